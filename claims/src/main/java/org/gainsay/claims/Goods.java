package org.gainsay.claims;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Of which kind goods are, after the table {@code goods.tsv}. Shells, missiles and drones are different kinds; "weapons" and "the
 * deliveries" fit them all; a word that the table lacks is a kind of its own.
 */
final class Goods {
    private static final String GENERAL = "general";
    private static final String MEASURE = "measure";
    private static final int LONGEST = 4;
    private static final Pattern HEAD_ENDS = Pattern.compile(
            "(?i)\\s(?:for|from|to|with|on|in|at|by|near|worth|and|or|that|which|used|made|capable|against)\\s");
    /** "Not one bullet": the least of whatever it is. */
    private static final Pattern LEAST = Pattern.compile("(?i)(?:(?:an?|one|single) ){0,2}(?:bullet|cartridge)");

    private static final Pattern JOINED = Pattern.compile("(?i)(?:\\s*,)?\\s+(?:and|or|nor|as well as)\\s+|\\s*,\\s+");
    private static final Pattern OF = Pattern.compile("(?i)\\sof\\s");
    private static final Map<String, String> KINDS = new HashMap<>();
    private static final Set<String> MEASURES = new java.util.HashSet<>();

    static {
        read();
    }

    private Goods() {}

    private static void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Goods.class.getResourceAsStream("goods.tsv")), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.split("\t", -1);
                for (String word : cells[1].split("\\|", -1)) {
                    String key = String.join(" ", Words.telling(word));
                    if (cells[0].equals(MEASURE)) {
                        MEASURES.add(key);
                    } else {
                        KINDS.put(key, cells[0]);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The goods that a phrase joins, each by itself: "missiles and drones". Not "tank and artillery shells", which are one kind of two sorts:
     * each part must be a plural (or ammunition) of which the table knows.
     */
    static List<String> each(String phrase) {
        List<String> parts = List.of(JOINED.split(phrase.strip(), -1));
        boolean apart = parts.size() > 1 && parts.stream().allMatch(Goods::standsAlone);
        return apart ? parts : List.of(phrase);
    }

    private static boolean standsAlone(String part) {
        List<String> words = Words.in(part);
        return !words.isEmpty()
                && (words.getLast().endsWith("s") || words.getLast().equals("ammunition"))
                && kind(part).filter(Goods::isCommon).isPresent();
    }

    /** Whether the table has that kind. What it lacks is seldom traded, and says more where two tell of it. */
    static boolean isCommon(String kind) {
        return KINDS.containsValue(kind);
    }

    /** The kind that a phrase names; empty of a general word, which fits any kind. */
    static Optional<String> kind(String phrase) {
        if (LEAST.matcher(phrase.strip()).matches()) {
            return Optional.empty();
        }
        String head = HEAD_ENDS.split(" " + phrase.strip() + " ", 2)[0].strip();
        String[] parts = OF.split(head, 2);
        List<String> words = Words.telling(parts[0]);
        if (parts.length == 2 && !words.isEmpty() && MEASURES.contains(words.getLast())) {
            return kind(parts[1]);
        }
        if (words.isEmpty()) {
            return Optional.empty();
        }
        for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
            // The noun comes last; what stands before it qualifies it ("air-defence launchers").
            for (int from = words.size() - length; from >= 0; from--) {
                String kind = KINDS.get(String.join(" ", words.subList(from, from + length)));
                if (kind != null && !(kind.equals(GENERAL) && from > 0 && qualified(words, from))) {
                    return kind.equals(GENERAL) ? Optional.empty() : Optional.of(kind);
                }
            }
        }
        // "Six Falcon-3s": what it is stands elsewhere, perhaps "Falcon-3 drones".
        return Optional.of(words.getLast()).filter(word -> word.codePoints().noneMatch(Character::isDigit));
    }

    /** Whether what stands before a general word says of which kind it is: "drone equipment" is no longer general. */
    private static boolean qualified(List<String> words, int end) {
        String kind = KINDS.get(words.get(end - 1));
        return kind != null && !kind.equals(GENERAL);
    }
}
