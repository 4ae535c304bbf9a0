package org.gainsay.bench.articles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.gainsay.model.MentionKind;

/** States that can play a part, with what they are called. */
final class States {
    /** A state by its code in capitals, its name, its adjective, its people and its capital. */
    record State(String code, String name, String adjective, String people, String capital) {
        /** What stands in the place of another state's form. */
        String form(String other, MentionKind kind) {
            return switch (kind) {
                case METONYM -> capital;
                case ADJECTIVE -> other.endsWith("s") ? people : adjective;
                default -> name;
            };
        }
    }

    static final List<State> ALL = read();

    private States() {}

    private static List<State> read() {
        try (InputStream bytes = Objects.requireNonNull(States.class.getResourceAsStream("states.tsv"))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new State(cells[0], cells[1], cells[2], cells[3], cells[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
