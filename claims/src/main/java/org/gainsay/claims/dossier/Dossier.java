package org.gainsay.claims.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gainsay.model.Claim;
import org.gainsay.model.EventType;
import org.gainsay.model.Header;
import org.gainsay.model.Role;
import org.gainsay.model.Voice;
import org.jspecify.annotations.Nullable;

/**
 * What a home holds on one party; a claim can stand under several heads.
 *
 * @param claimsBy on which it takes a position itself, or somebody on its behalf
 * @param claimsAbout in which it plays a part
 * @param claimsAgainst in which it is a doer, or a sanction's target, and another side affirms
 * @param articles that tell such a claim or name it, by date, then by id
 */
public record Dossier(List<Claim> claimsBy, List<Claim> claimsAbout, List<Claim> claimsAgainst, List<Header> articles) {
    private static final Set<Role> DOERS =
            EnumSet.of(Role.SUPPLIER, Role.RECIPIENT, Role.PARTICIPANT, Role.IMPOSER, Role.ATTACKER);

    private static final Comparator<Header> BY_DATE = Comparator.comparing(
                    Dossier::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Header::id);

    public Dossier {
        claimsBy = List.copyOf(claimsBy);
        claimsAbout = List.copyOf(claimsAbout);
        claimsAgainst = List.copyOf(claimsAgainst);
        articles = List.copyOf(articles);
    }

    /**
     * What claims and articles hold on the subject; claims stay in their order.
     *
     * @param naming the articles that name it
     * @param article any other article by its id
     */
    public static Dossier on(
            Subject subject, List<Claim> claims, Collection<Header> naming, Function<String, Header> article) {
        List<Claim> by = claims.stream()
                .filter(claim -> voices(claim).anyMatch(subject::isMeantBy))
                .toList();
        List<Claim> about =
                claims.stream().filter(claim -> plays(subject, claim)).toList();
        List<Claim> against = about.stream()
                .filter(claim -> isDoerOrTarget(subject, claim) && isAffirmedByOthers(subject, claim))
                .toList();
        Map<String, Header> articles = new TreeMap<>();
        naming.forEach(header -> articles.put(header.id(), header));
        Stream.concat(by.stream(), about.stream())
                .flatMap(claim -> claim.articles().stream())
                .forEach(id -> articles.computeIfAbsent(id, article));
        List<Header> sorted = new ArrayList<>(articles.values());
        sorted.sort(BY_DATE);
        return new Dossier(by, about, against, sorted);
    }

    /** Each claim once, those in which it plays a part first. */
    public List<Claim> claims() {
        return Stream.concat(claimsAbout.stream(), claimsBy.stream()).distinct().toList();
    }

    private static @Nullable String published(Header article) {
        return article.metadata().published();
    }

    private static boolean plays(Subject subject, Claim claim) {
        return claim.roles().values().stream().flatMap(List::stream).anyMatch(subject::isMeantBy);
    }

    private static boolean isDoerOrTarget(Subject subject, Claim claim) {
        return claim.roles().entrySet().stream()
                .filter(role -> DOERS.contains(role.getKey())
                        || (role.getKey() == Role.TARGET && claim.type() == EventType.SANCTION))
                .flatMap(role -> role.getValue().stream())
                .anyMatch(subject::isMeantBy);
    }

    /** A position that was given up is none any more. */
    private static boolean isAffirmedByOthers(Subject subject, Claim claim) {
        return Stream.concat(claim.assertedBy().stream(), claim.confirmedBy().stream())
                .anyMatch(voice -> !voice.superseded() && !subject.isMeantBy(voice.side()));
    }

    private static Stream<Voice> voices(Claim claim) {
        return Stream.of(claim.assertedBy(), claim.confirmedBy(), claim.deniedBy())
                .flatMap(List::stream);
    }
}
