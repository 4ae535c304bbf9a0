package org.gainsay.claims;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gainsay.claims.Actor.Match;
import org.gainsay.model.Role;

/** Weighs two tellings by the rules of their type: what must fit, and what rules out that they are one event. */
final class Weighing {
    private static final int SAME_EVENT_OF_READING = 6;
    private static final int DAYS = 3;

    /** Within so many days a place is in the news for one act. */
    private static final int WEEK = 7;

    /** What over several articles is enough for one event: two parties, or a party or a place and one more. */
    private static final int ENOUGH = 5;

    /** Within one article less is needed: it does not change its subject without saying so. */
    private static final int ENOUGH_WITHIN = 3;

    private final Traits one;
    private final Traits other;
    private final boolean oneArticle;
    private final Scales scales;
    private boolean tied;

    Weighing(Traits one, Traits other, boolean oneArticle) {
        this.one = one;
        this.other = other;
        this.oneArticle = oneArticle;
        scales = new Scales(one, other, oneArticle);
    }

    /** @param before points that they have to begin with */
    Optional<Fit> fit(int before) {
        tied = !Collections.disjoint(one.ties, other.ties) || !Collections.disjoint(one.echoes, other.echoes);
        if (one.type != other.type || opposed() || beforeItWas(one, other) || beforeItWas(other, one)) {
            return Optional.empty();
        }
        scales.add(before + (tied ? SAME_EVENT_OF_READING : 0));
        boolean sameDay = switch (one.type) {
            case ARMS_TRANSFER, MILITARY_ASSISTANCE -> transfer();
            case SANCTION -> sanction();
            case ATTACK, INVASION -> attack();
            case JOINT_PRODUCTION -> production();
            case OUTAGE -> outage();
            case MEETING, COOPERATION -> meeting();
        };
        occasion(sameDay);
        if (scales.conflict() || scales.score() < (oneArticle ? ENOUGH_WITHIN : ENOUGH)) {
            return Optional.empty();
        }
        return Optional.of(new Fit(scales.score(), reasons(before > 0)));
    }

    private List<String> reasons(boolean carriesOn) {
        List<String> reasons = new ArrayList<>();
        if (!scales.same().isEmpty()) {
            reasons.add("same " + String.join(", ", scales.same()));
        }
        reasons.addAll(scales.besides());
        if (!Collections.disjoint(one.ties, other.ties)) {
            reasons.add("told as one event in its article");
        } else if (tied) {
            reasons.add("the same words, told again");
        }
        if (reasons.isEmpty()) {
            String within =
                    carriesOn ? "the speaker goes on about it" : "nothing in its article tells it apart from the rest";
            reasons.add(oneArticle ? within : "its article tells of the same parties, goods or place around it");
        }
        return reasons;
    }

    /** Whether a role is another party's, which most pairs show: looked at before all else. */
    private boolean opposed() {
        return switch (one.type) {
            case ARMS_TRANSFER, MILITARY_ASSISTANCE ->
                differ(Role.SUPPLIER) || differ(Role.RECIPIENT) || passesOn(one, other) || passesOn(other, one);
            case SANCTION -> differ(Role.IMPOSER);
            case JOINT_PRODUCTION -> differ(Role.PARTICIPANT);
            case MEETING, COOPERATION -> differ(Role.BODY) || differ(Role.PARTICIPANT);
            // Of an act that is pinned by its day speakers may differ who did it.
            case ATTACK, INVASION ->
                (one.times.isEmpty() || other.times.isEmpty()) && (differ(Role.ATTACKER) || differ(Role.TARGET));
            case OUTAGE -> false;
        };
    }

    private boolean differ(Role role) {
        return Scales.match(one.parties(role), other.parties(role)) == Match.OTHER && !isNamedLater(role);
    }

    /** Who has got goods and hands them on does so another time. */
    private static boolean passesOn(Traits got, Traits gave) {
        return !Collections.disjoint(
                got.parties(Role.RECIPIENT).keySet(),
                gave.parties(Role.SUPPLIER).keySet());
    }

    /** "A Turkish company", and then Karasu Makina, of which no text says that it is Turkish, where the article tells one event of both. */
    private boolean isNamedLater(Role role) {
        return oneArticle
                && tied
                && one.parties(role).values().stream()
                        .anyMatch(mine -> other.parties(role).values().stream().anyMatch(mine::mayBeOfStateOf));
    }

    /** A text that speaks of another shipment or round tells it apart from the one that it told before. */
    private void occasion(boolean sameDay) {
        if (one.another != other.another && !sameDay) {
            scales.ruleOut((oneArticle && !tied) || one.deniedAsFurther || other.deniedAsFurther);
            scales.add(-1);
        }
    }

    /** What an article told as past cannot have been later. */
    private static boolean beforeItWas(Traits told, Traits timed) {
        for (Period time : timed.times) {
            if (!time.first().isAfter(told.latest)) {
                return false;
            }
        }
        return !timed.times.isEmpty();
    }

