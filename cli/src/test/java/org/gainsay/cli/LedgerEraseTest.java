package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gainsay ledger erase} of a person who was screened, watched and decided upon. */
class LedgerEraseTest {
    private static final String OTHERS = "C-2,Olga Brentova,1971-04-02\nC-3,Jane Miller,\n";

    @TempDir
    Path folder = Path.of("");

    private CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", folder.resolve("home").toString()));
        return CommandRun.of("", all.toArray(String[]::new));
    }

    private CommandRun onList(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--list", "mine=" + folder.resolve("mine.ftm.json")));
        return run(all.toArray(String[]::new));
    }

    private String customers(String rows) throws IOException {
        return Files.writeString(folder.resolve("customers.csv"), "id,name,birth_date\n" + rows)
                .toString();
    }

    @BeforeEach
    void fill() throws IOException {
        Files.writeString(folder.resolve("mine.ftm.json"), """
                {"id":"p1","schema":"Person","properties":{"name":["Viktor Zorkanov"]}}
                {"id":"p2","schema":"Person","properties":{"name":["Olga Brentova"]}}
                """);
        onList("watch", "add", customers("C-1,Viktor Zorkanov,1961-04-02\n" + OTHERS));
        String id =
                onList("cases", "list", "--format", "jsonl").json(0).path("id").asString();
        onList("cases", "decide", id, "--verdict", "match", "--reason", "same_name", "--note", "seen his passport");
        onList("screen", "--name", "viktor  ZORKANOV");
        onList("screen", "--name", "Viktor Zorkanov", "--birth-date", "1990-01-01");
        Files.writeString(folder.resolve("note.txt"), "Russia denied that Viktor Zorkanov had sold missiles.\n");
        run("read", folder.resolve("note.txt").toString());
    }

    private List<String> filesNaming(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("home/store"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, name))
                    .map(Path::toString)
                    .toList();
        }
    }

    private static boolean contains(Path file, String name) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return text.contains(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whoIsStillWatchedIsNotErasedSinceHeWouldComeBack() {
        CommandRun still = run("ledger", "erase", "--person", "Viktor Zorkanov", "--rule", "asked", "--yes");
        still.assertRefused("is a customer of portfolio customers (customers.csv)", "hand in a file without him first");
        CommandRun one = run("ledger", "erase", "--seq", "3", "--rule", "asked");
        assertThat(one.out()).startsWith("erased: 1 body, ");
        assertThat(one.err())
                .contains("the next run screens him again", "3 more entries name Viktor Zorkanov", "--person");
        CommandRun again = onList("watch", "run", "--fail-on-new");
        assertThat(again.code()).as(again.out()).isZero();
        assertThat(again.out()).contains("0 new hits");
        assertThat(run("watch", "hits").out()).contains("Viktor Zorkanov");
    }

    @Test
    void nothingOfWhomWasErasedIsLeftAndTheOthersAreAsTheyWere() throws IOException {
        assertThat(filesNaming("C-1,")).hasSize(1);
        onList("watch", "add", "--accept-shrunk", customers(OTHERS));
        CommandRun listed = run("ledger", "erase", "--person", "Viktor Zorkanov", "--rule", "asked");
        assertThat(listed.out()).contains("screening", "decision", "no customer any more", "nothing is erased yet");
        assertThat(listed.err()).contains("1 article with the name 'Viktor Zorkanov' stay");
        assertThat(run("ledger", "erase", "--person", "Viktor Zorkanov", "--rule", "asked", "--yes")
                        .out())
                .contains("erased: 7 bodies");
        assertThat(run("ledger", "verify").out()).startsWith("whole");
        assertThat(filesNaming("C-1,")).isEmpty();
        assertThat(run("ledger", "export", "--type", "screening").out()).doesNotContain("orkanov", "ORKANOV");
        assertThat(run("ledger", "export", "--type", "watch").out()).doesNotContain("orkanov", "\"C-1\"");
        assertThat(run("ledger", "export", "--type", "decision").out()).doesNotContain("orkanov");
        assertThat(onList("cases", "list").out()).contains("Olga Brentova").doesNotContain("orkanov");
        assertThat(onList("watch", "run").out()).contains("0 new hits, 0 changed, 0 gone");
        assertThat(run("ledger", "erase", "--person", "Viktor Zorkanov", "--rule", "asked")
                        .out())
                .startsWith("nothing that was screened or decided names");
    }

    @Test
    void aPortfolioThatIsErasedIsSaidToBeWatchedNoMore() throws IOException {
        CommandRun erased = run("ledger", "erase", "--before", "2999-01-01", "--type", "watch", "--rule", "old");
        assertThat(erased.err()).contains("portfolio customers is watched no more", "gainsay watch add FILE");
        onList("watch", "add", customers(OTHERS));
        assertThat(run("watch", "status").out()).contains("customers");
        Files.writeString(folder.resolve("home/retention.properties"), "watch = 1 day\n");
        assertThat(run("ledger", "retain").err()).doesNotContain("watched no more");
    }

    @Test
    void aNamesakeWhoIsKnownToBeAnotherStays() throws IOException {
        onList("watch", "add", "--accept-shrunk", customers(OTHERS));
        run("ledger", "erase", "--person", "Viktor Zorkanov", "--birth-date", "1961-04-02", "--rule", "asked", "--yes");
        assertThat(run("ledger", "export", "--type", "screening").out())
                .contains("1990-01-01")
                .doesNotContain("ZORKANOV");
        run("ledger", "erase", "--seq", "1", "--birth-date", "1961", "--rule", "x")
                .assertRefused("go with --person");
    }
}
