package org.gainsay.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gainsay.ledger.Body;
import org.gainsay.ledger.Erasable;
import org.gainsay.ledger.ErasureReport;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Kept;
import org.gainsay.ledger.Ledger;
import org.gainsay.model.InputException;
import org.gainsay.watch.customers.PersonTraces;
import org.gainsay.watch.customers.Watching;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code gainsay ledger erase}: an entry, all before a day, or whatever names a person. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Deletes bodies and the stored files that nothing else refers to; the chain still verifies.",
            "With --person it lists what the ledger holds of somebody who was screened, and erases it where --yes is given."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay ledger erase --seq 17 --rule \"request of 3 March\"",
            "  gainsay ledger erase --person \"Jane Miller\" --birth-date 1971-04-02 --rule \"her request of 3 March\"",
            "  gainsay ledger erase --before 2024-01-01 --type screening --rule \"policy 12\""
        })
final class LedgerEraseCommand implements Callable<Integer> {
    /** One of the three. */
    static final class Which {
        @Option(names = "--before", paramLabel = "D", description = "Every entry made before this date.")
        @Nullable String before;

        @Option(names = "--seq", paramLabel = "N", description = "This one entry.")
        @Nullable Long seq;

        @Option(
                names = "--person",
                paramLabel = "NAME",
                description = "Whatever names this person, by the whole name: screenings, findings, decisions, notes, "
                        + "attachments, earlier files of customers and the runs on them.")
        @Nullable String person;
    }

    private final Session session;

    @ArgGroup(exclusive = true, multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Which which;

    @Option(names = "--type", paramLabel = "T", description = "With --before: only entries of this type.")
    private @Nullable String type;

    @Option(
            names = "--birth-date",
            paramLabel = "D",
            description = "With --person: not namesakes who are known to have another.")
    private @Nullable String birthDate;

    @Option(names = "--id", paramLabel = "ID", description = "With --person: only who has this id as a customer.")
    private @Nullable String id;

    @Option(names = "--yes", description = "With --person: erase what is listed.")
    private boolean yes;

    @Option(names = "--rule", required = true, paramLabel = "TEXT", description = "By which rule, or on whose request.")
    private String rule = "";

    @Mixin
    private final HomeFolder home = new HomeFolder();

    LedgerEraseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        checkOptions();
        try (Home opened = home.existing(session)) {
            if (which.person != null) {
                person(opened, new PersonTraces.Person(which.person, birthDate, id));
            } else if (which.seq != null) {
                Optional<String> named = opened.ledger().find(which.seq).flatMap(LedgerEraseCommand::named);
                erase(opened, new Erasable.Single(which.seq));
                named.ifPresent(name -> sayWhatIsLeft(opened, name));
            } else {
                Instant before = LedgerCommand.instant(String.valueOf(which.before), "--before");
                erase(opened, type == null ? new Erasable.Before(before) : new Erasable.Older(type, before));
            }
        }
        return Program.DONE;
    }

    private void checkOptions() {
        if (type != null && which.before == null) {
            throw new InputException("--type goes with --before; --seq is one entry, --person all that name him");
        }
        if (which.person == null && (birthDate != null || id != null || yes)) {
            throw new InputException("--birth-date, --id and --yes go with --person; the others erase at once");
        }
        if (which.person != null && which.person.isBlank()) {
            throw new InputException("--person: give the whole name under which the person was screened");
        }
    }

    private void erase(Home opened, Erasable what) {
        Watching watching = new Watching(opened, Ledger.LOCAL);
        List<String> watched = watching.portfolios();
        ErasureReport report = opened.ledger().erase(Ledger.LOCAL, what, rule);
        session.console()
                .out()
                .println("erased: " + bodies(report.bodies()) + ", "
                        + Statistics.counted(report.files(), "stored file")
                        + report.entry()
                                .map(entry -> "; recorded as entry " + entry.seq())
                                .orElse("; there was nothing to erase"));
        sayLost(watched, watching, session.console());
    }

