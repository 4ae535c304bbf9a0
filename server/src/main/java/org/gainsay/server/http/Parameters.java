package org.gainsay.server.http;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The query part of an address. What is no number, or not asked for here, is refused: a misspelt filter would show everything. */
public final class Parameters {
    private final Map<String, List<String>> given;

    private Parameters(Map<String, List<String>> given) {
        this.given = given;
    }

    /** Those of a request. @throws Refusal where others than these are given */
    public static Parameters of(Context context, String... known) {
        Set<String> others = new TreeSet<>(context.queryParamMap().keySet());
        Stream.of(known).forEach(others::remove);
        if (!others.isEmpty()) {
            throw Refusal.wrong("unknown parameter " + String.join(", ", others)
                    + (known.length == 0 ? "; this path takes none" : "; this path takes " + String.join(", ", known)));
        }
        return new Parameters(context.queryParamMap());
    }

    /** Those that a request had, as {@link #all} gave them. */
    public static Parameters of(Map<String, String> all) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        all.forEach((name, value) -> given.put(name, List.of(value)));
        return new Parameters(given);
    }

    /** All that was given; several values of one name are separated by commas. */
    public Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        given.forEach((name, values) -> all.put(name, String.join(",", values)));
        return all;
    }

    /** Whatever else is given is passed over, for paths whose form others have fixed. */
    public static Parameters lenient(Context context) {
        return new Parameters(context.queryParamMap());
    }

    /** What was given; null where nothing was. @throws Refusal where it was given twice */
    public @Nullable String word(String name) {
        List<String> values = values(name);
        if (values.size() > 1) {
            throw Refusal.wrong(name + " is given " + values.size() + " times; give it once");
        }
        String value = values.isEmpty() ? "" : values.getFirst().strip();
        return value.isEmpty() ? null : value;
    }

    /** Whether it was given, be it empty. */
    public boolean has(String name) {
        return !values(name).isEmpty();
    }

    private List<String> values(String name) {
        return given.getOrDefault(name, List.of());
    }

    public String word(String name, String usual) {
        String word = word(name);
        return word == null ? usual : word;
    }

    /** All that were given, also several in one, separated by commas. */
    public List<String> words(String name) {
        return values(name).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** All that were given, as they are. */
    public List<String> names(String name) {
        return values(name).stream().filter(value -> !value.isBlank()).toList();
    }

    public int number(String name, int usual, int least, int most) {
        String word = values(name).isEmpty() ? null : word(name, "");
        try {
            int number = word == null ? usual : Integer.parseInt(word);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as a number out of range is.
        }
        throw Refusal.wrong(name + " is '" + word + "'; give a whole number from " + least + " to " + most);
    }

    public Optional<Double> share(String name) {
        String word = values(name).isEmpty() ? null : word(name, "");
        if (word == null) {
            return Optional.empty();
        }
        try {
            double share = Double.parseDouble(word);
            if (share >= 0 && share <= 1) {
                return Optional.of(share);
            }
        } catch (NumberFormatException e) {
            // Told below, as a number out of range is.
        }
        throw Refusal.wrong(name + " is '" + word + "'; give a number from 0 to 1");
    }

    public boolean flag(String name, boolean usual) {
        String word = word(name);
        // Clients in Python write True.
        return switch (word == null ? null : word.toLowerCase(Locale.ROOT)) {
            case null -> usual;
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw Refusal.wrong(name + " is '" + word + "'; give true or false");
        };
    }
}
