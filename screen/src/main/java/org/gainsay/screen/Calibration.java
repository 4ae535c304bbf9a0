package org.gainsay.screen;

import java.util.Set;

/** Every constant of the score in one place, each with its reason. Weights are in parts of a name: a rare surname is 1. */
final class Calibration {
    // What a part weighs, by its kind.

    /** A word of a name that stands in few entries: the unit of everything else. */
    static final double NAME = 1.0;

    /** Patronymics are left out at will, and thousands share them. */
    static final double PATRONYMIC = 0.6;

    /** One letter of twenty-six. */
    static final double INITIAL = 0.3;

    /** A number sets bodies of one name apart rather than making them one. */
    static final double NUMBER = 0.6;

    /** A city or country says where, not who. */
    static final double PLACE = 0.55;

    /** What thousands of firms do. */
    static final double ACTIVITY = 0.4;

    /** Each tenfold of names that share a word takes this from it: for persons, whose common names still name them … */
    static final double RARITY_OF_PERSONS = 0.14;

    /** … and for bodies and ships, whose common words are hardly names. */
    static final double RARITY_OF_THINGS = 0.20;

    /** Below this many names a word counts as rare: single entries and their aliases. */
    static final double RARE = 3;

    /** A name that is common in the world counts as if it stood in so many names of the list, at least. */
    static final int COMMON_NAME = 100;

    /** No word of a name says less than this, however common. */
    static final double COMMONEST_PERSON = 0.5;

    /** The same for bodies and ships, whose commonest words are next to none: company, group, shipping. */
    static final double COMMONEST_THING = 0.35;

    /** Words of one, two and three letters agree by chance … */
    static final double[] SHORT_IN_PERSON = {0.5, 0.5, 0.7, 0.85};

    /** … and in bodies' names, where they are letters and initials rather than names, the more. */
    static final double[] SHORT_IN_THING = {0.3, 0.3, 0.5, 0.8};

    // What an unmatched part costs when the other name has something else in its stead, as a multiple of its weight.

    /** Two bodies of one name in two places are two bodies. */
    static final double PLACE_EXCHANGED = 1.5;

    /** Another father is another person. */
    static final double PATRONYMIC_EXCHANGED = 1.4;

    /** A wrong initial is a wrong name. */
    static final double INITIAL_EXCHANGED = 2.2;

    /** Trust bank and savings bank are two, but translators choose such words freely. */
    static final double ACTIVITY_EXCHANGED = 1.35;

    /** Another sign is another name, even where it reads the same: names have two to four of them. */
    static final double SIGN_EXCHANGED = 1.4;

    // What an unmatched part costs when the other name merely lacks it, as a multiple of its weight.

    /** A name that lacks says what it weighs; how little that is, {@link #MISSING_IN_PERSON} says. */
    static final double NAME_MISSING = 1.0;

    /** Papers give the patronymic or do not, as is usual where they were written. */
    static final double PATRONYMIC_MISSING = 0.4;

    /** Middle initials come and go from form to form. */
    static final double INITIAL_MISSING = 0.3;

    /** Branches bear a place that the house itself does not, but lists leave it out as often. */
    static final double PLACE_MISSING = 0.8;

    /** What a firm does is left out in short forms of its name, yet sister firms differ in nothing else. */
    static final double ACTIVITY_MISSING = 0.8;

    // How differences take from the score.

    /**
     * Up to this weight a difference counts by its share of the name. A longer name dilutes it by
     * {@link #DILUTION} only: five shared names do not make up for another surname.
     */
    static final double FULL_SHARE = 2.0;

    /** How much of what a name weighs beyond that still dilutes a difference. */
    static final double DILUTION = 0.22;

    /** A single word is written wrong as often as one of two. */
    static final double SINGLE_WORD = 1.4;

    /** What lacks in one name, by its share: half of a name lacking leaves three quarters. */
    static final double MISSING_IN_PERSON = 0.5;

    /** The same beside a name in signs, which is whole: a syllable more is another name, a Western first name is not. */
    static final double MISSING_BESIDE_SIGNS = 0.8;

    /** Bodies are named in full more often than people. */
    static final double MISSING_IN_THING = 0.6;

    /** Where one matched part is all that is shared and more is missing, a shared surname or first name says little. */
    static final double SINGLE_PART = 0.12;

    /** A surname alone is a question for all who bear it: shown, but below every line at which it would be a match. */
    static final double LONE_NAME = 0.65;

