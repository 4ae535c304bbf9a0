package org.gainsay.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gainsay.cli.LabelledSets.Labelled;
import org.gainsay.model.Hit;
import org.gainsay.model.InputException;
import org.gainsay.model.Query;
import org.gainsay.screen.EntryKey;
import org.gainsay.screen.ScreenIndex;
import org.gainsay.screen.ScreenOptions;
import org.gainsay.screen.Screener;

/** Labelled names screened: by the name alone and, where more is known of any of them, with all that is known. */
final class LabelledScreening {
    private final ScreenIndex index;
    private final Screener screener;
    private final ScreenOptions options;

    LabelledScreening(ScreenIndex index, ScreenOptions options) {
        this.index = index;
        this.screener = Screener.over(index);
        this.options = options;
    }

    List<SetFigures> of(LabelledSets sets, Refusals refusals) {
        List<Labelled> names = onTheLists(sets.names(refusals), refusals);
        List<SetFigures> figures = new ArrayList<>();
        figures.add(figures(
                "name alone", names.stream().map(LabelledScreening::nameAlone).toList()));
        if (names.stream().anyMatch(name -> isMoreKnown(name.query()))) {
            figures.add(figures("all that is known", names));
        }
        figures.removeIf(SetFigures::isEmpty);
        return figures;
    }

    /** A name whose entries are on none of the lists would count against the screening; it is named and left out. */
    private List<Labelled> onTheLists(List<Labelled> names, Refusals refusals) {
        Set<EntryKey> listed = new HashSet<>();
        for (int entry = 0; entry < index.entries(); entry++) {
            listed.add(EntryKey.of(index.listing(entry)));
        }
        List<Labelled> there = new ArrayList<>();
        for (Labelled name : names) {
            refusals.guard(() -> {
                if (!name.expected().isEmpty() && name.expected().stream().noneMatch(listed::contains)) {
                    throw new InputException(
                            name.where() + ": no expected entry is on the lists; hand in the lists that "
                                    + "the file was labelled with, or remove the row");
                }
                there.add(name);
            });
        }
        return there;
    }

    private static Labelled nameAlone(Labelled labelled) {
        Query query = labelled.query();
        return new Labelled(Query.named(query.name(), query.schema()), labelled.expected(), labelled.where());
    }

    private static boolean isMoreKnown(Query query) {
        return query.birthDate() != null
                || !query.countries().isEmpty()
                || query.idNumber() != null
                || query.imo() != null;
    }

    private SetFigures figures(String used, List<Labelled> names) {
        double[] scores = IntStream.range(0, names.size())
                .parallel()
                .mapToDouble(number -> score(names.get(number)))
                .toArray();
        SetFigures figures = SetFigures.ofNames(used);
        for (int number = 0; number < scores.length; number++) {
            Query query = names.get(number).query();
            figures.add(!names.get(number).expected().isEmpty(), scores[number], query.schema(), query.name());
        }
        return figures;
    }

    /** The score of the best expected entry among the hits; of a name that should find none, of the best hit. */
    private double score(Labelled name) {
        return screener.screen(name.query(), options).stream()
                .filter(hit ->
                        name.expected().isEmpty() || name.expected().contains(new EntryKey(hit.source(), hit.entry())))
                .mapToDouble(Hit::score)
                .max()
                .orElse(0);
    }
}
