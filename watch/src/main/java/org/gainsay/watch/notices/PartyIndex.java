package org.gainsay.watch.notices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gainsay.claims.filter.Lookup;
import org.gainsay.claims.filter.PartyName;
import org.gainsay.model.Claim;
import org.gainsay.model.Entity;
import org.gainsay.model.InputException;
import org.gainsay.model.Party;

/** The parties of some claims, found by the names of those who are watched. One name costs a few look-ups, however many parties there are. */
final class PartyIndex {
    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]*");

    private final Map<Party, Set<Integer>> claims = new LinkedHashMap<>();
    private final Map<String, Set<Party>> byKey = new HashMap<>();

    /** A claim's place is that in which it is added, from 0. */
    void add(int place, Claim claim) {
        claim.roles().values().stream()
                .flatMap(List::stream)
                .forEach(filler -> add(
                        place,
                        new Party(
                                filler.value(),
                                filler.name() == null ? filler.value() : filler.name(),
                                filler.country())));
        Stream.of(claim.assertedBy(), claim.confirmedBy(), claim.deniedBy())
                .flatMap(List::stream)
                .flatMap(voice -> Stream.of(voice.speaker(), voice.side()))
                .forEach(party -> add(place, party));
    }

    private void add(int place, Party party) {
        claims.computeIfAbsent(party, any -> {
                    PartyName.keysOf(party.value(), party.name(), party.country())
                            .forEach(key -> byKey.computeIfAbsent(key, none -> new LinkedHashSet<>())
                                    .add(party));
                    return new TreeSet<>();
                })
                .add(place);
    }

    /** For whom each claim is watched, by its place; those that nobody watches are left out. */
    Map<Integer, Set<String>> watched(Watched watched, Collection<Entity> named) {
        Map<Integer, Set<String>> found = new TreeMap<>();
        for (String given : watched.parties()) {
            for (String name : names(given, named)) {
                find(name, false).forEach(place -> note(found, place, given));
            }
        }
        watched.portfolios().forEach((portfolio, customers) -> {
            try (Stream<String> names = customers.get()) {
                names.forEach(name ->
                        find(name, true).forEach(place -> note(found, place, Watched.customer(portfolio, name))));
            }
        });
        return found;
    }

    private static void note(Map<Integer, Set<String>> found, Integer place, String who) {
        found.computeIfAbsent(place, any -> new TreeSet<>()).add(who);
    }

    /** What Wikidata numbers is known by the names that articles give it. */
    private static Collection<String> names(String given, Collection<Entity> named) {
        if (!WIKIDATA.matcher(given).matches()) {
            return List.of(given);
        }
        Set<String> names = new TreeSet<>(List.of(given));
        named.stream()
                .filter(entity -> Stream.concat(entity.references().stream(), entity.also().stream())
                        .anyMatch(reference -> reference.source().equals("wikidata")
                                && reference.id().equals(given)))
                .forEach(entity -> names.add(entity.name()));
        return names;
    }

    /**
     * The places of the claims in which somebody has a part.
     *
     * @param whole whether a single word must be all of the party's name: of a customer who is called Delta it is no news when a river's
     *     delta is named
     */
    private Set<Integer> find(String name, boolean whole) {
        PartyName meant;
        try {
            meant = PartyName.of(name);
        } catch (InputException noName) {
            return Set.of();
        }
        Lookup lookup = meant.lookup();
        Set<Party> candidates = new LinkedHashSet<>(byKey.getOrDefault(lookup.id(), Set.of()));
        candidates.addAll(rarest(lookup.together()));
        Set<Integer> places = new TreeSet<>();
        for (Party party : candidates) {
            if (meant.means(party) && !(whole && meant.words().size() == 1 && !isWhole(meant, party))) {
                places.addAll(claims.getOrDefault(party, Set.of()));
            }
        }
        return places;
    }

    private Set<Party> rarest(List<String> keys) {
        List<Set<Party>> all = new ArrayList<>();
        keys.forEach(key -> all.add(byKey.getOrDefault(key, Set.of())));
        return all.stream()
                .min((one, other) -> Integer.compare(one.size(), other.size()))
                .orElse(Set.of());
    }

    private static boolean isWhole(PartyName meant, Party party) {
        return PartyName.of(party.name()).words().equals(meant.words());
    }
}
