package org.gainsay.watch.telling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gainsay.watch.notices.NoticeKind;
import org.jspecify.annotations.Nullable;

/**
 * What {@code watch.yaml} says.
 *
 * @param address of the page, for links; null where nobody gave one
 * @param mail null where no mail is sent
 * @param faults in order of their places
 */
public record Rules(
        @Nullable String address,
        @Nullable MailServer mail,
        List<Channel> channels,
        List<Rule> rules,
        List<Fault> faults) {
    /** Those of a home that has none. */
    public static final Rules NONE = new Rules(null, null, List.of(), List.of(), List.of());

    public Rules {
        channels = List.copyOf(channels);
        rules = List.copyOf(rules);
        faults = List.copyOf(faults);
    }

    /** The first fault because of which nothing can be told. */
    public Optional<Fault> stopping() {
        return faults.stream().filter(Fault::stops).findFirst();
    }

    /** The parties of all rules that ask for claims or leads. */
    Set<String> parties() {
        Set<String> all = new LinkedHashSet<>();
        rules.stream().filter(Rules::asksForClaims).forEach(rule -> all.addAll(rule.parties()));
        return all;
    }

    /** The portfolios of all rules that ask for claims or leads. */
    Set<String> portfolios() {
        Set<String> all = new LinkedHashSet<>();
        rules.stream().filter(Rules::asksForClaims).forEach(rule -> all.addAll(rule.portfolios()));
        return all;
    }

    private static boolean asksForClaims(Rule rule) {
        return rule.what().stream().anyMatch(kind -> kind.isClaim() || kind == NoticeKind.LEAD);
    }

    boolean asksForLeads() {
        return rules.stream().anyMatch(rule -> rule.what().contains(NoticeKind.LEAD));
    }

    /** With further rules after these. */
    Rules and(List<Rule> more) {
        List<Rule> all = new ArrayList<>(rules);
        all.addAll(more);
        return new Rules(address, mail, channels, all, faults);
    }
}
