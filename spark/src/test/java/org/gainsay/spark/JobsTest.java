package org.gainsay.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.spark.sql.SparkSession;
import org.gainsay.cli.Commands;
import org.gainsay.format.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Each job beside the command whose bytes it must give, on one Spark with two workers' threads. */
class JobsTest {
    private static SparkSession spark;

    /** The first entries of OFAC's list of a day. */
    private static final List<String> ENTRIES = entries();

    @TempDir
    private Path folder;

    /** None is there; no list is installed. */
    private String home = "";

    private String list = "";

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .master("local[2]")
                .appName("tests")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @BeforeEach
    void makeList() throws IOException {
        home = folder.resolve("home").toString();
        list = "us_ofac_sdn@2022-12-08=" + write("sdn.csv", String.join("\n", ENTRIES) + "\n");
    }

    @Test
    void namesAreScreenedToTheBytesOfTheCommand() throws IOException {
        Path names = write("names.csv", names(300) + """
                ,"Anna ""the"" Example,
                and more",,,
                x,,Person,,
                y,too,few
                z,Viktor Bout,Person,zz,
                w,Viktor Bout,Person,,1967-13-40
                """);
        Commands.Said command = Commands.run(
                "screen", names.toString(), "--format", "jsonl", "--no-keep", "--home", home, "--list", list);
        JobRun job = JobRun.of(
                Screen::new,
                folder.resolve("out"),
                names.toString(),
                "--home",
                home,
                "--list",
                list,
                "--part-rows",
                "40");

        assertThat(job.code())
                .as(job.said().toString())
                .isEqualTo(command.code())
                .isEqualTo(2);
        assertThat(job.parts()).hasSize(8);
        assertThat(job.lines()).isEqualTo(command.out()).contains("\"match\":true");
        assertThat(job.failed()).hasSize(3).isSubsetOf(command.err());
        assertThat(job.doubts()).hasSize(1).isSubsetOf(command.err());
        assertThat(job.said().getLast()).startsWith("302 names screened, ").contains("left out: 3,");
        assertThat(folder.resolve("out/_SUCCESS")).exists();
        assertThat(folder.resolve("out.unfinished")).doesNotExist();
    }

    @Test
    void whatKindOfTableItIsMakesNoDifference() throws IOException {
        Path csv = write("names.csv", names(60));
        String parquet = folder.resolve("names.parquet").toString();
        spark.read()
                .option("header", true)
                .csv(csv.toString())
                .coalesce(1)
                .write()
                .parquet(parquet);
        List<String> objects =
                spark.read().option("header", true).csv(csv.toString()).toJSON().collectAsList();
        Path json = write("names.jsonl", String.join("\n\n", objects) + "\n");

        String lines = screened(csv.toString(), "csv-out").lines();
        assertThat(lines).hasLineCount(60);
        assertThat(screened(parquet, "parquet-out").lines()).isEqualTo(lines);
        assertThat(screened(json.toString(), "json-out").lines()).isEqualTo(lines);
        JobRun both = JobRun.of(
                Screen::new, folder.resolve("both"), json.toString(), parquet, "--home", home, "--list", list);
        assertThat(both.lines()).isEqualTo(lines + lines);
    }

    @Test
    void columnsHoldTheSameRecordsInTheSameOrder() throws IOException {
        Path csv = write("names.csv", names(60));
        List<String> lines = screened(csv.toString(), "lines").lines().lines().toList();
        JobRun job = JobRun.of(
                Screen::new,
                folder.resolve("table"),
                csv.toString(),
                "--list",
                list,
                "--home",
                home,
                "--format",
                "parquet",
                "--part-rows",
                "25");
        assertThat(job.code()).as(job.said().toString()).isZero();
        List<String> records = new ArrayList<>();
        for (Path part : job.parts()) {
            records.addAll(spark.read().parquet(part.toString()).toJSON().collectAsList());
        }
        assertThat(records.stream().map(JobsTest::known).toList())
                .isEqualTo(lines.stream().map(JobsTest::known).toList());
    }

