package org.gainsay.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.gainsay.claims.Decision;
import org.gainsay.claims.filter.ClaimFilter;
import org.gainsay.desk.ClaimDecisions;
import org.gainsay.desk.HomeClaims;
import org.gainsay.format.ClaimJson;
import org.gainsay.format.Json;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.model.Claim;
import org.gainsay.model.InputException;
import org.gainsay.model.StatementReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gainsay claim}: everything on one claim, and what a person decides about it. */
@Command(
        name = "claim",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows everything on one claim: who says what, in which words and in which article, each disputed value with "
                    + "its speakers, and why its mentions are one event.",
            "split and join put right what was put together wrongly; follow brings it to the queue when it changes."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay claim c0123456789ab",
            "  gainsay claim c0123456789ab --format json",
            "  gainsay claim split c0123456789ab 03#s4 05#s2    # these statements mean another event",
            "  gainsay claim join c0123456789ab c456789abcdef   # these two are one event",
            "  gainsay claim follow c0123456789ab               # tell when it changes"
        })
final class ClaimCommand implements Callable<Integer> {
    /** Four characters or more of an id. */
    private static final Pattern BEGINNING = Pattern.compile("c[0-9a-f]{3,11}");

    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "As claims shows it, or its beginning; an id that the claim had before finds it too.")
    private @Nullable String id;

    @Option(names = "--format", description = "text for people (default), json or jsonl.")
    private ListsCommand.Format format = ListsCommand.Format.text;

    @Mixin
    private final HomeFolder home = new HomeFolder();

    private ClaimCommand(Session session) {
        this.session = session;
    }

    static CommandLine with(Session session) {
        return new CommandLine(new ClaimCommand(session))
                .addSubcommand(new Split(session))
                .addSubcommand(new Join(session))
                .addSubcommand(new ClaimFollowCommand(session));
    }

    @Override
    public Integer call() {
        if (id == null) {
            throw new ParameterException(spec.commandLine(), "claim: say which: an id, split, join or follow");
        }
        try (Home opened = home.existing(session);
                HomeClaims all = HomeClaims.of(opened, session.console()::say)) {
            for (Claim claim : found(all, id)) {
                switch (format) {
                    case text -> ClaimReport.print(claim, all, session.console());
                    case json -> session.console().out().println(Json.pretty(ClaimJson.of(claim)));
                    case jsonl -> session.console().out().println(Json.line(ClaimJson.of(claim)));
                }
            }
        }
        return Program.DONE;
    }

    /** The claims that are meant by an id, by one that they had before, or by the beginning of one. */
    private static List<Claim> found(HomeClaims all, String id) {
        String asked = id.strip().toLowerCase(Locale.ROOT);
        List<Claim> found = all.find(asked);
        if (found.isEmpty() && BEGINNING.matcher(asked).matches()) {
            found = all.beginning(asked);
            if (found.size() > 1) {
                throw new InputException("claim: the ids of " + found.size() + " claims begin with " + asked + ": "
                        + ids(found) + "; name one of these");
            }
        }
        if (found.isEmpty()) {
            throw new InputException("claim: none with the id '" + id + "' among the "
                    + all.wanted(ClaimFilter.NONE).size() + " of this home; gainsay claims lists them");
        }
        return found;
    }

    static Claim only(HomeClaims all, String id) {
        List<Claim> found = found(all, id);
        if (found.size() > 1) {
            throw new InputException("claim: no claim has the id " + id + " any more; what it named is told in "
                    + found.size() + ": " + ids(found) + "; name one of these");
        }
        return found.getFirst();
    }

    private static String ids(List<Claim> claims) {
        return String.join(", ", claims.stream().map(Claim::id).toList());
    }

    private static ClaimDecisions decisions(Home home, Session session) {
        return new ClaimDecisions(home, Ledger.LOCAL, session.console()::say);
    }

    /** What was decided, and the claims that now tell the statements. */
    private static void say(String what, ClaimDecisions.Outcome outcome, Console console) {
        console.out().println(what + "; kept as decision " + outcome.seq());
        for (Claim claim : outcome.claims()) {
            String told =
                    "  [" + Statistics.counted(ClaimDecisions.statements(claim).size(), "statement") + "]";
            console.head("  " + claim.id() + "  " + Decision.called(claim).replace('_', ' '), told, console::dim);
        }
    }

    @Command(
            name = "split",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description =
                    "Sets statements of a claim apart: they mean another event than the rest. The decision is kept "
                            + "in the ledger, and holds when new articles arrive and when all is read again.",
            footerHeading = "%nExample:%n",
            footer = "  gainsay claim split c0123456789ab 03#s4 05#s2")
    static final class Split implements Callable<Integer> {
        private final Session session;

        @Parameters(index = "0", paramLabel = "ID", description = "The claim.")
        private String id = "";

        @Parameters(
                index = "1",
                arity = "1..*",
                paramLabel = "REF",
                description = "Its statements that mean another event, each as ARTICLE#STATEMENT.")
        private List<String> references = List.of();

        @Mixin
        private final HomeFolder home = new HomeFolder();

        Split(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            try (Home opened = home.existing(session);
                    HomeClaims all = HomeClaims.of(opened, session.console()::say)) {
                Claim claim = only(all, id);
                Set<StatementReference> known = ClaimDecisions.statements(claim);
                Set<StatementReference> apart = new LinkedHashSet<>();
                for (String reference : references) {
                    apart.add(known.stream()
                            .filter(one -> one.toString().equals(reference))
                            .findFirst()
                            .orElseThrow(() -> new InputException("claim split: " + reference + " is no statement of "
                                    + claim.id() + "; these are: " + listed(known))));
                }
                if (apart.containsAll(known)) {
                    throw new InputException("claim split: these are all statements of " + claim.id()
                            + "; leave out those that shall stay");
                }
                ClaimDecisions.Outcome outcome = decisions(opened, session).split(all, claim, apart);
                say("set apart from " + claim.id() + ": " + listed(apart), outcome, session.console());
                if (outcome.claims().getFirst().id().equals(claim.id())) {
                    session.console()
                            .out()
                            .println("  " + claim.id()
                                    + " names what was set apart now, since a claim's id is that of its first"
                                    + " statement; the rest is "
                                    + outcome.claims().getLast().id());
                }
                Set<StatementReference> along =
                        ClaimDecisions.statements(outcome.claims().getFirst());
                along.removeAll(apart);
                if (!along.isEmpty()) {
                    session.console()
                            .out()
                            .println("  with " + listed(along) + ", the same words in a copy or told again");
                }
                return Program.DONE;
            }
        }

        private static String listed(Set<StatementReference> statements) {
            return String.join(
                    " ", statements.stream().map(StatementReference::toString).toList());
        }
    }

    @Command(
            name = "join",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Puts two claims together: they are one event. The decision is kept in the ledger, and holds "
                    + "when new articles arrive and when all is read again.",
            footerHeading = "%nExample:%n",
            footer = "  gainsay claim join c0123456789ab c456789abcdef")
    static final class Join implements Callable<Integer> {
        private final Session session;

        @Parameters(index = "0", paramLabel = "ID", description = "One claim.")
        private String one = "";

        @Parameters(index = "1", paramLabel = "ID", description = "The other.")
        private String other = "";

        @Mixin
        private final HomeFolder home = new HomeFolder();

        Join(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            try (Home opened = home.existing(session);
                    HomeClaims all = HomeClaims.of(opened, session.console()::say)) {
                Claim first = only(all, one);
                Claim second = only(all, other);
                if (first.id().equals(second.id())) {
                    throw new InputException("claim join: " + one + " and " + other + " are one claim already");
                }
                if (first.type() != second.type()) {
                    throw new InputException(
                            "claim join: " + one + " is " + first.type().label() + ", " + other + " "
                                    + second.type().label() + "; only claims of one type can be one event");
                }
                say(
                        "joined: " + first.id() + " and " + second.id(),
                        decisions(opened, session).join(all, first, second),
                        session.console());
                return Program.DONE;
            }
        }
    }
}
