package org.gainsay.bench.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.Reading;

/** Copies as newspapers make them of an agency's text: as it is, cut, with words changed, with a paragraph of their own, under another headline. */
final class Copying {
    private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n");

    /** Of the words that may be changed so many are; one in fifteen leaves most runs of six as they were. */
    private static final double CHANGED = 0.05;

    private static final int OWN_WORDS = 35;

    private final Retelling words;

    Copying(Retelling words) {
        this.words = words;
    }

    /** A copied text and what remains of its reading. */
    record Copy(String text, Reading reading) {}

    /** A copy of the kind that is next. */
    Copy copy(int number, MadeArticle original, SplittableRandom random) {
        String text = original.text();
        List<Edits.Edit> edits = switch (number % 5) {
            case 0 -> List.of();
            case 1 -> cut(text);
            case 2 -> changed(text, random);
            case 3 -> withParagraph(text, random);
            default -> withHeadline(text, random);
        };
        Edits edited = new Edits(text, edits);
        Reading reading = original.publication().reading();
        return new Copy(edited.text(), EditedReading.withSameParties(edited).of(reading, reading.article()));
    }

    /** The last third of the paragraphs goes, as editors cut. */
    private static List<Edits.Edit> cut(String text) {
        List<Integer> ends = ends(text);
        if (ends.size() < 3) {
            return List.of();
        }
        return List.of(new Edits.Edit(ends.get(ends.size() - 1 - ends.size() / 3), text.length(), "\n"));
    }

    private List<Edits.Edit> changed(String text, SplittableRandom random) {
        List<Edits.Edit> edits = new ArrayList<>();
        Matcher found = Retelling.word().matcher(text);
        while (found.find()) {
            if (random.nextDouble() < CHANGED) {
                edits.add(new Edits.Edit(found.start(), found.end(), words.other(found.group(), random)));
            }
        }
        return edits;
    }

    private List<Edits.Edit> withParagraph(String text, SplittableRandom random) {
        List<Integer> ends = ends(text);
        int place = ends.isEmpty() ? text.length() : ends.get(random.nextInt(ends.size()));
        return List.of(new Edits.Edit(place, place, "\n\n" + words.paragraph(OWN_WORDS, random)));
    }

    private List<Edits.Edit> withHeadline(String text, SplittableRandom random) {
        int end = Math.max(0, text.indexOf('\n'));
        return List.of(new Edits.Edit(0, end, words.paragraph(7, random).replace(".", "")));
    }

    /** Where paragraphs end that are followed by another. */
    private static List<Integer> ends(String text) {
        List<Integer> ends = new ArrayList<>();
        Matcher breaks = PARAGRAPH.matcher(text.stripTrailing());
        while (breaks.find()) {
            ends.add(breaks.start());
        }
        return ends;
    }
}
