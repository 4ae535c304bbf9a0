package org.gainsay.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.gainsay.claims.Decision;
import org.gainsay.claims.Decision.Place;
import org.gainsay.desk.DecisionBody;
import org.gainsay.desk.HomeClaims;
import org.gainsay.format.ClaimJson;
import org.gainsay.format.Json;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimMention;
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
            "split and join put right what was put together wrongly."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay claim c0123456789ab",
            "  gainsay claim c0123456789ab --format json",
            "  gainsay claim split c0123456789ab 03#s4 05#s2    # these statements mean another event",
            "  gainsay claim join c0123456789ab c456789abcdef   # these two are one event"
        })
final class ClaimCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "As claims shows it; an id that the claim had before finds it too.")
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
                .addSubcommand(new Join(session));
    }

    @Override
    public Integer call() {
        if (id == null) {
            throw new ParameterException(spec.commandLine(), "claim: say which: an id, split or join");
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

    private static List<Claim> found(HomeClaims all, String id) {
        List<Claim> found = all.find(id.strip());
        if (found.isEmpty()) {
            throw new InputException("claim: none with the id '" + id + "' among the " + all.size()
                    + " of this home; gainsay claims lists them");
        }
        return found;
    }

    private static Claim only(HomeClaims all, String id) {
        List<Claim> found = found(all, id);
        if (found.size() > 1) {
            throw new InputException("claim: " + id + " is a mention of " + found.size() + " claims: "
                    + String.join(", ", found.stream().map(Claim::id).toList()) + "; name one of these");
        }
        return found.getFirst();
    }

    private static List<Place> places(HomeClaims all, Claim claim, Predicate<ClaimMention> which) {
        List<Place> places = new ArrayList<>();
        for (ClaimMention mention : claim.mentions()) {
            if (which.test(mention)) {
                String sha256 = all.article(mention.article()).sha256();
                places.add(
                        new Place(sha256, mention.span().start(), mention.span().end()));
            }
        }
        return places.stream().distinct().toList();
    }

    private static Integer keep(Home home, Session session, Decision decision, List<String> ids, String what) {
        Entry entry = home.ledger()
                .append(Ledger.LOCAL, List.of(new Draft(DecisionBody.TYPE, DecisionBody.of(decision, ids))))
                .getFirst();
        session.console().out().println(what + "; kept as decision " + entry.seq());
        return Program.DONE;
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
                Set<String> apart = new LinkedHashSet<>(references);
                Set<String> known = new LinkedHashSet<>();
                claim.mentions().forEach(mention -> known.add(reference(mention)));
                for (String reference : apart) {
                    if (!known.contains(reference)) {
                        throw new InputException("claim split: " + reference + " is no statement of " + claim.id()
                                + "; these are: " + String.join(" ", known));
                    }
                }
                if (apart.containsAll(known)) {
                    throw new InputException("claim split: these are all statements of " + claim.id()
                            + "; leave out those that shall stay");
                }
                Decision decision = new Decision.Split(
                        "",
                        places(all, claim, mention -> apart.contains(reference(mention))),
                        places(all, claim, mention -> !apart.contains(reference(mention))));
                return keep(
                        opened,
                        session,
                        decision,
                        List.of(claim.id()),
                        "set apart from " + claim.id() + ": " + String.join(" ", apart));
            }
        }

        private static String reference(ClaimMention mention) {
            return new StatementReference(mention.article(), mention.statement()).toString();
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
                Decision decision = new Decision.Join(
                        "", places(all, first, mention -> true), places(all, second, mention -> true));
                return keep(
                        opened,
                        session,
                        decision,
                        List.of(first.id(), second.id()),
                        "joined: " + first.id() + " and " + second.id());
            }
        }
    }
}
