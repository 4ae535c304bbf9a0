package org.gainsay.claims.reprints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CopiedTextTest {
    private final CopiedText copied = new CopiedText();

    private double shared(String one, String other) {
        double shared = copied.shared(copied.words(one), copied.words(other));
        assertThat(copied.shared(copied.words(other), copied.words(one))).isEqualTo(shared);
        return shared;
    }

    private boolean copies(String one, String other) {
        return copied.isCopy(shared(one, other));
    }

    private int words(String text) {
        return copied.words(text).length;
    }

    @Test
    void headlineAndDatelineAreAside() {
        String body = "The ministry denied on Monday that it had shipped any shells.\n";
        assertThat(words("Shells never left\n\n" + body)).isEqualTo(11);
        assertThat(words("Shells never left\n\nMOSCOW, 5 November (Wire) — " + body))
                .isEqualTo(11);
        assertThat(words("Shells never left\nKyiv (Wire) - " + body)).isEqualTo(11);
        assertThat(words(body)).isEqualTo(11);
        assertThat(shared("Ministry: no shells\n\n" + body, "Shells never left\n\nMOSCOW — " + body))
                .isEqualTo(1);
    }

    @Test
    void whatIsInsideQuotationMarksDoesNotCount() {
        assertThat(words("He said: “We have sent nothing,” and left.")).isEqualTo(4);
        assertThat(words("He said: \"We have sent nothing,\" and left.")).isEqualTo(4);
        assertThat(words("He said: «We have sent nothing», and left.")).isEqualTo(4);
        assertThat(words("He said: „We have sent nothing“, and left.")).isEqualTo(4);
        assertThat(words("He said: ‘We haven’t sent it,’ and didn’t stay.")).isEqualTo(5);
        assertThat(words("Two\n\nHe said: “We have sent nothing.\n\n“And we will not.”\n\nHe left."))
                .isEqualTo(4);
    }

    @Test
    void caseAndPunctuationDoNotCount() {
        assertThat(shared(
                        "The country's air-defence units, they said, were moved.",
                        "the countrys AIR DEFENCE units they said were moved"))
                .isEqualTo(1);
    }

    @Test
    void aRunEndsWhereAWordWasChanged() {
        String text = "one two three four five six seven eight nine ten eleven twelve";
        assertThat(shared(text, text)).isEqualTo(1);
        assertThat(shared(text, text.replace("seven", "7"))).isEqualTo(0.5, Offset.offset(1e-9));
        assertThat(shared(text, text.replace("six", "6"))).isEqualTo(0.5, Offset.offset(1e-9));
        assertThat(shared(text, text.replace("six", "6").replace("nine", "9"))).isZero();
        assertThat(shared("too short a text", "too short a text")).isZero();
    }

    @Test
    void aQuotationNotedByTwoIsNoCopy() {
        String quotation = "“We have never sent a single shell to anybody in this war and never shall,”";
        assertThat(copies(
                        "First\n\nAt noon the minister came before the press. " + quotation
                                + " he told those who waited.",
                        "Second\n\n" + quotation + " said the minister in the capital, where reporters had met him."))
                .isFalse();
    }

    @Test
    void theKindsOfCopiesAreFoundAndABackgroundParagraphIsNone() {
        for (int seed = 0; seed < 200; seed++) {
            MadeTexts made = new MadeTexts(new Random(seed));
            String text = made.article(6 + seed % 9);
            String background = made.paragraph();
            String other = made.article(8) + background;
            assertThat(shared(text, text)).isEqualTo(1);
            assertThat(copies(text, made.underAnotherHeadline(text))).isTrue();
            assertThat(copies(text, made.trimmed(text))).isTrue();
            assertThat(copies(text, made.edited(text))).isTrue();
            assertThat(copies(text, made.withParagraph(text))).isTrue();
            assertThat(copies(text + background, other)).isFalse();
        }
    }

    @Test
    void copiesHaveEnoughOfASampleInCommon() {
        int missed = 0;
        for (int seed = 0; seed < 300; seed++) {
            MadeTexts made = new MadeTexts(new Random(seed));
            String text = made.article(4 + seed % 12);
            for (String copy : new String[] {made.trimmed(text), made.edited(text), made.withParagraph(text)}) {
                int[] one = copied.sample(copied.words(text));
                int[] other = copied.sample(copied.words(copy));
                long common = Arrays.stream(one)
                        .filter(run -> Arrays.binarySearch(other, run) >= 0)
                        .count();
                missed += 6 * common < Math.min(one.length, other.length) ? 1 : 0;
            }
        }
        assertThat(missed).isZero();
    }

    @Test
    void aSampleHasEveryFifthRunOrSo() {
        int[] words = copied.words(new MadeTexts(new Random(1)).article(40));
        assertThat((double) copied.sample(words).length / words.length).isBetween(0.15, 0.22);
        assertThat(copied.sample(new int[0])).isEmpty();
        assertThat(copied.sample(new int[] {1, 2, 3, 4, 5})).isEmpty();
        assertThat(copied.sample(new int[] {1, 2, 3, 4, 5, 6})).hasSize(1);
    }
}
