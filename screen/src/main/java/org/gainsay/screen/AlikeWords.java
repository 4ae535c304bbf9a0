package org.gainsay.screen;

import java.util.Arrays;

/**
 * The words of a vocabulary that are alike to one word, by rising number, with how alike each is. They are found by what makes words alike (the same spelling or meaning, the same letters,
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

    /**
     * What is looked for: words alike to this one, and so alike that a name can score enough although no other word of it is
     * more alike than that to its counterpart. One wrong word takes its weight times what is wrong off, over the weight of the
     * whole or {@link Calibration#SINGLE_WORD}; whatever else the name has that makes the whole heavier takes off more.
     *
     * @param weight of the word in the query; 0 where all alike words are wanted
     * @param enough the least score that is of use; 0 where all are
     */
    record Sought(Word word, double weight, double enough) {
        /** Below it nearly every alike word is alike enough. */
        private static final double DEMANDING = 0.7;

        static Sought all(Word word) {
            return new Sought(word, 0, 0);
        }

        static Sought of(Part part, double enough) {
            return isAll(enough) ? all(part.word()) : new Sought(part.word(), part.weight(), enough);
        }

        static boolean isAll(double enough) {
            return enough < DEMANDING;
        }

        boolean isDemanding() {
            return enough > 0;
        }

        /** How alike a word must be that weighs so much. */
        double least(double weightOfOther) {
            double wrong = (1 - enough) * Calibration.SINGLE_WORD;
            return enough == 0 ? 0 : 1 - 2 * wrong / (weight + weightOfOther);
        }
    }

    static AlikeWords of(Sought sought, Vocabulary vocabulary, boolean people) {
        Word word = sought.word();
        IntList similar = new IntList();
        vocabulary.addSpelled(word.spelling(), similar);
        vocabulary.addMeaning(word, similar);
        vocabulary.buckets().addSimilar(sought, vocabulary, people, similar);
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
        vocabulary.addContractionsOf(spelling, similar);
        if (Vocabulary.mayBeContraction(word)) {
            vocabulary.addContractedTo(spelling, similar);
        }
        if (spelling.length() >= Calibration.SHORTEST_STEM) {
            vocabulary.addBeginning(spelling.substring(0, Calibration.SHORTEST_STEM), similar);
        }
    }
}
