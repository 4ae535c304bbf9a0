package org.gainsay.cli;

import org.gainsay.desk.UpdateJson;
import org.gainsay.format.Json;
import org.gainsay.lists.installed.InstalledList;
import org.gainsay.lists.installed.InstalledVersion;
import org.gainsay.lists.update.Outcome;
import org.jspecify.annotations.Nullable;

/** What became of each list, a line each. */
final class UpdatePrinter {
    private static final int SOURCE_WIDTH = 14;
    private static final int STATE_WIDTH = 9;

    private final Console console;
    private final ListsCommand.Format format;

    UpdatePrinter(Console console, ListsCommand.Format format) {
        this.console = console;
        this.format = format;
    }

    void print(String source, InstalledList before, Outcome outcome) {
        InstalledVersion old = before.current().orElse(null);
        if (format == ListsCommand.Format.text) {
            console.out()
                    .println(Columns.fit(source, Math.max(SOURCE_WIDTH, source.length())) + "  "
                            + Columns.fit(UpdateJson.state(outcome), STATE_WIDTH) + "  " + text(outcome, old));
        } else {
            console.out().println(Json.line(UpdateJson.of(source, outcome, old)));
        }
        console.out().flush();
    }

    private static String text(Outcome outcome, @Nullable InstalledVersion old) {
        return switch (outcome) {
            case Outcome.Updated updated ->
                described(updated.version()) + (old == null ? "" : " (before: " + described(old) + ")");
            case Outcome.Unchanged unchanged -> old == null ? "" : described(old);
            case Outcome.Refused refused ->
                refused.reason() + "; " + (old == null ? "nothing is installed" : described(old) + " stays");
        };
    }

    private static String described(InstalledVersion version) {
        return version.dateLabel() + ", " + version.entries() + " entries";
    }
}
