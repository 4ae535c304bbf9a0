package org.gainsay.screen;

import java.util.Collections;
import java.util.Set;

/** How alike two words are: 1 the same, 0 different words, and in between what a typist, a translator or a clerk makes of one. */
final class Likeness {
    static final int SHORTEST_CONTRACTION = 4;

    /** The letters of what stands for words in a body's name rather than being one. */
    private static final int LONGEST_OF_LETTERS = 3;

    /** The fewest letters of two words that were made one: petro, chemical. */
    private static final int SHORTEST_BEGINNING = 3;

    private static final int SHORTEST_ENDING = 5;

    /** So many classes of consonants may differ between a spelling with vowels and one without. */
    private static final int MOST_OTHER_CONSONANTS = 2;

    private Likeness() {}

    /** 0 or from {@link Calibration#ALIKE} to 1. Symmetric. */
    static double of(Word a, Word b, boolean person) {
        if (a.origin() == Origin.SYLLABLES && b.origin() == Origin.SYLLABLES) {
            return a.sign().equals(b.sign()) ? 1 : 0;
        }
        if (a.spelling().equals(b.spelling())) {
            return 1;
        }
        if (a.origin() == Origin.SYLLABLES || b.origin() == Origin.SYLLABLES) {
            boolean reads = a.origin() == Origin.SYLLABLES ? Syllables.reads(a, b) : Syllables.reads(b, a);
            return reads ? Calibration.SIGN_READS : 0;
        }
        if (a.meansSame(b, person)) {
            return Calibration.SAME_NAME;
        }
        if (person && a.isKnownName() && b.isKnownName()) {
            return 0;
        }
        if (a.origin() == Origin.CONSONANTS || b.origin() == Origin.CONSONANTS) {
            return byConsonants(a, b, person);
        }
        double likeness = !person && areOtherWords(a, b) ? 0 : bySpelling(a, b, person);
        if (!person && likeness > 0 && endInOtherWords(a.spelling(), b.spelling())) {
            likeness = 0;
        }
        if (person || likeness >= Calibration.ABBREVIATED) {
            return likeness;
        }
        double other = Math.max(byAbbreviation(a.spelling(), b.spelling()), byStem(a.spelling(), b.spelling()));
        return Math.max(likeness, other);
    }

    /** Whether they are known to mean different things, or are letters for words, of which one has more: KIM is no slip for AQIM. */
    private static boolean areOtherWords(Word a, Word b) {
        int shorter = Math.min(a.spelling().length(), b.spelling().length());
        boolean letters = shorter <= LONGEST_OF_LETTERS
                && a.spelling().length() != b.spelling().length()
                && !a.sound().equals(b.sound());
        return letters || (a.isKnownWord() && b.isKnownWord());
    }

