package org.gainsay.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gainsay.model.Listing;

/**
 * Which entries of different lists are one party. A pure function of the entries: their order does not matter, and no clock,
 * locale or thread count shows. Immutable and thread-safe.
 */
public final class Parties {
    /** Whose entry leads a party: the lists that others repeat come first. */
    private static final List<String> SOURCES =
            List.of("un_sc", "us_ofac_sdn", "us_ofac_cons", "eu_fsf", "gb_sanctions", "ca_sema", "au_dfat", "us_csl");

    private static final Comparator<Listing> IN_ORDER = Comparator.comparingInt(
                    (Listing listing) -> rank(listing.source()))
            .thenComparing(Listing::source)
            .thenComparingInt(listing -> listing.entry().length())
            .thenComparing(Listing::entry);

    private static final Parties NONE = new Parties(List.of());

    private final List<Party> parties;
    private final Map<EntryKey, String> partyOf = new HashMap<>();

    private Parties(List<Party> parties) {
        this.parties = List.copyOf(parties);
        for (Party party : parties) {
            party.entries().forEach(entry -> partyOf.put(entry, party.id()));
        }
    }

    /** No parties at all: what is known where no lists were compared. */
    public static Parties none() {
        return NONE;
    }

    /**
     * Compares the entries of all lists with each other. Takes about a second for 45,000 entries on two cores.
     *
     * @param listings of one list or several, in any order; an entry that comes twice counts once
     */
    public static Parties of(List<Listing> listings) {
        Map<Token, Word> words = new ConcurrentHashMap<>();
        Set<EntryKey> seen = new HashSet<>();
        List<PartyEntry> entries =
                listings.stream()
                        .sorted(IN_ORDER)
                        .filter(listing -> seen.add(EntryKey.of(listing)))
                        .toList()
                        .parallelStream()
                        .map(listing -> PartyEntry.of(listing, token -> words.computeIfAbsent(token, Word::of)))
                        .toList();
        List<PartyTie> ties = Arrays.stream(PartyCandidates.among(entries))
                .parallel()
                .mapToObj(pair -> SameParty.tie(entries, (int) (pair >>> 32), (int) pair))
                .filter(Objects::nonNull)
                .toList();
        List<Party> parties = new ArrayList<>();
        for (PartyGrouping.Group group : PartyGrouping.of(entries, ties)) {
            PartyEntry first = entries.get(group.places().getFirst());
            parties.add(new Party(
                    id(first.key()),
                    first.listing().caption(),
                    group.places().stream()
                            .map(place -> entries.get(place).key())
                            .toList(),
                    group.evidence()));
        }
        return new Parties(parties);
    }

    /** All parties with two or more entries, by their first entries. */
    public List<Party> parties() {
        return parties;
    }

    /** The id of the party that an entry belongs to; empty where no other entry is the same party. */
    public Optional<String> partyOf(String source, String entry) {
        return Optional.ofNullable(partyOf.get(new EntryKey(source, entry)));
    }

    /** The id of the party that this entry leads. */
    static String id(EntryKey first) {
        return first.source() + ":" + first.entry();
    }

    private static int rank(String source) {
        int rank = SOURCES.indexOf(source);
        return rank < 0 ? SOURCES.size() : rank;
    }
}
