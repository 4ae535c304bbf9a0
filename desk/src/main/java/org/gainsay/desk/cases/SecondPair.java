package org.gainsay.desk.cases;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;

/**
 * When a second person has to agree before a hit counts as decided: {@code cases.properties} of the home says so. Each rule is enough by
 * itself; without the file nobody has to.
 *
 * @param verdicts for which it is always wanted
 * @param score from which on it is always wanted; null for none
 * @param sources lists of whose entries it is always wanted
 */
public record SecondPair(Set<Verdict> verdicts, @Nullable Double score, Set<String> sources) {
    /** The file in the home. */
    public static final String FILE = "cases.properties";

    private static final String VERDICTS = "second_pair.verdicts";
    private static final String SCORE = "second_pair.score";
    private static final String SOURCES = "second_pair.sources";

    public SecondPair {
        verdicts = Set.copyOf(verdicts);
        sources = Set.copyOf(sources);
    }

    /**
     * The rules of a home.
     *
     * @throws InputException where its file says something that is none
     */
    public static SecondPair of(Path home) {
        Path file = home.resolve(FILE);
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            return new SecondPair(Set.of(), null, Set.of());
        } catch (IOException | IllegalArgumentException e) {
            throw new InputException(file + ": cannot be read as settings, lines of KEY = VALUE in UTF-8", e);
        }
        Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
        unknown.removeAll(Set.of(VERDICTS, SCORE, SOURCES));
        if (!unknown.isEmpty()) {
            throw new InputException(file + ": unknown key " + String.join(", ", unknown) + "; known are " + VERDICTS
                    + ", " + SCORE + ", " + SOURCES);
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (String word : words(properties.getProperty(VERDICTS, ""))) {
            verdicts.add(Verdict.of(word)
                    .orElseThrow(() -> new InputException(file + ": " + VERDICTS + " names '" + word
                            + "'; give match, no_match or unsure, separated by commas")));
        }
        return new SecondPair(
                Set.copyOf(verdicts),
                score(properties.getProperty(SCORE, ""), file),
                Set.copyOf(words(properties.getProperty(SOURCES, ""))));
    }

    private static List<String> words(String value) {
        return List.of(value.split(",", -1)).stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static @Nullable Double score(String value, Path file) {
        if (value.isBlank()) {
            return null;
        }
        try {
            double score = Double.parseDouble(value.strip());
            if (score >= 0 && score <= 1) {
                return score;
            }
        } catch (NumberFormatException e) {
            // Told below, as a number out of range is.
        }
        throw new InputException(file + ": " + SCORE + " = " + value + "; give a number from 0 to 1");
    }

    /** The rule by which a second person has to agree, in words; empty where none wants it. */
    Optional<String> rule(Verdict verdict, double scored, String source) {
        if (verdicts.contains(verdict)) {
            return Optional.of("every " + verdict.label().replace('_', ' '));
        }
        if (score != null && scored >= score) {
            return Optional.of("every score from " + score + " on");
        }
        return sources.contains(source) ? Optional.of("every hit on " + source) : Optional.empty();
    }
}
