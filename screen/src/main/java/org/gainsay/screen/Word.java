package org.gainsay.screen;

import java.util.Set;

/**
 * A word in Latin letters with all that comparing it needs, worked out once.
 *
 * @param spelling lower-case letters and digits
 * @param sound the spelling brought to one way of writing each sound, see {@link Sound}
 * @param consonants the consonant classes in it, one bit each
 * @param sign the sign it was written with where one sign is one syllable, else empty
 * @param groups numbers of the groups of words that mean the same
 */
record Word(String spelling, String sound, int consonants, Origin origin, String sign, Set<Integer> groups) {
    /** Longer words without a vowel are abbreviations, or names that lost them. */
    private static final int MOST_LETTERS = 3;

    static Word of(Token token) {
        boolean bare = token.origin() == Origin.CONSONANTS;
        String sound = bare ? Sound.ofBare(token.latin()) : areLetters(token) ? token.latin() : Sound.of(token.latin());
        Set<Integer> groups = bare ? Lexicon.groupsOfBare(token.latin()) : Lexicon.groups(sound);
        return new Word(token.latin(), sound, Sound.consonants(sound), token.origin(), token.sign(), groups);
    }

    /** LJ is said letter by letter, and is no spelling of Lee. */
    private static boolean areLetters(Token token) {
        String word = token.latin();
        return token.origin() == Origin.ALPHABET
                && word.length() <= MOST_LETTERS
                && word.chars().noneMatch(c -> Sound.isVowel((char) c));
    }

    /** True where the word is not written as it sounds. */
    boolean isRespelled() {
        return !sound.equals(spelling);
    }

    /** True where the two are known to be one word, as Sergei and Serhii are; of people's names only names are. */
    boolean meansSame(Word other, boolean person) {
        for (int group : groups) {
            if (other.groups.contains(group) && (!person || Lexicon.isOfNames(group))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is a spelling of a name that is known: then it is no misspelling of another one, as Hasan is none of Husayn. */
    boolean isKnownName() {
        for (int group : groups) {
            if (Lexicon.isOfNames(group)) {
                return true;
            }
        }
        return false;
    }

    /** Whether its meaning is known: then it is no misspelling of a word of another meaning, as northern is none of southern. */
    boolean isKnownWord() {
        return !groups.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Word word
                && spelling.equals(word.spelling)
                && origin == word.origin
                && sign.equals(word.sign);
    }

    @Override
    public int hashCode() {
        return spelling.hashCode();
    }
}
