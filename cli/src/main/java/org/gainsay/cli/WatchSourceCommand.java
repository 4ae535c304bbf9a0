package org.gainsay.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gainsay.desk.Desk;
import org.gainsay.format.Json;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.model.InputException;
import org.gainsay.watch.sources.Every;
import org.gainsay.watch.sources.Source;
import org.gainsay.watch.sources.Sources;
import org.gainsay.watch.sources.Visited;
import org.gainsay.watch.sources.Visits;
import org.gainsay.watch.timetable.SourceStatus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gainsay watch source}: where articles come from by themselves. */
@Command(
        name = "source",
        mixinStandardHelpOptions = true,
        description = {
            "Feeds, sitemaps, folders and web archives from which articles come by themselves, as long as gainsay serve runs; or when fetched by"
                    + " hand. Each article is read once, by whichever way it comes.",
            "Servers are treated as a guest would: robots.txt is kept to, a host is asked one request at a time, nothing is asked for again"
                    + " that has not changed, and who fails is left alone for longer each time."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay watch source add https://www.example.org/news/rss.xml --follow-links",
            "  gainsay watch source add https://www.example.org/sitemap_index.xml --since 2026-01-01 --only /news/ --every 6h",
            "  gainsay watch source add crawls/ --kind warc --name crawls",
            "  gainsay watch source list",
            "  gainsay watch source show crawls",
            "  gainsay watch source fetch crawls",
            "  gainsay watch source remove crawls"
        })
final class WatchSourceCommand extends CommandGroup {
    private static final int MINUTE = "2026-11-26T09:00".length();

    private WatchSourceCommand() {}

    static CommandLine with(Session session) {
        return new CommandLine(new WatchSourceCommand())
                .addSubcommand(new Add(session))
                .addSubcommand(new ListAll(session))
                .addSubcommand(new WatchSourceShowCommand(session))
                .addSubcommand(new Fetch(session))
                .addSubcommand(new Remove(session));
    }

    /** What a person should know of a home's sources: those that fail, each with how to mend it. */
    static List<String> troubles(Home home) {
        return SourceStatus.all(home).stream()
                .filter(SourceStatus::isFailing)
                .map(status -> "source " + status.source().name() + ": failing"
                        + (status.health().succeeded() == null
                                ? ""
                                : " since " + minute(status.health().succeeded().toString()))
                        + "; " + status.note())
                .toList();
    }

