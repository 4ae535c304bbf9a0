package org.gainsay.watch.telling;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.format.Sha256;
import org.gainsay.watch.notices.Notice;
import org.gainsay.watch.notices.NoticeKind;
import org.gainsay.watch.notices.UntoldNotice;
import org.gainsay.watch.notices.Watched;

/**
 * Who is told of what, and how soon. What is empty narrows nothing.
 *
 * @param what of these kinds
 * @param lists of hits, lists and leads those of these lists
 * @param portfolios of hits those of customers of these portfolios; of claims and leads those about their customers
 * @param parties of claims and leads those about these; where it names neither, about whomever other rules name
 * @param minScore of hits those with at least this score; one that is gone with at least this score before
 * @param personal whether a webhook is told names, and not only kinds and how many
 * @param to channels
 */
public record Rule(
        String name,
        Set<NoticeKind> what,
        Set<String> lists,
        Set<String> portfolios,
        Set<String> parties,
        double minScore,
        When when,
        boolean personal,
        List<Channel> to) {
    private static final int DIGITS = 16;

    public Rule {
        what = what.isEmpty() ? EnumSet.noneOf(NoticeKind.class) : EnumSet.copyOf(what);
        lists = new LinkedHashSet<>(lists);
        portfolios = new LinkedHashSet<>(portfolios);
        parties = new LinkedHashSet<>(parties);
        to = List.copyOf(to);
    }

    /** In a word what it asks for and by which ways: a rule of the same name and another word is another rule. */
    String asks() {
        List<String> words = new ArrayList<>();
        what.forEach(kind -> words.add(kind.label()));
        for (Set<String> names : List.of(lists, portfolios, parties)) {
            words.add("|");
            words.addAll(new TreeSet<>(names));
        }
        words.add("|" + minScore);
        deliveries().stream().map(Delivery::key).sorted().forEach(words::add);
        return Sha256.of(String.join("\n", words)).substring(0, DIGITS);
    }

    /** One place to which something is sent. */
    public record Delivery(Channel channel, String key, String address) {}

    /** All places: of a mail channel each of its addresses, so that one that fails holds up no other. */
    public List<Delivery> deliveries() {
        List<Delivery> all = new ArrayList<>();
        for (Channel channel : to) {
            if (channel instanceof Channel.Mail mail && mail.to().size() > 1) {
                mail.to().forEach(address -> all.add(new Delivery(mail, mail.name() + "/" + address, address)));
            } else {
                String address =
                        channel instanceof Channel.Mail mail ? mail.to().getFirst() : "";
                all.add(new Delivery(channel, channel.name(), address));
            }
        }
        return all;
    }

    /** Whether it is to be told of this. */
    public boolean wants(Notice notice) {
        NoticeKind kind = notice.kind();
        if (!what.contains(kind)) {
            return false;
        }
        if (kind == NoticeKind.UNTOLD) {
            return true;
        }
        boolean listed = lists.isEmpty()
                || notice.sources().isEmpty()
                || notice.sources().stream().anyMatch(lists::contains);
        Double score = notice.score();
        return listed && (score == null || score >= minScore) && concerns(notice);
    }

    private boolean concerns(Notice notice) {
        String portfolio = notice.portfolio();
        if (portfolio != null) {
            return portfolios.isEmpty() || portfolios.contains(portfolio);
        }
        NoticeKind kind = notice.kind();
        boolean narrowed = !(parties.isEmpty() && portfolios.isEmpty());
        return !(narrowed && (kind.isClaim() || kind == NoticeKind.LEAD))
                || Watched.isAmong(notice.watched(), parties, portfolios);
    }

    /** Whether a way is to be told: none of its own failures. */
    boolean wants(Notice notice, Delivery delivery) {
        return wants(notice)
                && !(notice instanceof UntoldNotice untold && untold.way().equals(delivery.key()))
                && (!(delivery.channel() instanceof Channel.Queue) || QueueSender.takes(notice));
    }
}
