package org.gainsay.claims;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.gainsay.claims.Actor.Match;
import org.gainsay.model.Role;

/** One trait of two tellings after the other: how many points it gives that they are one event, or that it rules that out. */
final class Scales {
    static final int SAME_PARTY = 3;
    static final int SAME_NOUN = 2;
    static final int SAME_TIME = 1;

    /** Periods up to so many days tell two shipments, rounds or meetings apart. */
    static final int MONTH = 45;

    private static final int LIKE_PARTY = 1;
    private static final int SAME_GOODS = 3;
    private static final int RARE_GOODS = 2;
    private static final int SAME_PLACE = 3;
    private static final int SAME_THING = 3;
    private static final int IN_CONTEXT = 2;
    private static final int SAME_DAY = 2;
    private static final int ANSWERS = 1;
    private static final List<Role> DOERS = List.of(Role.SUPPLIER, Role.RECIPIENT, Role.IMPOSER, Role.ATTACKER);

    private final Traits one;
    private final Traits other;
    private final boolean oneArticle;
    private final List<String> same = new ArrayList<>();
    private final List<String> besides = new ArrayList<>();
    private int score;
    private boolean conflict;

    Scales(Traits one, Traits other, boolean oneArticle) {
        this.one = one;
        this.other = other;
        this.oneArticle = oneArticle;
    }

    int score() {
        return score;
    }

    boolean conflict() {
        return conflict;
    }

    List<String> same() {
        return same;
    }

    /** What speaks for it besides, each in whole words. */
    List<String> besides() {
        return besides;
    }

    void add(int points) {
        score += points;
    }

    /** Rules out that they are one, where that is so. */
    void ruleOut(boolean apart) {
        conflict |= apart;
    }

    /** Whom one of the two names, and of whom the other's article tells besides. */
    void inContext(Role role) {
        Map<String, Actor> mine = one.parties(role);
        Map<String, Actor> theirs = other.parties(role);
        boolean known = mine.isEmpty() == theirs.isEmpty();
        boolean told = mine.isEmpty()
                ? theirs.keySet().stream().anyMatch(one.context::contains)
                : mine.keySet().stream().anyMatch(other.context::contains);
        if (!oneArticle && !known && told) {
            score += IN_CONTEXT;
            besides.add("the other's article names the " + role.label());
        }
    }

    int common(Role role) {
        return (int) one.parties(role).keySet().stream()
                .filter(other.parties(role)::containsKey)
                .count();
    }

    Match party(Role role, String name) {
        Match match = match(one.parties(role), other.parties(role));
        if (match == Match.SAME || match == Match.LIKE) {
            score += match == Match.SAME ? SAME_PARTY : LIKE_PARTY;
            sayIfBothTell(name, role);
        }
        return match;
    }

    /** What one of the two only has from the article around it is no reason that its reader could see there. */
    private void sayIfBothTell(String name, Role... roles) {
        for (Role role : roles) {
            if (one.own.contains(role) && other.own.contains(role)) {
                same.add(name);
                return;
            }
        }
    }

    static Match match(Map<String, Actor> mine, Map<String, Actor> theirs) {
        if (mine.isEmpty() || theirs.isEmpty()) {
            return Match.UNKNOWN;
        }
        Match best = Match.OTHER;
        for (Actor actor : mine.values()) {
            for (Actor counterpart : theirs.values()) {
                Match match = actor.match(counterpart);
                best = match.compareTo(best) > 0 ? match : best;
            }
        }
        return best;
    }

    void goods() {
        if (!one.goods.isEmpty() && !other.goods.isEmpty()) {
            boolean shared = !Collections.disjoint(one.goods, other.goods);
            conflict |= !shared;
            if (shared) {
                boolean rare = one.goods.stream().anyMatch(kind -> other.goods.contains(kind) && !Goods.isCommon(kind));
                score += SAME_GOODS + (rare && one.daysTo(other) <= MONTH ? RARE_GOODS : 0);
                sayIfBothTell("goods", Role.ITEM, Role.WEAPON);
            }
        }
    }

    /** How far what was hit is one: the same words, the same noun, or not at all. */
    int thing() {
        int most = 0;
        for (String mine : one.things) {
            for (String theirs : other.things) {
                most = Math.max(most, thing(mine, theirs));
            }
        }
        if (most > 0) {
            score += most;
            sayIfBothTell("target", Role.TARGET, Role.AFFECTED);
        }
        return most;
    }

    private static int thing(String mine, String theirs) {
        if (mine.equals(theirs)) {
            return mine.contains(" ") ? SAME_THING : SAME_NOUN;
        }
        boolean sameNoun = Traits.noun(mine).equals(Traits.noun(theirs));
        boolean bothQualified = mine.contains(" ") && theirs.contains(" ");
        return !sameNoun ? 0 : bothQualified ? 1 : SAME_NOUN;
    }

    /** Whether both name one place. */
    boolean place(boolean tells) {
        if (one.places.isEmpty() || other.places.isEmpty()) {
            boolean told = !Collections.disjoint(one.places, other.context)
                    || !Collections.disjoint(one.context, other.places);
            score += tells && told && !oneArticle ? IN_CONTEXT : 0;
            return false;
        }
        boolean shared = !Collections.disjoint(one.places, other.places);
        if (shared) {
            score += tells ? SAME_PLACE : 1;
            same.add("place");
        } else {
            conflict |= tells && !(oneArticle && (liesWithin(one, other) || liesWithin(other, one)));
        }
        return shared;
    }

    /** "In Khost province", and then a house in Gurbuz, of which it is not known where that is. */
    private static boolean liesWithin(Traits inner, Traits outer) {
        return outer.areas.containsAll(outer.places) && inner.unknown.containsAll(inner.places);
    }

    /**
     * Whether both are of the same few days.
     *
     * @param longest periods of up to so many days are told apart where they do not meet
     */
    boolean time(int longest) {
        if (one.times.isEmpty() || other.times.isEmpty()) {
            return false;
        }
        boolean met = false;
        boolean pinned = false;
        boolean apart = true;
        for (Period mine : one.times) {
            for (Period theirs : other.times) {
                boolean meets = mine.meets(theirs);
                met |= meets;
                pinned |= meets && mine.isPinned() && theirs.isPinned();
                apart &= !meets && mine.length() <= longest && theirs.length() <= longest;
            }
        }
        conflict |= apart;
        if (met) {
            score += pinned ? SAME_DAY : SAME_TIME;
            same.add(pinned ? "day" : "overlapping time");
        }
        return pinned;
    }

    /** Whoever denies or confirms is mostly a doer himself. */
    void answers() {
        if (!conflict && (answers(one, other) || answers(other, one))) {
            score += ANSWERS;
        }
    }

    private static boolean answers(Traits answer, Traits told) {
        for (Role role : DOERS) {
            if (!answer.answering.isEmpty()
                    && !Collections.disjoint(
                            answer.answering, told.parties(role).keySet())) {
                return true;
            }
        }
        return false;
    }
}
