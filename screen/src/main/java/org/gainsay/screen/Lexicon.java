package org.gainsay.screen;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is known of single words: the word lists that come with the module, read once. Immutable. */
final class Lexicon {
    private static final Set<String> TITLES = words("titles.txt");
    private static final Set<String> PARTICLES = words("particles.txt");

    /** Particles as scripts without short vowels write them: al, bin, ibn, bint, ould and the joined w of and. */
    private static final Set<String> BARE_PARTICLES = Set.of("al", "bn", "abn", "bnt", "wld", "w");

    /** In people's names these are no English. */
    private static final Set<String> KOREAN_NAMES = Set.of("in", "on");

    /** A title of two consonants, such as mr or lt, is as often a name that was bared of its vowels: Amr, Alta. */
    private static final int SHORTEST_BARE_TITLE = 3;

    static final Set<String> ACTIVITIES = words("activity.txt");
    static final Set<String> PLACES = places();

    /** Stands in the lists of same words after the beginning that all forms of a word have. */
    private static final String STEM = "*";

    private static final int SHORTEST_STEM = 4;

    /** Stands in the lists of same words before one whose short vowels are not written. */
    private static final String BARE = "~";

    /** For a sound the numbers of the groups of words that mean the same; a number never stands in both files. */
    private static final Map<String, Set<Integer>> SAME = sameWords();

    private static final int GROUPS = WordFile.lines("same-names.txt").size()
            + WordFile.lines("same-words.txt").size();

    private static final int GROUPS_OF_NAMES = WordFile.lines("same-names.txt").size();

    /** For a short form the words that it may stand for. */
    private static final Map<String, Set<String>> ABBREVIATIONS = abbreviations();

    private static final Map<String, Set<String>> LONG_OR_SHORT = longOrShort();

    private static final Map<String, List<String>> EXPANSIONS = expansions();

    private Lexicon() {}

    /** The groups of same names and same words that have this word, or one that it begins with and that ends in {@code *}. */
    static Set<Integer> groups(String sound) {
        Set<Integer> groups = SAME.getOrDefault(sound, Set.of());
        for (int end = SHORTEST_STEM; groups.isEmpty() && end <= sound.length(); end++) {
            groups = SAME.getOrDefault(sound.substring(0, end) + STEM, Set.of());
        }
        return groups;
    }

    /** The words that stand behind letters by which bodies of one country are called; empty for all else. */
    static List<String> expansion(String letters) {
        return EXPANSIONS.getOrDefault(letters, List.of());
    }

    /** Whether a group is one of people's names rather than of words. */
    static boolean isOfNames(int group) {
        return group < GROUPS_OF_NAMES;
    }

    /** Whether it joins parts of a name. A sign is never one, though it may read like one: the surname 이 is no {@code i}. */
    static boolean isParticle(Token token, boolean person) {
        return switch (token.origin()) {
            case ALPHABET -> PARTICLES.contains(token.latin()) && !(person && KOREAN_NAMES.contains(token.latin()));
            case CONSONANTS -> BARE_PARTICLES.contains(token.latin());
            case SYLLABLES -> false;
        };
    }

    static boolean isTitle(Token token) {
        boolean longEnough = token.origin() == Origin.ALPHABET
                || (token.origin() == Origin.CONSONANTS && token.latin().length() >= SHORTEST_BARE_TITLE);
        return longEnough && TITLES.contains(token.latin());
    }

    /** The same of a word whose short vowels were not written, as ICU reads it. */
    static Set<Integer> groupsOfBare(String word) {
        return SAME.getOrDefault(BARE + word, Set.of());
    }

    /** How many groups of words that mean the same there are; they are numbered from 0. */
    static int groupCount() {
        return GROUPS;
    }

    /** The words that this one is short for, and those that are short for it. */
    static Set<String> longOrShortFor(String word) {
        return LONG_OR_SHORT.getOrDefault(word, Set.of());
    }

    static boolean isShortFor(String shortForm, String word) {
        return ABBREVIATIONS.getOrDefault(shortForm, Set.of()).contains(word);
    }

    static Set<String> words(String resource) {
        Set<String> words = new HashSet<>();
        for (String line : WordFile.lines(resource)) {
            words.addAll(List.of(line.split(" ")));
        }
        return words;
    }

    private static Set<String> places() {
        Set<String> places = words("places.txt");
        for (String name : Countries.names()) {
            if (name.indexOf(' ') < 0) {
                places.add(name);
            }
        }
        return places;
    }

    private static Map<String, Set<Integer>> sameWords() {
        Map<String, Set<Integer>> groups = new HashMap<>();
        int number = 0;
        for (String resource : List.of("same-names.txt", "same-words.txt")) {
            for (String line : WordFile.lines(resource)) {
                int group = number++;
                for (String word : List.of(line.split(" "))) {
                    String key = word.startsWith(BARE) ? word : sound(word);
                    groups.computeIfAbsent(key, any -> new HashSet<>()).add(group);
                }
            }
        }
        return groups;
    }

    private static String sound(String word) {
        return word.endsWith(STEM) ? Sound.of(word.substring(0, word.length() - 1)) + STEM : Sound.of(word);
    }

    private static Map<String, List<String>> expansions() {
        Map<String, List<String>> expansions = new HashMap<>();
        for (String line : WordFile.lines("expansions.txt")) {
            List<String> words = List.of(line.split(" "));
            expansions.put(words.getFirst(), words.subList(1, words.size()));
        }
        return expansions;
    }

    private static Map<String, Set<String>> longOrShort() {
        Map<String, Set<String>> others = new HashMap<>();
        ABBREVIATIONS.forEach((shortForm, words) -> words.forEach(word -> {
            others.computeIfAbsent(shortForm, any -> new TreeSet<>()).add(word);
            others.computeIfAbsent(word, any -> new TreeSet<>()).add(shortForm);
        }));
        return others;
    }

    private static Map<String, Set<String>> abbreviations() {
        Map<String, Set<String>> abbreviations = new HashMap<>();
        for (String line : WordFile.lines("abbreviations.txt")) {
            List<String> words = List.of(line.split(" "));
            abbreviations.put(words.getFirst(), new HashSet<>(words.subList(1, words.size())));
        }
        return abbreviations;
    }
}
