package org.gainsay.screen;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What is known of single words: the word lists that come with the module, read once. Immutable. */
final class Lexicon {
    static final Set<String> TITLES = words("titles.txt");
    static final Set<String> PARTICLES = words("particles.txt");
    static final Set<String> ACTIVITIES = words("activity.txt");
    static final Set<String> PLACES = places();

    /** For a sound the numbers of the groups of words that mean the same; a number never stands in both files. */
    private static final Map<String, Set<Integer>> SAME = sameWords();

    /** For a short form the words that it may stand for. */
    private static final Map<String, Set<String>> ABBREVIATIONS = abbreviations();

    private Lexicon() {}

    /** The groups of same names and same words that have a word of this sound. */
    static Set<Integer> groups(String sound) {
        return SAME.getOrDefault(sound, Set.of());
    }

    static boolean isShortFor(String shortForm, String word) {
        return ABBREVIATIONS.getOrDefault(shortForm, Set.of()).contains(word);
    }

    /** The lines of a word list, without remarks and empty ones. */
    static List<String> lines(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            List<String> lines = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    lines.add(line);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " of the screen module cannot be read", e);
        }
    }

    private static Set<String> words(String resource) {
        Set<String> words = new HashSet<>();
        for (String line : lines(resource)) {
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
            for (String line : lines(resource)) {
                int group = number++;
                for (String word : List.of(line.split(" "))) {
                    groups.computeIfAbsent(Sound.of(word), any -> new HashSet<>())
                            .add(group);
                }
            }
        }
        return groups;
    }

    private static Map<String, Set<String>> abbreviations() {
        Map<String, Set<String>> abbreviations = new HashMap<>();
        for (String line : lines("abbreviations.txt")) {
            List<String> words = List.of(line.split(" "));
            abbreviations.put(words.getFirst(), new HashSet<>(words.subList(1, words.size())));
        }
        return abbreviations;
    }
}
