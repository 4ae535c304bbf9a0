package org.gainsay.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.gainsay.format.Json;
import org.gainsay.format.ListingJson;
import org.gainsay.lists.BuiltinSnapshot;
import org.gainsay.lists.EntryChange;
import org.gainsay.lists.ListDiff;
import org.gainsay.lists.ListReader;
import org.gainsay.lists.ListSpec;
import org.gainsay.model.InputException;
import org.gainsay.model.ListContent;
import org.gainsay.model.ListEdition;
import org.gainsay.model.Listing;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code gainsay lists}: looks into the lists themselves. */
@Command(
        name = "lists",
        mixinStandardHelpOptions = true,
        description = "Shows an entry of a list, what changed between two publications, and which lists there are.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay lists show us_ofac_sdn 16418",
            "  gainsay lists diff --list us_ofac_sdn=examples/lists/ofac-sdn-2022-12-08 \\",
            "                     --to us_ofac_sdn=examples/lists/ofac-sdn-2022-12-09",
            "  gainsay lists status"
        })
final class ListsCommand implements Runnable {
    enum Format {
        text,
        json,
        jsonl
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private ListsCommand() {}

    static CommandLine with(Session session) {
        return new CommandLine(new ListsCommand())
                .addSubcommand(new Show(session))
                .addSubcommand(new Diff(session))
                .addSubcommand(new Status(session));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "lists: say which: show, diff or status");
    }

    /** One entry, whole. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Prints one entry with every field that the list gives, in FollowTheMoney terms.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  gainsay lists show us_ofac_sdn 16418",
                "  gainsay lists show un_sc QDi.430 --list un_sc=consolidated.xml --format json"
            })
    static final class Show implements Callable<Integer> {
        private final Session session;

        @Parameters(index = "0", paramLabel = "SOURCE", description = "The list, such as us_ofac_sdn.")
        private String source = "";

        @Parameters(index = "1", paramLabel = "ENTRY", description = "The authority's id of the entry.")
        private String entry = "";

        @Mixin
        private final ListOptions lists = new ListOptions();

        @Option(names = "--format", description = "text for people (default), json or jsonl.")
        private Format format = Format.text;

        Show(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            List<ListContent> contents = lists.load(session.console());
            List<Listing> found = contents.stream()
                    .filter(content -> content.edition().source().equals(source))
                    .flatMap(content -> content.listings().stream())
                    .filter(listing -> listing.entry().equalsIgnoreCase(entry.strip()))
                    .toList();
            if (found.isEmpty()) {
                throw new InputException("lists show: no entry '" + entry + "' in " + source + " among the lists "
                        + contents.stream()
                                .map(content -> content.edition().source())
                                .toList()
                        + "; check the id, or name the list with --list " + source + "=PATH");
            }
            for (Listing listing : found) {
                switch (format) {
                    case text -> ListingReport.print(listing, session.console());
                    case json -> session.console().out().println(Json.pretty(ListingJson.of(listing)));
                    case jsonl -> session.console().out().println(Json.line(ListingJson.of(listing)));
                }
            }
            return Program.DONE;
        }
    }

    /** What changed. */
    @Command(
            name = "diff",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Says which entries were added, removed or changed between two publications of a list.")
    static final class Diff implements Callable<Integer> {
        private final Session session;

        @Option(names = "--list", required = true, paramLabel = "SOURCE=OLD", description = "The older publication.")
        private String old = "";

        @Option(names = "--to", required = true, paramLabel = "SOURCE=NEW", description = "The newer publication.")
        private String now = "";

        @Option(names = "--format", description = "text for people (default), or jsonl with one line an entry.")
        private Format format = Format.text;

        Diff(Session session) {
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
            if (format == Format.text) {
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

    /** Which lists there are. */
    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Says which lists are used without --list, of which date they are and how old that is.")
    static final class Status implements Callable<Integer> {
        private final Session session;

        @Option(names = "--format", description = "text for people (default), or jsonl with one line a list.")
        private Format format = Format.text;

        Status(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            ListEdition edition = BuiltinSnapshot.load().edition();
            LocalDate today = LocalDate.ofInstant(session.clock().instant(), ZoneOffset.UTC);
            long age = ChronoUnit.DAYS.between(BuiltinSnapshot.DATE, today);
            String note = "built-in snapshot, not for compliance; hand in today's list with --list";
            if (format == Format.text) {
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
}
