package org.gainsay.screen;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How alike the words of a query are to the words of a vocabulary, laid out to be looked up a hundred thousand times. Used
 * for one query after the other; not thread-safe.
 */
final class LikenessRows {
    private static final ParsedName NO_QUERY = new ParsedName(true, List.of(), Set.of(), Set.of());

    /** For each word of the vocabulary its row, counted from 1; 0 for those of which none is laid out. */
    private final int[] rowOfWord;

    private final Vocabulary vocabulary;
    private final IntList words = new IntList();
    private double[] likeness = new double[0];
    private ParsedName query = NO_QUERY;
    private boolean complete = true;

    LikenessRows(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        rowOfWord = new int[vocabulary.size()];
    }

    /**
     * Lays out another query.
     *
     * @param alike for each of its parts words that are alike
     * @param isAll whether those are all; if not, the others are compared when they are asked for
     */
    void fill(ParsedName newQuery, List<AlikeWords> alike, boolean isAll) {
        for (int i = 0; i < words.size(); i++) {
            rowOfWord[words.get(i)] = 0;
        }
        words.clear();
        query = newQuery;
        complete = isAll;
        int parts = alike.size();
        for (int part = 0; part < parts; part++) {
            AlikeWords ofPart = alike.get(part);
            for (int i = 0; i < ofPart.size() && complete; i++) {
                int place = place(ofPart.word(i), part);
                likeness[place] = ofPart.likeness(i);
            }
        }
    }

    /** Where the likeness of a word to a part stands; lays out a row for the word if there is none. */
    private int place(int word, int part) {
        int parts = query.parts().size();
        if (rowOfWord[word] == 0) {
            words.add(word);
            rowOfWord[word] = words.size();
            int size = parts * words.size();
            if (likeness.length < size) {
                likeness = Arrays.copyOf(likeness, 2 * size);
            }
            Arrays.fill(likeness, size - parts, size, 0);
        }
        return (rowOfWord[word] - 1) * parts + part;
    }

    private void compare(int word) {
        for (int part = 0; part < query.parts().size(); part++) {
            Part ofQuery = query.parts().get(part);
            int place = place(word, part);
            if (!ofQuery.kind().isLight()) {
                likeness[place] = Likeness.of(ofQuery.word(), vocabulary.word(word), query.person());
            }
        }
    }

    /** Whether the word may be alike to any of the query. */
    boolean mayHave(int word) {
        return !complete || rowOfWord[word] > 0;
    }

    double of(int part, int word) {
        if (rowOfWord[word] == 0) {
            if (complete) {
                return 0;
            }
            compare(word);
        }
        return likeness[(rowOfWord[word] - 1) * query.parts().size() + part];
    }
}
