package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gainsay.format.Json;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.testkit.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on a ledger in PostgreSQL, and how it comes there. */
class StoreTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void anArticleIsReadAndAskedForAsInAHomeOfItsOwn() throws IOException {
        Path article = Files.writeString(
                folder.resolve("a.txt"),
                "KYIV - Ukraine said on Monday that Iran had delivered drones to Russia. Iran denied it.");
        String home = folder.resolve("home").toString();
        String store = PostgresServer.emptyStore();
        assertThat(run("read", article.toString(), "--home", home).code()).isZero();
        assertThat(run("read", article.toString(), "--home", home, "--store", store)
                        .code())
                .isZero();
        for (List<String> question : List.of(
                List.of("sources"),
                List.of("claims"),
                List.of("claims", "--format", "jsonl"),
                List.of("dossier", "Russia"),
                List.of("ledger", "list", "--all"))) {
            CommandRun here = run(with(question, "--home", home));
            CommandRun there = run(with(question, "--home", home, "--store", store));
            assertThat(there.out())
                    .as(question.toString())
                    .isEqualTo(here.out())
                    .isNotEmpty();
        }
        assertThat(run("ledger", "verify", "--home", home, "--store", store).out())
                .startsWith("whole");
        assertThat(run("ledger", "erase", "--seq", "1", "--rule", "request", "--home", home, "--store", store)
                        .out())
                .startsWith("erased: 1 body");
    }

    @Test
    void aLedgerIsCopiedWithItsChain() {
        String home = homeWithTwoEntries();
        String store = PostgresServer.emptyStore();
        CommandRun copied = run("ledger", "copy", "--to", store, "--home", home);
        assertThat(copied.code()).isZero();
        assertThat(copied.err()).contains("2 entries copied, whole on both sides");
        assertThat(copied.out()).isEqualTo(run("ledger", "head", "--home", home).out());
        assertThat(run("ledger", "head", "--home", home, "--store", store).out())
                .isEqualTo(copied.out());
        run("ledger", "copy", "--to", store, "--home", home).assertRefused("a ledger is there already, with 2 entries");
    }

    @Test
    void aBackupIsOneFileAndSaysWhereItEnds() {
        String home = homeWithTwoEntries();
        Path file = folder.resolve("monday.zip");
        CommandRun backup = run("ledger", "backup", file.toString(), "--home", home);
        assertThat(backup.code()).isZero();
        assertThat(backup.out()).isEqualTo(run("ledger", "head", "--home", home).out());
        assertThat(file).isNotEmptyFile();
        run("ledger", "backup", home + "/monday.zip", "--home", home).assertRefused("name a file elsewhere");
        run("ledger", "backup", file.toString(), "--home", home + "/absent").assertRefused("no ledger there");
    }

    @Test
    void whatIsWrongWithAStoreIsOneLineWithoutItsPassword() {
        String home = homeWithTwoEntries();
        String nobody = "jdbc:postgresql://127.0.0.1:1/gainsay?user=a";
        run("ledger", "head", "--home", home, "--store", nobody)
                .assertRefused("127.0.0.1:1/gainsay: the store cannot be");
        run("ledger", "copy", "--to", nobody, "--home", home).assertRefused("the store cannot be reached");
        run("ledger", "head", "--home", home, "--store", "mysql://x").assertRefused("jdbc:postgresql:");
        for (String secret : List.of(nobody + "&password=Xe7", "jdbc:postgresql://a:Xe7@127.0.0.1:1/gainsay")) {
            CommandRun refused = run("ledger", "head", "--home", home, "--store", secret);
            refused.assertRefused("--store", "PGPASSWORD");
            assertThat(refused.err()).doesNotContain("Xe7");
            run("ledger", "copy", "--to", secret, "--home", home).assertRefused("--to", "PGPASSWORD");
        }
    }

    private String homeWithTwoEntries() {
        Path home = folder.resolve("home");
        try (Home opened = Home.open(home, InstantSource.system())) {
            opened.ledger()
                    .append(
                            Ledger.LOCAL,
                            List.of(new Draft("decision", Json.object()), new Draft("decision", Json.object())));
        }
        return home.toString();
    }

    private static String[] with(List<String> question, String... options) {
        return Stream.concat(question.stream(), Arrays.stream(options)).toArray(String[]::new);
    }

    private static CommandRun run(String... arguments) {
        return CommandRun.of("", arguments);
    }
}
