package org.gainsay.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.gainsay.format.Json;
import org.gainsay.lists.BuiltinSnapshot;
import org.gainsay.model.ListEdition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code gainsay lists status}: which lists there are. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Says which lists are used without --list, of which date they are and how old that is.")
final class ListsStatusCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--format", description = "text for people (default), or jsonl with one line a list.")
    private ListsCommand.Format format = ListsCommand.Format.text;

    ListsStatusCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ListEdition edition = BuiltinSnapshot.load().edition();
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), ZoneOffset.UTC);
        long age = ChronoUnit.DAYS.between(BuiltinSnapshot.DATE, today);
        String note = "built-in snapshot, not for compliance; hand in today's list with --list";
        if (format == ListsCommand.Format.text) {
            new Table("list", "date", "age in days", "entries", "state", "note")
                    .row(
                            edition.source(),
                            edition.dateLabel(),
                            Long.toString(age),
                            Integer.toString(edition.entries()),
                            "builtin",
                            note)
                    .print(session.console(), "");
        } else {
            ObjectNode json = Json.object();
            json.put("source", edition.source());
            json.put("date", edition.dateLabel());
            json.putNull("fetched");
            json.put("age_days", age);
            json.put("entries", edition.entries());
            json.put("sha256", edition.sha256());
            json.put("state", "builtin");
            json.put("note", note);
            session.console().out().println(Json.line(json));
        }
        return Program.DONE;
    }
}
