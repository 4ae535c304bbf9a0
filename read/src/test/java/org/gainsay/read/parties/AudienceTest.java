package org.gainsay.read.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.model.EntityOrSpan;
import org.gainsay.model.Form;
import org.gainsay.model.Stance;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudienceTest {
    /** Source, cue and content stand between hashes, in that order. */
    private static Attribution attribution(String marked) {
        StringBuilder plain = new StringBuilder();
        List<Range> parts = new ArrayList<>();
        String[] pieces = marked.split("#", -1);
        for (int i = 0; i < pieces.length; i++) {
            int start = plain.length();
            plain.append(pieces[i]);
            if (i % 2 == 1) {
                parts.add(new Range(start, plain.length()));
            }
        }
        Draft draft = new Draft(
                List.of(parts.get(0)),
                List.of(parts.get(1)),
                List.of(parts.get(2)),
                Stance.ASSERTS,
                Form.INDIRECT,
                Draft.NOWHERE,
                1,
                1);
        return new CastFinder()
                .of(ArticleText.of(plain.toString()), List.of(draft))
                .attributions()
                .getFirst();
    }

    private static String written(@Nullable EntityOrSpan told) {
        return switch (told) {
            case null -> "none";
            case EntityOrSpan.Of party -> "id " + party.entity();
            case EntityOrSpan.Words words -> words.span().text();
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            #Ana Quispe# #told# Reuters #that it was so#.                                     | id REUTERS
            #Ana Quispe# #told# reporters #that it was so#.                                   | reporters
            #Norway# #urged# Peru #to stop#.                                                  | id PE
            #Norway# #warned# #Peru may stop#.                                                | none
            #Norway# #called on# the Peruvian #army to stop#.                                 | none
            #Norway# #said#: #"We call on Peru to stop"#.                                     | id PE
            Peru fell silent. #Norway# #urged# it #to speak#.                                 | none
            #Norway# #said# #Peru had stopped#.                                               | none
            Writing to the Security Council, #Norway# #called on# the body #to stop#.         | id UNSC
            """)
    void addressee(String marked, String addressee) {
        assertThat(written(attribution(marked).addressee())).isEqualTo(addressee);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            In the Security Council, #Norway# #denied# #the sale#.                            | id UNSC
            In a letter to the port of Lima, #Norway# #denied# #the sale#.                    | In a letter to the port of Lima
            In Oslo, #Ana Quispe# #denied# #the sale#.                                        | In Oslo
            In May, #Ana Quispe# #denied# #the sale#.                                         | none
            In the long run, #Ana Quispe# #said# #it would pay#.                              | none
            #Ana Quispe# #said# in her weekly radio address #that it was so#.                 | in her weekly radio address
            #Ana Quispe# #said# in Oslo #that it was so#.                                     | in Oslo
            #Ana Quispe# #told# a parliamentary hearing #that it was so#.                     | a parliamentary hearing
            #Ana Quispe# #announced# #in Oslo that it was so#.                                | none
            """)
    void forum(String marked, String forum) {
        assertThat(written(attribution(marked).forum())).isEqualTo(forum);
    }
}
