package org.gainsay.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OfacScoreTest {
    private static final Pattern ROW = Pattern.compile("([^,]*),(?:\"([^\"]*)\"|([^,]*)),(-?\\d+)");

    @Test
    void equalWordsInAnyOrderAreAHundred() {
        assertThat(OfacScore.of("VLADIMIR PUTIN", "PUTIN, Vladimir Vladimirovich"))
                .isEqualTo(1);
    }

    @Test
    void anotherFirstLetterCountsForNothing() {
        assertThat(OfacScore.of("OSAMA BIN LADEN", "USAMA BIN LADEN NETWORK")).isCloseTo(0.84, within(0.02));
    }

    @Test
    void shortWordsAndOtherScriptsAreDropped() {
        assertThat(OfacScore.of("XI", "YANG, Jianping")).isZero();
        assertThat(OfacScore.of("Владимир Путин", "PUTIN, Vladimir")).isZero();
    }

    @Test
    void nearlyAllOfWhatTreasuryShowsIsWithinFivePoints() throws IOException {
        List<String> rows = fixtures();
        int shown = 0;
        int near = 0;
        for (String row : rows) {
            Matcher cells = ROW.matcher(row);
            if (cells.matches() && !cells.group(4).equals("-1")) {
                String listed = cells.group(2) == null ? cells.group(3) : cells.group(2);
                double difference = 100 * OfacScore.of(cells.group(1), listed) - Integer.parseInt(cells.group(4));
                shown++;
                near += Math.abs(difference) <= 5 ? 1 : 0;
            }
        }
        assertThat(near).isGreaterThanOrEqualTo((int) (0.95 * shown));
    }

    /** The fixtures beside the repository; none where it stands alone. */
    private static List<String> fixtures() throws IOException {
        Path file = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/eval/screening/ofac_fixtures_dev.csv"))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(Path.of(""));
        if (!Files.isRegularFile(file)) {
            System.out.println("shared/eval is not there: Treasury's fixtures are left out");
            return List.of();
        }
        return Files.readAllLines(file);
    }
}
