package org.gainsay.watch.telling;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gainsay.desk.HomeClaims;
import org.gainsay.format.Json;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Message;
import org.gainsay.ledger.Noticed;
import org.gainsay.ledger.Outbox;
import org.gainsay.ledger.Outgoing;
import org.gainsay.model.InputException;
import org.gainsay.model.Listing;
import org.gainsay.screen.EntryKey;
import org.gainsay.watch.notices.HomeNotices;
import org.gainsay.watch.notices.Notice;
import org.gainsay.watch.notices.NoticeKind;
import org.gainsay.watch.notices.Watched;
import org.gainsay.web.Hosts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells people what happened, by the rules of a home: looks for what is new, writes down who is to be told of it, and sends what is due.
 * {@link #work} does one round of that and may be called as often as anybody likes, by several servers at once. Thread-safe; close it
 * when done.
 */
public final class Telling implements AutoCloseable {
    /** A rule that is new is told what happened in so many days before. */
    private static final Duration BEFORE = HomeNotices.NEWS;

    /** Longer than any sending takes. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final int MOST_NOTICES = 200;
    private static final String GIVEN_UP = "given up";

    /** No rule of a file is called so. */
    private static final String PRINTED = "--to stdout";

    private final Home home;
    private final InstantSource clock;
    private final Surroundings surroundings;
    private final Outbox outbox;
    private final HomeNotices notices;
    private final Holders holders;
    private final Map<Class<? extends Channel>, Sender> senders = new HashMap<>();
    private final WebhookSender webhooks;

    /**
     * What it needs beside the home.
     *
     * @param claims the claims of the home as they are then; closed here
     * @param listings entries of the lists that answer; asked for when a hit comes onto the queue
     * @param customers the names of the customers of a portfolio; close the stream
     * @param rulesHeldAgainst what there is in the home that rules can name
     * @param environment where secrets may stand
     * @param hosts which of them are private
     * @param lines where what goes to standard output is printed; null where it is not told here
     */
    public record Surroundings(
            Supplier<HomeClaims> claims,
            Supplier<Function<EntryKey, Optional<Listing>>> listings,
            Function<String, Stream<String>> customers,
            Supplier<RulesFile.Surroundings> rulesHeldAgainst,
            Environment environment,
            Hosts hosts,
            @Nullable PrintStream lines) {}

    /**
     * What a round came to.
     *
     * @param told messages that were sent
     * @param failed messages that could not be sent
     * @param failures of these why, a line each
     * @param next when something is due again; null where nothing waits
     */
    public record Round(
            int told,
            int failed,
            List<String> failures,
            @Nullable String next) {
        public Round {
            failures = List.copyOf(failures);
        }
    }

    public Telling(Home home, InstantSource clock, Surroundings surroundings) {
        this.home = home;
        this.clock = clock;
        this.surroundings = surroundings;
        this.outbox = home.outbox();
        this.notices = new HomeNotices(home, clock, surroundings.claims());
        this.holders = new Holders(home.folder());
        this.webhooks = new WebhookSender(clock, surroundings.hosts(), surroundings.environment());
        senders.put(Channel.Webhook.class, webhooks);
        senders.put(Channel.Atom.class, new AtomSender(outbox));
        senders.put(Channel.Queue.class, new QueueSender(home, surroundings.claims(), surroundings.listings()));
        PrintStream lines = surroundings.lines();
        if (lines != null) {
            senders.put(Channel.Stdout.class, new LineSender(lines));
        }
    }

    /** All notices, printed: what {@code gainsay watch tell --to stdout} adds to the rules. */
    public static Rule printed() {
        return new Rule(
                PRINTED,
                EnumSet.allOf(NoticeKind.class),
                Set.of(),
                Set.of(),
                Set.of(),
                0,
                new When.Now(),
                true,
                List.of(new Channel.Stdout()));
    }

    /** The notices of the home, as of the last round. */
    public HomeNotices notices() {
        return notices;
    }

    /** What is to be told and what was. */
    public Outbox outbox() {
        return outbox;
    }

    /** The rules as they stand in the home now; empty where it has none. */
    public Optional<Rules> rules() {
        return RulesFile.in(home.folder(), surroundings.rulesHeldAgainst().get());
    }

    /** What a feed has told, the newest first. */
    public List<Noticed> feed(String channel) {
        return AtomSender.notices(outbox, channel);
    }

    /**
     * One round by the rules of the home. Where it has none, only what happened is noticed.
     *
     * @throws InputException where the rules have a fault because of which nothing can be told; nothing is lost by that
     */
    public Round work() {
        return work(List.of());
    }

    /**
     * One round by the rules of the home, and by further ones.
     *
     * @param more that the file does not have
     */
    public Round work(List<Rule> more) {
        Rules rules = rules().orElse(Rules.NONE).and(more);
        notices.look(watched(rules), rules.asksForLeads());
        rules.stopping().ifPresent(fault -> {
            throw new InputException(fault.shown() + "; see gainsay watch check");
        });
        if (rules.rules().isEmpty()) {
            return new Round(0, 0, List.of(), null);
        }
        return new Working(rules).round();
    }

    private Watched watched(Rules rules) {
        Map<String, Supplier<Stream<String>>> portfolios = new LinkedHashMap<>();
        rules.portfolios()
                .forEach(name ->
                        portfolios.put(name, () -> surroundings.customers().apply(name)));
        return new Watched(rules.parties(), portfolios);
    }

    /** One round. For one thread. */
    private final class Working {
        private final Rules rules;
        private final Map<String, Map<String, Rule.Delivery>> ways = new LinkedHashMap<>();
        private final Map<String, Rule> byName = new LinkedHashMap<>();
        private final List<String> failures = new ArrayList<>();
        private final @Nullable MailSender mail;
        private int told;

        Working(Rules rules) {
            this.rules = rules;
            MailServer server = rules.mail();
            this.mail = server == null ? null : new MailSender(server, surroundings.environment());
            for (Rule rule : rules.rules()) {
                byName.put(rule.name(), rule);
                Map<String, Rule.Delivery> deliveries = new LinkedHashMap<>();
                rule.deliveries().forEach(delivery -> deliveries.put(delivery.key(), delivery));
                ways.put(rule.name(), deliveries);
            }
        }

        /** What is given up is a notice itself, which is told at once. */
        Round round() {
            int before;
            do {
                before = failures.size();
                address();
                send();
                notices.kept().follow();
            } while (failures.size() > before);
            return new Round(
                    told, failures.size(), failures, outbox.next(keys()).orElse(null));
        }

        private void address() {
            Instant since = clock.instant().minus(BEFORE);
            for (Rule rule : rules.rules()) {
                // Another one under an old name is new: what it had told already is not told again.
                outbox.address(rule.name() + "\n" + rule.asks(), since, noticed -> outgoing(rule, noticed));
            }
            // What was asked for on the command line waits for the next time that it is.
            Map<String, Set<String>> there = new LinkedHashMap<>(Map.of(PRINTED, Set.of(Channel.STDOUT)));
            ways.forEach((rule, deliveries) -> there.put(rule, deliveries.keySet()));
            outbox.withdrawOthers(there);
            outbox.gather(clock.instant(), MOST_NOTICES);
        }

        private List<Outgoing> outgoing(Rule rule, Noticed noticed) {
            Notice notice = Notice.of(noticed);
            Instant due = rule.when().after(Instant.parse(noticed.at()));
            return rule.deliveries().stream()
                    .filter(delivery -> rule.wants(notice, delivery))
                    .map(delivery -> new Outgoing(rule.name(), delivery.key(), noticed, due))
                    .toList();
        }

        /** The ways by which this process can send: what goes to standard output waits for one that has it. */
        private Set<String> keys() {
            Set<String> keys = new LinkedHashSet<>();
            ways.values()
                    .forEach(deliveries -> deliveries.forEach((key, delivery) -> {
                        if (sender(delivery) != null) {
                            keys.add(key);
                        }
                    }));
            return keys;
        }

        private void send() {
            Set<String> keys = keys();
            Set<String> dead = holders.dead();
            Optional<Outbox.Held> held = take(keys, dead);
            while (held.isPresent()) {
                send(held.get());
                held = take(keys, dead);
            }
            holders.forget(dead);
        }

        private Optional<Outbox.Held> take(Set<String> keys, Set<String> dead) {
            return outbox.take(keys, holders.own(), dead, clock.instant(), LEASE);
        }

        private @Nullable Sender sender(Rule.Delivery delivery) {
            return delivery.channel() instanceof Channel.Mail
                    ? mail
                    : senders.get(delivery.channel().getClass());
        }

        private void send(Outbox.Held held) {
            Message message = held.message();
            Rule rule = byName.get(message.rule());
            Rule.Delivery delivery = ways.getOrDefault(message.rule(), Map.of()).get(message.channel());
            Sender sender = delivery == null ? null : sender(delivery);
            if (rule == null || delivery == null || sender == null) {
                outbox.withdraw(message.id(), holders.own(), "its rule or its way is gone");
                return;
            }
            if (held.notices().isEmpty()) {
                outbox.withdraw(message.id(), holders.own(), "all that it told of was erased");
                return;
            }
            try {
                Sender.Sent sent = sender.send(new Letter(message, rule, delivery, held.notices(), rules.address()));
                List<Draft> drafts = new ArrayList<>(sent.drafts());
                drafts.add(new Draft("telling", body(held, "told")));
                outbox.told(message.id(), holders.own(), clock.instant(), drafts);
                told++;
                sent.after().run();
            } catch (SendFailure e) {
                failed(held, e);
            }
        }

        private void failed(Outbox.Held held, SendFailure failure) {
            Message message = held.message();
            int tries = message.tries() + 1;
            boolean last = failure.isLasting() || tries >= Pauses.MOST_TRIES;
            Instant again = last
                    ? null
                    : clock.instant().plus(Pauses.after(message.id(), tries)).truncatedTo(ChronoUnit.SECONDS);
            List<Draft> drafts = new ArrayList<>();
            if (last) {
                ObjectNode body = body(held, GIVEN_UP);
                // That a failure could not be told is told to nobody, or two ways that fail would tell it each other
                // for ever.
                boolean news = held.notices().stream()
                        .anyMatch(notice -> !notice.kind().equals(NoticeKind.UNTOLD.label()));
                body.put("news", news);
                body.put("reason", failure.line());
                drafts.add(new Draft("telling", body));
            }
            outbox.failed(message.id(), holders.own(), failure.line(), again, drafts);
            failures.add(
                    message.channel() + ": " + failure.line() + (last ? "; given up" : "; tried again from " + again));
        }

        private ObjectNode body(Outbox.Held held, String what) {
            ObjectNode body = Json.object();
            body.put("telling", what);
            body.put("rule", held.message().rule());
            body.put("way", held.message().channel());
            body.put("message", held.message().id());
            body.put("notices", held.notices().size());
            ArrayNode ids = body.putArray("ids");
            held.notices().forEach(notice -> ids.add(notice.id()));
            return body;
        }
    }

    /** How many notices wait for their digest, and how many messages there are in each state. */
    public Map<Message.State, Long> states() {
        Map<Message.State, Long> states = new EnumMap<>(Message.State.class);
        states.putAll(outbox.progress().states());
        return states;
    }

    @Override
    public void close() {
        webhooks.close();
        holders.close();
    }
}