    /**
     * Whether after a common beginning the two end in words of other meanings: petrochemical is no petromechanical. One
     * letter may still be a slip, as in UnitedWealth.
     */
    private static boolean endInOtherWords(String a, String b) {
        int most = Spelling.withinOneEdit(a, b) ? 0 : Math.min(a.length(), b.length()) - SHORTEST_ENDING;
        for (int at = 0; at < most && a.charAt(at) == b.charAt(at); at++) {
            if (at + 1 >= SHORTEST_BEGINNING) {
                Set<Integer> mine = Lexicon.groups(Sound.of(a.substring(at + 1)));
                Set<Integer> theirs = mine.isEmpty() ? mine : Lexicon.groups(Sound.of(b.substring(at + 1)));
                if (!mine.isEmpty() && !theirs.isEmpty() && Collections.disjoint(mine, theirs)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double bySpelling(Word a, Word b, boolean person) {
        int longer = Math.max(a.spelling().length(), b.spelling().length());
        if (!mayBeAlike(
                        a.consonants(),
                        a.spelling().length(),
                        b.consonants(),
                        b.spelling().length())
                || hasDigit(a.spelling())
                || hasDigit(b.spelling())) {
            return 0;
        }
        double most = mostDistance(longer, person);
        double distance = Spelling.distance(a.spelling(), b.spelling(), most);
        if (a.sound().equals(b.sound())) {
            return likeness(Math.min(distance, Calibration.SPELLED_BY_SOUND), longer, person);
        }
        double likeness = likeness(distance, longer, person);
        if (distance > Calibration.SPELLED_BY_SOUND && (a.isRespelled() || b.isRespelled())) {
            int longerSound = Math.max(a.sound().length(), b.sound().length());
            double sounds = Calibration.SPELLED_BY_SOUND
                    + Spelling.distance(a.sound(), b.sound(), mostDistance(longerSound, person));
            return Math.max(likeness, likeness(sounds, longerSound, person));
        }
        return likeness;
    }

    private static double likeness(double distance, int length, boolean person) {
        double slips = person ? distance + Math.max(0, distance - 1) * Calibration.SECOND_SLIP : distance;
        double likeness = 1 - Calibration.SPELLING * slips / length;
        return likeness < least(person) ? 0 : likeness;
    }

    /** What is cheap to see: words of very different length or with several other consonants are not compared at all. */
    static boolean mayBeAlike(int consonantsOfA, int lengthOfA, int consonantsOfB, int lengthOfB) {
        int longer = Math.max(lengthOfA, lengthOfB);
        int allowed = 1 + longer / 10;
        return Math.abs(lengthOfA - lengthOfB) <= 1 + longer / 4
                && Integer.bitCount(consonantsOfA & ~consonantsOfB) <= allowed
                && Integer.bitCount(consonantsOfB & ~consonantsOfA) <= allowed;
    }

    /** The distance from which on words are different words, the longer of them having so many letters. */
    static double mostDistance(int longer, boolean person) {
        return mostDistance(longer, person, 0);
    }

    /** The distance from which on words are less alike than that, or different words. */
    static double mostDistance(int longer, boolean person, double likeness) {
        double slips = (1 - Math.max(least(person), likeness)) * longer / Calibration.SPELLING;
        return person && slips > 1 ? (slips + Calibration.SECOND_SLIP) / (1 + Calibration.SECOND_SLIP) : slips;
    }

    /** How alike two words must be not to be different words. */
    static double least(boolean person) {
        return person ? Calibration.ALIKE_IN_PERSON : Calibration.ALIKE;
    }

    /** A number is right or it is another number. */
    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= '0' && word.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** One word in a script that leaves short vowels out, the other in one that writes them; or both in such a script. */
    private static double byConsonants(Word a, Word b, boolean person) {
        if (a.origin() == b.origin()) {
            return bySpelling(a, b, person);
        }
        if (a.origin() != Origin.CONSONANTS) {
            return byConsonants(b, a, person);
        }
        return byConsonantsOf(a, b, person);
    }

    private static double byConsonantsOf(Word bare, Word full, boolean person) {
        int longer = Math.max(bare.sound().length(), full.sound().length());
        if (!mayBeVowelled(bare.consonants(), full.consonants())) {
            return 0;
        }
        int consonants = Integer.bitCount(bare.consonants());
        double certainty = consonants > 1 ? Calibration.CONSONANTS_AGREE : Calibration.ONE_CONSONANT_AGREES;
        double most = mostDistance(longer, person, least(person) / certainty);
        double distance = Vowelling.distance(full.sound(), bare.sound(), most);
        double likeness = certainty * likeness(distance, longer, person);
        return likeness < least(person) ? 0 : likeness;
    }

    /** What is cheap to see of a spelling with vowels and one without: whether the consonants of both are nearly the same. */
    static boolean mayBeVowelled(int consonantsOfBare, int consonantsOfFull) {
        return Integer.bitCount(consonantsOfBare ^ consonantsOfFull) <= MOST_OTHER_CONSONANTS;
    }

    private static double byStem(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        int most = Math.min(a.length(), b.length());
        int stem = 0;
        while (stem < most && a.charAt(stem) == b.charAt(stem)) {
            stem++;
        }
        if (stem == most && stem >= Calibration.SHORTEST_STEM && isSlavicAdjective(a, b, stem)) {
            return Calibration.SAME_STEM;
        }
        boolean same = stem >= Calibration.SHORTEST_STEM && stem >= Calibration.STEM_SHARE * longer;
        return same && !hasDigit(a) && !hasDigit(b) ? Calibration.SAME_STEM : 0;
    }

    /** Murom and Muromskiy. */
    private static boolean isSlavicAdjective(String a, String b, int stem) {
        String ending = (a.length() > b.length() ? a : b).substring(stem);
        return ending.startsWith("sk") && ending.length() <= 5;
    }

    private static double byAbbreviation(String a, String b) {
        if (a.length() > b.length()) {
            return byAbbreviation(b, a);
        }
        if (a.length() >= 2 && a.charAt(0) == b.charAt(0)) {
            if (Lexicon.isShortFor(a, b)) {
                return Calibration.ABBREVIATED;
            }
            if (isContraction(a, b)) {
                return Calibration.ABBREVIATED - 0.1;
            }
        }
        return 0;
    }

    /** MNGMT for MANAGEMENT: the consonants in their order, most of them, the last letter kept. */
    static boolean isContraction(String shortForm, String word) {
        if (shortForm.length() < SHORTEST_CONTRACTION || word.length() < shortForm.length() + 2) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < shortForm.length(); i++) {
            char c = shortForm.charAt(i);
            if (i > 0 && Sound.isVowel(c)) {
                return false;
            }
            at = word.indexOf(c, at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return shortForm.charAt(shortForm.length() - 1) == word.charAt(word.length() - 1)
                && 2 * consonants(shortForm) > consonants(word);
    }

    private static long consonants(String word) {
        return word.chars().filter(c -> !Sound.isVowel((char) c)).count();
    }
}
