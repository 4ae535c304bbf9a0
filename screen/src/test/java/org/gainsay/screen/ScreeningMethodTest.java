package org.gainsay.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Keeps the table of constants in {@code docs/screening-method.md} what {@link Calibration} says. To write it anew:
 * {@code ./mvnw -pl screen -am test -Dtest=ScreeningMethodTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dgainsay.method=write}.
 */
class ScreeningMethodTest {
    private static final String BEGIN = "<!-- constants: written by ScreeningMethodTest -->\n";
    private static final String END = "<!-- end of constants -->";

    private static final Pattern CONSTANT = Pattern.compile("static final \\S+(?: \\S+)? ([A-Z_]+) = (.*);");
    private static final Pattern LINK = Pattern.compile("\\{@link #(\\w+)}");

    /** A constant as its source has it. */
    private record Constant(String section, String name, String value, String reason) {}

    @Test
    void everyConstantHasAReason() throws IOException {
        List<Constant> constants = constants();

        assertThat(constants).hasSize((int) Arrays.stream(Calibration.class.getDeclaredFields())
                .filter(field -> !field.isSynthetic())
                .count());
        assertThat(constants)
                .allSatisfy(constant ->
                        assertThat(constant.reason()).as(constant.name()).isNotEmpty());
    }

    @Test
    void theDocumentHasThemAll() throws IOException {
        Path file = root().resolve("docs/screening-method.md");
        String document = Files.readString(file);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        String table = table(constants());
        if ("write".equals(System.getProperty("gainsay.method"))) {
            Files.writeString(file, document.substring(0, begin) + table + document.substring(end));
            return;
        }
        assertThat(document.substring(begin, end))
                .as("%s is behind Calibration; write it anew with -Dgainsay.method=write", file)
                .isEqualTo(table);
    }

    private static String table(List<Constant> constants) {
        StringBuilder table = new StringBuilder();
        String section = "";
        for (Constant constant : constants) {
            if (!constant.section().equals(section)) {
                section = constant.section();
                table.append("\n**")
                        .append(section)
                        .append("**\n\n| constant | value | reason |\n| --- | --- | --- |\n");
            }
            table.append("| `%s` | %s | %s |\n".formatted(constant.name(), constant.value(), constant.reason()));
        }
        return table.append('\n').toString();
    }

    /** Reads comments: lines with two slashes head a section, the comment before a constant is its reason. */
    private static List<Constant> constants() throws IOException {
        List<Constant> constants = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        StringBuilder reason = new StringBuilder();
        boolean inSection = false;
        String source = Files.readString(root().resolve("screen/src/main/java/org/gainsay/screen/Calibration.java"));
        for (String line :
                source.substring(source.indexOf('{')).lines().map(String::strip).toList()) {
            Matcher constant = CONSTANT.matcher(line);
            if (line.startsWith("//")) {
                section.setLength(inSection ? section.length() : 0);
                section.append(inSection ? " " : "").append(line.substring(2).strip());
            } else if (line.startsWith("/**") || line.startsWith("*")) {
                String text = line.replaceAll("^/?\\*+/?|\\*/$", "").strip();
                reason.append(reason.isEmpty() || text.isEmpty() ? "" : " ").append(text);
            } else if (constant.matches()) {
                constants.add(new Constant(
                        section.toString(), constant.group(1), value(constant.group(2)), plain(reason.toString())));
                reason.setLength(0);
            }
            inSection = line.startsWith("//");
        }
        return constants;
    }

    private static String value(String source) {
        return source.replaceAll("^Set\\.of\\(|^\\{|\\)$|}$|\"", "");
    }

    private static String plain(String comment) {
        return LINK.matcher(comment).replaceAll("`$1`").replace("|", "\\|");
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("docs")) ? here : Objects.requireNonNull(here.getParent());
    }
}
