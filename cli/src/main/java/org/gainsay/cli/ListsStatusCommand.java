package org.gainsay.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.gainsay.desk.StatusJson;
import org.gainsay.format.Json;
import org.gainsay.lists.update.ListStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gainsay lists status}: which lists there are. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Says which lists are used without --list, of which date they are and how old that is.",
            "A list is stale where it is older than its authority usually lets it become, failing where its last "
                    + "update did not succeed."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  gainsay lists status", "  gainsay lists status --format jsonl"})
final class ListsStatusCommand implements Callable<Integer> {
    private static final int HASH_SHOWN = 12;

    private final Session session;

    @Option(names = "--format", description = "text for people (default), or jsonl with one line a list.")
    private ListsCommand.Format format = ListsCommand.Format.text;

    @Mixin
    private final HomeFolder home = new HomeFolder();

    ListsStatusCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<ListStatus> all = StatusJson.all(home.path(), session.today());
        if (format == ListsCommand.Format.text) {
            print(all);
        } else {
            all.forEach(status -> session.console().out().println(Json.line(StatusJson.of(status))));
        }
        return Program.DONE;
    }

    private void print(List<ListStatus> all) {
        Table table = new Table("list", "date", "age in days", "entries", "sha256", "state")
                .counting("age in days", "entries");
        for (ListStatus status : all) {
            table.row(
                    status.source(),
                    shown(status.date()),
                    status.ageDays() == null && status.sha256() != null ? "unknown" : shown(status.ageDays()),
                    shown(status.entries()),
                    status.sha256() == null ? "-" : status.sha256().substring(0, HASH_SHOWN),
                    status.stateLabel());
        }
        table.print(session.console(), "");
        for (ListStatus status : all) {
            if (!status.note().isEmpty()) {
                Columns.wrap(
                                status.source() + ": " + status.note(),
                                session.console().width())
                        .forEach(session.console().out()::println);
            }
        }
    }

    private static String shown(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? "-" : value.toString();
    }
}
