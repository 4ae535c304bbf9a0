package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the examples print is what lies beside them. Run with {@code -Dgainsay.examples=write} to write it anew. */
class ExamplesTest {
    @ParameterizedTest
    @ValueSource(strings = {"arms-deliveries", "shells-for-sudan", "drone-makers-designated"})
    void printsWhatLiesBesideIt(String name) throws IOException {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("examples"))) {
            at = Objects.requireNonNull(at.getParent());
        }
        Path examples = at.resolve("examples");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console =
                new Console(new PrintStream(out, true, StandardCharsets.UTF_8), System.err, 110, false, false);
        String[] arguments = {"read", examples.resolve(name + ".txt").toString(), "--no-keep"};
        int code = Program.run(arguments, console, InputStream.nullInputStream(), InstantSource.system());
        assertThat(code).isZero();
        Path expected = examples.resolve(name + ".out");
        if ("write".equals(System.getProperty("gainsay.examples"))) {
            Files.write(expected, out.toByteArray());
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(Files.readString(expected));
    }
}
