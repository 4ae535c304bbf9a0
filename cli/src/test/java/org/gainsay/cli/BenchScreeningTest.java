package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.gainsay.desk.Versions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchScreeningTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aList() throws IOException {
        String none = "-0- ,".repeat(7);
        Path list = Files.createDirectories(folder.resolve("list"));
        Files.writeString(
                list.resolve("sdn.csv"),
                "1,\"KVASOV, Timur\",\"individual\",\"TEST\"," + none + "\"DOB 16 Sep 1960; nationality Russia.\"\n"
                        + "2,\"ORCHID SHIPPING LIMITED\",-0- ,\"TEST\"," + none + "-0- \n");
    }

    private void set(String name, String... lines) throws IOException {
        Files.createDirectories(folder.resolve("sets"));
        try (OutputStream file = Files.newOutputStream(folder.resolve("sets").resolve(name));
                OutputStream bytes = name.endsWith(".gz") ? new GZIPOutputStream(file) : file) {
            bytes.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private int bench(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "bench",
                "screening",
                "--sets",
                folder.resolve("sets").toString(),
                "--list",
                "us_ofac_sdn=" + folder.resolve("list"),
                "--home",
                folder.resolve("home").toString()));
        arguments.addAll(List.of(more));
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                110,
                false,
                false);
        return Program.run(
                arguments.toArray(String[]::new),
                console,
                InputStream.nullInputStream(),
                InstantSource.fixed(Instant.EPOCH));
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void pairsAreCountedByKindAndScript() throws IOException {
        set(
                "pairs.csv",
                "name1,name2,schema,is_match",
                "Timur Kvasov,Kvasov Timur,Person,true",
                "Тимур Квасов,Timur Kvasov,Person,true",
                "Orchid Shipping,Walnut Insurance,Company,false");

        assertThat(bench("--format", "csv")).isEqualTo(Program.DONE);
        assertThat(lines())
                .startsWith("set,by,value,threshold,positives,found,negatives,alarms,f1")
                .contains(
                        "pairs,all,all,0.70,2,2,1,0,1.0000",
                        "pairs,kind,person,0.70,2,2,0,0,1.0000",
                        "pairs,kind,organisation,0.95,0,0,1,0,0.0000",
                        "pairs,script,Cyrillic,0.50,1,1,0,0,1.0000",
                        "pairs,script,Latin,0.70,1,1,1,0,1.0000")
                .hasSize(1 + 10 * 5);
    }

    @Test
    void whatIsKnownBesideTheNameIsMeasuredApart() throws IOException {
        set(
                "positives.csv",
                "name,schema,birth_date,expected",
                "Timur Kvasov,Person,1960-09-16,us_ofac_sdn:1|ca_sema:Russia|1|7",
                "Orchid Shipping Ltd,Company,,us_ofac_sdn:2");
        set(
                "negatives.csv.gz",
                "name,schema,birth_date",
                "Timur Kvasow,Person,1999-01-01",
                "Walnut Insurance,Company,");

        assertThat(bench("--format", "csv")).isEqualTo(Program.DONE);
        assertThat(lines())
                .contains(
                        "name alone,all,all,0.70,2,2,2,1,",
                        "name alone,kind,organisation,0.70,1,1,1,0,",
                        "all that is known,kind,person,0.95,1,1,1,0,");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("score: " + Versions.SCREENING);
    }

    @Test
    void peopleSeeTablesAndAPlot() throws IOException {
        set("positives.csv", "name,expected", "Timur Kvasov,us_ofac_sdn:1");
        set("negatives.csv", "name", "Walnut Insurance");
        Path plot = folder.resolve("plot.svg");

        assertThat(bench("--plot", plot.toString())).isEqualTo(Program.DONE);
        assertThat(lines().getFirst()).isEqualTo("name alone  1 names that are listed, 1 that are not");
        assertThat(lines()).anySatisfy(line -> assertThat(line).matches("\\s+all\\s+found %\\s+1\\s+100\\.0 .*"));
        assertThat(plot).content(StandardCharsets.UTF_8).startsWith("<svg").contains("name alone");
    }

    @Test
    void rowsThatCannotBeUsedAreNamedAndLeftOut() throws IOException {
        set("pairs-1.csv", "name1,name2,is_match", "A Kvasov,B Kvasov,maybe");
        set(
                "positives.csv",
                "name,expected",
                "Timur Kvasov,1",
                "Timur Kvasov,us_ofac_sdn:77",
                "Timur Kvasov,us_ofac_sdn:1");

        assertThat(bench("--format", "jsonl")).isEqualTo(Program.WRONG_INPUT);
        assertThat(lines())
                .hasSize(10 * 3)
                .first()
                .asString()
                .isEqualTo("{\"set\":\"name alone\",\"by\":\"all\",\"value\":\"all\",\"threshold\":0.5,\"positives\":1,"
                        + "\"found\":1,\"negatives\":0,\"alarms\":0}");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("pairs-1.csv:2: is_match is 'maybe'; write true or false")
                .contains("positives.csv:2: expected is '1'; write SOURCE:ENTRY")
                .contains("positives.csv:3: no expected entry is on the lists");
    }

    @Test
    void aFolderWithoutSetsSaysWhatIsLookedFor() throws IOException {
        Files.createDirectories(folder.resolve("sets"));

        assertThat(bench()).isEqualTo(Program.WRONG_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("name them pairs*.csv, positives*.csv or negatives*.csv");
    }
}
