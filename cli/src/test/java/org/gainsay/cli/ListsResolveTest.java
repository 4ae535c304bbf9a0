package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListsResolveTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void twoLists() throws IOException {
        list("one", "sdn.csv", person(1, "SEMYONOV, Valery Vladimirovich", "DOB 16 Sep 1960; nationality Russia."));
        list(
                "two",
                "cons_prim.csv",
                person(7, "SEMENOV, Valeriy", "DOB 16 Sep 1960; Passport 530123456 (Russia)."),
                person(8, "SEMENOV, Valeriy", "DOB 16 Sep 1960; Passport 530123456 (Russia)."),
                person(9, "SEMENOV, Valeriy", "DOB 02 Mar 1971; nationality Russia."));
    }

    private void list(String name, String file, String... lines) throws IOException {
        Path list = Files.createDirectories(folder.resolve(name));
        Files.writeString(list.resolve(file), String.join("\n", lines) + "\n");
    }

    private static String person(int id, String name, String remarks) {
        String none = "-0- ,".repeat(7);
        return id + ",\"" + name + "\",\"individual\",\"RUSSIA-EO14024\"," + none + "\"" + remarks + "\"";
    }

    private List<String> resolve(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "lists",
                "resolve",
                "--list",
                "us_ofac_sdn=" + folder.resolve("one"),
                "--list",
                "us_ofac_cons=" + folder.resolve("two"),
                "--home",
                folder.resolve("home").toString()));
        arguments.addAll(List.of(more));
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                110,
                false,
                false);
        int code = Program.run(
                arguments.toArray(String[]::new),
                console,
                InputStream.nullInputStream(),
                InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z")));
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void onePartyALineAsTheContractHasIt() {
        assertThat(resolve("--format", "jsonl"))
                .containsExactly(
                        "{\"party\":\"us_ofac_sdn:1\",\"caption\":\"Valery Vladimirovich SEMYONOV\",\"entries\":["
                                + "{\"source\":\"us_ofac_sdn\",\"entry\":\"1\"},{\"source\":\"us_ofac_cons\",\"entry\":\"7\"},"
                                + "{\"source\":\"us_ofac_cons\",\"entry\":\"8\"}],"
                                + "\"evidence\":[\"passport RU 530123456\",\"name and birth date 1960-09-16\"]}");
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .last()
                .asString()
                .contains("parties: 1, with 3 of 4 entries; twice on one list: 1");
    }

    @Test
    void aTableSaysWhoIsTwiceOnOneListAndWhy() {
        assertThat(resolve("--doubles"))
                .anySatisfy(line -> assertThat(line).contains("SEMYONOV", "twice on one list"))
                .anySatisfy(line -> assertThat(line).contains("by passport RU 530123456; name and birth date"));
    }
}
