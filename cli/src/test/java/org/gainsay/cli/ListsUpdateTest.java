package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.gainsay.desk.Desk;
import org.gainsay.desk.ListsInUse;
import org.gainsay.format.Json;
import org.gainsay.lists.BuiltinSnapshot;
import org.gainsay.lists.update.UpdateLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Lists from publication to screening, in this process. */
class ListsUpdateTest {
    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-03-02T08:00:00Z");

    record Run(int code, String out, String err) {
        JsonNode json() {
            return Json.parse(out, "out");
        }
    }

    private Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                110,
                false,
                false);
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--home";
        all[arguments.length + 1] = folder.resolve("home").toString();
        int code = Program.run(all, console, InputStream.nullInputStream(), InstantSource.fixed(now));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anInstalledListIsUsedEverywhere() throws IOException {
        Run update = run("lists", "update", "--from", "un_sc=" + un("2026-02-27", "ANNA EXAMPLE", "BORIS EXAMPLE"));
        assertThat(update.code()).isZero();
        assertThat(update.out()).isEqualTo("un_sc           updated    2026-02-27, 2 entries\n");
        assertThat(update.err())
                .contains(
                        "from now on names are screened against un_sc only; the built-in OFAC list of 2023-12-28 is no"
                                + " longer used; run gainsay lists update us_ofac_sdn to have OFAC's as well");
        assertThat(run("lists", "update", "--from", "eu_fsf=" + folder.resolve("none.xml"))
                        .err())
                .doesNotContain("from now on");
        Run screen = run("screen", "--name", "Anna Example", "--format", "jsonl");
        assertThat(screen.err().lines().findFirst()).contains("gainsay: lists: un_sc 2026-02-27 (2 entries)");
        assertThat(screen.json().get("hits").get(0).get("entry").asString()).isEqualTo("XXi.1");
        assertThat(run("lists", "show", "un_sc", "XXi.2").out()).contains("BORIS EXAMPLE");
        assertThat(run("screen", "--name", "Anna Example", "--no-keep").err()).contains("un_sc 2026-02-27");
        assertThat(run("screen", "--name", "Anna Example", "--list", "us_ofac_sdn")
                        .err())
                .contains("built-in");
        assertThat(run("screen", "--name", "Anna Example", "--list", "un_sc@2026-02-28")
                        .err())
                .contains("no such list is installed");
        assertThat(run("ledger", "show", "1").out()).contains("\"installed\"", "2026-03-02T08:00:00Z", "un.xml");
        assertThat(run("ledger", "verify").code()).isZero();
    }

    @Test
    void whatOneProcessInstallsAnswersInAnother() throws IOException {
        Path home = folder.resolve("home");
        try (Desk desk = Desk.open(home, null, List.of(), InstantSource.fixed(now), said -> {})) {
            assertThat(desk.lists(Set.of()).index().editions().getFirst().source())
                    .isEqualTo("us_ofac_sdn");
            run("lists", "update", "--from", "un_sc=" + un("2026-02-27", "ANNA EXAMPLE"));
            ListsInUse now = desk.lists(Set.of());
            assertThat(now.index().editions().getFirst().source()).isEqualTo("un_sc");
            assertThat(desk.lists(Set.of())).isSameAs(now);
        }
    }

    @Test
    void whatIsRefusedChangesNothing() throws IOException {
        Run again = run("lists", "update", "--from", "un_sc=" + un("2026-02-27", "A B", "C D"), "--format", "jsonl");
        assertThat(again.json().get("outcome").asString()).isEqualTo("updated");
        Run shrunk = run("lists", "update", "--from", "un_sc=" + un("2026-02-28", "A B"), "--format", "jsonl");
        assertThat(shrunk.code()).isEqualTo(3);
        assertThat(shrunk.json().get("outcome").asString()).isEqualTo("refused");
        assertThat(shrunk.json().get("reason").asString()).contains("--accept-shrunk un_sc");
        assertThat(shrunk.json().get("date").asString()).isEqualTo("2026-02-27");
        JsonNode status = run("lists", "status", "--format", "jsonl").json();
        assertThat(status.get("state").asString()).isEqualTo("failing");
        assertThat(status.get("entries").asInt()).isEqualTo(2);
        assertThat(status.get("note").asString()).startsWith("update of 2026-03-02T08:00:00Z failed: has 1 entries");
        Run accepted = run("lists", "update", "--from", "un_sc=" + un("2026-02-28", "A B"), "--accept-shrunk", "un_sc");
        assertThat(accepted.out()).contains("2026-02-28, 1 entries (before: 2026-02-27, 2 entries)");
        assertThat(run("lists", "update", "--from", "un_sc=" + un("2026-02-28", "A B"))
                        .out())
                .contains("unchanged");
    }

    @Test
    void statusSaysWhatIsOld() throws IOException {
        assertThat(run("lists", "status", "--format", "jsonl")
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("builtin");
        run("lists", "update", "--from", "un_sc=" + un("2026-02-27", "A B"));
        JsonNode fresh = run("lists", "status", "--format", "jsonl").json();
        assertThat(fresh.get("state").asString()).isEqualTo("installed");
        assertThat(fresh.get("age_days").asInt()).isEqualTo(3);
        assertThat(fresh.get("note").asString()).isEmpty();
        assertThat(fresh.propertyNames())
                .containsExactly("source", "date", "fetched", "age_days", "entries", "sha256", "state", "note");
        now = Instant.parse("2026-04-02T08:00:00Z");
        assertThat(run("lists", "status").out()).contains("stale", "run gainsay lists update un_sc");
        Files.writeString(folder.resolve("home/lists.properties"), "un_sc.stale_days = 60\n");
        assertThat(run("lists", "status", "--format", "jsonl").out()).contains("\"installed\"");
    }

    @Test
    void versionsThatAreInstalledAreCompared() throws IOException {
        run("lists", "update", "--from", "un_sc=" + un("2026-02-26", "A B", "C D"));
        run("lists", "update", "--from", "un_sc=" + un("2026-02-27", "A B", "C DE", "E F"));
        Run diff = run("lists", "diff", "--list", "un_sc");
        assertThat(diff.out())
                .contains("changed  XXi.2  C DE", "names  C D (primary) → C DE (primary)", "added    XXi.3  E F")
                .endsWith("un_sc 2026-02-26 → 2026-02-27: 1 added, 0 removed, 1 changed\n");
        assertThat(run("lists", "diff", "--list", "un_sc@2026-02-27", "--to", "un_sc@2026-02-26")
                        .out())
                .contains("removed  XXi.3  E F");
        assertThat(run("lists", "diff", "--list", "eu_fsf").err()).contains("no version before");
    }

    @Test
    void aListWhoseFilesWereErasedIsFetchedAgain() throws IOException {
        String from = "un_sc=" + un("2026-02-27", "A B");
        run("lists", "update", "--from", from);
        run("ledger", "erase", "--seq", "1", "--rule", "a test");
        Run screen = run("screen", "--name", "A B", "--no-keep");
        assertThat(screen.code()).isEqualTo(2);
        assertThat(screen.err()).contains("run gainsay lists update un_sc");
        assertThat(run("lists", "update", "--from", from).out()).contains("unchanged");
        assertThat(run("screen", "--name", "A B", "--no-keep").code()).isZero();
    }

    @Test
    void aListWithABrokenEntryIsInstalledOnlyOnDemand() throws IOException {
        String from = "un_sc=" + un("2026-02-27", "A B", "", "E F");
        Run refused = run("lists", "update", "--from", from);
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.out()).contains("refused");
        Run skipped = run("lists", "update", "--from", from, "--skip-broken");
        assertThat(skipped.code()).isZero();
        assertThat(skipped.out()).contains("updated    2026-02-27, 2 entries");
        assertThat(skipped.err()).contains("un_sc: left out 1 broken entry");
        assertThat(run("screen", "--name", "E F", "--no-keep").code()).isEqualTo(2);
        assertThat(run("screen", "--name", "E F", "--no-keep", "--skip-broken").code())
                .isZero();
    }

    @Test
    void aDamagedIndexIsNamedOnceAndMadeAnew() throws IOException {
        run("lists", "update", "--from", "un_sc=" + un("2026-02-27", "A B"));
        Run before = run("screen", "--name", "A B", "--format", "jsonl");
        Path index;
        try (Stream<Path> files = Files.list(folder.resolve("home/cache/indexes"))) {
            index = files.findFirst().orElseThrow();
        }
        Files.write(index, "no index".getBytes(StandardCharsets.UTF_8));
        Run after = run("screen", "--name", "A B", "--format", "jsonl");
        assertThat(after.out()).isEqualTo(before.out());
        assertThat(after.err()).contains("gainsay: " + index + ": is no index of names; it is made anew");
        assertThat(after.err()).containsOnlyOnce(index.toString());
    }

    @Test
    void twoUpdatesOfOneHomeAreKeptApart() throws IOException {
        String from = "un_sc=" + un("2026-02-27", "A B");
        try (UpdateLock _ = UpdateLock.of(folder.resolve("home"))) {
            Run second = run("lists", "update", "--from", from);
            assertThat(second.code()).isEqualTo(2);
            assertThat(second.err()).contains("another update of its lists is running");
        }
        assertThat(run("lists", "update", "--from", from).code()).isZero();
    }

    @Test
    void oneListOfOfacIsNotTakenForTheOther() throws IOException {
        Path sdn = ofac("ofac/sdn.csv", 2);
        Run run = run("lists", "update", "--from", "us_ofac_cons=" + sdn);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("sdn.csv: is OFAC's list us_ofac_sdn", "nothing is installed");
        assertThat(run("screen", "--name", "A B", "--list", "us_ofac_cons=" + sdn, "--no-keep")
                        .err())
                .contains("cannot be the list us_ofac_cons; name it us_ofac_sdn");
        Run named = run("lists", "update", "--from", "us_ofac_sdn@2026-02-27=" + sdn);
        assertThat(named.code()).isZero();
        assertThat(named.err()).contains("gainsay: us_ofac_sdn: is without its file of aliases");
        assertThat(run("lists", "update", "--from", "us_ofac_sdn@2026-02-28=" + ofac("more/sdn.csv", 7))
                        .err())
                .contains("has 7 entries, more than 3 times the 2 before");
    }

    @Test
    void aDateThatIsGivenLaterIsTakenOver() throws IOException {
        Path sdn = ofac("ofac/sdn.csv", 2);
        run("lists", "update", "--from", "us_ofac_sdn=" + sdn);
        assertThat(run("lists", "update", "--from", "us_ofac_sdn=" + sdn).out()).contains("unchanged  undated");
        assertThat(run("lists", "update", "--from", "us_ofac_sdn@2026-02-27=" + sdn)
                        .out())
                .contains("updated    2026-02-27, 2 entries (before: undated");
        assertThat(run("lists", "update", "--from", "us_ofac_sdn=" + sdn).out()).contains("unchanged  2026-02-27");
        assertThat(run("lists", "status", "--format", "jsonl")
                        .json()
                        .get("date")
                        .asString())
                .isEqualTo("2026-02-27");
        assertThat(run("lists", "diff", "--list", "us_ofac_sdn").err()).contains("no version before");
        assertThat(run("ledger", "verify").code()).isZero();
    }

    @Test
    void screeningSaysWhichListsAreOldOrUndated() throws IOException {
        Path sdn = ofac("ofac/sdn.csv", 2);
        run("lists", "update", "--from", "un_sc=" + un("2026-02-27", "A B"), "--from", "us_ofac_sdn=" + sdn);
        assertThat(run("screen", "--name", "A B", "--no-keep").err())
                .contains("us_ofac_sdn undated (2 entries)")
                .contains("no date known: us_ofac_sdn (fetched 2026-03-02); gainsay lists status says how to give it")
                .doesNotContain("stale:", "undated:", "@YYYY");
        assertThat(run("lists", "status").out())
                .contains("installed, no date known", "no date known (fetched today), so that it may be any older");
        now = Instant.parse("2026-04-02T08:00:00Z");
        assertThat(run("screen", "--name", "A B", "--no-keep").err().lines().skip(1))
                .contains("gainsay: stale: un_sc (34 days old), us_ofac_sdn (undated, fetched 2026-03-02); run gainsay"
                        + " lists update");
        String given = run(
                        "screen",
                        "--name",
                        "A B",
                        "--no-keep",
                        "--list",
                        "un_sc",
                        "--list",
                        "us_ofac_sdn=" + ofac("more/sdn.csv", 3),
                        "--list",
                        "us_ofac_cons=" + ofac("cons/cons_prim.csv", 1))
                .err();
        assertThat(given.lines().findFirst())
                .contains("gainsay: lists: un_sc 2026-02-27, us_ofac_sdn undated, us_ofac_cons undated (5 entries)");
        assertThat(given)
                .contains("gainsay: undated: us_ofac_sdn, us_ofac_cons; if you know the date, say it, for instance"
                        + " --list us_ofac_sdn@YYYY-MM-DD=PATH\n")
                .contains("us_ofac_sdn: is without its file of aliases")
                .contains("stale: un_sc (34 days old)");
    }

    /** The snapshot that comes with the program does not become today's list by being installed. */
    @Test
    void theSnapshotStaysTheSnapshot() throws IOException {
        Path files = Files.createDirectories(folder.resolve("snapshot"));
        for (var file : BuiltinSnapshot.files().entrySet()) {
            Files.write(files.resolve(file.getKey()), file.getValue());
        }
        assertThat(run("lists", "update", "--from", "us_ofac_sdn=" + files).code())
                .isZero();
        assertThat(run("lists", "status").out()).contains("stale", "795", "not for compliance");
        assertThat(run("screen", "--name", "Qods Aviation", "--no-keep").err())
                .contains("us_ofac_sdn: these files are the built-in snapshot of 2023-12-28, not for compliance");
    }

    /** The real lists of two days, where they are at hand, from a server on this machine. */
    @Test
    void realListsComeFromAServer() throws IOException {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/contract"))) {
                realListsComeFromAServer(at.resolve("shared/lists"));
                return;
            }
        }
        System.out.println("no ../shared here: left out the update of real lists from a server");
    }

    private void realListsComeFromAServer(Path lists) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try {
            for (String file : List.of(
                    "un/2025-11-20/consolidated.xml",
                    "un/2026-02-27/consolidated.xml",
                    "ofac/2022-12-08/sdn.csv",
                    "ofac/2022-12-09/sdn.csv")) {
                server.createContext("/" + file, exchange -> {
                    byte[] bytes =
                            new GZIPInputStream(Files.newInputStream(lists.resolve(file + ".gz"))).readAllBytes();
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
            }
            server.start();
            String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            Run first = run(
                    "lists",
                    "update",
                    "--from",
                    "un_sc=" + base + "un/2025-11-20/consolidated.xml",
                    "--from",
                    "us_ofac_sdn@2022-12-08=" + base + "ofac/2022-12-08/sdn.csv");
            assertThat(first.out()).contains("2025-11-20, 1000 entries", "2022-12-08, 11164 entries");
            Run second = run(
                    "lists",
                    "update",
                    "--from",
                    "un_sc=" + base + "un/2026-02-27/consolidated.xml",
                    "--from",
                    "us_ofac_sdn@2022-12-09=" + base + "ofac/2022-12-09/sdn.csv");
            assertThat(second.code()).isZero();
            assertThat(run("lists", "diff", "--list", "us_ofac_sdn").out())
                    .contains("924TH STATE CENTER FOR UAV AVIATION")
                    .endsWith(" changed\n")
                    .contains("2022-12-08 → 2022-12-09: 217 added");
            assertThat(run("lists", "update", "un_sc", "--from", "un_sc=" + base + "un/none.xml")
                            .out())
                    .contains("answered with status 404", "2026-02-27");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatIsWrongOnTheCommandLineIsSaidInOneLine() {
        for (List<String> wrong : List.of(
                List.of("no_such_list"),
                List.of("--from", "un_sc"),
                List.of("--from", "un_sc=ftp://example.org/x"),
                List.of("--from", "un_sc=https:///x"),
                List.of("--from", "un_sc@2026-02-30=x"),
                List.of("--from", "mine=https://example.org/lists/"),
                List.of("--accept-shrunk", "no_such_list"),
                List.of("--max-size", "0"))) {
            Run run = run(java.util.stream.Stream.concat(java.util.stream.Stream.of("lists", "update"), wrong.stream())
                    .toArray(String[]::new));
            assertThat(run.code()).as("%s", wrong).isEqualTo(2);
            assertThat(run.err().lines()).as("%s", wrong).hasSize(1);
        }
        assertThat(folder.resolve("home")).doesNotExist();
    }

    /** A file that ends as OFAC's do. */
    private Path ofac(String name, int entries) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int number = 1; number <= entries; number++) {
            rows.append(number).append(",\"DOE, John\",\"individual\",\"IRAN\"").append(",-0- ".repeat(8));
            rows.append("\r\n");
        }
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, rows.append('\u001a'));
    }

    private Path un(String date, String... names) throws IOException {
        StringBuilder individuals = new StringBuilder();
        for (int number = 1; number <= names.length; number++) {
            individuals.append("<INDIVIDUAL><FIRST_NAME>").append(names[number - 1]);
            individuals.append("</FIRST_NAME><REFERENCE_NUMBER>XXi.").append(number);
            individuals.append("</REFERENCE_NUMBER></INDIVIDUAL>\n");
        }
        Path file = Files.createDirectories(folder.resolve(date + names.length)).resolve("un.xml");
        Files.writeString(
                file,
                "<CONSOLIDATED_LIST dateGenerated=\"" + date + "T00:00:00Z\"><INDIVIDUALS>\n" + individuals
                        + "</INDIVIDUALS><ENTITIES></ENTITIES></CONSOLIDATED_LIST>\n");
        return Objects.requireNonNull(file);
    }
}