    @Test
    void aJobThatWasBrokenOffGoesOnWithWhatItHad() throws IOException {
        Path csv = write("names.csv", names(60));
        String[] job = {csv.toString(), "--home", home, "--list", list, "--part-rows", "20"};
        Path out = folder.resolve("out");
        String lines = JobRun.of(Screen::new, out, job).lines();
        Path aside = folder.resolve("out.unfinished");
        Files.move(out, aside);
        Files.delete(aside.resolve("_SUCCESS"));
        Files.delete(aside.resolve("part-000000-000001.jsonl"));
        Files.writeString(aside.resolve(".half"), "{");
        Files.writeString(aside.resolve("part-000000-000002.jsonl"), "kept\n");

        JobRun other = JobRun.of(Screen::new, out, csv.toString(), "--home", home, "--list", list, "--part-rows", "30");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.said()).singleElement().asString().contains("another job");
        JobRun again = JobRun.of(Screen::new, out, job);
        List<String> expected = new ArrayList<>(lines.lines().toList().subList(0, 40));
        expected.add("kept");
        assertThat(again.lines().lines().toList()).isEqualTo(expected);
        assertThat(out.resolve(".half")).doesNotExist();
        assertThat(JobRun.of(Screen::new, out, job).said())
                .singleElement()
                .asString()
                .contains("is there already");
    }

    @Test
    void articlesAreReadToTheBytesOfTheCommand() throws IOException {
        Path story = Examples.folder("story");
        Path archive = folder.resolve("pages.warc");
        Files.write(
                archive,
                MadeArchive.of(Map.of("https://a.example/1", "Iran denied that it had sold any missiles to Russia.")));
        write("more/01.txt", "Another text under an id that is there.");
        write("more/empty.txt", "");
        write(
                "more/fr.txt",
                "Le ministre des affaires étrangères a dit que son pays ne vendrait pas ces armes, et que tout cela était faux.");
        String[] inputs = {
            story.toString(), archive.toString(), folder.resolve("more").toString()
        };
        Commands.Said command =
                Commands.run(with(inputs, "read", "--format", "jsonl", "--with-text", "--home", home, "--list", list));
        JobRun job = JobRun.of(
                Read::new, folder.resolve("out"), with(inputs, "--with-text", "--part-rows", "2", "--list", list));

        assertThat(job.lines()).isEqualTo(command.out()).hasLineCount(6).contains("denies");
        assertThat(job.code()).isEqualTo(command.code()).isEqualTo(2);
        assertThat(job.failed()).hasSize(2);
        assertThat(job.failed().getLast()).isIn(command.err());
        assertThat(job.failed().getFirst()).contains("01.txt: has the id '01', which ");
        assertThat(job.doubts()).singleElement().isIn(command.err());

        String sources =
                Commands.run("sources", "--format", "jsonl", "--home", home).out();
        JobRun reprints = JobRun.of(Reprints::new, folder.resolve("copies"), inputs);
        assertThat(reprints.lines()).isEqualTo(sources).contains("\"reprint_of\":\"01\"");
        assertThat(reprints.failed()).isEqualTo(job.failed());
        JobRun ofReadings =
                JobRun.of(Reprints::new, folder.resolve("copies2"), job.out().toString());
        assertThat(ofReadings.lines()).contains("\"reprint_of\":\"01\"").hasLineCount(6);
    }

    @Test
    void whatAJobMadeGoesIntoALedger() throws IOException {
        Path csv = write("names.csv", names(20));
        Path archive = folder.resolve("pages.warc");
        Files.write(
                archive,
                MadeArchive.of(Map.of("https://a.example/1", "Iran denied that it had sold any missiles to Russia.")));
        Path screened =
                screened(csv.toString(), "screened", "--format", "ledger").out();
        Path read = JobRun.of(
                        Read::new,
                        folder.resolve("read"),
                        archive.toString(),
                        "--home",
                        home,
                        "--list",
                        list,
                        "--format",
                        "ledger")
                .out();

        Commands.Said imported = Commands.run("ledger", "import", screened.toString(), read.toString(), "--home", home);
        assertThat(imported.out()).as(imported.err().toString()).isEqualTo("imported: 20 screenings, 1 reading\n");
        assertThat(Commands.run("ledger", "verify", "--home", home).code()).isZero();
        assertThat(Commands.run("ledger", "import", screened.toString(), read.toString(), "--home", home)
                        .out())
                .isEqualTo("imported: 0 screenings, 0 readings; 21 were there already\n");
        assertThat(Commands.run("sources", "--format", "jsonl", "--home", home).out())
                .contains("https://a.example/1");
    }

    private JobRun screened(String input, String out, String... more) {
        JobRun job = JobRun.of(Screen::new, folder.resolve(out), with(more, input, "--home", home, "--list", list));
        assertThat(job.code()).as(job.said().toString()).isZero();
        return job;
    }

    private static String[] with(String[] more, String... first) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /** Names of the list, some of them cut short, under a header. */
    private static String names(int count) {
        StringBuilder rows = new StringBuilder("id,name,schema,country,birth_date\n");
        for (int row = 0; row < count; row++) {
            String name = ENTRIES.get(row).split("\"", -1)[1];
            String given = row % 3 == 0 ? name.substring(0, name.length() - name.length() / 4) : name;
            rows.append(row).append(",\"").append(given).append("\",,,\n");
        }
        return rows.toString();
    }

    private static List<String> entries() {
        Path file = Examples.folder("lists").resolve("ofac-sdn-2022-12-08/sdn.csv.gz");
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().limit(400).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without what says that there is nothing. */
    private static JsonNode known(String line) {
        JsonNode json = Json.parse(line, "line");
        removeNulls(json);
        return json;
    }

    private static void removeNulls(JsonNode json) {
        if (json instanceof ObjectNode object) {
            object.removeIf(JsonNode::isNull);
        }
        json.forEach(JobsTest::removeNulls);
    }
}
