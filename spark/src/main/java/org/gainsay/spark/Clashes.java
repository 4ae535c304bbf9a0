package org.gainsay.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.gainsay.format.Sha256;
import scala.Tuple2;

/**
 * Articles with the id of an earlier one that has another text: as {@code gainsay read} does, a job leaves them out.
 *
 * @param first what the earlier one is called, by the place of the later
 */
record Clashes(Map<Place, String> first) implements Serializable {
    private record Bearer(Place place, String textSha256, String label) implements Serializable {}

    static Clashes among(JavaPairRDD<Place, Text> articles) {
        return new Clashes(Map.copyOf(articles.filter(row -> row._2().fault() == null)
                .mapToPair(row -> new Tuple2<>(
                        row._2().id(),
                        new Bearer(
                                row._1(), Sha256.of(row._2().text()), row._2().label())))
                .groupByKey()
                .values()
                .flatMapToPair(bearers -> later(bearers).iterator())
                .collectAsMap()));
    }

    private static List<Tuple2<Place, String>> later(Iterable<Bearer> bearers) {
        List<Bearer> inOrder = new ArrayList<>();
        bearers.forEach(inOrder::add);
        inOrder.sort(Comparator.comparing(Bearer::place));
        Bearer first = inOrder.getFirst();
        return inOrder.stream()
                .filter(bearer -> !bearer.textSha256().equals(first.textSha256()))
                .map(bearer -> new Tuple2<>(bearer.place(), first.label()))
                .toList();
    }

    /** The article, or what is wrong with its id. */
    Text checked(Place place, Text article) {
        String earlier = first.get(place);
        return earlier == null
                ? article
                : Text.broken(new Fault(
                        article.label(),
                        "has the id '" + article.id() + "', which " + earlier
                                + " has already in this job; read them in jobs of their own, with --as PREFIX"));
    }
}
