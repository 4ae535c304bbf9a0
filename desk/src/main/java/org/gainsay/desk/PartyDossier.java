package org.gainsay.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.gainsay.claims.dossier.Dossier;
import org.gainsay.claims.dossier.Subject;
import org.gainsay.claims.filter.PartyName;
import org.gainsay.format.Json;
import org.gainsay.format.ScreeningJson;
import org.gainsay.model.Claim;
import org.gainsay.model.Header;
import org.gainsay.model.Hit;
import org.gainsay.model.InputException;
import org.gainsay.screen.EntryKey;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything on one party: what lists and what claims hold.
 *
 * @param state whether it is a state, which is on no list
 * @param hits the list entries that may be meant
 */
public record PartyDossier(boolean state, List<Hit> hits, Dossier dossier) {
    public PartyDossier {
        hits = List.copyOf(hits);
    }

    /**
     * Puts it together.
     *
     * @param subject a name, a state's code, or {@code SOURCE:ENTRY}
     * @param lists opened only where the subject may be on one
     * @throws InputException where the entry is on none of the lists
     */
    public static PartyDossier of(String subject, HomeClaims claims, Supplier<KnownListings> lists) {
        PartyName name = PartyName.of(subject);
        Optional<EntryKey> entry = EntryKey.parse(subject.strip());
        List<Hit> hits = List.of();
        Subject meant = new Subject(List.of(name), Set.of());
        // A state is on no list; entries that have its name in theirs are somebody else.
        if (name.country() == null) {
            KnownListings listings = lists.get();
            if (entry.isPresent()) {
                requireListed(entry.get(), listings);
                hits = listings.ofParty(entry.get());
                meant = new Subject(List.of(), listings.parties(Set.of(entry.get())));
            } else {
                hits = listings.named(subject);
                meant = new Subject(List.of(name), listings.certain(subject));
            }
        }
        return new PartyDossier(name.country() != null, hits, claims.dossier(meant));
    }

    private static void requireListed(EntryKey entry, KnownListings listings) {
        if (listings.find(entry).isEmpty()) {
            throw new InputException("dossier: no entry '" + entry.entry() + "' in " + entry.source()
                    + " among these lists; check the id, or name the list with --list " + entry.source() + "=PATH");
        }
    }

    /** As the claims contract writes it. */
    public ObjectNode json() {
        ObjectNode json = Json.object();
        json.set("listings", ScreeningJson.hits(hits));
        json.set("claims_by", ids(dossier.claimsBy()));
        json.set("claims_about", ids(dossier.claimsAbout()));
        json.set("claims_against", ids(dossier.claimsAgainst()));
        ArrayNode articles = json.putArray("articles");
        dossier.articles().stream().map(Header::id).forEach(articles::add);
        return json;
    }

    private static ArrayNode ids(List<Claim> claims) {
        ArrayNode ids = Json.array();
        claims.stream().map(Claim::id).forEach(ids::add);
        return ids;
    }
}
