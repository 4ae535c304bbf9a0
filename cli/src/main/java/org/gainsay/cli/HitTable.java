package org.gainsay.cli;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.model.Hit;
import org.gainsay.model.Query;
import org.gainsay.model.Reason;
import org.gainsay.screen.Algorithm;

/** Hits for people: each party once, with its listings and why it is one. */
final class HitTable {
    private static final String INDENT = "    ";

    /** Under the names. */
    private static final String DEEP = INDENT + " ".repeat("0.0000  match  ".length());

    private final Console console;
    private final Algorithm algorithm;
    private final boolean explain;
    private final HitListings listings;

    /**
     * @param explain whether to say how much each reason weighed
     * @param listings what the lists say of the hits
     */
    HitTable(Console console, Algorithm algorithm, boolean explain, HitListings listings) {
        this.console = console;
        this.algorithm = algorithm;
        this.explain = explain;
        this.listings = listings;
    }

    /** @param cut whether there are more matches than these */
    void print(Query query, List<Hit> hits, boolean cut) {
        String asked = asked(query);
        console.head(query.name(), asked.isEmpty() ? "" : "  " + asked, console::dim);
        if (hits.isEmpty()) {
            console.out().println(INDENT + "nothing found");
        }
        for (List<Hit> party : HitsByParty.of(hits)) {
            best(query, party.getFirst());
            party.subList(1, party.size()).forEach(this::alsoListed);
        }
        if (cut) {
            console.out()
                    .println(INDENT
                            + console.paint(
                                    Console.Paint.WARNED,
                                    hits.size() + " shown of at least " + (hits.size() + 1)
                                            + " matches; --limit shows more"));
        }
        console.out().println();
    }

    /** What was asked beside the name. */
    private static String asked(Query query) {
        List<String> asked = new ArrayList<>();
        if (query.schema() != null) {
            asked.add(query.schema().label());
        }
        if (query.birthDate() != null) {
            asked.add("born " + query.birthDate());
        }
        asked.addAll(query.countries());
        if (query.idNumber() != null) {
            asked.add("number " + query.idNumber());
        }
        if (query.imo() != null) {
            asked.add("IMO " + query.imo());
        }
        return String.join(", ", asked);
    }

    private void best(Query query, Hit hit) {
        String head = ScreenPrinter.score(hit) + "  " + Columns.fit(hit.match() ? "match" : "", 5) + "  ";
        String before = INDENT + (hit.match() ? console.paint(Console.Paint.WARNED, head) : head);
        for (String line : Columns.wrap(name(hit), console.width() - DEEP.length())) {
            console.out().println(before + line);
            before = DEEP;
        }
        deep(Bearer.of(hit, listings.of(hit)) + "; " + listing(hit));
        if (explain) {
            WhyLines.print(WhyLines.of(query, hit, algorithm), hit.score(), console, DEEP);
            return;
        }
        List<String> notes = new ArrayList<>();
        for (Reason reason : hit.why()) {
            if (reason.weight() != null || reason.part().equals("ownership")) {
                notes.add(reason.part().replace('_', ' ') + ": " + reason.detail());
            }
        }
        deep(String.join("; ", notes));
    }

    /** The same party on another list: why it is meant was said above. */
    private void alsoListed(Hit hit) {
        deep("also " + listing(hit) + ": " + name(hit) + ", " + ScreenPrinter.score(hit));
    }

    private static String name(Hit hit) {
        return hit.matched().equals(hit.caption()) ? hit.caption() : hit.matched() + " = " + hit.caption();
    }

    private static String listing(Hit hit) {
        String programmes = Programmes.inShort(hit.programs());
        return hit.source() + " " + hit.entry() + (hit.listed() == null ? "" : ", listed " + hit.listed())
                + (programmes.isEmpty() ? "" : " (" + programmes + ")");
    }

    private void deep(String text) {
        for (String line : Columns.wrap(text, console.width() - DEEP.length())) {
            console.out().println(DEEP + console.dim(line));
        }
    }
}
