package org.gainsay.screen;

import java.util.Arrays;

/**
 * The words of a vocabulary that are alike to one word, by rising number, with how alike each is: exactly those for which
 * {@link Likeness#of} is above 0. They are found by what makes words alike (the same spelling or meaning, the same letters,
 * a stem, an abbreviation), and {@link Likeness} has the last word on each. Immutable.
 */
final class AlikeWords {
    static final AlikeWords NONE = new AlikeWords(new int[0], new double[0]);

    private final int[] words;
    private final double[] likeness;

    private AlikeWords(int[] words, double[] likeness) {
        this.words = words;
        this.likeness = likeness;
    }

    static AlikeWords of(Word word, Vocabulary vocabulary, boolean people) {
        IntList similar = new IntList();
        vocabulary.addSpelled(word.spelling(), similar);
        vocabulary.addMeaning(word, similar);
        vocabulary.buckets().addSimilar(word, vocabulary, people, similar);
        vocabulary.addRead(word.spelling(), similar);
        if (word.origin() == Origin.SYLLABLES) {
            Syllables.readings(word).forEach(reading -> vocabulary.addSpelled(reading, similar));
        }
        if (!people) {
            addShortened(word, vocabulary, similar);
        }
        int[] numbers = Arrays.stream(similar.toArray()).sorted().distinct().toArray();
        double[] likeness = new double[numbers.length];
        int kept = 0;
        for (int number : numbers) {
            double alike = Likeness.of(word, vocabulary.word(number), people);
            if (alike > 0) {
                numbers[kept] = number;
                likeness[kept++] = alike;
            }
        }
        return new AlikeWords(Arrays.copyOf(numbers, kept), Arrays.copyOf(likeness, kept));
    }

    int size() {
        return words.length;
    }

    /** The number of the word at this place. */
    int word(int at) {
        return words[at];
    }

    double likeness(int at) {
        return likeness[at];
    }

    private static void addShortened(Word word, Vocabulary vocabulary, IntList similar) {
        String spelling = word.spelling();
        Lexicon.longOrShortFor(spelling).forEach(other -> vocabulary.addSpelled(other, similar));
        vocabulary.addContractions(similar);
        if (Vocabulary.mayBeContraction(word)) {
            vocabulary.addBeginning(spelling.substring(0, 1), similar);
        }
        if (spelling.length() >= Calibration.SHORTEST_STEM) {
            vocabulary.addBeginning(spelling.substring(0, Calibration.SHORTEST_STEM), similar);
        }
    }
}
