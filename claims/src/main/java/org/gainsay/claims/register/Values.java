package org.gainsay.claims.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gainsay.model.Basis;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimFiller;
import org.gainsay.model.ShortName;
import org.gainsay.model.StatementReference;
import org.gainsay.model.Voice;

/** Cells out of a claim's fillers, with the names of those who gave each value where several stand side by side. */
final class Values {
    private static final String BETWEEN = " | ";

    private final Map<StatementReference, String> speakers = new LinkedHashMap<>();

    Values(Claim claim) {
        Stream.of(claim.assertedBy(), claim.confirmedBy(), claim.deniedBy())
                .flatMap(List::stream)
                .forEach(this::add);
    }

    private void add(Voice voice) {
        String name = ShortName.of(voice.speaker());
        speakers.merge(new StatementReference(voice.article(), voice.statement()), name, Values::and);
        voice.alsoIn().forEach(copy -> speakers.merge(copy, name, Values::and));
    }

    /** Two who speak together give one value together. */
    private static String and(String one, String other) {
        return one.equals(other) ? one : one + " and " + other;
    }

    /** The values in one cell; what several fillers come to alike is told once. */
    String cell(List<ClaimFiller> fillers, Function<ClaimFiller, String> text) {
        Map<String, List<ClaimFiller>> values = new LinkedHashMap<>();
        for (ClaimFiller filler : fillers) {
            String value = text.apply(filler);
            if (!value.isEmpty()) {
                values.computeIfAbsent(value, any -> new ArrayList<>()).add(filler);
            }
        }
        List<String> cells = new ArrayList<>();
        values.forEach((value, given) -> cells.add(value + inferred(given) + (values.size() > 1 ? by(given) : "")));
        return String.join(BETWEEN, cells);
    }

    /** A value that no text states must never pass for one. */
    private static String inferred(List<ClaimFiller> fillers) {
        return fillers.stream().allMatch(filler -> filler.basis() == Basis.INFERRED) ? " (inferred)" : "";
    }

    private String by(List<ClaimFiller> fillers) {
        Set<String> given = new LinkedHashSet<>();
        fillers.forEach(filler -> filler.givenBy().forEach(reference -> given.add(speaker(reference))));
        if (!given.isEmpty()) {
            return brackets("", given);
        }
        Set<String> denied = new LinkedHashSet<>();
        fillers.forEach(filler -> filler.deniedBy().forEach(reference -> denied.add(speaker(reference))));
        return denied.isEmpty() ? "" : brackets("denied by ", denied);
    }

    static String brackets(String before, Set<String> names) {
        return " [" + before + String.join(", ", names) + "]";
    }

    /** Whoever said it; of an article's own words the article. */
    String speaker(StatementReference reference) {
        String name = speakers.get(reference);
        return name == null ? "article " + reference.article() : name;
    }

    /** Those who speak, each once with the side for which it speaks. */
    static String names(Stream<Voice> voices) {
        Set<String> names = new LinkedHashSet<>();
        voices.forEach(voice -> names.add(name(voice)));
        return String.join(BETWEEN, names);
    }

    static String name(Voice voice) {
        boolean itself = voice.side().value().equals(voice.speaker().value());
        return ShortName.of(voice.speaker()) + (itself ? "" : " (" + ShortName.of(voice.side()) + ")");
    }
}
