package org.gainsay.server.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gainsay.claims.dossier.Subject;
import org.gainsay.claims.filter.PartyName;
import org.gainsay.desk.HomeClaims;
import org.gainsay.desk.KnownListings;
import org.gainsay.format.Json;
import org.gainsay.model.Claim;
import org.gainsay.model.Hit;
import org.gainsay.model.Party;
import org.gainsay.model.Voice;
import org.gainsay.screen.EntryKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody whom a name may mean.
 *
 * @param id over the home
 * @param country alpha-2, of states only
 * @param listings its entries on lists
 * @param claims in how many it plays a part or takes a position
 */
record FoundParty(String id, String name, @Nullable String country, List<Hit> listings, int claims) {
    FoundParty {
        listings = List.copyOf(listings);
    }

    /**
     * Those of claims, the most told of first, then those of lists alone, the likeliest first.
     *
     * @param asked the name as it was given, or {@code SOURCE:ENTRY}
     */
    static List<FoundParty> named(PartyName name, String asked, HomeClaims claims, Supplier<KnownListings> lists) {
        Map<String, List<Hit>> listed = new LinkedHashMap<>();
        if (name.country() == null) {
            byParty(hits(asked, lists.get())).forEach(hits -> listed.put(id(hits), hits));
        }
        Set<EntryKey> entries = new LinkedHashSet<>();
        listed.values().forEach(hits -> hits.forEach(hit -> entries.add(new EntryKey(hit.source(), hit.entry()))));
        Map<String, Party> told = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (Claim claim : claims.dossier(new Subject(List.of(name), entries)).claims()) {
            Map<String, Party> here = new TreeMap<>();
            parties(claim)
                    .filter(party -> name.means(party) || listed.containsKey(party.value()))
                    .forEach(party -> here.putIfAbsent(party.value(), party));
            here.forEach((id, party) -> {
                told.putIfAbsent(id, party);
                counts.merge(id, 1, Integer::sum);
            });
        }
        List<FoundParty> found = new ArrayList<>();
        told.forEach((id, party) -> {
            List<Hit> hits = listed.remove(id);
            found.add(new FoundParty(
                    id, party.name(), party.country(), hits == null ? List.of() : hits, counts.getOrDefault(id, 0)));
        });
        found.sort(
                Comparator.comparingInt((FoundParty party) -> -party.claims()).thenComparing(FoundParty::id));
        listed.forEach(
                (id, hits) -> found.add(new FoundParty(id, hits.getFirst().caption(), null, hits, 0)));
        return found;
    }

    private static List<Hit> hits(String asked, KnownListings lists) {
        Optional<EntryKey> entry = EntryKey.parse(asked.strip());
        if (entry.isPresent()) {
            return lists.find(entry.get()).isPresent() ? lists.ofParty(entry.get()) : List.of();
        }
        return lists.named(asked);
    }

    private static List<List<Hit>> byParty(List<Hit> hits) {
        Map<String, List<Hit>> together = new LinkedHashMap<>();
        for (Hit hit : hits) {
            String key = hit.party() == null ? hit.source() + ":" + hit.entry() : "party " + hit.party();
            together.computeIfAbsent(key, any -> new ArrayList<>()).add(hit);
        }
        return List.copyOf(together.values());
    }

    /** Of the first listing, by source, then entry. */
    private static String id(List<Hit> hits) {
        return hits.stream()
                .map(hit -> new EntryKey(hit.source(), hit.entry()))
                .min(Comparator.comparing(EntryKey::source).thenComparing(EntryKey::entry))
                .orElseThrow()
                .written();
    }

    private static Stream<Party> parties(Claim claim) {
        Stream<Party> fillers = claim.roles().values().stream()
                .flatMap(List::stream)
                .flatMap(filler -> Stream.ofNullable(filler.name())
                        .map(name -> new Party(filler.value(), name, filler.country())));
        Stream<Voice> voices = Stream.of(claim.assertedBy(), claim.confirmedBy(), claim.deniedBy())
                .flatMap(List::stream);
        return Stream.concat(fillers, voices.flatMap(voice -> Stream.of(voice.speaker(), voice.side())));
    }

    ObjectNode json() {
        ObjectNode json = Json.object();
        json.put("id", id);
        json.put("name", name);
        json.put("country", country);
        ArrayNode entries = json.putArray("listings");
        for (Hit hit : listings) {
            entries.addObject()
                    .put("source", hit.source())
                    .put("entry", hit.entry())
                    .put("schema", hit.schema().label())
                    .put("caption", hit.caption())
                    .put("score", hit.score());
        }
        json.put("claims", claims);
        return json;
    }
}
