package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gainsay.format.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Results that were made in one home, elsewhere, and are imported into another. */
class LedgerImportTest {
    private static final String TEXT = "Iran denied on Monday that it had sold missiles to Russia.\n";

    @TempDir
    private Path folder;

    private String list = "";
    private String here = "";
    private String elsewhere = "";

    @BeforeEach
    void makeHomes() throws IOException {
        list = "us_ofac_sdn@2022-12-08="
                + write("sdn.csv", "36,\"AEROCARIBBEAN AIRLINES\",-0- ,\"CUBA\"" + ",-0- ".repeat(8) + "\n");
        here = folder.resolve("here").toString();
        elsewhere = folder.resolve("elsewhere").toString();
    }

    @Test
    void aScreeningIsKeptOnceAndSaysWhereItCameFrom() throws IOException {
        ObjectNode line = screening();
        String file = write("part-1.jsonl", Json.line(line) + "\n\n" + Json.line(line) + "\n");
        assertThat(run("ledger", "import", file, "--home", here).out())
                .isEqualTo("imported: 1 screening, 0 readings; 1 were there already\n");
        assertThat(run("ledger", "import", file, "--home", here).out())
                .isEqualTo("imported: 0 screenings, 0 readings; 2 were there already\n");
        assertThat(run("ledger", "verify", "--home", here).code()).isZero();
        ObjectNode body =
                (ObjectNode) run("ledger", "export", "--home", here).json(0).get("body");
        assertThat(body.remove("imported").toString()).startsWith("{\"file\":\"part-1.jsonl\",\"line\":1,\"sha256\":");
        assertThat(body).isEqualTo(line.get("body"));
    }

    @Test
    void itCanBeRunAgainWhereTheListIs() throws IOException {
        String file = write("part-1.jsonl", Json.line(screening()));
        run("ledger", "import", file, "--home", here);
        run("ledger", "rerun", "1", "--home", here).assertRefused("made elsewhere", "us_ofac_sdn");
        run("screen", "--name", "Anna Example", "--list", list, "--home", here);
        assertThat(run("ledger", "rerun", "1", "--home", here).out())
                .isEqualTo(run("ledger", "rerun", "2", "--home", elsewhere).out())
                .contains("AEROCARIBBEAN");
    }

    @Test
    void aReadingComesWithItsText() throws IOException {
        String file = write("readings.jsonl", reading());
        assertThat(run("ledger", "import", file, "--home", here).out())
                .isEqualTo("imported: 0 screenings, 1 reading\n");
        assertThat(run("sources", "--format", "jsonl", "--home", here)
                        .json(0)
                        .get("article")
                        .asString())
                .isEqualTo("denial");
        assertThat(run("claims", "--format", "jsonl", "--home", here).out()).contains("denied");
        // The home holds the reading: reading the article again adds nothing, and neither does the import.
        run("read", folder.resolve("denial.txt").toString(), "--quiet", "--list", list, "--home", here);
        assertThat(run("ledger", "import", file, "--home", here).out()).contains("1 were there already");
        assertThat(run("ledger", "export", "--type", "reading", "--home", here).lines())
                .hasSize(1);

        write("denial.txt", "Quite another text.\n");
        run("read", folder.resolve("denial.txt").toString(), "--quiet", "--list", list, "--home", elsewhere);
        run("ledger", "import", file, "--home", elsewhere).assertRefused("readings.jsonl:1", "--replace");
        assertThat(run("ledger", "import", file, "--replace", "--home", elsewhere)
                        .code())
                .isZero();
    }

    @Test
    void oneBadLineKeepsAllOut() throws IOException {
        String good = Json.line(screening());
        String first = write("good.jsonl", good);
        ObjectNode without = screening();
        ((ObjectNode) without.get("body")).remove("sources");
        String reading = reading();
        List<String> bad = List.of(
                "{",
                "[]",
                "{\"id\":\"1\",\"name\":\"Anna\",\"hits\":[]}",
                Json.line(without),
                run("ledger", "export", "--home", elsewhere).lines().getFirst(),
                good.replace("\"limit\":10", "\"limit\":0"),
                reading.replaceFirst("\"text\":\"Iran denied[^\"]*\"", "\"nothing\":1"),
                reading.replaceFirst("Iran denied on Monday", "Iran denied on Tuesday"));
        for (int number = 0; number < bad.size(); number++) {
            String second = write("bad.jsonl", good + "\n" + bad.get(number) + "\n");
            CommandRun refused = run("ledger", "import", first, second, "--home", here);
            refused.assertRefused("bad.jsonl:2");
        }
        assertThat(run("ledger", "head", "--home", here).json(0).get("seq").asInt())
                .isZero();
        run("ledger", "import", folder.resolve("none").toString(), "--home", here)
                .assertRefused("no such file");
        Path unfinished = Files.createDirectory(folder.resolve("out"));
        run("ledger", "import", unfinished.toString(), "--home", here).assertRefused("_SUCCESS");
    }

    /** As a job writes it: what the other home has kept, without the files of its lists. */
    private ObjectNode screening() {
        run("screen", "--name", "Aerocaribbean Airlines", "--list", list, "--home", elsewhere);
        ObjectNode body = (ObjectNode) run("ledger", "export", "--type", "screening", "--home", elsewhere)
                .json(0)
                .get("body");
        body.remove("bundle");
        ObjectNode line = Json.object().put("type", "screening");
        line.set("body", body);
        return line;
    }

    private String reading() throws IOException {
        String file = write("denial.txt", TEXT);
        return run("read", file, "--format", "jsonl", "--with-text", "--no-keep", "--list", list)
                .out();
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static CommandRun run(String... arguments) {
        return CommandRun.of("", arguments);
    }
}
