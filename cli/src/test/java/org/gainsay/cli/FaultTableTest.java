package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every promise of {@code docs/faults.md} has a test, and the test is there. */
class FaultTableTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    @Test
    void everyRowNamesTestsThatAreThere() throws IOException {
        Set<String> there = tests();
        List<String> rows = Files.readAllLines(ROOT.resolve("docs/faults.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| fault |"))
                .toList();
        assertThat(rows).isNotEmpty();
        for (String row : rows) {
            String shownBy = row.substring(row.lastIndexOf("|", row.length() - 2));
            List<String> named =
                    TEST.matcher(shownBy).results().map(found -> found.group(1)).toList();
            assertThat(named).as(row).isNotEmpty().allMatch(there::contains);
        }
    }

    private static Set<String> tests() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path module : modules.filter(Files::isDirectory).toList()) {
                Path folder = module.resolve("src/test/java");
                if (Files.isDirectory(folder)) {
                    try (Stream<Path> files = Files.walk(folder)) {
                        names.addAll(files.map(file -> file.getFileName().toString())
                                .filter(name -> name.endsWith("Test.java"))
                                .map(name -> name.replace(".java", ""))
                                .collect(Collectors.toSet()));
                    }
                }
            }
        }
        return names;
    }
}
