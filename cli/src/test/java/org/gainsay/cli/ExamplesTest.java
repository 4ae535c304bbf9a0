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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the examples print is what lies beside them and stands in the README. {@code -Dgainsay.examples=write} writes both anew. */
class ExamplesTest {
    private static final boolean WRITE = "write".equals(System.getProperty("gainsay.examples"));
    private static final Path ROOT = root();
    private static final String FENCE = "```\n";

    /** So many paragraphs of what is printed stand in the README. */
    private static final int SHOWN = 3;

    /** Whoever runs this may have other lists installed in his own home. */
    @TempDir
    private static Path home = Path.of("");

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("examples"))) {
            at = Objects.requireNonNull(at.getParent());
        }
        return at;
    }

    private static String printed(String name) {
        Path article = ROOT.resolve("examples").resolve(name + ".txt");
        return printed(new String[] {"read", article.toString()});
    }

    private static String printed(String[] arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console =
                new Console(new PrintStream(out, true, StandardCharsets.UTF_8), System.err, 110, false, false);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--no-keep", "--home", home.toString()));
        int code =
                Program.run(all.toArray(String[]::new), console, InputStream.nullInputStream(), InstantSource.system());
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
        List<String> parts = new ArrayList<>(List.of(readme.split(FENCE, -1)));
        assertThat(parts).as("what stands before, in and after two blocks").hasSize(5);
        parts.set(1, opening(printed("arms-deliveries")));
        String[] name = {"screen", "--name", "Sergei Shoigu", "--birth-date", "1955-05-21", "--country", "ru"};
        parts.set(3, opening(printed(name)));
        String written = String.join(FENCE, parts);
        if (WRITE) {
            Files.writeString(file, written);
            return;
        }
        assertThat(readme).isEqualTo(written);
    }

    /** The first paragraphs, which is what a newcomer will read. */
    private static String opening(String printed) {
        List<String> paragraphs = List.of(printed.strip().split("\n\n", -1));
        String shown = String.join("\n\n", paragraphs.subList(0, Math.min(SHOWN, paragraphs.size())));
        return shown + (paragraphs.size() > SHOWN ? "\n\n…\n" : "\n");
    }
}
