package org.gainsay.claims;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gainsay.model.EventType;
import org.gainsay.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * What tells one event from another: all that its tellings say of it, taken together. Grows by {@link #with}; never shared while it
 * grows.
 */
final class Traits {
    final EventType type;

    /** Parties by role, by their roots. */
    final Map<Role, Map<String, Actor>> parties = new EnumMap<>(Role.class);

    /** The roles whose fillers a telling's own words name; of others only the article around it tells. */
    final Set<Role> own = EnumSet.noneOf(Role.class);

    /** Kinds of goods or weapons; none where only general words name them. */
    final Set<String> goods = new TreeSet<>();

    final Set<String> places = new TreeSet<>();

    /** Those places that a text calls a province, a region or the like: others may lie in them. */
    final Set<String> areas = new TreeSet<>();

    /** Those places of which nothing is known but the name. */
    final Set<String> unknown = new TreeSet<>();

    /** What was hit, cut off or sanctioned, where that is no party: its words, the noun last. */
    final Set<String> things = new TreeSet<>();

    /** Parties and places of which all its articles tell besides: whoever is not named here may be one of them. */
    final Set<String> context = new TreeSet<>();

    final Set<String> programmes = new TreeSet<>();

    final List<Period> times = new ArrayList<>();

    /** The day of the first article that tells it as something past. */
    LocalDate latest = LocalDate.MAX;

    /** Whether all that is told of it is still to come. */
    boolean ahead;

    /** The days on which it was told. */
    final NavigableSet<LocalDate> told = new TreeSet<>();

    /** Whether a text tells it apart from one before it: another shipment, a second round. */
    boolean another;

    /** Whether no more than samples were handed over. */
    boolean samples;

    /** Whether nothing is told of it but that there was no such further one. */
    boolean deniedAsFurther;

    /** Whether a text calls it new, as another or as news. */
    boolean fresh;

    /** Whether a text adds it to what it told before: "were also put on the list". */
    boolean also;

    /** The sides that deny or confirm it. */
    final Set<String> answering = new TreeSet<>();

    /** The events of readings of which it is told. */
    final Set<String> ties = new TreeSet<>();

    /** What ties tellings of different articles together: a quotation that is told again, an original's event. */
    final Set<String> echoes = new TreeSet<>();

    private int @Nullable [] keys;

    Traits(EventType type) {
        this.type = isTransfer(type) ? EventType.ARMS_TRANSFER : type;
    }

    static boolean isTransfer(EventType type) {
        return type == EventType.ARMS_TRANSFER || type == EventType.MILITARY_ASSISTANCE;
    }

    /** Of all that some pieces tell, at least one. */
    static Traits of(List<Piece> pieces) {
        return pieces.stream().map(Piece::traits).reduce(Traits::with).orElseThrow();
    }

    /** Both together. */
    Traits with(Traits other) {
        Traits both = new Traits(type);
        both.deniedAsFurther = deniedAsFurther && other.deniedAsFurther;
        both.ahead = ahead && other.ahead;
        both.add(this);
        both.add(other);
        both.context.addAll(context);
        both.context.retainAll(other.context);
        return both;
    }

    private void add(Traits other) {
        other.parties.forEach((role, actors) ->
                parties.computeIfAbsent(role, key -> new TreeMap<>()).putAll(actors));
        own.addAll(other.own);
        goods.addAll(other.goods);
        places.addAll(other.places);
        areas.addAll(other.areas);
        unknown.addAll(other.unknown);
        things.addAll(other.things);
        programmes.addAll(other.programmes);
        other.times.stream().filter(time -> !times.contains(time)).forEach(times::add);
        told.addAll(other.told);
        latest = latest.isBefore(other.latest) ? latest : other.latest;
        another |= other.another;
        samples |= other.samples;
        fresh |= other.fresh;
        also |= other.also;
        answering.addAll(other.answering);
        ties.addAll(other.ties);
        echoes.addAll(other.echoes);
    }

    void party(Role role, Actor actor) {
        parties.computeIfAbsent(role, key -> new TreeMap<>()).put(actor.root(), actor);
    }

    Map<String, Actor> parties(Role role) {
        return parties.getOrDefault(role, Map.of());
    }

    /** How much is known: the more, the sooner it is placed, so that what is vague comes to what is clear. */
    int weight() {
        return parties.size() * 3
                + (goods.isEmpty() ? 0 : 3)
                + (places.isEmpty() ? 0 : 2)
                + (things.isEmpty() ? 0 : 1)
                + (times.isEmpty() ? 0 : 1);
    }

    /**
     * Keys under which events lie that this can be one with: two that are one over several articles share at least two parties, a party
     * and a kind of goods, a place, or a target and more.
     *
     * @return the keys' hashes in ascending order, each once; two keys of one hash only mean a few more to be looked at
     */
    int[] keys() {
        int[] known = keys;
        if (known == null) {
            known = wordedKeys().stream()
                    .mapToInt(String::hashCode)
                    .sorted()
                    .distinct()
                    .toArray();
            keys = known;
        }
        return known;
    }

    private Set<String> wordedKeys() {
        Set<String> keys = new HashSet<>();
        Set<String> roots = new TreeSet<>();
        parties.forEach((role, actors) -> actors.values().forEach(actor -> {
            roots.add(actor.root());
            if (actor.state() != null) {
                roots.add(actor.state().toUpperCase(java.util.Locale.ROOT));
            }
            roots.addAll(actor.members());
        }));
        if ((type == EventType.ARMS_TRANSFER && parties.size() < 2)
                || (type == EventType.JOINT_PRODUCTION && parties.isEmpty())) {
            roots.addAll(context);
        }
        List<String> marks = new ArrayList<>(roots);
        goods.forEach(kind -> marks.add("of " + kind));
        things.forEach(thing -> marks.add("the " + noun(thing)));
        for (int one = 0; one < marks.size(); one++) {
            for (int other = one + 1; other < marks.size(); other++) {
                keys.add(type + "|" + marks.get(one) + "|" + marks.get(other));
            }
        }
        goods.stream().filter(kind -> !Goods.isCommon(kind)).forEach(kind -> keys.add(type + "|of " + kind));
        for (String thing : things) {
            if (thing.contains(" ")) {
                keys.add(type + "|the " + thing);
            }
        }
        for (Period time : times) {
            if (time.isPinned()) {
                time.first()
                        .datesUntil(time.last().plusDays(1))
                        .forEach(day -> marks.forEach(mark -> keys.add(type + "|" + mark + "|" + day)));
            }
        }
        places.forEach(place -> keys.add(type + "|at " + place));
        echoes.forEach(echo -> keys.add(type + "|as " + echo));
        return keys;
    }

    /** Days between the nearest of the articles that tell of both; as many as can be where none has a date. */
    int daysTo(Traits other) {
        long least = Integer.MAX_VALUE;
        for (LocalDate day : other.told) {
            for (LocalDate near : new LocalDate[] {told.floor(day), told.ceiling(day)}) {
                least = near == null ? least : Math.min(least, Math.abs(ChronoUnit.DAYS.between(day, near)));
            }
        }
        return (int) least;
    }

    /** The noun of a thing's words. */
    static String noun(String thing) {
        return thing.substring(thing.lastIndexOf(' ') + 1);
    }

    /** For tests and messages. */
    @Override
    public String toString() {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("type", type);
        parties.forEach((role, actors) -> shown.put(role.label(), actors.keySet()));
        shown.put("goods", goods);
        shown.put("places", places);
        shown.put("things", things);
        shown.put("times", times);
        return shown.toString();
    }
}
