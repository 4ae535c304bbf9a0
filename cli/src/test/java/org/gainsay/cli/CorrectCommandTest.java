package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readings put right from the command line, as over HTTP. */
class CorrectCommandTest {
    @TempDir
    private Path folder;

    private String text = "";

    private CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--home", folder.resolve("home").toString()));
        return CommandRun.of("", all.toArray(String[]::new));
    }

    @BeforeEach
    void read() throws IOException {
        text = """
                Iran denies it

                TEHRAN - Iran denied on Saturday that it had supplied drones to Russia.

                John Kirby said Iran had delivered 2,000 drones to Russia.
                """;
        Path file = Files.writeString(folder.resolve("a.txt"), text);
        assertThat(run("read", file.toString(), "--quiet").code()).isZero();
    }

    /** The statement of which these are words. */
    private String statement(String words) {
        CommandRun claims = run("claims", "--format", "jsonl");
        for (int line = 0; line < claims.lines().size(); line++) {
            for (var mention : claims.json(line).path("mentions")) {
                if (mention.path("span").path("text").asString("").contains(words)) {
                    return "a#" + mention.path("statement").asString("");
                }
            }
        }
        throw new AssertionError(claims.out());
    }

    @Test
    void aStanceASpeakerAndASpanAreCorrectedAndClaimsFollow() {
        String kirby = statement("2,000");
        assertThat(run("correct", kirby, "--stance", "confirms", "--note", "as he said on Monday")
                        .out())
                .startsWith(kirby + ": stance asserts → confirms; entry ")
                .contains("local", "(as he said on Monday)");
        assertThat(run("claims", "--format", "jsonl")
                        .json(0)
                        .path("confirmed_by")
                        .toString())
                .contains("Kirby");
        CommandRun price = run("correct", kirby, "--speaker", "Ned Price");
        assertThat(price.out()).contains("speaker John Kirby → Ned Price");
        assertThat(price.err()).contains("'Ned Price' is no party of a, and is taken for a new one");
        assertThat(run("correct", kirby, "--unnamed").out()).contains("speaker Ned Price → none");
        int start = text.indexOf("2,000 drones");
        assertThat(run("correct", kirby, "--span", start + ":" + (start + 12)).out())
                .contains("→ 2,000 drones;");
        CommandRun listed = run("correct", "a", "--format", "jsonl");
        assertThat(listed.lines()).hasSize(4);
        assertThat(listed.json(0).path("what").asString("")).isEqualTo("stance");
        assertThat(run("correct").lines()).hasSize(4);
    }

    @Test
    void aSideIsCorrectedAndOutlivesASpeakerWhomTheReadingDoesNotKnow() {
        String kirby = statement("2,000");
        assertThat(run("correct", kirby, "--side", "Russia").out()).contains(": on behalf of", "→ Russia");
        assertThat(side()).isEqualTo("RU");
        assertThat(run("correct", kirby, "--speaker", "Ned Price").out()).contains("speaker John Kirby → Ned Price");
        assertThat(side()).isEqualTo("RU");
        assertThat(run("correct", kirby, "--no-side").out()).contains("on behalf of Russia", "→ none");
        assertThat(side()).isEqualTo("ned-price");
        run("correct", kirby, "--side", "Rusia").assertRefused("the side: 'Rusia' is no party of the article a");
    }

    @Test
    void whoSpeaksForNobodyElseDoesSoThoughOtherStatementsOfHisAreForAState() throws IOException {
        Path file = Files.writeString(folder.resolve("b.txt"), """
                MOSCOW - Russian Defence Minister Igor Belov said on Sunday that he was calm.

                Belov said Turkey had delivered 700 rifles to Georgia.
                """);
        assertThat(run("read", file.toString(), "--quiet").code()).isZero();
        assertThat(sideOf("700")).isEqualTo("RU");
        String belov = statement("700").replace("a#", "b#");
        assertThat(run("correct", belov, "--no-side").out()).contains("on behalf of Russia", "→ none");
        assertThat(sideOf("700")).isEqualTo("igor-belov");
        assertThat(run("correct", belov, "--side", "Russia").out()).contains("on behalf of none → Russia");
        assertThat(sideOf("700")).isEqualTo("RU");
    }

    private String sideOf(String words) {
        CommandRun claims = run("claims", "--format", "jsonl");
        for (int line = 0; line < claims.lines().size(); line++) {
            for (var voice : claims.json(line).path("asserted_by")) {
                if (voice.path("spans").toString().contains(words)) {
                    return voice.at("/side/value").asString("");
                }
            }
        }
        throw new AssertionError(claims.out());
    }

    private String side() {
        return run("claims", "--format", "jsonl")
                .json(0)
                .at("/asserted_by/0/side/value")
                .asString("");
    }

    @Test
    void whatIsNoStatementLeavesTheClaims() {
        String iran = statement("supplied");
        assertThat(run("correct", iran, "--not-a-statement").out()).contains("not a statement false → true");
        assertThat(run("claims", "--format", "jsonl").json(0).path("denied_by")).isEmpty();
    }

    @Test
    void aStanceIsMeantByTheWordThatReportsPrint() {
        String kirby = statement("2,000");
        assertThat(run("correct", kirby, "--stance", "worries").out())
                .startsWith(kirby + ": stance asserts → expresses_concern;");
        assertThat(run("correct", kirby, "--stance", "reports").out())
                .startsWith(kirby + ": stance expresses_concern → asserts;");
    }

    @Test
    void aPartyIsLinkedToAnEntryAndParted() {
        assertThat(run("correct", "a", "--party", "John Kirby", "--link", "us_ofac_sdn:16418")
                        .out())
                .startsWith("a, John Kirby: link none → us_ofac_sdn:16418;");
        assertThat(run("correct", "a", "--party", "John Kirby", "--no-link").out())
                .contains("link us_ofac_sdn:16418 → none");
    }

    @Test
    void whatCannotBeIsRefusedInOneLine() {
        run("correct", "a#s1", "--stance", "hopes").assertRefused("asserts, denies");
        run("correct", "a#s1", "--span", "5").assertRefused("--span 5", "START:END");
        run("correct", "a#s1", "--span", "5:99999").assertRefused("no place in a text");
        run("correct", "a#s99", "--stance", "denies").assertRefused("s99");
        run("correct", "b#s1", "--stance", "denies").assertRefused("no article 'b'", "gainsay sources");
        run("correct", "a", "--stance", "denies").assertRefused("ARTICLE#STATEMENT");
        run("correct", "a", "--link", "us_ofac_sdn:16418").assertRefused("--party");
        CommandRun unlisted = run("correct", "a", "--party", "John Kirby", "--link", "us_ofac_sdn:0");
        assertThat(unlisted.code()).isEqualTo(Program.WRONG_INPUT);
        assertThat(unlisted.errorLines().getLast()).contains("no entry 'us_ofac_sdn:0'");
        run("correct", "a", "--note", "why").assertRefused("say what is to change");
        run("correct", "a#s1", "--stance", "denies", "--unnamed").assertRefused("mutually exclusive");
        assertThat(run("correct", "a").err()).contains("nothing was corrected in a");
    }

    @Test
    void whoSpeaksTogetherIsPutBackAsSeveral() {
        String kirby = statement("2,000");
        CommandRun slip = run("correct", kirby, "--speaker", "Jon Kirby");
        assertThat(slip.err()).contains("'Jon Kirby' is no party", "John Kirby");
        CommandRun both = run("correct", kirby, "--speaker", "Iran, Russia", "--format", "jsonl");
        assertThat(both.err()).isEmpty();
        assertThat(both.json(0).path("now").toString()).isEqualTo("[{\"name\":\"Iran\"},{\"name\":\"Russia\"}]");
        assertThat(run("correct", kirby, "--speaker", "John Kirby").err()).isEmpty();
        run("correct", kirby, "--speaker", "Islamic Republic of Iran and Russian Federation");
        assertThat(run("correct", kirby, "--speaker", "John Kirby").out())
                .contains("speaker Islamic Republic of Iran, Russian Federation → John Kirby");
    }
}
