package org.gainsay.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told and what has been: a row for each notice, rule and way, and messages made of them. Each step is one transaction: a
 * notice is given its rows once, rows their message once, and a message is held by one sender at a time, for a while. So a kill loses
 * nothing; and only between sending and {@link #told} can it make somebody send a message a second time, which then bears the same id.
 *
 * <p>Safe for any number of threads and of processes on one home.
 */
public final class Outbox {
    private static final String RULE = "told/";

    private final Database database;
    private final SqlLedger ledger;

    Outbox(Database database, SqlLedger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** A message with what it tells, in the order in which it happened. */
    public record Held(Message message, List<Noticed> notices) {
        public Held {
            notices = List.copyOf(notices);
        }
    }

    /**
     * How far it has come.
     *
     * @param waiting notices that wait for their digest
     * @param states messages by state
     * @param next the earliest instant at which something is due; null where nothing waits
     */
    public record Progress(
            long waiting,
            Map<Message.State, Long> states,
            @Nullable String next) {}

    /**
     * Writes down what a rule wants to tell of the notices that came since it was last asked, a page of them in a transaction.
     *
     * @param since of a rule that is new here: it is told of what happened from then on
     * @param wanted what is told of a notice, a row for each way; none where the rule does not want it
     * @return how many rows were written
     */
    public int address(String rule, Instant since, Function<Noticed, List<Outgoing>> wanted) {
        int written = 0;
        while (database.read(connection -> OutboxRows.isBehind(connection, RULE + rule))) {
            written += database.write(connection -> {
                var page = OutboxRows.nextFor(connection, RULE + rule, Chain.text(since));
                var rows = new ArrayList<Outgoing>();
                page.forEach(notice -> rows.addAll(wanted.apply(notice)));
                return OutboxRows.insert(connection, rows);
            });
        }
        return written;
    }

    /**
     * Puts together what is due, a message for each rule and way, and a further one from so many notices on.
     *
     * @return how many messages were made
     */
    public int gather(Instant now, int most) {
        return database.read(connection -> OutboxRows.isAnyDue(connection, Chain.text(now)))
                ? database.write(connection -> OutboxRows.gather(connection, Chain.text(now), most))
                : 0;
    }

    /**
     * Takes the message that has been due for longest, also one whose sender has not come back in time. Nobody else is given it before
     * the lease ends.
     *
     * @param channels the ways that whoever asks can send by
     * @param holder who asks, different for each process
     * @param dead holders that are known to have ended; their leases have too
     */
    public Optional<Held> take(Set<String> channels, String holder, Set<String> dead, Instant now, Duration lease) {
        var at = Chain.text(now);
        return database.read(connection -> OutboxRows.nextDue(connection, channels, dead, at))
                        .isEmpty()
                ? Optional.empty()
                : database.write(connection -> {
                    var found = OutboxRows.nextDue(connection, channels, dead, at);
                    if (found.isEmpty()) {
                        return Optional.<Held>empty();
                    }
                    OutboxRows.hold(connection, found.get(), holder, Chain.text(now.plus(lease)));
                    var message = OutboxRows.find(connection, found.get());
                    var notices = OutboxRows.notices(connection, found.get());
                    return message.map(held -> new Held(held, notices));
                });
    }

    /**
     * Notes that a message was sent.
     *
     * @param drafts appended to the ledger with it: both or neither
     * @return false where somebody else has taken the message meanwhile; nothing is noted or appended then
     */
    public boolean told(String message, String holder, Instant at, List<Draft> drafts) {
        return database.write(connection -> {
            boolean mine = OutboxRows.told(connection, message, holder, Chain.text(at));
            if (mine) {
                ledger.append(connection, Ledger.LOCAL, drafts);
            }
            return mine;
        });
    }

    /**
     * Notes that it could not be sent.
     *
     * @param failure why, in one line
     * @param again when it is tried next; null where it is given up
     * @param drafts appended to the ledger with it
     */
    public boolean failed(String message, String holder, String failure, @Nullable Instant again, List<Draft> drafts) {
        return database.write(connection -> {
            boolean mine =
                    OutboxRows.failed(connection, message, holder, failure, again == null ? null : Chain.text(again));
            if (mine) {
                ledger.append(connection, Ledger.LOCAL, drafts);
            }
            return mine;
        });
    }

    /** Notes that it need not be sent any more. */
    public void withdraw(String message, String holder, String why) {
        database.write(connection -> OutboxRows.withdraw(connection, message, holder, why));
    }

    /**
     * Drops what waits for rules, or for ways of theirs, that are gone.
     *
     * @param ways of each rule that there is
     * @return how many rows and messages
     */
    public int withdrawOthers(Map<String, Set<String>> ways) {
        var gone = database.read(OutboxRows::waiting).stream()
                .filter(each -> !ways.getOrDefault(each.rule(), Set.of()).contains(each.channel()))
                .toList();
        return gone.isEmpty() ? 0 : database.write(connection -> OutboxRows.withdraw(connection, gone));
    }

    /**
     * Messages, the newest first.
     *
     * @param states none for all
     * @param channel null for all
     * @param before the id of the last one seen; null to begin
     */
    public List<Message> messages(
            Set<Message.State> states, @Nullable String channel, @Nullable String before, int limit) {
        return database.read(connection -> OutboxRows.messages(connection, states, channel, before, limit));
    }

    public Optional<Message> find(String id) {
        return database.read(connection -> OutboxRows.find(connection, id));
    }

    /** What a message tells, as far as it was not erased. */
    public List<Noticed> notices(String message) {
        return database.read(connection -> OutboxRows.notices(connection, message));
    }

    /** The messages that tell a notice, and what of it still waits for one. */
    public List<Sent> sent(String notice) {
        return database.read(connection -> OutboxRows.sent(connection, notice));
    }

    /**
     * That a notice is told by a rule in a way.
     *
     * @param message null while it waits for its digest
     */
    public record Sent(
            String rule,
            String channel,
            String due,
            @Nullable Message message) {}

    public Progress progress() {
        return database.read(OutboxRows::progress);
    }

    /** The earliest instant at which something is due by one of these ways; empty where nothing waits. */
    public Optional<String> next(Set<String> channels) {
        return database.read(connection -> Optional.ofNullable(OutboxRows.next(connection, channels)));
    }
}