    /** The weight from which on a lone name is rare enough for that: those who bear it fit on a page. */
    static final double LONE_NAME_WEIGHS = 0.8;

    /**
     * The weight of shared parts from which on they name one person even where more is missing: two rare words. Common
     * ones, Carlos and Lopez, are shared by thousands, and what one of the names lacks may be the rest of somebody else.
     */
    static final double MUCH_SHARED = 2.0;

    /** What each part of weight short of it costs, where a whole word is missing. */
    static final double LITTLE_SHARED = 0.3;

    /** The least that it counts where a name is met by an initial and something is missing, as in D. J. Lee and Darlene Lee. */
    static final double LITTLE_BY_INITIAL = 0.5;

    /** The weight of matched parts from which on more than a single part is shared. */
    static final double MORE_THAN_ONE = 1.25;

    /** Unit 20924 and Unit 20925 are two units whatever else they share. */
    static final double NUMBER_DIFFERS = 0.36;

    /** A number that one name lacks: a fund and the second fund of that name are two, as are sister ships. */
    static final double NUMBER_MISSING = 0.32;

    /** Limited against joint stock: firms change it, translators mix it up. */
    static final double FORM_DIFFERS = 0.05;

    /** A charity and a firm of one name are two bodies. */
    static final double FORM_OF_OTHER_NATURE = 0.32;

    /** A title, particle or form that one name lacks: only to order what is otherwise equal. */
    static final double LIGHT_DIFFERS = 0.004;

    /** However many of them lack, they never decide. */
    static final double LIGHT_AT_MOST = 0.02;

    /** Father and son: the same two names joined by bin, the other way round. */
    static final double FATHER_AND_SON = 0.32;

    // How alike two words are.

    /** The share of a word that may be wrong: one letter of four leaves .4, one of eight .7. */
    static final double SPELLING = 2.4;

    /** What goes beyond one letter counts by so much more in people's names: Castro is no slip for Castillo. */
    static final double SECOND_SLIP = 0.5;

    /** Below it two words are different words … */
    static final double ALIKE = 0.4;

    /** … and in people's names, which are short and many, half of a word wrong makes another name: Khan is not Khoja. */
    static final double ALIKE_IN_PERSON = 0.5;

    /** The same name as other languages write it. */
    static final double SAME_NAME = 0.97;

    /** An abbreviation may stand for several words. */
    static final double ABBREVIATED = 0.85;

    /** An initial fits one name in twenty. */
    static final double INITIAL_FITS = 0.6;

    /** Two words written as one. */
    static final double JOINED = 0.97;

    /** The same with a slip in it: the two words must then have agreed by more than chance. */
    static final double JOINED_MISSPELLED = 0.8;

    /** Initials of a body's words: few bodies share four letters, many share two. */
    static final double ACRONYM = 0.8;

    /** Three of a longer name are no match by themselves: for any short name there are words in a row that begin so. */
    static final double ACRONYM_IN_NAME = 0.66;

    /** And they weigh no more than one word and a half, however many they stand for. */
    static final double ACRONYM_WEIGHT = 1.5;

    /** Trade and trading, Belarus and Belarusian: another word of one stem. */
    static final double SAME_STEM = 0.75;

    /** The fewest letters of a stem, and the least share of the longer word that it makes up. */
    static final int SHORTEST_STEM = 5;

    /** Shorter shares are chance: international and interior begin alike. */
    static final double STEM_SHARE = 0.64;

    /** A Latin spelling that is one of several for a sign, and the sign one of many with that spelling. */
    static final double SIGN_READS = 0.9;

    /** Consonants agree; vowels were not written. */
    static final double CONSONANTS_AGREE = 0.94;

    /** The same of one consonant: chance. */
    static final double ONE_CONSONANT_AGREES = 0.6;

    // Costs of single letters, in letters.

    /** Vowels are what languages and tables of romanisation agree on least: a for u. */
    static final double VOWEL_FOR_VOWEL = 0.6;

    /** Those that are most often written for each other: e and i, o and u, a and o. */
    static final double VOWEL_LIKE_VOWEL = 0.4;

    /** Consonants of one place in the mouth: b and p, d and t, g and k. */
    static final double RELATED_CONSONANT = 0.6;

    /** Doubling is a matter of spelling: Hassan, Hasan. */
    static final double DOUBLED = 0.3;

