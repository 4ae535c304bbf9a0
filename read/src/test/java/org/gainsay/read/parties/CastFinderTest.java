package org.gainsay.read.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.model.Entity;
import org.gainsay.model.Form;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Stance;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CastFinderTest {
    /**
     * A text in which each source stands in square brackets; what follows up to the next full stop is its content. The brackets are
     * no part of the text that is read.
     */
    private record Marked(ArticleText text, List<Draft> drafts) {
        static Marked of(String marked) {
            StringBuilder plain = new StringBuilder();
            List<Range> sources = new ArrayList<>();
            int open = -1;
            for (int at = 0; at < marked.length(); at++) {
                char letter = marked.charAt(at);
                if (letter == '[') {
                    open = plain.length();
                } else if (letter == ']') {
                    sources.add(new Range(open, plain.length()));
                } else {
                    plain.append(letter);
                }
            }
            List<Draft> drafts = new ArrayList<>();
            for (Range source : sources) {
                int cue = plain.indexOf(" ", source.end() + 1);
                Range content = new Range(cue, Math.max(cue + 1, plain.indexOf(".", cue)));
                drafts.add(new Draft(
                        List.of(source),
                        List.of(new Range(source.end(), cue)),
                        List.of(content),
                        Stance.ASSERTS,
                        Form.INDIRECT,
                        Draft.NOWHERE,
                        1,
                        1));
            }
            return new Marked(ArticleText.of(plain.toString()), drafts);
        }
    }

    private static List<String> speakers(String marked) {
        Marked article = Marked.of(marked);
        Cast cast = new CastFinder().of(article.text(), article.drafts());
        Map<String, String> names = new HashMap<>(Map.of(Entity.UNNAMED, Entity.UNNAMED));
        cast.entities().forEach(entity -> names.put(entity.id(), entity.name()));
        return cast.attributions().stream()
                .map(attribution -> String.join(
                        "+", attribution.speakers().stream().map(names::get).toList()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [Ankara] denied the sale.                                                      | Turkey
            [The Kremlin] said nothing had been sent.                                      | Russian Federation
            [Downing Street] confirmed the order.                                          | United Kingdom
            [Peruvian Defence Minister Ana Quispe] said the tanks had come.                | Ana Quispe
            [Ana Quispe, the defence minister of Peru,] said the tanks had come.           | Ana Quispe
            [The minister's lawyer, Jorge Rojas] said she was ill.                         | Jorge Rojas
            [Norway and Sweden] said the tanks had come.                                   | Norway+Sweden
            [Officials in Oslo] said the tanks had come.                                   | UNNAMED
            [A spokesman for the Danish army] said the tanks had come.                     | UNNAMED
            [Intelligence information] said the tanks had come.                            | UNNAMED
            [The Danish government] said the tanks had come.                               | Denmark
            [The Houthis] said the tanks had come.                                         | Houthis
            [The arms maker Fjordvik Arms] said the tanks had come.                        | Fjordvik Arms
            [Norway, Sweden and Finland] said the tanks had come.                          | Norway+Sweden+Finland
            [The Departments of State and Commerce] said the tanks had come.               | U.S. Department of State+U.S. Department of Commerce
            [The operator of the yard, Fjordvik Maritime,] said the tanks had come.        | Fjordvik Maritime
            [Scotland's government] said the tanks had come.                               | Government of Scotland
            [A statement by the Peruvian navy] said the tanks had come.                    | Peruvian navy
            [Prosecutors] said the tanks had come.                                         | UNNAMED
            [The Danish ambassador in Oslo, Jens Holm,] said the tanks had come.           | Jens Holm
            [Col. Jens Holm] said the tanks had come.                                      | Jens Holm
            [Treasury Secretary Ana M. Quispe] said the tanks had come.                    | Ana M. Quispe
            [Ana M. Quispe] said the tanks had come.                                       | Ana M. Quispe
            [J. R. Holm] said the tanks had come.                                          | J. R. Holm
            [Jens H. W. Holm] said the tanks had come.                                     | Jens H. W. Holm
            [Victoria Holm] said the tanks had come.                                       | Victoria Holm
            [The interior ministers of Peru and Chile] said the tanks had come.            | interior ministers of Peru and Chile
            """)
    void oneSource(String marked, String speaker) {
        assertThat(speakers(marked)).containsExactly(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [Ana Quispe] said it was so. Later [she] added a word.                                              | Ana Quispe
            [Foreign Minister Ana Quispe] said Jorge Rojas lied. Later [she] added a word.                      | Ana Quispe
            [Foreign Minister Ana Quispe] said it was so. Later [the minister] added a word.                    | Ana Quispe
            [Foreign Minister Ana Quispe] said it was so. Later [Quispe] added a word.                          | Ana Quispe
            [Peru's ambassador to the UN] denied the sale. Of course [Ana Quispe] said it was a lie.            | Ana Quispe
            [Norway] said it was so. Later [it] added a word.                                                   | Norway
            [The Danish defence ministry] said it was so. Later [the ministry] added a word.                    | Danish defence ministry
            [Norway and Sweden] said it was so. Later [they] added a word.                                      | Norway+Sweden
            [Danish officials] said it was so. Later [they] added a word.                                       | UNNAMED
            [Ana Quispe] told the agency Reuters it was so, while [Ana Qui]spe added a word.                    | Ana Quispe
            [Jorge Rojas] said it was so. Ana Quispe was not convinced. No, [she] said it was not.              | Ana Quispe
            [Fjordvik Maritime] said it was so. Later [the company] added a word.                               | Fjordvik Maritime
            [Boris Zelenskij] said it was so. Later [Selenskyj] added a word.                                   | Boris Zelenskij
            [A spokesman for the Danish army] said it was so. Later [the spokesman] added a word.               | UNNAMED
            [Donald Trump] said it was so. Later [the president] added a word.                                  | Donald Trump
            [Norway and Sweden] said it was so. But [neither side] added a word.                                | Norway+Sweden
            """)
    void secondSourceMeansTheSame(String marked, String speaker) {
        assertThat(speakers(marked).get(1)).isEqualTo(speaker);
    }

    @Test
    void capitalsAreGovernmentsUnlessSomethingHappensThere() {
        Marked article = Marked.of(
                "OSLO, May 3 \u2014 Guns went from Minsk to Moscow. Protesters met in Warsaw. Paris protested.");
        Cast cast = new CastFinder().of(article.text(), article.drafts());
        assertThat(cast.mentions())
                .extracting(mention -> mention.span().text() + " " + mention.kind())
                .contains("OSLO NAME", "Minsk METONYM", "Moscow METONYM", "Warsaw NAME", "Paris METONYM");
        assertThat(cast.mentions())
                .filteredOn(mention -> mention.kind() == MentionKind.METONYM)
                .extracting(mention -> mention.entity())
                .containsExactly("BY", "RU", "FR");
    }

    @Test
    void speechWithoutSourceIsCarriedOver() {
        String text = "\"We sent none,\" Ana Quispe said. \"Nobody asked us.\"";
        Draft first = new Draft(
                List.of(new Range(16, 26)),
                List.of(new Range(27, 31)),
                List.of(new Range(0, 15)),
                Stance.DENIES,
                Form.DIRECT,
                -1,
                1,
                1);
        Draft second =
                new Draft(List.of(), List.of(), List.of(new Range(33, 51)), Stance.ASSERTS, Form.DIRECT, -1, 1, 1);
        Cast cast = new CastFinder().of(ArticleText.of(text), List.of(first, second));
        assertThat(cast.attributions()).extracting(Attribution::speakers).containsOnly(List.of("QUISPE"));
    }

    @Test
    void piecesOfAQuotationMayStandInAnyOrder() {
        String text = "Peru spoke. \"Chad lost. It sold rifles,\" Ana Quispe said. \"It is over.\"";
        int first = text.indexOf("\"Chad");
        int second = text.indexOf("\"It is");
        Draft draft = new Draft(
                List.of(new Range(text.indexOf("Ana"), text.indexOf(" said"))),
                List.of(),
                List.of(new Range(second, text.length()), new Range(first, text.indexOf(" Ana"))),
                Stance.ASSERTS,
                Form.DIRECT,
                Draft.NOWHERE,
                1,
                1);
        assertThat(new CastFinder().of(ArticleText.of(text), List.of(draft)).mentions())
                .filteredOn(mention -> mention.span().start() == text.indexOf("It sold"))
                .extracting(mention -> mention.entity())
                .containsExactly("TD");
    }

    @Test
    void turnsBelongToTheirLabels() {
        String text =
                "MR. HOLM: We sent the tanks to Peru last week.\n\nQ Did you say that they sent them?\n\nMR. HOLM: They are with the army now.";
        int first = text.indexOf("We sent");
        int second = text.indexOf("They are");
        List<Draft> drafts = new ArrayList<>();
        for (int start : List.of(first, second)) {
            drafts.add(new Draft(
                    List.of(new Range(start - 10, start - 2)),
                    List.of(new Range(start - 2, start - 1)),
                    List.of(new Range(start, text.indexOf(".", start))),
                    Stance.ASSERTS,
                    Form.DIRECT,
                    Draft.NOWHERE,
                    1,
                    1));
        }
        Cast cast = new CastFinder().of(ArticleText.of(text), drafts);
        assertThat(cast.attributions()).extracting(Attribution::speakers).containsOnly(List.of("HOLM"));
    }

    @Test
    void hearsayHasNoSpeaker() {
        String text = "Peru denied it. The tanks are said to have come.";
        Draft first = new Draft(
                List.of(new Range(0, 4)),
                List.of(new Range(5, 11)),
                List.of(new Range(12, 14)),
                Stance.DENIES,
                Form.INDIRECT,
                -1,
                1,
                1);
        Draft second = new Draft(
                List.of(),
                List.of(new Range(26, 42)),
                List.of(new Range(16, 47)),
                Stance.ASSERTS,
                Form.INDIRECT,
                -1,
                1,
                1);
        Cast cast = new CastFinder().of(ArticleText.of(text), List.of(first, second));
        assertThat(cast.attributions())
                .extracting(Attribution::speakers)
                .containsExactly(List.of("PE"), List.of(Entity.UNNAMED));
    }

    @Test
    void officesTellForWhomSomebodySpeaks() {
        Marked article = Marked.of(
                "In Lima [Peruvian Defence Minister Ana Quispe] said so. Then [officials of the Danish navy] said no.");
        List<Attribution> attributions =
                new CastFinder().of(article.text(), article.drafts()).attributions();
        assertThat(attributions.getFirst().onBehalfOf()).isEqualTo("PE");
        assertThat(attributions.getFirst().role())
                .isNotNull()
                .extracting(span -> span.text())
                .isEqualTo("Peruvian Defence Minister");
        assertThat(attributions.getLast().onBehalfOf()).isEqualTo("DANISH_NAVY");
    }

    @Test
    void readsTheSameTwice() {
        Marked article = Marked.of(
                "[The Kremlin] denied it. [He] and [they] said no, [Jorge Rojas] added; [the firm] said Oslo knew.");
        assertThat(new CastFinder().of(article.text(), article.drafts()))
                .isEqualTo(new CastFinder().of(article.text(), article.drafts()));
    }

    @Test
    void whoFindsOutSpeaksInWhatWasFoundAndWhoOnlySawAPaperDoesNot() {
        Marked article = Marked.of("[An investigation by Bellingcat] said Peru sold rockets. [The group] said so again."
                + " [Flight data compiled by Kpler] said a ship sailed, and [Kpler] said it was old."
                + " [A report from the British think tank Royal United Services Institute] said no."
                + " [Tests] said yes. [Records seen by Reuters] said maybe.");
        assertThat(new CastFinder().of(article.text(), article.drafts()).attributions())
                .extracting(attribution -> attribution.speakers() + " " + attribution.onBehalfOf())
                .containsExactly(
                        "[BELLINGCAT] null",
                        "[BELLINGCAT] null",
                        "[KPLER] null",
                        "[KPLER] null",
                        "[RUSI] GB",
                        "[UNNAMED] null",
                        "[UNNAMED] null");
    }

    @Test
    void theGroupOfACityIsTheGroupThatSpoke() {
        Marked article = Marked.of(
                "[Amnesty International] said China sold bombs. [The London-based group] said they were new.");
        assertThat(new CastFinder().of(article.text(), article.drafts()).attributions())
                .extracting(Attribution::speakers)
                .containsExactly(List.of("AMNESTY_INTERNATIONAL"), List.of("AMNESTY_INTERNATIONAL"));
    }
}
