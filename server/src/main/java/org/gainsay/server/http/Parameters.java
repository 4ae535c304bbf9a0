package org.gainsay.server.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The query part of an address. What is no number, or not asked for here, is refused: a misspelt filter would show everything. */
public final class Parameters {
    private final Context context;

    private Parameters(Context context) {
        this.context = context;
    }

    /** Those of a request. @throws Refusal where others than these are given */
    public static Parameters of(Context context, String... known) {
        Set<String> others = new TreeSet<>(context.queryParamMap().keySet());
        Stream.of(known).forEach(others::remove);
        if (!others.isEmpty()) {
            throw Refusal.wrong("unknown parameter " + String.join(", ", others)
                    + (known.length == 0 ? "; this path takes none" : "; this path takes " + String.join(", ", known)));
        }
        return new Parameters(context);
    }

    /** Whatever else is given is passed over, for paths whose form others have fixed. */
    public static Parameters lenient(Context context) {
        return new Parameters(context);
    }

    /** What was given; null where nothing was. @throws Refusal where it was given twice */
    public @Nullable String word(String name) {
        List<String> values = context.queryParams(name);
        if (values.size() > 1) {
            throw Refusal.wrong(name + " is given " + values.size() + " times; give it once");
        }
        String value = values.isEmpty() ? "" : values.getFirst().strip();
        return value.isEmpty() ? null : value;
    }

    public String word(String name, String usual) {
        String word = word(name);
        return word == null ? usual : word;
    }

    /** All that were given, also several in one, separated by commas. */
    public List<String> words(String name) {
        return context.queryParams(name).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** All that were given, as they are. */
    public List<String> names(String name) {
        return context.queryParams(name).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    public int number(String name, int usual, int least, int most) {
        String word = word(name);
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
        String word = word(name);
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
        return switch (word) {
            case null -> usual;
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw Refusal.wrong(name + " is '" + word + "'; give true or false");
        };
    }
}
