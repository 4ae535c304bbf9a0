package org.gainsay.screen;

/** What kind of writing a word comes from, as far as it decides how the word may be compared. */
enum Origin {
    /** Letters for vowels and consonants: Latin, Cyrillic, Greek, Devanagari and most others. */
    ALPHABET,
    /** Consonants and long vowels only (Arabic, Hebrew, Syriac; Khmer, for which we know the consonants only). */
    CONSONANTS,
    /** One sign a syllable or word (Han, Hangul): a different sign is a different name. */
    SYLLABLES
}
