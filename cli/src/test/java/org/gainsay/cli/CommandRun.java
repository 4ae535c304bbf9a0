package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.gainsay.format.Json;
import tools.jackson.databind.JsonNode;

/** What a command printed that was run in this process, on the second of January 2026. */
record CommandRun(int code, String out, String err) {
    static CommandRun of(String input, String... arguments) {
        return wide(110, input, arguments);
    }

    static CommandRun wide(int columns, String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                columns,
                false,
                false);
        int code = Program.run(
                arguments,
                console,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z")));
        return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> lines() {
        return out.lines().toList();
    }

    List<String> errorLines() {
        return err.lines().toList();
    }

    JsonNode json(int line) {
        return Json.parse(lines().get(line), "out");
    }

    /** The line of figures with which standard error ends. */
    JsonNode figures() {
        return Json.parse(errorLines().getLast(), "err");
    }

    /** One line, code 2, nothing printed, and words that say how to mend it. */
    void assertRefused(String... words) {
        assertThat(code).isEqualTo(Program.WRONG_INPUT);
        assertThat(out).isEmpty();
        assertThat(errorLines()).hasSize(1);
        assertThat(err).startsWith("gainsay: ").contains(words);
    }
}