    /** A portfolio whose present file of customers was erased is none any more, and nobody should find that out by not being told of a hit. */
    static void sayLost(List<String> before, Watching watching, Console console) {
        List<String> left = watching.portfolios();
        before.stream()
                .filter(name -> !left.contains(name))
                .forEach(name -> console.say("portfolio " + name
                        + " is watched no more, since the entry of its present file of customers was erased; hand the file in again:"
                        + " gainsay watch add FILE --name " + name));
    }

    static String bodies(long count) {
        return count + (count == 1 ? " body" : " bodies");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(session.clock().instant(), ZoneOffset.UTC);
    }

    private void person(Home opened, PersonTraces.Person person) {
        PersonTraces traces = PersonTraces.of(opened, person, today());
        String watched = traces.watched().isEmpty()
                ? ""
                : person.name() + " is a customer of " + portfolios(traces)
                        + ", and would be screened again by the next run: hand in a file without him first"
                        + " (gainsay watch add FILE), then erase";
        if (yes && !watched.isEmpty()) {
            throw new InputException(watched + "; nothing was erased");
        }
        if (traces.entries().isEmpty()) {
            session.console()
                    .out()
                    .println("nothing that was screened or decided names '" + person.name()
                            + "'; give the whole name as it was screened");
        } else {
            list(traces.entries());
        }
        sayReadings(traces, person.name());
        if (!watched.isEmpty()) {
            session.console().say(watched);
        }
        if (!traces.entries().isEmpty() && yes) {
            erase(
                    opened,
                    new Erasable.Several(traces.entries().stream()
                            .map(kept -> kept.entry().seq())
                            .toList()));
        } else if (!traces.entries().isEmpty()) {
            session.console()
                    .out()
                    .println(
                            traces.entries().size() == 1
                                    ? "nothing is erased yet; with --yes this entry is"
                                    : "nothing is erased yet; with --yes these "
                                            + traces.entries().size() + " entries are");
        }
    }

    private void list(List<Kept> entries) {
        Table table = new Table("number", "at", "by", "type", "what").naming("what");
        entries.forEach(kept -> LedgerListCommand.row(table, kept));
        table.print(session.console(), "");
    }

    private void sayReadings(PersonTraces traces, String name) {
        if (!traces.readings().isEmpty()) {
            session.console()
                    .say(Statistics.counted(traces.readings().size(), "article") + " with the name '" + name
                            + "' stay, entries "
                            + traces.readings().stream().map(String::valueOf).collect(Collectors.joining(", "))
                            + "; gainsay ledger erase --seq takes one away");
        }
    }

    private static String portfolios(PersonTraces traces) {
        return traces.watched().entrySet().stream()
                .map(each -> "portfolio " + each.getKey() + " (" + each.getValue() + ")")
                .collect(Collectors.joining(" and of "));
    }

    /** Whom an entry of a screening, a finding or a case names. */
    private static Optional<String> named(Kept kept) {
        if (!(kept.body() instanceof Body.Present present)) {
            return Optional.empty();
        }
        JsonNode body = present.json();
        String name = body.path("query")
                .path("name")
                .asString(body.path("case").path("query").path("name").asString(""));
        return Optional.of(name).filter(known -> !known.isBlank());
    }

    /** One entry is seldom all that names a person. */
    private void sayWhatIsLeft(Home opened, String name) {
        PersonTraces left = PersonTraces.of(opened, new PersonTraces.Person(name, null, null), today());
        if (!left.watched().isEmpty()) {
            session.console()
                    .say(name + " is a customer of " + portfolios(left)
                            + " still: the next run screens him again, and keeps what it finds");
        }
        if (!left.entries().isEmpty()) {
            session.console()
                    .say((left.entries().size() == 1
                                    ? "1 more entry names "
                                    : left.entries().size() + " more entries name ")
                            + name
                            + "; to see and erase all: gainsay ledger erase --person \"" + name + "\" --rule \"" + rule
                            + "\"");
        }
    }
}
