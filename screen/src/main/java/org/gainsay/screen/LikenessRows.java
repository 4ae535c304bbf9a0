package org.gainsay.screen;

import java.util.List;

/**
 * How alike the words of a query are to the words of a vocabulary, laid out to be looked up a hundred thousand times. Used
 * for one query after the other; not thread-safe.
 */
final class LikenessRows {
    /** For each word of the vocabulary its row, counted from 1; 0 for those that are alike to nothing in the query. */
    private final int[] rowOfWord;

    private final IntList words = new IntList();
    private double[] likeness = new double[0];
    private int parts;

    LikenessRows(Vocabulary vocabulary) {
        rowOfWord = new int[vocabulary.size()];
    }

    /** Lays out another query, for each of whose parts the alike words are given. */
    void fill(List<AlikeWords> alike) {
        for (int i = 0; i < words.size(); i++) {
            rowOfWord[words.get(i)] = 0;
        }
        words.clear();
        for (AlikeWords ofPart : alike) {
            for (int i = 0; i < ofPart.size(); i++) {
                int word = ofPart.word(i);
                if (rowOfWord[word] == 0) {
                    words.add(word);
                    rowOfWord[word] = words.size();
                }
            }
        }
        parts = alike.size();
        int size = parts * words.size();
        if (likeness.length < size) {
            likeness = new double[2 * size];
        }
        java.util.Arrays.fill(likeness, 0, size, 0);
        for (int part = 0; part < parts; part++) {
            AlikeWords ofPart = alike.get(part);
            for (int i = 0; i < ofPart.size(); i++) {
                likeness[(rowOfWord[ofPart.word(i)] - 1) * parts + part] = ofPart.likeness(i);
            }
        }
    }

    /** Whether the word is alike to any of the query. */
    boolean has(int word) {
        return rowOfWord[word] > 0;
    }

    double of(int part, int word) {
        int row = rowOfWord[word];
        return row == 0 ? 0 : likeness[(row - 1) * parts + part];
    }
}
