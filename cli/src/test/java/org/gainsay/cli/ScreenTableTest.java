package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Offset;
import org.gainsay.desk.ListChoice;
import org.gainsay.lists.ListSource;
import org.gainsay.model.Hit;
import org.gainsay.model.Query;
import org.gainsay.model.Reason;
import org.gainsay.model.Schema;
import org.gainsay.screen.Algorithm;
import org.gainsay.screen.ScreenOptions;
import org.gainsay.screen.Screener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people see of hits. */
class ScreenTableTest {
    @TempDir
    private Path folder;

    @Test
    void saysWhatEachReasonWeighed() throws IOException {
        Path list = MadeUnList.in(folder.resolve("un.xml"), "Port One");
        CommandRun run = CommandRun.of(
                "",
                "screen",
                "--name",
                "Albert Nowhere",
                "--birth-date",
                "1962-11-23",
                "--explain",
                "--limit",
                "1",
                "--list",
                "un_sc=" + list,
                "--no-keep");
        assertThat(run.lines().getFirst()).isEqualTo("Albert Nowhere  born 1962-11-23");
        assertThat(run.out())
                .contains("match  Albert Nowhere\n")
                .contains("un_sc XXi.001, listed 2014-01-02 (Made)")
                .containsPattern("agrees +\\+0\\.\\d{4} +name +nowhere = nowhere")
                .containsPattern(" -0\\.\\d{4} +name +no name alone is certain")
                .containsPattern("agrees +\\+0\\.\\d{4} +birth date")
                .containsPattern(" {10,}country +not given")
                .containsPattern(" 0\\.\\d{4} +score");
    }

    @Test
    void aPairIsExplainedPartByPart() {
        CommandRun run = CommandRun.of("", "compare", "Sergei Shoygu", "Sergey Kuzhugetovich Shoigu");
        assertThat(run.lines().getFirst()).endsWith("  match  Sergei Shoygu : Sergey Kuzhugetovich Shoigu");
        assertThat(run.out())
                .containsPattern("agrees +\\+0\\.\\d{4} +name")
                .containsPattern("lacks +[+-]0\\.\\d{4} +name");
    }

    /** The breakdown is worked out anew from the two names; it must be that of the score which the index gave. */
    @Test
    void reasonsAddUpToTheScore() {
        Screener screener = Screener.over(List.of(ListSource.ofBuiltin().load(ListChoice.broken(false))));
        ScreenOptions options = ScreenOptions.DEFAULT;
        for (String name : List.of(
                "Sergei Shoygu",
                "QODS AVIATION",
                "Lukoil Oil Comp",
                "Abu Mahdi al-Muhandis",
                "Kim Yong Chol",
                "Bank Melli",
                "Vladimir Putin",
                "924th State Center",
                "Шойгу Сергей Кужугетович")) {
            Query query = new Query("1", name, null, "1955-05-21", List.of("ru"), null, null, null);
            for (Hit hit : screener.screen(query, options)) {
                double sum = WhyLines.of(query, hit, Algorithm.GAINSAY).stream()
                        .map(Reason::weight)
                        .mapToDouble(weight -> weight == null ? 0 : weight)
                        .sum();
                assertThat(sum).as(name + " " + hit.matched()).isCloseTo(hit.score(), Offset.offset(0.002));
            }
        }
    }

    @Test
    void aPartyIsShownOnceWithItsListings() {
        Hit ofac = hit("us_ofac_sdn", "1", List.of("IFSR"));
        Hit uk = hit("gb_sanctions", "2", List.of("The Iran (Sanctions) (Nuclear) (EU Exit) Regulations 2019"));
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        var stream = new java.io.PrintStream(out, true, java.nio.charset.StandardCharsets.UTF_8);
        Console console = new Console(stream, stream, 60, false, false);
        new HitTable(console, Algorithm.GAINSAY, false, HitListings.none())
                .print(Query.named("Farthest", null), List.of(ofac, uk), false);
        String printed = out.toString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(printed).isEqualTo("""
                        Farthest
                            0.9000  match  Farthest Shipping
                                           Company; us_ofac_sdn 1, listed 2020-01-02
                                           (IFSR)
                                           name: farthest = farthest
                                           also gb_sanctions 2, listed 2020-01-02
                                           (Iran (Nuclear)): Farthest Shipping,
                                           0.9000

                        """);
    }

    private static Hit hit(String source, String entry, List<String> programs) {
        return new Hit(
                source,
                entry,
                Schema.COMPANY,
                "Farthest Shipping",
                "Farthest Shipping",
                0.9,
                true,
                List.of(new Reason("name", 0.9, "farthest = farthest"), new Reason("country", null, "not given")),
                programs,
                LocalDate.parse("2020-01-02"),
                "us_ofac_sdn:1");
    }

    @Test
    void programmesAreShortened() {
        assertThat(Programmes.inShort(List.of("The Russia (Sanctions) (EU Exit) Regulations 2019")))
                .isEqualTo("Russia");
        assertThat(Programmes.inShort(List.of(
                        "The ISIL (Da'esh) and Al-Qaida (United Nations Sanctions) (EU Exit) Regulations 2019")))
                .isEqualTo("ISIL (Da'esh) and Al-Qaida");
        assertThat(Programmes.inShort(List.of("Entity List (EL) - Bureau of Industry and Security")))
                .isEqualTo("Entity List (EL)");
        assertThat(Programmes.inShort(List.of("A", "B", "C", "D", "E", "F", "G")))
                .isEqualTo("A, B, C, D, E and 2 more");
        assertThat(Programmes.inShort(List.of("NPWMD"))).isEqualTo("NPWMD");
    }
}
