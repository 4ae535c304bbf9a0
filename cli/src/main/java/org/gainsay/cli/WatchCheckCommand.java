package org.gainsay.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gainsay.ledger.Home;
import org.gainsay.model.InputException;
import org.gainsay.watch.notices.NoticeKind;
import org.gainsay.watch.telling.Channel;
import org.gainsay.watch.telling.Fault;
import org.gainsay.watch.telling.HomeTelling;
import org.gainsay.watch.telling.Rule;
import org.gainsay.watch.telling.Rules;
import org.gainsay.watch.telling.RulesFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gainsay watch check}: what is wrong in the rules. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Says what is wrong in the rules by which people are told, with line, column and how to mend it; and what they say"
                        + " where nothing is. Exit code 2 where something is wrong.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay watch check                        (watch.yaml in the home)",
            "  gainsay watch check examples/watch.yaml",
            "  gainsay watch check --list mine=two.ftm.json     (as serve is given it)"
        })
final class WatchCheckCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The rules; without it watch.yaml in the home.")
    private @Nullable Path file;

    @Option(
            names = "--list",
            paramLabel = "SOURCE[=PATH]",
            description =
                    "A list of which only a server knows that is given it with --list, so that rules may name it. May be given several"
                            + " times.")
    private List<String> lists = List.of();

    @Mixin
    private final HomeFolder home = new HomeFolder();

    WatchCheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Path rules = file != null ? file : home.path().resolve(RulesFile.NAME);
        if (!Files.exists(rules)) {
            throw new InputException("watch check: there is no " + rules + "; begin with examples/watch.yaml");
        }
        Rules read;
        try (Home opened = home.open(session)) {
            read = RulesFile.read(rules, HomeTelling.surroundings(opened, names(lists)));
        }
        for (Fault fault : read.faults()) {
            session.console().out().println(rules + fault.shown().substring(RulesFile.NAME.length()));
        }
        if (!read.faults().isEmpty()) {
            long stopping = read.faults().stream().filter(Fault::stops).count();
            session.console()
                    .say(Statistics.counted(read.faults().size(), "fault")
                            + (stopping > 0
                                    ? "; nothing is told until they are mended"
                                    : "; none of them stops telling, but what they name has no effect"));
            return Program.WRONG_INPUT;
        }
        Table table = new Table("rule", "tells of", "when", "to").naming("rule");
        for (Rule rule : read.rules()) {
            table.row(rule.name(), what(rule), rule.when().shown(), to(rule));
        }
        session.console().out().println("nothing is wrong in " + rules);
        table.print(session.console(), "");
        return Program.DONE;
    }

    /** Of lists as {@code serve} is given them. */
    private static Set<String> names(List<String> lists) {
        return lists.stream().map(list -> list.replaceFirst("[@=].*", "")).collect(Collectors.toSet());
    }

    private static String what(Rule rule) {
        String kinds = rule.what().size() == NoticeKind.values().length
                ? "all"
                : rule.what().stream().map(NoticeKind::label).collect(Collectors.joining(", "));
        StringBuilder what = new StringBuilder(kinds);
        add(what, "lists", String.join(", ", rule.lists()));
        add(what, "portfolios", String.join(", ", rule.portfolios()));
        add(what, "parties", String.join(", ", rule.parties()));
        add(what, "from a score of", rule.minScore() > 0 ? String.valueOf(rule.minScore()) : "");
        return what.toString();
    }

    private static void add(StringBuilder what, String word, String values) {
        if (!values.isEmpty()) {
            what.append("; ").append(word).append(' ').append(values);
        }
    }

    private static String to(Rule rule) {
        return rule.to().stream()
                .map(channel -> channel instanceof Channel.Queue || channel instanceof Channel.Stdout
                        ? channel.name()
                        : channel.name() + " (" + channel.kind() + ")")
                .collect(Collectors.joining(", "));
    }
}