    private boolean transfer() {
        Match supplier = scales.party(Role.SUPPLIER, "supplier");
        Match recipient = scales.party(Role.RECIPIENT, "recipient");
        boolean bothTold = scales.same().containsAll(List.of("supplier", "recipient"));
        if (supplier == Match.SAME && recipient == Match.SAME && bothTold) {
            scales.same().removeAll(List.of("supplier", "recipient"));
            scales.same().addAll(0, List.of("parties", "direction"));
        }
        scales.goods();
        scales.ruleOut(one.samples != other.samples);
        boolean sameDay = scales.time(Scales.MONTH);
        scales.place(false);
        if (scales.score() >= Scales.SAME_PARTY) {
            scales.inContext(Role.SUPPLIER);
            scales.inContext(Role.RECIPIENT);
        }
        scales.answers();
        return sameDay;
    }

    private boolean production() {
        scales.party(Role.PARTICIPANT, "participants");
        if (scales.common(Role.PARTICIPANT) > 1) {
            scales.add(Scales.SAME_PARTY);
        }
        scales.goods();
        scales.place(true);
        if (scales.score() >= Scales.SAME_PARTY) {
            scales.inContext(Role.PARTICIPANT);
        }
        scales.answers();
        return scales.time(Scales.MONTH);
    }

    private boolean sanction() {
        Match imposer = scales.party(Role.IMPOSER, "imposer");
        Match target = scales.party(Role.TARGET, "target");
        boolean sameDay = scales.time(Scales.MONTH);
        boolean sameThing = scales.thing() > 0;
        if (target == Match.OTHER && !sameThing && !isAddedTo()) {
            scales.ruleOut(!sameDay || imposer != Match.SAME);
        }
        if (!one.programmes.isEmpty() && !other.programmes.isEmpty()) {
            boolean shared = !Collections.disjoint(one.programmes, other.programmes);
            scales.ruleOut(!shared);
            scales.add(shared ? Scales.SAME_TIME : 0);
        }
        if (target == Match.SAME) {
            scales.inContext(Role.IMPOSER);
        } else if (imposer == Match.SAME && scales.score() > Scales.SAME_PARTY) {
            scales.inContext(Role.TARGET);
        }
        scales.answers();
        return sameDay;
    }

    /** "X was also put on the list": by the act that the article told before, unless it has another imposer or a day of its own. */
    private boolean isAddedTo() {
        boolean adds = one.also || other.also;
        boolean undated = one.times.isEmpty() || other.times.isEmpty();
        if (!oneArticle || !adds || !undated) {
            return false;
        }
        scales.add(Math.max(0, ENOUGH_WITHIN - scales.score()));
        return true;
    }

    private boolean attack() {
        Match attacker = scales.party(Role.ATTACKER, "attacker");
        Match target = scales.party(Role.TARGET, "target");
        int thing = scales.thing();
        boolean samePlace = scales.place(true);
        boolean sameDay = scales.time(Integer.MAX_VALUE);
        boolean pinned = (samePlace || thing > 0 || tied) && sameDay;
        scales.ruleOut(!pinned && (attacker == Match.OTHER || target == Match.OTHER));
        if (!one.things.isEmpty() && !other.things.isEmpty() && thing == 0 && !pinned) {
            boolean toldAsOne = oneArticle && tied; // "it had targeted a depot", of the bombs on a school
            scales.ruleOut(!samePlace && !toldAsOne);
            scales.add(-Scales.SAME_NOUN);
        }
        if (!one.goods.isEmpty() && !other.goods.isEmpty()) {
            boolean shared = !Collections.disjoint(one.goods, other.goods);
            boolean disputed = oneArticle && samePlace;
            scales.ruleOut(!shared && !pinned && !disputed);
            scales.add(-(shared || disputed ? 0 : Scales.SAME_PARTY));
            if (shared) {
                scales.same().add("weapon");
            }
        }
        scales.ruleOut(!tied && (isStillToCome(one, other) || isStillToCome(other, one)));
        if (samePlace && !oneArticle && one.daysTo(other) <= WEEK) {
            scales.add(Scales.SAME_TIME);
        }
        scales.answers();
        return sameDay;
    }

    /** What may come when a strike has already been told as past is another one. */
    private boolean isStillToCome(Traits threat, Traits done) {
        boolean later =
                oneArticle || (!threat.told.isEmpty() && !threat.told.first().isBefore(done.latest));
        return threat.ahead && !done.ahead && later;
    }

    private boolean outage() {
        scales.party(Role.AFFECTED, "affected");
        scales.place(true);
        scales.thing();
        return scales.time(Integer.MAX_VALUE);
    }

    private boolean meeting() {
        scales.party(Role.BODY, "body");
        scales.party(Role.PARTICIPANT, "participants");
        if (scales.common(Role.PARTICIPANT) > 1) {
            scales.add(Scales.SAME_PARTY);
        }
        boolean sameDay = scales.time(DAYS);
        scales.add(-(sameDay ? 0 : Scales.SAME_PARTY));
        return sameDay;
    }
}
