package org.gainsay.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event over all articles of a home: who is said to have done what, who affirms it and who denies it.
 *
 * @param id {@code c} and 12 hexadecimal digits of the SHA-256 of its first mention's place
 * @param label such as {@code Iran → Russia: drones}
 * @param status the versions that are told
 * @param acknowledgedBy of those who assert or confirm, the voices that speak for a doer in the version that they give
 * @param articles ids, by date
 * @param independentSources distinct publishers, copies counted as their originals
 * @param reprints groups of those articles that are copies of one text, the original first
 * @param firstReported ISO date on which the first of its articles was published
 * @param lastReported ISO date on which the last of its articles was published
 */
public record Claim(
        String id,
        EventType type,
        String label,
        List<ClaimStatus> status,
        Map<Role, List<ClaimFiller>> roles,
        Standing standing,
        List<Voice> assertedBy,
        List<Voice> confirmedBy,
        List<Voice> deniedBy,
        List<Voice> acknowledgedBy,
        List<ClaimMention> mentions,
        List<String> articles,
        int independentSources,
        List<List<String>> reprints,
        @Nullable String firstReported,
        @Nullable String lastReported,
        List<Joining> joined) {
    public Claim {
        status = List.copyOf(status);
        EnumMap<Role, List<ClaimFiller>> copy = new EnumMap<>(Role.class);
        roles.forEach((role, fillers) -> copy.put(role, List.copyOf(fillers)));
        roles = Collections.unmodifiableMap(copy);
        assertedBy = List.copyOf(assertedBy);
        confirmedBy = List.copyOf(confirmedBy);
        deniedBy = List.copyOf(deniedBy);
        acknowledgedBy = List.copyOf(acknowledgedBy);
        mentions = List.copyOf(mentions);
        articles = List.copyOf(articles);
        reprints = reprints.stream().map(List::copyOf).toList();
        joined = List.copyOf(joined);
    }

    public List<ClaimFiller> fillers(Role role) {
        return roles.getOrDefault(role, List.of());
    }
}
