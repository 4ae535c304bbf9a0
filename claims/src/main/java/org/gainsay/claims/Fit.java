package org.gainsay.claims;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gainsay.claims.Actor.Match;
import org.gainsay.model.Role;

/**
 * How well two tellings fit one event, and in what. Nothing here looks at wording: parties, direction, goods, place, time and
 * occasion decide. Whoever fills one role with another party, names other goods or another day tells of another event.
 *
 * @param score the more, the better
 * @param why what fits, in words
 */
record Fit(int score, List<String> why) {
    private static final int SAME_PARTY = 3;
    private static final int LIKE_PARTY = 1;
    private static final int SAME_GOODS = 3;
    private static final int RARE_GOODS = 2;
    private static final int SAME_PLACE = 3;
    private static final int SAME_THING = 3;
    private static final int SAME_NOUN = 2;
    private static final int IN_CONTEXT = 2;
    private static final int SAME_DAY = 2;
    private static final int SAME_TIME = 1;
    private static final int SAME_EVENT_OF_READING = 6;
    private static final int ANSWERS = 1;
    private static final int CARRIES_ON = 3;

    /** Periods up to so many days tell two shipments, rounds or meetings apart. */
    private static final int MONTH = 45;

    private static final int DAYS = 3;

    /** Within so many days a place is in the news for one act. */
    private static final int WEEK = 7;

    /** What over several articles is enough for one event: two parties, or a party or a place and one more. */
    private static final int ENOUGH = 5;

    /** Within one article less is needed: it does not change its subject without saying so. */
    private static final int ENOUGH_WITHIN = 3;

    private static final List<Role> DOERS = List.of(Role.SUPPLIER, Role.RECIPIENT, Role.IMPOSER, Role.ATTACKER);

    /** As it is shown: {@code same parties, direction, goods}. */
    String words() {
        return why.isEmpty() ? "nothing speaks against it" : "same " + String.join(", ", why);
    }

    /** Empty where they cannot be one event, or too little says that over several articles they are. */
    static Optional<Fit> over(Traits one, Traits other) {
        return new Weighing(one, other, false).fit(0);
    }

    /**
     * As {@link #over}, of one article.
     *
     * @param carriesOn whether one goes on where the other ended: the next statement of the same speaker
     */
    static Optional<Fit> within(Traits one, Traits other, boolean carriesOn) {
        return new Weighing(one, other, true).fit(carriesOn ? CARRIES_ON : 0);
    }

    private static final class Weighing {
        private final Traits one;
        private final Traits other;
        private final boolean oneArticle;
        private boolean tied;
        private final List<String> same = new ArrayList<>();
        private int score;
        private boolean conflict;

        Weighing(Traits one, Traits other, boolean oneArticle) {
            this.one = one;
            this.other = other;
            this.oneArticle = oneArticle;
        }

        Optional<Fit> fit(int before) {
            if (one.type != other.type || opposed() || apart() || beforeItWas(one, other) || beforeItWas(other, one)) {
                return Optional.empty();
            }
            tied = !Collections.disjoint(one.ties, other.ties) || !Collections.disjoint(one.echoes, other.echoes);
            score = before + (tied ? SAME_EVENT_OF_READING : 0);
            boolean sameDay = switch (one.type) {
                case ARMS_TRANSFER, MILITARY_ASSISTANCE -> transfer();
                case SANCTION -> sanction();
                case ATTACK, INVASION -> attack();
                case JOINT_PRODUCTION -> production();
                case OUTAGE -> outage();
                case MEETING, COOPERATION -> meeting();
            };
            occasion(sameDay);
            if (tied) {
                same.add("telling");
            }
            if (conflict || score < (oneArticle ? ENOUGH_WITHIN : ENOUGH)) {
                return Optional.empty();
            }
            return Optional.of(new Fit(score, same));
        }

