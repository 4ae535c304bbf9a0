package org.gainsay.read.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.model.Form;
import org.gainsay.model.Stance;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Sentences through the real model. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementFinderTest {
    private static final Path NATIVES = Path.of("target", "native");
    private static final String ARTICLE = """
            Tehran: no drones for the war

            TEHRAN, May 3 - Iran again denied that it had supplied drones to Russia. The Foreign Ministry confirmed that some
            had been delivered before the war.

            “We have never sold weapons to either side,” spokesman Anna Kowalska told reporters on Tuesday.

            Ukraine accused Tehran of lying. An American official warned that new sanctions were being prepared.
            """;

    private final StatementFinder finder = StatementFinder.open(NATIVES);

    @AfterAll
    void close() {
        finder.close();
    }

    private static String parts(ArticleText text, List<Range> ranges) {
        return String.join(" ... ", ranges.stream().map(text::slice).toList());
    }

    private List<String> read(String article) {
        ArticleText text = ArticleText.of(article);
        List<String> read = new ArrayList<>();
        for (Draft draft : finder.find(text)) {
            read.add("%s | %s | %s | %s"
                    .formatted(
                            parts(text, draft.source()),
                            parts(text, draft.cue()),
                            parts(text, draft.content()),
                            draft.stance()));
        }
        return read;
    }

    @Test
    void statementsHaveSourceCueContentAndStance() {
        assertThat(read(ARTICLE))
                .contains(
                        "Iran | again denied | that it had supplied drones to Russia | DENIES",
                        "The Foreign Ministry | confirmed | that some\nhad been delivered before the war | CONFIRMS",
                        "Ukraine | accused | Tehran of lying | ACCUSES",
                        "An American official | warned | that new sanctions were being prepared | WARNS");
        assertThat(read(ARTICLE).getFirst()).startsWith("Tehran | : | no drones for the war | ");
    }

    @Test
    void formsAreTold() {
        List<Draft> drafts = finder.find(ArticleText.of(ARTICLE));
        assertThat(drafts.getFirst().form()).isEqualTo(Form.HEADLINE);
        assertThat(drafts.stream().filter(draft -> draft.form() == Form.DIRECT)).hasSize(1);
        assertThat(drafts).allSatisfy(draft -> {
            assertThat(draft.partsConfidence()).isBetween(0.0, 1.0);
            assertThat(draft.stanceConfidence()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void inATranscriptEachSentenceIsAStatement() {
        String briefing = """
                MR. HALL:  Good morning. We are sending two more batteries to Kyiv. We urge Iran to stop its deliveries.

                Q    When will they arrive?

                MR. HALL:  The Russians claimed that they had destroyed one of them. That is not what happened on the ground.
                """;
        ArticleText text = ArticleText.of(briefing);
        List<Draft> drafts = finder.find(text);
        assertThat(drafts.stream()
                        .filter(draft -> draft.form() == Form.DIRECT)
                        .map(draft -> parts(text, draft.content())))
                .containsExactly(
                        "We are sending two more batteries to Kyiv",
                        "We urge Iran to stop its deliveries",
                        "The Russians claimed that they had destroyed one of them",
                        "That is not what happened on the ground");
        assertThat(parts(text, drafts.getFirst().source())).isEqualTo("MR. HALL");
        assertThat(drafts.stream().filter(draft -> parts(text, draft.content()).startsWith("We urge")))
                .singleElement()
                .extracting(Draft::stance)
                .isEqualTo(Stance.DEMANDS);
        assertThat(drafts.stream().filter(draft -> draft.within() != Draft.NOWHERE))
                .singleElement()
                .satisfies(nested -> {
                    assertThat(parts(text, nested.source())).isEqualTo("The Russians");
                    assertThat(parts(text, drafts.get(nested.within()).content()))
                            .startsWith("The Russians claimed");
                });
    }

    @Test
    void whatTheSpeakerUrgesTellsTheStanceOfTheQuotation() {
        assertThat(
                        read(
                                "\u201CWe urge Iran to change course,\u201D White House spokesman John Kirby said on Friday in Washington."))
                .containsExactly(
                        "White House spokesman John Kirby | said | \u201CWe urge Iran to change course,\u201D | DEMANDS");
    }

    @Test
    void offsetsCountCodePoints() {
        String rockets = "\uD83D\uDE80\uD83D\uDE80 Rockets \uD83D\uDE80.\n\n";
        List<Draft> drafts =
                finder.find(ArticleText.of(rockets + "Moscow denied that it had supplied the missiles. " + rockets));
        assertThat(drafts)
                .filteredOn(draft -> draft.stance() == Stance.DENIES)
                .singleElement()
                .satisfies(denial -> {
                    assertThat(denial.source()).containsExactly(new Range(15, 21));
                    assertThat(denial.cue()).containsExactly(new Range(22, 28));
                    assertThat(denial.content()).containsExactly(new Range(29, 62));
                });
    }

    @Test
    void twoRunsAreTheSame() throws IOException {
        List<Draft> first = finder.find(ArticleText.of(ARTICLE));
        try (StatementFinder other = StatementFinder.open(NATIVES)) {
            assertThat(other.find(ArticleText.of(ARTICLE))).isEqualTo(first);
        }
    }

    @Test
    void nothingIsSaidInNothing() {
        assertThat(finder.find(ArticleText.of(""))).isEmpty();
        assertThat(finder.find(ArticleText.of(" \n\n \r\n"))).isEmpty();
        assertThat(finder.find(ArticleText.of("\u0000\u200B\uFFFD"))).isEmpty();
    }

    /** A word without end is one token, and a sentence without end is cut, so what the model sees stays small. */
    @Test
    void aMegabyteIsCutIntoWindows() throws IOException {
        WordPiece tokenizer = WordPiece.load(ModelFiles.open("tokenizer.json"));
        for (String piece : List.of("Kyiv said no and ", "x", "Q ", "He said so. ", "A: \n\n", "中")) {
            ArticleText text = ArticleText.of(piece.repeat(1_000_000 / piece.length()));
            int tokens = 0;
            int end = 0;
            for (Window window : new Windows(tokenizer).of(text)) {
                assertThat(window.size()).isLessThanOrEqualTo(Windows.SIZE_WITH_CONTEXT);
                assertThat(window.own().start()).isGreaterThanOrEqualTo(end);
                end = window.own().end();
                for (int token = 0; token < window.size(); token++) {
                    tokens += window.owns(token) ? 1 : 0;
                }
            }
            assertThat(tokens).isEqualTo(ownTokens(tokenizer, text));
        }
    }

    private static int ownTokens(WordPiece tokenizer, ArticleText text) {
        return text.paragraphs().stream()
                .mapToInt(
                        paragraph -> tokenizer.tokenize(text.plain(), paragraph).size())
                .sum();
    }
}
