package org.gainsay.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.model.Claim;
import org.gainsay.model.Header;
import org.gainsay.model.Party;
import org.gainsay.model.ShortName;
import org.gainsay.model.Voice;
import tools.jackson.databind.node.ObjectNode;

/**
 * Claims over many articles as FollowTheMoney entities: the articles, under the ids of {@link FtmReading}, each party once, and a
 * {@code Note} for each claim, whose words and keywords say its standing. A claim is no {@code Event}, which in FollowTheMoney took
 * place. Of a party over a home only its name is known, and whether it is a state, so it is a {@code PublicBody}, under the name by which
 * people call it, or a {@code LegalEntity}; its entry on a list stands under {@code detail} and never becomes the topic {@code sanction}.
 */
public final class FtmClaims {
    private FtmClaims() {}

    /** Every entity that another one names is in the list, as far as the articles hold those of the claims. */
    public static List<ObjectNode> of(Collection<Claim> claims, Collection<Header> articles) {
        Map<String, String> proofs = new TreeMap<>();
        articles.forEach(article -> proofs.put(article.id(), FtmReading.articleId(article)));
        Map<String, Party> parties = new TreeMap<>();
        claims.forEach(claim -> parties(claim).forEach(party -> parties.putIfAbsent(party.value(), party)));
        List<ObjectNode> all = new ArrayList<>();
        articles.forEach(article -> all.add(FtmReading.article(article)));
        parties.values().forEach(party -> all.add(party(party)));
        claims.forEach(claim -> all.add(note(claim, proofs)));
        return all;
    }

    private static Stream<Party> parties(Claim claim) {
        Stream<Party> fillers = claim.roles().values().stream()
                .flatMap(List::stream)
                .flatMap(filler -> Stream.ofNullable(filler.name())
                        .map(name -> new Party(filler.value(), name, filler.country())));
        return Stream.concat(fillers, voices(claim).flatMap(voice -> Stream.of(voice.speaker(), voice.side())));
    }

    private static Stream<Voice> voices(Claim claim) {
        return Stream.of(claim.assertedBy(), claim.confirmedBy(), claim.deniedBy())
                .flatMap(List::stream);
    }

    private static String id(Party party) {
        return FtmEntity.id("party\n" + party.value());
    }

    private static ObjectNode party(Party party) {
        boolean state = party.country() != null;
        String name = ShortName.of(party);
        ObjectNode json = FtmEntity.of(id(party), state ? "PublicBody" : "LegalEntity", name);
        FtmEntity.add(json, "name", name);
        FtmEntity.add(json, "alias", name.equals(party.name()) ? null : party.name());
        FtmEntity.add(json, "country", party.country());
        FtmEntity.add(json, "summary", state ? "the state, as a party" : null);
        json.putObject("detail").put("party", party.value());
        return json;
    }

    private static ObjectNode note(Claim claim, Map<String, String> proofs) {
        String description = description(claim);
        ObjectNode json = FtmEntity.of(FtmEntity.id("claim\n" + claim.id()), "Note", claim.label());
        FtmEntity.add(json, "name", claim.label());
        FtmEntity.add(json, "description", description);
        parties(claim).forEach(party -> FtmEntity.add(json, "entity", id(party)));
        FtmEntity.add(json, "keywords", claim.standing().label());
        FtmEntity.add(json, "keywords", claim.type().label());
        claim.articles().forEach(article -> FtmEntity.add(json, "proof", proofs.get(article)));
        ObjectNode detail = json.putObject("detail");
        detail.put("claim", claim.id());
        detail.put("standing", claim.standing().label());
        detail.put("first_reported", claim.firstReported());
        detail.put("last_reported", claim.lastReported());
        detail.put("independent_sources", claim.independentSources());
        return json;
    }

    /** The label, and who stands where now; a reader of the words alone must not take a denial for a fact. */
    private static String description(Claim claim) {
        String affirmed = sides(Stream.concat(claim.assertedBy().stream(), claim.confirmedBy().stream()));
        String denied = sides(claim.deniedBy().stream());
        return claim.label() + " (" + claim.standing().label() + ")"
                + (affirmed.isEmpty() ? "" : "; affirmed by " + affirmed)
                + (denied.isEmpty() ? "" : "; denied by " + denied);
    }

    private static String sides(Stream<Voice> voices) {
        Set<String> sides = voices.filter(voice -> !voice.superseded())
                .map(voice -> ShortName.of(voice.side()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return String.join(", ", sides);
    }
}