        /** Whether a role is another party's, which most pairs show: looked at before all else. */
        private boolean opposed() {
            return switch (one.type) {
                case ARMS_TRANSFER, MILITARY_ASSISTANCE -> differ(Role.SUPPLIER) || differ(Role.RECIPIENT);
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
            return match(one.parties(role), other.parties(role)) == Match.OTHER;
        }

        private boolean apart() {
            return !one.splits.isEmpty()
                    && one.splits.entrySet().stream().anyMatch(split -> {
                        Boolean side = other.splits.get(split.getKey());
                        return side != null && !side.equals(split.getValue());
                    });
        }

        /** A text that speaks of another shipment or round tells it apart from the one that it told before. */
        private void occasion(boolean sameDay) {
            if (one.another != other.another && !sameDay) {
                conflict |= oneArticle;
                score -= 1;
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
            Match supplier = party(Role.SUPPLIER, "supplier");
            Match recipient = party(Role.RECIPIENT, "recipient");
            if (supplier == Match.SAME && recipient == Match.SAME) {
                same.removeAll(List.of("supplier", "recipient"));
                same.addAll(0, List.of("parties", "direction"));
            }
            goods();
            boolean sameDay = time(MONTH);
            place(false);
            if (score >= SAME_PARTY) {
                inContext(Role.SUPPLIER);
                inContext(Role.RECIPIENT);
            }
            answers();
            return sameDay;
        }

        private boolean production() {
            party(Role.PARTICIPANT, "participants");
            if (common(Role.PARTICIPANT) > 1) {
                score += SAME_PARTY;
            }
            goods();
            place(true);
            if (score >= SAME_PARTY) {
                inContext(Role.PARTICIPANT);
            }
            answers();
            return time(MONTH);
        }

        private boolean sanction() {
            Match imposer = party(Role.IMPOSER, "imposer");
            Match target = party(Role.TARGET, "target");
            boolean sameDay = time(MONTH);
            boolean sameThing = thing() > 0;
            if (target == Match.OTHER && !sameThing) {
                conflict |= !sameDay || imposer != Match.SAME;
            }
            if (!one.programmes.isEmpty() && !other.programmes.isEmpty()) {
                boolean shared = !Collections.disjoint(one.programmes, other.programmes);
                conflict |= !shared;
                score += shared ? SAME_TIME : 0;
            }
            if (target == Match.SAME) {
                inContext(Role.IMPOSER);
            } else if (imposer == Match.SAME && score > SAME_PARTY) {
                inContext(Role.TARGET);
            }
            answers();
            return sameDay;
        }

        private boolean attack() {
            Match attacker = party(Role.ATTACKER, "attacker");
            Match target = party(Role.TARGET, "target");
            int thing = thing();
            boolean samePlace = place(true);
            boolean sameDay = time(Integer.MAX_VALUE);
            boolean pinned = (samePlace || thing > 0 || tied) && sameDay;
            conflict |= !pinned && (attacker == Match.OTHER || target == Match.OTHER);
            if (!one.things.isEmpty() && !other.things.isEmpty() && thing == 0 && !pinned) {
                conflict |= !samePlace;
                score -= SAME_NOUN;
            }
            if (!one.goods.isEmpty() && !other.goods.isEmpty()) {
                boolean shared = !Collections.disjoint(one.goods, other.goods);
                conflict |= !shared && !pinned;
                score -= shared ? 0 : SAME_PARTY;
                if (shared) {
                    same.add("weapon");
                }
            }
            if (samePlace && !oneArticle && one.daysTo(other) <= WEEK) {
                score += SAME_TIME;
            }
            answers();
            return sameDay;
        }

        private boolean outage() {
            party(Role.AFFECTED, "affected");
            place(true);
            thing();
            return time(Integer.MAX_VALUE);
        }

        private boolean meeting() {
            party(Role.BODY, "body");
            party(Role.PARTICIPANT, "participants");
            if (common(Role.PARTICIPANT) > 1) {
                score += SAME_PARTY;
            }
            boolean sameDay = time(DAYS);
            score -= sameDay ? 0 : SAME_PARTY;
            return sameDay;
        }

        /** Whom one of the two names, and of whom the other's article tells besides. */
        private void inContext(Role role) {
            Map<String, Actor> mine = one.parties(role);
            Map<String, Actor> theirs = other.parties(role);
            boolean known = mine.isEmpty() == theirs.isEmpty();
            boolean told = mine.isEmpty()
                    ? theirs.keySet().stream().anyMatch(one.context::contains)
                    : mine.keySet().stream().anyMatch(other.context::contains);
            if (!oneArticle && !known && told) {
                score += IN_CONTEXT;
                same.add(role.label() + " in the article");
            }
        }

        private int common(Role role) {
            return (int) one.parties(role).keySet().stream()
                    .filter(other.parties(role)::containsKey)
                    .count();
        }

        private Match party(Role role, String name) {
            Match match = match(one.parties(role), other.parties(role));
            if (match == Match.SAME) {
                score += SAME_PARTY;
                same.add(name);
            } else if (match == Match.LIKE) {
                score += LIKE_PARTY;
                same.add(name);
            }
            return match;
        }

        private static Match match(Map<String, Actor> mine, Map<String, Actor> theirs) {
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

        private void goods() {
            if (!one.goods.isEmpty() && !other.goods.isEmpty()) {
                boolean shared = !Collections.disjoint(one.goods, other.goods);
                conflict |= !shared;
                if (shared) {
                    boolean rare =
                            one.goods.stream().anyMatch(kind -> other.goods.contains(kind) && !Goods.isCommon(kind));
                    score += SAME_GOODS + (rare && one.daysTo(other) <= MONTH ? RARE_GOODS : 0);
                    same.add("goods");
                }
            }
        }

        /** How far what was hit is one: the same words, the same noun, or not at all. */
        private int thing() {
            int most = 0;
            for (String mine : one.things) {
                for (String theirs : other.things) {
                    most = Math.max(most, thing(mine, theirs));
                }
            }
            if (most > 0) {
                score += most;
                same.add("target");
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
        private boolean place(boolean tells) {
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
                conflict |= tells;
            }
            return shared;
        }

        /**
         * Whether both are of the same few days.
         *
         * @param longest periods of up to so many days are told apart where they do not meet
         */
        private boolean time(int longest) {
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
        private void answers() {
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
}
