package org.gainsay.read.parties;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Schema;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/** The parties of an article and where each is named. Grows while the article is read; used by one thread. */
final class Roster {
    private final List<Party> parties = new ArrayList<>();
    private final NameIndex names = new NameIndex();
    private final Map<String, Party> states = new HashMap<>();
    private final NavigableMap<Range, Sighting> sightings = new TreeMap<>();
    private final Map<Party, NavigableMap<Range, Sighting>> byParty = new HashMap<>();
    private final @Nullable Sighting[] outermost;

    Roster(ArticleText text) {
        outermost = new Sighting[text.length() + 1];
    }

    Party add(Party party) {
        parties.add(party);
        names.add(party, party.name());
        String country = party.country();
        if (party.schema() == Schema.COUNTRY && country != null) {
            states.putIfAbsent(country, party);
        }
        return party;
    }

    /** Gives a party a further name. */
    void call(Party party, String name) {
        if (party.alsoCalled(name)) {
            names.add(party, name);
        }
    }

    /** A new sighting, unless the same place is taken by another. */
    void see(Range range, Party party, MentionKind kind) {
        Sighting sighting = new Sighting(range, party, kind);
        if (sightings.putIfAbsent(range, sighting) != null) {
            return;
        }
        byParty.computeIfAbsent(party, key -> new TreeMap<>()).put(range, sighting);
        for (int at = range.start(); at < range.end(); at++) {
            Sighting there = outermost[at];
            if (there == null || there.range().length() < range.length()) {
                outermost[at] = sighting;
            }
        }
    }

    /** The longest sighting that covers a code point. */
    @Nullable Sighting at(int at) {
        return outermost[at];
    }

    /** Sightings that lie in a range and in no longer one, in order. */
    List<Sighting> in(Range range) {
        List<Sighting> found = new ArrayList<>();
        first(range, sighting -> !found.add(sighting));
        return found;
    }

    /** The first sighting that lies in a range and in no longer one, and is wanted. */
    @Nullable Sighting first(Range range, Predicate<Sighting> wanted) {
        int at = range.start();
        while (at < range.end()) {
            Sighting sighting = outermost[at];
            if (sighting == null) {
                at++;
                continue;
            }
            if (range.contains(sighting.range()) && wanted.test(sighting)) {
                return sighting;
            }
            at = Math.max(at + 1, sighting.range().end());
        }
        return null;
    }

    /** All sightings, also those inside longer ones, in order of the text. */
    Collection<Sighting> sightings() {
        return sightings.values();
    }

    /** Sightings that start in a range, in order; also in its reverse order. */
    NavigableMap<Range, Sighting> starting(int from, int to) {
        return sightings.subMap(before(from), true, before(Math.max(from, to)), false);
    }

    /** The last sighting of a party that starts at or before a place, else its first. */
    @Nullable Sighting lastBy(Party party, int place) {
        NavigableMap<Range, Sighting> own = byParty.get(party);
        if (own == null) {
            return null;
        }
        Map.Entry<Range, Sighting> last = own.lowerEntry(before(place + 1));
        return last == null ? own.firstEntry().getValue() : last.getValue();
    }

    /** Whether a party has not been named before a place. */
    boolean isNew(Party party, int place) {
        NavigableMap<Range, Sighting> own = byParty.get(party);
        return own == null || own.firstKey().start() >= place;
    }

    /** Sorts before every range that starts at or after {@code place}, and after all others. */
    private static Range before(int place) {
        return new Range(place, Integer.MAX_VALUE);
    }

    List<Party> parties() {
        return parties;
    }

    /** Parties that are named within reach of a place, in the order in which they came. */
    List<Party> around(int place) {
        Set<Party> near = new LinkedHashSet<>();
        starting(Math.max(0, place - ArticleText.REACH), place + ArticleText.REACH)
                .values()
                .forEach(sighting -> near.add(sighting.party()));
        return names.inOrder(near);
    }

    /** Parties that a short name may mean, as far as its letters tell. */
    Collection<Party> explaining(String shorter) {
        return names.explaining(shorter);
    }

    /** Parties whose name may end in the last word of another, as far as its letters tell. */
    Collection<Party> endingAs(String name) {
        return names.endingAs(name);
    }

    Party state(String country) {
        Party state = states.get(country);
        return state == null ? add(new Party(Gazetteer.builtIn().stateName(country), Schema.COUNTRY, country)) : state;
    }

    /** The party of that exact name and schema; made where there is none yet. */
    Party named(String name, Schema schema, @Nullable String country) {
        for (Party party : names.called(name)) {
            if (party.schema() == schema) {
                return party;
            }
        }
        return add(new Party(name, schema, country));
    }

    /** The party of that name, if the article has it. */
    @Nullable Party known(String name, Schema schema) {
        return names.called(name).stream()
                .filter(party -> party.schema() == schema && party.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The party that a body's description means; bodies of one field and state are one. */
    Party body(String description, @Nullable String country) {
        Party open = null;
        for (Party party : names.bodies(description)) {
            if (country == null || country.equals(party.country())) {
                open = party;
            } else if (party.country() == null) {
                open = party;
                party.of(country);
            }
        }
        if (open != null) {
            call(open, description);
            return open;
        }
        String lower = description.toLowerCase(Locale.ROOT);
        boolean armed = lower.matches(".*\\b(?:army|military|forces?|navy|guards?|command|junta)$");
        return add(new Party(description, armed ? Schema.ORGANIZATION : Schema.PUBLIC_BODY, country));
    }
}
