package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.gainsay.format.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The views over claims as a program reads them, on the invented story of the examples. What people see is in {@link ClaimsGuideTest}. */
class ClaimViewsTest {
    private static final Path EXAMPLES = examples();

    @TempDir
    private static Path home = Path.of("");

    private static Path examples() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("examples"))) {
            at = Objects.requireNonNull(at.getParent());
        }
        return at.resolve("examples");
    }

    @BeforeAll
    static void readTheStory() {
        assertThat(run("read", EXAMPLES.resolve("story").toString(), "--quiet").code())
                .isZero();
    }

    private static CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", home.toString()));
        return CommandRun.of("", all.toArray(String[]::new));
    }

    private static List<JsonNode> lines(CommandRun run) {
        assertThat(run.code()).as(run.err()).isZero();
        return run.lines().stream().map(line -> Json.parse(line, "out")).toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void theRegisterHasTheColumnsOfTheContractInCsvAndJson() {
        String columns =
                "supplier,recipient,designation,description,number_ordered,number_delivered,year_of_order,years_of_delivery,"
                        + "status,comments,standing,affirmed_by,denied_by,acknowledged_by,independent_sources,first_reported,last_reported,"
                        + "claim";
        CommandRun csv = run("transfers", "--format", "csv");
        assertThat(csv.lines().getFirst()).isEqualTo(columns);
        List<JsonNode> rows = lines(run("transfers", "--format", "jsonl"));
        assertThat(csv.lines()).hasSize(rows.size() + 1);
        assertThat(rows).allSatisfy(row -> {
            assertThat(String.join(",", row.propertyNames())).isEqualTo(columns);
            assertThat(row.get("independent_sources").isInt()).isTrue();
            assertThat(row.get("claim").asString()).matches("c[0-9a-f]{12}");
        });
        JsonNode shells = rows.getFirst();
        assertThat(shells.get("description").asString()).isEqualTo("mortar shells");
        assertThat(shells.get("number_delivered").asString()).contains("2,000", "3,500", " | ", "[Amina Okoro]");
    }

    @Test
    void filtersChooseRows() {
        assertThat(lines(run("transfers", "--about", "Canada", "--format", "jsonl")))
                .isEmpty();
        assertThat(lines(run("transfers", "--between", "Ghana", "Slovakia", "--format", "jsonl")))
                .isNotEmpty();
        run("transfers", "--type", "gift").assertRefused("--type", "arms_transfer");
        run("transfers", "--since", "May").assertRefused("--since", "May");
        assertThat(run("transfers", "--about", "Canada").out()).isEqualTo("no claims of arms transfers\n");
    }

    @Test
    void aDossierSaysWhatIsByAboutAndAgainst() {
        CommandRun run = run("dossier", "Slovakia", "--format", "json");
        assertThat(run.code()).isZero();
        JsonNode dossier = Json.parse(run.out(), "out");
        assertThat(dossier.propertyNames())
                .containsExactly("listings", "claims_by", "claims_about", "claims_against", "articles");
        assertThat(dossier.get("listings")).isEmpty();
        assertThat(texts(dossier.get("claims_about"))).containsAll(texts(dossier.get("claims_against")));
        assertThat(texts(dossier.get("articles"))).containsExactly("01", "02", "03", "04");
    }

    @Test
    void aDossierKnowsWhomANameMayMeanOnTheLists() {
        CommandRun named = run("dossier", "Qods Aviation Industries", "--format", "json");
        JsonNode listing = Json.parse(named.out(), "out").get("listings").get(0);
        assertThat(listing.get("source").asString()).isEqualTo("us_ofac_sdn");
        assertThat(listing.get("entry").asString()).isEqualTo("16418");
        assertThat(run("dossier", "us_ofac_sdn:16418").out())
                .contains("QODS AVIATION INDUSTRIES", "takes a position on\n    no claim");
        assertThat(run("dossier", "Shoigu").out()).contains("35173", "SHOIGU");
        CommandRun unknown = run("dossier", "us_ofac_sdn:1641800");
        assertThat(unknown.code()).isEqualTo(Program.WRONG_INPUT);
        assertThat(unknown.errorLines().getLast()).contains("no entry '1641800'", "--list us_ofac_sdn=PATH");
        run("dossier", "—").assertRefused("no name");
    }

    @Test
    void aTimelineGoesByDay() {
        List<JsonNode> moments = lines(run("timeline", "--since", "2024-05-07", "--format", "jsonl"));
        assertThat(moments).extracting(moment -> moment.get("date").asString()).isSorted();
        assertThat(moments).extracting(moment -> moment.get("kind").asString()).contains("article", "claim");
        assertThat(moments.getFirst().get("id").asString()).isEqualTo("02");
        assertThat(moments.getFirst().propertyNames()).containsExactly("date", "kind", "id", "label");
    }

    @Test
    void viewsAreShownInParts() {
        assertThat(run("transfers", "--limit", "1").lines()).endsWith("transfer 1 of 2");
        assertThat(lines(run("transfers", "--limit", "1", "--offset", "1", "--format", "jsonl")))
                .hasSize(1);
        assertThat(run("transfers", "--limit", "1", "--format", "csv").lines()).hasSize(2);
        assertThat(run("transfers", "--offset", "2").out()).isEqualTo("no more transfers: there are 2\n");
        int all = lines(run("timeline", "--format", "jsonl")).size();
        assertThat(run("timeline", "--limit", "2", "--offset", "1").lines()).endsWith("lines 2 to 3 of " + all);
        run("leads", "--offset", "-1").assertRefused("--offset");
    }

    @Test
    void statsCountByPublisherMonthLanguageAndStanding() {
        List<JsonNode> counts = lines(run("stats", "--format", "jsonl"));
        assertThat(counts.getFirst().get("articles").asInt()).isEqualTo(4);
        assertThat(counts)
                .anySatisfy(count -> {
                    assertThat(count.get("value").asString()).isEqualTo("Harmattan News Agency");
                    assertThat(count.get("articles").asInt()).isEqualTo(2);
                })
                .extracting(count -> count.get("by").asString())
                .contains("publisher", "month", "language", "standing");
    }

    @Test
    void leadsNeedTwoPublicationsOfOneListOrNone() {
        run("leads", "--list", "us_ofac_sdn=x").assertRefused("give both or neither");
        assertThat(run("leads").out()).startsWith("no ");
    }
}