    static String minute(String instant) {
        return instant.length() < MINUTE
                ? instant
                : instant.substring(0, MINUTE).replace('T', ' ');
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Adds a source, or says something else of one that is there (with its --name).")
    private static final class Add implements Callable<Integer> {
        private final Session session;

        @Parameters(
                paramLabel = "URL|DIR",
                description =
                        "The address of a feed or sitemap, or a folder, which is looked through with all below it.")
        private String place = "";

        @Option(
                names = "--kind",
                paramLabel = "KIND",
                description =
                        "feed (RSS or Atom), sitemap, folder, or warc (of a folder only its archives); else guessed by the address.")
        private @Nullable String kind;

        @Option(
                names = "--name",
                paramLabel = "NAME",
                description = "By which it is spoken of; else after its host or folder.")
        private @Nullable String name;

        @Option(
                names = "--every",
                paramLabel = "TIME",
                description =
                        "How often it is visited: 5m to 366d, such as 30m, 6h or 1d; or never, for by hand only. Default 1h.")
        private String every = Every.HOUR.label();

        @Option(
                names = "--follow-links",
                description = "Of a feed, read the pages that its items link to instead of what it holds of them.")
        private boolean followLinks;

        @Option(
                names = "--only",
                paramLabel = "TEXT",
                description = "Only addresses that contain this, such as /news/.")
        private String only = "";

        @Option(
                names = "--since",
                paramLabel = "DATE",
                description = "Of a sitemap, only pages that changed on or after this day.")
        private @Nullable String since;

        @Option(
                names = "--most",
                paramLabel = "N",
                description = "Pages that one visit fetches; the rest is for the next ones. Default ${DEFAULT-VALUE}.")
        private int most = Source.USUAL_MOST;

        @Option(names = "--allow-private", description = "It may be on this machine or network.")
        private boolean allowPrivate;

        @Mixin
        private final HomeFolder home = new HomeFolder();

        Add(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Source.Kind its = kind == null ? Source.kindOf(place) : Source.kind(kind);
            String where = place.contains("://") ? place : Source.folder(place);
            try (Home opened = home.open(session)) {
                Sources sources = new Sources(opened);
                Optional<Source> there = sources.all().stream()
                        .filter(other -> other.place().equals(where))
                        .findFirst();
                if (there.isPresent() && name == null) {
                    throw new InputException(
                            where + ": is source " + there.get().name() + " already; give --name "
                                    + there.get().name() + " to change what is said of it");
                }
                List<String> taken = sources.all().stream().map(Source::name).toList();
                Source source = new Source(
                        name == null ? Source.nameFor(where, taken) : name,
                        its,
                        where,
                        Every.of(every, "--every"),
                        followLinks,
                        allowPrivate,
                        only,
                        day(since),
                        most);
                sources.add(Ledger.LOCAL, source.requireReachable());
                session.console()
                        .say("source " + source.name() + ": a " + source.kind().label() + ", visited "
                                + (source.every().isNever()
                                        ? "by hand only"
                                        : "every " + source.every().label() + " while gainsay serve runs")
                                + "; now: gainsay watch source fetch " + source.name());
            }
            return Program.DONE;
        }

        private static @Nullable LocalDate day(@Nullable String text) {
            try {
                return text == null ? null : LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new InputException("--since '" + text + "': is no day; write it as 2026-01-31", e);
            }
        }
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description =
                    "Lists the sources: when each was last visited well, when it is next, and what is wrong with it.")
    private static final class ListAll implements Callable<Integer> {
        private final Session session;

        @Option(names = "--format", description = "text for people (default), or jsonl with one line a source.")
        private ListsCommand.Format format = ListsCommand.Format.text;

        @Mixin
        private final HomeFolder home = new HomeFolder();

        ListAll(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            List<SourceStatus> all;
            try (Home opened = home.existing(session)) {
                all = SourceStatus.all(opened);
            }
            if (format == ListsCommand.Format.jsonl) {
                all.forEach(each -> session.console().out().println(Json.line(each.json())));
            } else if (all.isEmpty()) {
                session.console().out().println("no source yet; gainsay watch source add URL|DIR adds one");
            } else {
                print(all);
            }
            return Program.DONE;
        }

        private void print(List<SourceStatus> all) {
            Table table = new Table("source", "kind", "every", "articles", "state", "visited well", "next")
                    .counting("articles");
            List<String> notes = new ArrayList<>();
            for (SourceStatus each : all) {
                String well = String.valueOf(each.health().succeeded());
                table.row(
                        each.source().name(),
                        each.source().kind().label(),
                        each.source().every().label(),
                        String.valueOf(each.health().articles()),
                        each.state(),
                        each.health().succeeded() == null ? "never" : minute(well),
                        each.running()
                                ? "now"
                                : each.next() == null ? "" : minute(each.next().toString()));
                notes.add(each.source().name() + ": " + each.source().place()
                        + (each.note().isEmpty() ? "" : "; " + each.note())
                        + (each.leftOut().count() == 0
                                ? ""
                                : "; " + each.leftOut().count() + " left out in all: gainsay watch source show "
                                        + each.source().name()));
            }
            table.print(session.console(), "");
            int width = session.console().width();
            notes.forEach(
                    note -> Columns.wrap(note, width).forEach(session.console().out()::println));
        }
    }

    @Command(
            name = "fetch",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Visits sources now: what is new there is read and kept. Exit code 3 where one failed.")
    private static final class Fetch implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "NAME", arity = "0..*", description = "Which; without any, all of them.")
        private List<String> names = List.of();

        @Mixin
        private final DeskOptions desk = new DeskOptions();

        Fetch(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            boolean failed = false;
            try (Desk opened = desk.open(session)) {
                Sources sources = new Sources(opened.home());
                List<Source> wanted = names.isEmpty()
                        ? sources.all()
                        : names.stream().map(sources::named).toList();
                if (wanted.isEmpty()) {
                    throw new InputException("no source yet; gainsay watch source add URL|DIR adds one");
                }
                Visits visits = Visits.of(opened);
                for (Source source : wanted) {
                    Visited visited = visits.visit(source, Ledger.LOCAL, () -> false);
                    boolean wrong = visited.health().failures() > 0;
                    String said = visited.isBusy()
                            ? "is being visited just now"
                            : wrong
                                    ? visited.health().reason()
                                    : visited.tally().words();
                    session.console().out().println(source.name() + ": " + said);
                    failed |= wrong;
                }
            }
            return failed ? Program.SOURCE_FAILED : Program.DONE;
        }
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Removes a source; the articles that came of it stay.")
    private static final class Remove implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "NAME", description = "Which.")
        private String name = "";

        @Mixin
        private final HomeFolder home = new HomeFolder();

        Remove(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            try (Home opened = home.existing(session)) {
                new Sources(opened).remove(Ledger.LOCAL, name);
            }
            session.console().say("removed source " + name);
            return Program.DONE;
        }
    }
}
