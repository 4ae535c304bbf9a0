package org.gainsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.desk.Hashes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the store that are missing or damaged: who says so, and how it is mended. */
class DamagedStoreTest {
    private static final String CUSTOMERS = "id,name\nC-1,Viktor Zorkanov\nC-2,Jane Miller\n";

    @TempDir
    Path folder = Path.of("");

    private CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", folder.resolve("home").toString()));
        return CommandRun.of("", all.toArray(String[]::new));
    }

    private Path list() {
        return folder.resolve("mine.ftm.json");
    }

    private String customers(String rows) throws IOException {
        return Files.writeString(folder.resolve("customers.csv"), rows).toString();
    }

    private Path stored(byte[] bytes) {
        String sha256 = Hashes.sha256(bytes);
        return folder.resolve("home/store").resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    @BeforeEach
    void fill() throws IOException {
        Files.writeString(
                list(), "{\"id\":\"p1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Viktor Zorkanov\"]}}\n");
        run("lists", "update", "mine", "--from", "mine=" + list());
        run("watch", "add", customers(CUSTOMERS));
    }

    @Test
    void aMissingFileOfCustomersIsNamedAndMendedByHandingItInAgain() throws IOException {
        Files.delete(stored(CUSTOMERS.getBytes(UTF_8)));
        CommandRun verified = run("ledger", "verify");
        assertThat(verified.code()).isEqualTo(Program.FOUND);
        assertThat(verified.out()).startsWith("not whole: row 2 refers to a file that is missing: ");
        assertThat(run("ledger", "verify", "--format", "jsonl")
                        .json(0)
                        .path("fault")
                        .asString())
                .isEqualTo("refers to a file that is missing");
        assertThat(run("doctor", "--format", "jsonl").out())
                .contains("{\"of\":\"store\",\"state\":\"bad\"", "gainsay watch add with the same file");
        CommandRun refused = run("watch", "run");
        assertThat(refused.code()).isEqualTo(Program.WRONG_INPUT);
        assertThat(refused.err())
                .contains("its file of customers, customers.csv, is missing from the home", "gainsay watch add FILE");
        run("watch", "add", customers(CUSTOMERS));
        assertThat(run("watch", "run").code()).isZero();
        assertThat(run("ledger", "verify").out()).startsWith("whole");
    }

    @Test
    void aDamagedOneTooAndAnotherFileTakesItsPlace() throws IOException {
        Path file = stored(CUSTOMERS.getBytes(UTF_8));
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 2] ^= 1;
        Files.write(file, bytes);
        assertThat(run("watch", "run").err()).contains("changed since it was kept");
        assertThat(run("ledger", "verify").out()).startsWith("not whole: row 2 refers to a file that is damaged: ");
        CommandRun other = run("watch", "add", customers(CUSTOMERS + "C-3,Olga Brentova\n"));
        assertThat(other.code()).as(other.err()).isZero();
        assertThat(run("watch", "hits").out()).contains("Viktor Zorkanov");
        run("watch", "add", customers(CUSTOMERS));
        assertThat(run("ledger", "verify").out()).startsWith("whole");
    }

    @Test
    void aDamagedListUnderItsIndexIsSaid() throws IOException {
        CommandRun before = run("screen", "--name", "Viktor Zorkanov");
        assertThat(before.err()).doesNotContain("damaged");
        Path file = stored(Files.readAllBytes(list()));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2199-01-01T00:00:00Z")));
        assertThat(run("screen", "--name", "Viktor Zorkanov").err())
                .as("copied, and the same bytes")
                .doesNotContain("damaged");
        Files.writeString(file, "{}\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2199-01-02T00:00:00Z")));
        CommandRun damaged = run("screen", "--name", "Viktor Zorkanov");
        assertThat(damaged.err())
                .startsWith("gainsay: lists: mine")
                .contains("(mine.ftm.json) is damaged", "gainsay lists update mine");
        assertThat(damaged.out()).isEqualTo(before.out());
        run("lists", "update", "mine", "--from", "mine=" + list());
        assertThat(run("screen", "--name", "Viktor Zorkanov").err()).doesNotContain("damaged");
        assertThat(run("ledger", "verify").out()).startsWith("whole");
    }
}
