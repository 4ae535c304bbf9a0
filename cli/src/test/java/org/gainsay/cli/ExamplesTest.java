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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the examples print is what lies beside them and stands in the README. {@code -Dgainsay.examples=write} writes both anew. */
class ExamplesTest {
    private static final boolean WRITE = "write".equals(System.getProperty("gainsay.examples"));
    private static final Path ROOT = root();
    private static final String FENCE = "```\n";

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("examples"))) {
            at = Objects.requireNonNull(at.getParent());
        }
        return at;
    }

    private static String printed(String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console =
                new Console(new PrintStream(out, true, StandardCharsets.UTF_8), System.err, 110, false, false);
        Path article = ROOT.resolve("examples").resolve(name + ".txt");
        String[] arguments = {"read", article.toString(), "--no-keep"};
        int code = Program.run(arguments, console, InputStream.nullInputStream(), InstantSource.system());
        assertThat(code).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"arms-deliveries", "shells-for-sudan", "drone-makers-designated"})
    void printsWhatLiesBesideIt(String name) throws IOException {
        String printed = printed(name);
        Path expected = ROOT.resolve("examples").resolve(name + ".out");
        if (WRITE) {
            Files.writeString(expected, printed);
        }
        assertThat(printed).isEqualTo(Files.readString(expected));
    }

    @Test
    void printsWhatTheReadmeShows() throws IOException {
        Path file = ROOT.resolve("README.md");
        String readme = Files.readString(file);
        int start = readme.indexOf(FENCE) + FENCE.length();
        int end = readme.indexOf(FENCE, start);
        String printed = printed("arms-deliveries");
        if (WRITE) {
            readme = readme.substring(0, start) + printed + readme.substring(end);
            Files.writeString(file, readme);
            end = start + printed.length();
        }
        assertThat(readme.substring(start, end)).isEqualTo(printed);
    }
}
