package org.gainsay.claims.reprints;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Articles of made-up words, and copies of them as papers print them. */
final class MadeTexts {
    private static final String SYLLABLES =
            "ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro sa se";
    private final String[] syllables = SYLLABLES.split(" ", -1);
    private final Random random;

    MadeTexts(Random random) {
        this.random = random;
    }

    String article(int paragraphs) {
        StringBuilder text = new StringBuilder(headline());
        for (int number = 0; number < paragraphs; number++) {
            text.append(paragraph());
        }
        return text.toString();
    }

    /** Two sentences; in a third of them somebody is quoted. */
    String paragraph() {
        String quotation = random.nextInt(3) == 0 ? " “" + words(8) + ",” said " + words(2) + "." : "";
        return words(10 + random.nextInt(12)) + ". " + words(8 + random.nextInt(10)) + "." + quotation + "\n\n";
    }

    String underAnotherHeadline(String text) {
        return headline() + text.substring(text.indexOf("\n\n") + 2);
    }

    /** Without its last paragraphs, half of them at most. */
    String trimmed(String text) {
        List<String> paragraphs = paragraphs(text);
        int kept = (paragraphs.size() + 2) / 2 + random.nextInt(paragraphs.size() / 2);
        return headline() + String.join("\n\n", paragraphs.subList(1, kept)) + "\n\n";
    }

    /** With another word in place of one in twenty, and one sentence in ten left out. */
    String edited(String text) {
        StringBuilder edited = new StringBuilder(headline());
        for (String paragraph : paragraphs(text).subList(1, paragraphs(text).size())) {
            for (String sentence : paragraph.split("(?<=\\.) ", -1)) {
                if (random.nextInt(10) > 0) {
                    for (String word : sentence.split(" ", -1)) {
                        edited.append(random.nextInt(20) == 0 ? words(1) : word).append(' ');
                    }
                }
            }
            edited.append("\n\n");
        }
        return edited.toString();
    }

    String withParagraph(String text) {
        List<String> paragraphs = new ArrayList<>(paragraphs(text));
        paragraphs.add(1 + random.nextInt(paragraphs.size()), paragraph().strip());
        return String.join("\n\n", paragraphs) + "\n\n";
    }

    private String headline() {
        return words(6) + "\n\n";
    }

    private static List<String> paragraphs(String text) {
        return Arrays.asList(text.strip().split("\n\n", -1));
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int number = 0; number < count; number++) {
            words.append(number == 0 ? "" : " ");
            for (int syllable = 0; syllable <= 1 + random.nextInt(2); syllable++) {
                words.append(syllables[random.nextInt(syllables.length)]);
            }
        }
        return words.toString();
    }
}
