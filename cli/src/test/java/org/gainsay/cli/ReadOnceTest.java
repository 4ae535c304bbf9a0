package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gainsay.desk.Hashes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code gainsay read} keeps, and what it finds kept already. */
class ReadOnceTest {
    private static final String TEXT = """
            Iran denies it

            Iran denied on Saturday that it had supplied drones to Russia. “We have sent nothing,” said Nasser Kanani.
            """;

    @TempDir
    private Path folder;

    private String file(String name, String content) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content).toString();
    }

    private CommandRun read(String... arguments) {
        String[] all = new String[arguments.length + 5];
        all[0] = "read";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        System.arraycopy(
                new String[] {
                    "--format", "jsonl", "--home", folder.resolve("home").toString()
                },
                0,
                all,
                arguments.length + 1,
                4);
        return CommandRun.of("", all);
    }

    private String ledger() {
        return CommandRun.of(
                        "",
                        "ledger",
                        "list",
                        "--all",
                        "--home",
                        folder.resolve("home").toString())
                .out();
    }

    @Test
    void theSameBytesAgainChangeNothingAndPrintTheSame() throws IOException {
        String article = file("a.txt", TEXT);
        CommandRun first = read(article);
        assertThat(first.code()).isZero();
        String ledger = ledger();
        CommandRun again = read(article);
        assertThat(again.out()).isEqualTo(first.out());
        assertThat(read(article, "--quiet").out()).isEmpty();
        assertThat(ledger()).isEqualTo(ledger);
    }

    @Test
    void whatIsOnlyPrintedInPartIsKeptWhole() throws IOException {
        String article = file("a.txt", TEXT);
        CommandRun none = read(article, "--min-confidence", "1");
        assertThat(none.json(0).get("statements")).isEmpty();
        assertThat(read(article).json(0).get("statements")).isNotEmpty();
        assertThat(ledger().lines().filter(line -> line.contains("reading"))).hasSize(1);
    }

    @Test
    void otherMetadataAreANewReading() throws IOException {
        String article = file("a.txt", TEXT);
        read(article, "--quiet");
        CommandRun dated = read(article, "--published", "2022-11-05");
        assertThat(dated.json(0).get("article").get("published").asString()).isEqualTo("2022-11-05");
        assertThat(ledger().lines().filter(line -> line.contains("reading"))).hasSize(2);
    }

    @Test
    void metadataThatAreNotGivenAgainAreSaidToBeGone() throws IOException {
        String article = file("a.txt", TEXT);
        assertThat(read(article, "--published", "2022-11-05", "--publisher", "Gazette")
                        .err())
                .doesNotContain("anew");
        CommandRun bare = read(article, "--publisher", "Gazette");
        assertThat(bare.err()).contains("a: read anew without its date, which the home had", "NAME.meta.json");
        assertThat(bare.json(0).get("article").has("published")).isFalse();
        assertThat(read(article, "--publisher", "Gazette").err()).doesNotContain("anew");
    }

    @Test
    void otherBytesOfOneIdAreRefusedAndTheRestIsRead() throws IOException {
        read(file("x/a.txt", TEXT), "--quiet");
        String ledger = ledger();
        String changed = TEXT.replace("Saturday", "Sunday");
        String other = file("y/a.txt", changed);
        CommandRun refused = read(other);
        assertThat(refused.code()).isEqualTo(Program.WRONG_INPUT);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("y/a.txt", "'a'", "a.txt with other bytes", "--as PREFIX", "--replace");
        assertThat(ledger()).isEqualTo(ledger);

        CommandRun both = read(other, file("y/b.txt", TEXT));
        assertThat(both.code()).isEqualTo(Program.WRONG_INPUT);
        assertThat(both.lines()).hasSize(1);
        assertThat(read(other, "--as", "y/", "--quiet").code()).isZero();
        CommandRun replaced = read(other, "--replace");
        assertThat(replaced.code()).isZero();
        assertThat(replaced.json(0).get("article").get("sha256").asString()).isEqualTo(Hashes.sha256(changed));
        assertThat(read(other).out()).isEqualTo(replaced.out());
    }

    @Test
    void whatIsReadSideBySideComesInOrderAndReadsAsByItself() throws IOException {
        StringBuilder apart = new StringBuilder();
        for (int number = 0; number < 9; number++) {
            String text = TEXT.replace("Saturday", "day " + number).repeat(1 + (9 - number) % 4);
            apart.append(
                    read(file("many/" + number + ".txt", text), "--no-keep").out());
        }
        assertThat(read(folder.resolve("in/many").toString()).out()).isEqualTo(apart.toString());
    }
}
