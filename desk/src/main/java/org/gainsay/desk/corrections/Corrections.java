package org.gainsay.desk.corrections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gainsay.desk.docket.HomeDocket;
import org.gainsay.format.ReadingJson;
import org.gainsay.ledger.Home;
import org.gainsay.model.Publication;
import org.gainsay.model.Reading;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that people have corrected in the readings of a home, in the order in which they did. Immutable.
 *
 * @param state another text as soon as something was corrected
 */
public record Corrections(List<Correction> all, Map<String, List<Correction>> bySource, String state) {
    public Corrections {
        all = List.copyOf(all);
        bySource = Map.copyOf(bySource);
    }

    /** Those of a home as it is now. */
    public static Corrections of(HomeDocket docket) {
        List<Correction> all = docket.all(HomeDocket.CORRECTION).stream()
                .map(Correction::of)
                .flatMap(Optional::stream)
                .toList();
        return new Corrections(
                all,
                all.stream().collect(Collectors.groupingBy(Correction::sha256)),
                all.stream().map(correction -> Long.toString(correction.seq())).collect(Collectors.joining(" ")));
    }

    /** A reading with what was corrected in it. */
    public Corrected corrected(Reading reading) {
        return Corrected.of(reading, bySource.getOrDefault(reading.article().sha256(), List.of()));
    }

    /** An article of a home with what was corrected in it. */
    public Publication corrected(Publication publication) {
        return bySource.containsKey(publication.reading().article().sha256())
                ? new Publication(
                        publication.id(),
                        publication.file(),
                        corrected(publication.reading()).reading())
                : publication;
    }

    /** A reading as it is served: corrected, with who corrected what where somebody did. */
    public ObjectNode json(Reading reading) {
        Corrected corrected = corrected(reading);
        ObjectNode json = ReadingJson.of(corrected.reading());
        if (!corrected.fits().isEmpty()) {
            ArrayNode array = json.putArray("corrections");
            corrected.fits().forEach((correction, fits) -> array.add(correction.json(fits)));
        }
        return json;
    }

    /** Whether each of them finds its place in the articles as they were last read, in the order in which they were made. */
    public Map<Correction, Boolean> fits(Home home) {
        Map<Correction, Boolean> fits = new LinkedHashMap<>();
        all.forEach(correction -> fits.put(correction, false));
        if (!all.isEmpty()) {
            try (var shelf = home.shelf().all()) {
                shelf.filter(article -> bySource.containsKey(article.sha256()))
                        .map(home.shelf()::reading)
                        .forEach(reading -> corrected(reading)
                                .fits()
                                .forEach((correction, found) -> fits.merge(correction, found, Boolean::logicalOr)));
            }
        }
        return fits;
    }

    /** As the list of corrections shows them. */
    public List<ObjectNode> listed(Home home) {
        return fits(home).entrySet().stream()
                .map(each -> each.getKey().json(each.getValue()))
                .toList();
    }
}
