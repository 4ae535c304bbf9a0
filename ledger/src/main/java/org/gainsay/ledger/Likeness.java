package org.gainsay.ledger;

/** How texts are told to be copies of one. Pure functions, safe for several threads. */
public interface Likeness {
    /** Raised with every change that can move an answer: what was found with another version is found anew. */
    int version();

    /** The words of a text that count, in order, each as a hash. */
    int[] words(String text);

    /**
     * A sample of the words by which an index finds likely copies: copies hold a sixth of the smaller one's sample in common, or more.
     *
     * @return hashes, each once
     */
    int[] sample(int[] words);

    /** Which part of the shorter text's words stands in the other, 0 to 1, in whichever order the two are handed in. */
    double shared(int[] words, int[] others);

    /** Whether texts that share that much are copies of one. */
    boolean isCopy(double shared);
}
