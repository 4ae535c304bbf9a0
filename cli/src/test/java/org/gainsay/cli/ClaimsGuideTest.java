package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the commands of {@code docs/claims.md} print is what stands there. {@code -Dgainsay.examples=write} writes it anew; {@code claim} is
 * then run on the first claim that was listed.
 */
class ClaimsGuideTest {
    private static final boolean WRITE = "write".equals(System.getProperty("gainsay.examples"));
    private static final Pattern BLOCK = Pattern.compile("```\\n((?:\\$ [^\\n]*\\n)+)([^`]*?)```\\n");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern CLAIM = Pattern.compile("(?<=gainsay claim )\\w+");
    private static final Pattern ID = Pattern.compile("c[0-9a-f]{12}");
    private static final int WIDTH = 110;

    @TempDir
    private Path homes = Path.of("");

    @Test
    void printsWhatTheGuideShows() throws IOException {
        Path root = root();
        Path file = root.resolve("docs/claims.md");
        String guide = Files.readString(file);
        StringBuilder written = new StringBuilder();
        Matcher blocks = BLOCK.matcher(guide);
        int shown = 0;
        while (blocks.find()) {
            String commands =
                    WRITE ? CLAIM.matcher(blocks.group(1)).replaceFirst(firstClaim(written)) : blocks.group(1);
            StringBuilder printed = new StringBuilder();
            for (String line : commands.lines().toList()) {
                printed.append(run(line, root));
            }
            blocks.appendReplacement(written, Matcher.quoteReplacement("```\n" + commands + printed + "```\n"));
            shown++;
        }
        blocks.appendTail(written);
        assertThat(shown).as("commands with their answers").isGreaterThan(7);
        if (WRITE) {
            Files.writeString(file, written);
            return;
        }
        assertThat(guide).isEqualTo(written.toString());
    }

    private static String firstClaim(CharSequence shown) {
        Matcher id = ID.matcher(shown);
        return id.find() ? id.group() : "none";
    }

    /** Homes are folders of the test's own, examples those of the repository. */
    private String run(String line, Path root) {
        List<String> words = new ArrayList<>();
        for (MatchResult word : WORD.matcher(line).results().toList()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        assertThat(words).startsWith("$", "./gainsay").contains("--home");
        List<String> arguments = new ArrayList<>();
        boolean home = false;
        for (String word : words.subList(2, words.size())) {
            arguments.add(
                    home
                            ? homes.resolve(word).toString()
                            : word.replaceFirst(
                                    "(^|=)examples/", "$1" + Matcher.quoteReplacement(root + "/examples/")));
            home = word.equals("--home");
        }
        CommandRun run = CommandRun.wide(WIDTH, "", arguments.toArray(String[]::new));
        assertThat(run.code()).as(line + "\n" + run.err()).isZero();
        return run.out();
    }

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("examples"))) {
            at = Objects.requireNonNull(at.getParent());
        }
        return at;
    }
}
