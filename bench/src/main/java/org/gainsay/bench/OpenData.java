package org.gainsay.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.gainsay.lists.ListSource;
import org.gainsay.lists.ListSpec;
import org.gainsay.model.InputException;
import org.gainsay.model.ListContent;
import org.gainsay.model.Query;
import org.gainsay.model.Schema;

/**
 * The official lists and the innocent persons of {@code ../shared} that everything is measured on. It lies beside the
 * repository, or where the system property {@code gainsay.shared} says.
 */
final class OpenData {
    private static final String INNOCENT = "eval/screening/negatives_dev.csv.gz";

    private OpenData() {}

    /** The lists of OFAC, the UN, the EU and the UK. */
    static List<ListContent> fourLists() {
        Path lists = folder().resolve("lists");
        return Stream.of(
                        "us_ofac_sdn@2023-12-28=" + lists.resolve("ofac/2023-12-28"),
                        "un_sc=" + newest(lists.resolve("un")),
                        "eu_fsf=" + newest(lists.resolve("eu")).resolve("xmlFullSanctionsList_1_1.xml.gz"),
                        "gb_sanctions=" + newest(lists.resolve("uk")).resolve("UK-Sanctions-List.xml.gz"))
                .map(list -> ListSource.of(ListSpec.parse(list)).load())
                .toList();
    }

    private static Path newest(Path folder) {
        try (Stream<Path> days = Files.list(folder)) {
            return days.sorted()
                    .reduce((earlier, later) -> later)
                    .orElseThrow(() -> new InputException(folder + ": empty"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Persons who are on no list, by name alone. */
    static List<Query> innocent(int most) {
        Path file = folder().resolve(INNOCENT);
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .filter(row -> !row.startsWith("\""))
                    .limit(most)
                    .map(row -> Query.named(row.substring(0, row.indexOf(',')), Schema.PERSON))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        String given = System.getProperty("gainsay.shared", "");
        if (!given.isEmpty()) {
            return Path.of(given);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/contract"))) {
                return at.resolve("shared");
            }
        }
        throw new InputException(
                "no folder shared beside this one, which holds the lists to measure on; say where it is with "
                        + "-Dgainsay.shared=FOLDER");
    }
}