    /** An h that many tables write and many mouths leave out: Mehdi, Medi. */
    static final double SILENT_H = 0.5;

    /** A vowel that one spelling has and the other lacks is less than a letter. */
    static final double VOWEL_MORE = 0.7;

    /** Two letters in the wrong order are a slip of the fingers and no other name, even in a name of three letters. */
    static final double SWAPPED = 0.6;

    /** A short vowel that Arabic and Hebrew do not write. */
    static final double VOWEL_UNWRITTEN = 0.12;

    /** An alef that is written where the other spelling has no vowel, or a mark of the feminine. */
    static final double VOWEL_WRITTEN = 0.4;

    /** A long i or u that is written where the other spelling has none: Husayn is not Hasan. */
    static final double LONG_VOWEL_WRITTEN = 0.7;

    /** Sound alike, spelled differently. */
    static final double SPELLED_BY_SOUND = 0.2;

    // Evidence beside the name. What confirms takes away a share of the doubt that is left; what contradicts takes from
    // the score.

    /** Up to this score a name stands as it is; above it, a name alone is never certain. */
    static final double CERTAIN_NAME = 0.9;

    /** The share that is kept above it, so that evidence has room to put one certain match before another. */
    static final double NAME_ALONE = 0.6;

    /** A name scored lower than this is not the one meant, and what else agrees is chance. */
    static final double NAME_ENOUGH = 0.5;

    /** One day in twenty thousand. */
    static final double BIRTH_DAY_CONFIRMS = 0.45;

    /** Written the American way and read the European one. */
    static final double BIRTH_SWAPPED_CONFIRMS = 0.25;

    /** One year in fifty. */
    static final double BIRTH_YEAR_CONFIRMS = 0.15;

    /** A range or about a year fits more people than a year does. */
    static final double BIRTH_ABOUT_CONFIRMS = 0.08;

    /** How far about a year goes. */
    static final int CIRCA_YEARS = 2;

    /** Lists and papers often have another day of the right year. */
    static final double BIRTH_DAY_CONTRADICTS = 0.05;

    /** The year before or after: calendars and memories differ by one. */
    static final double BIRTH_NEAR_CONTRADICTS = 0.08;

    /** Never so much that a certain name falls below the threshold by it alone: listed birth dates are wrong at times. */
    static final double BIRTH_YEAR_CONTRADICTS = 0.18;

    /** A tenth of what stands on a list shares a country. */
    static final double COUNTRY_CONFIRMS = 0.1;

    /**
     * People have several. Together with another year of birth it takes even a certain name below the threshold: two
     * independent signs, where either alone may be an error of the list or the file.
     */
    static final double COUNTRY_CONTRADICTS = 0.1;

    /** A street and a city, or a street and a house: a good sign, where the name agrees. */
    static final double STREET_CONFIRMS = 0.3;

    /** Thousands of entries are in Moscow. */
    static final double CITY_CONFIRMS = 0.05;

    /** A person is no ship, and a firm named after somebody is not the man: an equal name alone is then no match. */
    static final double SCHEMA_CONTRADICTS = 0.3;

    /** A number of the same kind, issuer and value leaves next to no doubt. */
    static final double IDENTIFIER_CONFIRMS = 0.95;

    /** The same number, issuer unknown: numbers of few digits recur from country to country. */
    static final double NUMBER_CONFIRMS = 0.5;

    /** Shorter numbers recur by chance. */
    static final int SHORTEST_IDENTIFIER = 6;

    /** What an identifier gives where the name says nothing: a ship renamed. */
    static final double IDENTIFIER_ALONE = 0.85;

    /** Kinds of numbers that one body issues for the whole world. */
    static final Set<String> WORLDWIDE_IDENTIFIERS = Set.of("imo", "lei", "swift", "bic", "mmsi", "inn", "ogrn");

    /** Lists themselves warn that such an alias fits many. */
    static final double WEAK_ALIAS = 0.06;

    /** The least weight of a person's matched parts by which an article's party is certainly an entry: two rare names. */
    static final double CERTAIN_PERSON = 1.6;

    /** The same where the country agrees. */
    static final double CERTAIN_COUNTRYMAN = 1.2;

    /** The least weight of a word that stands for one body anywhere in the world. */
    static final double CERTAIN_WORD = 0.85;

    /** The score from which on an article's party is an entry: a patronymic may lack, or a surname be spelled otherwise. */
    static final double CERTAIN_SCORE = 0.9;

    private Calibration() {}
}
