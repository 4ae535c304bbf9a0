package org.gainsay.cli;

import java.util.List;
import org.gainsay.claims.leads.Lead;

/** Leads for people: the words, why, and the entries that fit. */
final class LeadReport {
    private static final String INDENT = "    ";

    /** More entries than that are no lead that a person follows; a program gets them all. */
    private static final int SHOWN = 12;

    private LeadReport() {}

    /** Why there is none of so many targets that no text names. */
    static String none(int unnamed) {
        return unnamed == 0
                ? "no sanction on unnamed targets whose authority and day are known"
                : "no lead on " + Statistics.counted(unnamed, "unnamed target")
                        + ": no publications of the authority's list from before and after are at hand, or none gained "
                        + "entries that fit";
    }

    /** @param part what part of all leads these are */
    static void print(List<Lead> leads, String part, Console console) {
        for (Lead lead : leads) {
            print(lead, console);
            console.out().println();
        }
        Columns.wrap(part, console.width()).forEach(line -> console.out().println(console.dim(line)));
    }

    private static void print(Lead lead, Console console) {
        String head = "“" + lead.text().text() + "”";
        String place = "  " + lead.article() + " at " + lead.text().start() + ", claim " + lead.claim() + ", inferred";
        console.head(head, place, console::dim);
        Columns.wrap(lead.why(), console.width() - INDENT.length())
                .forEach(line -> console.out().println(INDENT + line));
        Table table = new Table("list", "entry", "there called", "listed").naming("there called");
        lead.candidates().stream()
                .limit(SHOWN)
                .forEach(candidate -> table.row(
                        candidate.source(),
                        candidate.entry(),
                        candidate.caption(),
                        Dates.shown(
                                candidate.listed() == null
                                        ? null
                                        : candidate.listed().toString())));
        table.print(console, INDENT);
        int more = lead.candidates().size() - SHOWN;
        if (more > 0) {
            console.out().println(INDENT + "and " + more + " more; --format jsonl has all");
        }
    }
}
