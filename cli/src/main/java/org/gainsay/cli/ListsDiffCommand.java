package org.gainsay.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.gainsay.format.Json;
import org.gainsay.lists.EntryChange;
import org.gainsay.lists.ListDiff;
import org.gainsay.lists.ListReader;
import org.gainsay.lists.ListSpec;
import org.gainsay.model.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code gainsay lists diff}: what changed between two publications. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Says which entries were added, removed or changed between two publications of a list.")
final class ListsDiffCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--list", required = true, paramLabel = "SOURCE=OLD", description = "The older publication.")
    private String old = "";

    @Option(names = "--to", required = true, paramLabel = "SOURCE=NEW", description = "The newer publication.")
    private String now = "";

    @Option(names = "--format", description = "text for people (default), or jsonl with one line an entry.")
    private ListsCommand.Format format = ListsCommand.Format.text;

    ListsDiffCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ListSpec before = ListSpec.parse(old);
        ListSpec after = ListSpec.parse(now);
        if (!before.source().equals(after.source())) {
            throw new InputException("lists diff: --list names " + before.source() + " and --to " + after.source()
                    + "; give two publications of one list");
        }
        List<EntryChange> changes = ListDiff.between(ListReader.read(before), ListReader.read(after));
        if (format == ListsCommand.Format.text) {
            Table table = new Table("change", "entry", "caption", "fields");
            for (EntryChange change : changes) {
                table.row(
                        change.change().label(),
                        change.entry(),
                        change.caption(),
                        String.join(
                                ", ",
                                change.fields().stream()
                                        .map(EntryChange.Field::field)
                                        .toList()));
            }
            table.print(session.console(), "");
            session.console().out().println(changes.size() + " entries differ");
        } else {
            changes.forEach(change -> session.console().out().println(Json.line(json(change))));
        }
        return Program.DONE;
    }

    private static ObjectNode json(EntryChange change) {
        ObjectNode json = Json.object();
        json.put("source", change.source());
        json.put("entry", change.entry());
        json.put("change", change.change().label());
        json.put("caption", change.caption());
        ArrayNode fields = json.putArray("fields");
        for (EntryChange.Field field : change.fields()) {
            ObjectNode entry = fields.addObject();
            entry.put("field", field.field());
            field.old().forEach(entry.putArray("old")::add);
            field.now().forEach(entry.putArray("new")::add);
        }
        return json;
    }
}
