package org.gainsay.read.parties;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Schema;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/** The parties of an article and where each is named. Grows while the article is read; used by one thread. */
final class Roster {
    private final List<Party> parties = new ArrayList<>();
    private final Map<String, String> keys = new HashMap<>();
    private final List<Sighting> sightings = new ArrayList<>();
    private final @Nullable Sighting[] outermost;

    Roster(ArticleText text) {
        outermost = new Sighting[text.length() + 1];
    }

    Party add(Party party) {
        parties.add(party);
        return party;
    }

    /** A new sighting, unless the same place is taken by another. */
    void see(Range range, Party party, MentionKind kind) {
        Sighting sighting = new Sighting(range, party, kind);
        int place = Collections.binarySearch(sightings, sighting);
        if (place >= 0) {
            return;
        }
        sightings.add(-place - 1, sighting);
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
        int at = range.start();
        while (at < range.end()) {
            Sighting sighting = outermost[at];
            if (sighting == null) {
                at++;
            } else {
                if (range.contains(sighting.range())) {
                    found.add(sighting);
                }
                at = Math.max(at + 1, sighting.range().end());
            }
        }
        return found;
    }

    /** All sightings, also those inside longer ones, in order of the text. */
    List<Sighting> sightings() {
        return sightings;
    }

    List<Party> parties() {
        return parties;
    }

    Party state(String country) {
        for (Party party : parties) {
            if (party.schema() == Schema.COUNTRY && country.equals(party.country())) {
                return party;
            }
        }
        return add(new Party(Gazetteer.builtIn().stateName(country), Schema.COUNTRY, country));
    }

    /** The party of that exact name and schema; made where there is none yet. */
    Party named(String name, Schema schema, @Nullable String country) {
        for (Party party : parties) {
            if (party.schema() == schema && party.names().stream().anyMatch(name::equalsIgnoreCase)) {
                return party;
            }
        }
        return add(new Party(name, schema, country));
    }

    /** The party of that name, if the article has it. */
    @Nullable Party known(String name, Schema schema) {
        return parties.stream()
                .filter(party -> party.schema() == schema && party.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private String keyOf(String description) {
        return keys.computeIfAbsent(description, BodyKey::of);
    }

    /** The party that a body's description means; bodies of one field and state are one. */
    Party body(String description, @Nullable String country) {
        String key = keyOf(description);
        Party open = null;
        for (Party party : parties) {
            if (party.schema() != Schema.PUBLIC_BODY && party.schema() != Schema.ORGANIZATION) {
                continue;
            }
            if (party.names().stream().noneMatch(name -> keyOf(name).equals(key))) {
                continue;
            }
            if (country == null || country.equals(party.country())) {
                open = party;
            } else if (party.country() == null) {
                open = party;
                party.of(country);
            }
        }
        if (open != null) {
            open.alsoCalled(description);
            return open;
        }
        String lower = description.toLowerCase(Locale.ROOT);
        boolean armed = lower.matches(".*\\b(?:army|military|forces?|navy|guards?|command|junta)$");
        return add(new Party(description, armed ? Schema.ORGANIZATION : Schema.PUBLIC_BODY, country));
    }
}
