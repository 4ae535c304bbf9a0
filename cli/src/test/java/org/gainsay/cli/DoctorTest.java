package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.format.Json;
import org.gainsay.ledger.AccessKey;
import org.gainsay.ledger.Account;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code gainsay doctor} on homes that are well, and on homes that are not. */
class DoctorTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z"));

    /** No line is parted. */
    private static final int WIDE = 500;

    @TempDir
    private Path folder;

    private Path home = Path.of("");

    @BeforeEach
    void makeHome() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
    }

    private CommandRun doctor(String... more) {
        return CommandRun.wide(
                WIDE,
                "",
                Stream.concat(Stream.of("doctor", "--home", home.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private JsonNode finding(String of) {
        return doctor("--format", "jsonl").lines().stream()
                .map(line -> Json.parse(line, "out"))
                .filter(line -> line.path("of").asString().equals(of))
                .findFirst()
                .orElseThrow();
    }

    private void assertFinding(String of, String state, String... words) {
        JsonNode finding = finding(of);
        assertThat(finding.path("state").asString()).as(finding.toString()).isEqualTo(state);
        assertThat(finding.path("says").asString()).contains(words);
        assertThat(finding.path("mend").isNull()).isEqualTo(state.equals("ok"));
    }

    private void screen() {
        assertThat(CommandRun.of("", "screen", "--name", "Qods Aviation", "--home", home.toString())
                        .code())
                .isZero();
    }

    /** Every file with its length and when it was written. */
    private Map<String, String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.collect(Collectors.toMap(Path::toString, DoctorTest::state, (one, other) -> one, TreeMap::new));
        }
    }

    private static String state(Path file) {
        try {
            return Files.getLastModifiedTime(file) + (Files.isRegularFile(file) ? " " + Files.size(file) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whereThereIsNoHomeNoneIsMade() {
        home = folder.resolve("later");
        CommandRun run = doctor();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("is not there yet")
                .contains("nothing was kept so far")
                .doesNotContain("bad ");
        assertThat(home).doesNotExist();
    }

    @Test
    void looksAtAllOfAHomeAndTouchesNothing() throws IOException {
        screen();
        Map<String, String> before = files();
        CommandRun run = doctor();
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines())
                .anyMatch(line -> line.matches("ok +program +gainsay \\d.*"))
                .anyMatch(line -> line.matches("ok +java +Java \\d.*"))
                .anyMatch(line -> line.matches("ok +model +\\w.*"))
                .anyMatch(line -> line.matches("ok +page +is there.*"))
                .anyMatch(line -> line.matches("ok +home +.* read by nobody else"))
                .anyMatch(line -> line.matches("look +us_ofac_sdn +2023-12-28, 13821 entries, built-in snapshot.*"))
                .anyMatch(line -> line.matches(" +→ gainsay lists update, or hand in today's list with --list"))
                .anyMatch(line -> line.matches("ok +ledger +whole: \\d+ entries, 0 erased.*"));
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void seesWhatAnOpenHomeHasWritten() {
        try (Home open = Home.open(home, CLOCK)) {
            open.ledger()
                    .append(
                            Ledger.LOCAL,
                            List.of(new Draft("note", Json.object().put("text", "a"))));
            assertFinding("ledger", "ok", "whole: 1 entry");
            open.ledger()
                    .append(
                            Ledger.LOCAL,
                            List.of(new Draft("note", Json.object().put("text", "b"))));
            assertFinding("ledger", "ok", "whole: 2 entries");
        }
    }

    @Test
    void aChangedEntryIsBad() throws SQLException {
        screen();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("ledger.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE entry SET \"by\" = 'somebody' WHERE seq = 1");
        }
        assertFinding("ledger", "bad", "not whole: row 1");
        assertThat(doctor().code()).isEqualTo(Program.FOUND);
    }

    @Test
    void whatIsNoLedgerIsBadAndStays() throws IOException {
        String text = "this was never a ledger, whatever it is called\n".repeat(40);
        Files.writeString(home.resolve("ledger.db"), text);
        assertFinding("ledger", "bad", "damaged or no ledger");
        assertThat(home.resolve("ledger.db")).hasContent(text);
    }

    @Test
    void aListWhoseFileIsNotAsItWasInstalledIsBad() throws IOException {
        Path list = MadeUnList.in(folder.resolve("un.xml"), "Somewhere");
        CommandRun update = CommandRun.of("", "lists", "update", "--from", "un_sc=" + list, "--home", home.toString());
        assertThat(update.code()).as(update.err()).isZero();
        assertFinding("un_sc", "look", "2025-12-01, 3 entries, 32 days old");
        try (Stream<Path> stored = Files.walk(home.resolve("store"))) {
            for (Path file : stored.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "other bytes");
            }
        }
        assertFinding("un_sc", "bad", "un.xml is missing or damaged", "changed since it was kept");
    }

    @Test
    void saysWhoIsLetInAndWhatWaits() {
        try (Home open = Home.open(home, CLOCK)) {
            Account anna = new Account("anna", Role.ADMINISTRATOR, "hash", null, false, CLOCK.instant());
            open.accounts().add(Ledger.LOCAL, anna);
            open.accounts()
                    .addKey(
                            "anna",
                            new AccessKey(
                                    "k1",
                                    "anna",
                                    "0".repeat(64),
                                    Role.READER,
                                    List.of(),
                                    CLOCK.instant(),
                                    Instant.parse("2026-01-05T00:00:00Z")));
        }
        assertFinding("reach", "ok", "1 administrator");
        assertFinding("keys", "look", "1 key", "k1 of anna ends 2026-01-05T00:00:00Z");
        assertFinding("cases", "ok", "none");
        CommandRun.of("", "screen", "--name", "Qods Aviation", "--queue", "--home", home.toString());
        CommandRun.of("", "cases", "list", "--home", home.toString());
        assertFinding("cases", "look", " open");
    }

    @Test
    void othersWhoCanReadTheHomeAreTold() throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertFinding("home", "look", "can be read by every user of this machine");
    }

    @Test
    void aFileInPlaceOfTheHomeIsBad() throws IOException {
        home = Files.writeString(folder.resolve("file"), "no home");
        assertFinding("home", "bad", "is no folder");
    }
}
