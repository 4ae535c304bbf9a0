package org.gainsay.claims.leads;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gainsay.model.Claim;
import org.gainsay.model.Entity;
import org.gainsay.model.Party;
import org.gainsay.model.Reading;
import org.gainsay.model.Role;
import org.gainsay.model.Stance;
import org.gainsay.model.Voice;
import org.jspecify.annotations.Nullable;

/** Whose lists a sanction would show in. */
final class Authorities {
    private static final Map<String, List<String>> LISTS = Map.of(
            "us", List.of("us_ofac_sdn", "us_ofac_cons", "us_csl"),
            "gb", List.of("gb_sanctions"),
            "ca", List.of("ca_sema"),
            "au", List.of("au_dfat"),
            "eu", List.of("eu_fsf"),
            "un", List.of("un_sc"));

    private Authorities() {}

    /**
     * The lists of whoever imposed it; where nobody is said to have, of the sides that announced it.
     *
     * @param readings what was read from an article; null for one that is not at hand
     */
    static Set<String> lists(Claim claim, Function<String, @Nullable Reading> readings) {
        Stream<Party> imposers = claim.fillers(Role.IMPOSER).stream()
                .map(filler -> new Party(
                        filler.value(), filler.name() == null ? filler.value() : filler.name(), filler.country()));
        Set<String> lists = lists(imposers.toList(), claim, readings);
        if (!lists.isEmpty() || !claim.fillers(Role.IMPOSER).isEmpty()) {
            return lists;
        }
        Stream<Party> announcing = claim.assertedBy().stream()
                .filter(voice -> voice.stance() == Stance.ANNOUNCES)
                .map(Voice::side);
        return lists(announcing.toList(), claim, readings);
    }

    private static Set<String> lists(
            Collection<Party> parties, Claim claim, Function<String, @Nullable Reading> readings) {
        Set<String> lists = new LinkedHashSet<>();
        for (Party party : parties) {
            lists.addAll(LISTS.getOrDefault(authority(party, claim, readings), List.of()));
        }
        return lists;
    }

    private static String authority(Party party, Claim claim, Function<String, @Nullable Reading> readings) {
        String name = party.name().toLowerCase(Locale.ROOT);
        if (name.matches("eu|.*\\beuropean (?:union|council|commission)\\b.*|council of the eu")) {
            return "eu";
        }
        if (name.matches("un|.*\\bunited nations\\b.*|.*\\bun security council\\b.*|security council")) {
            return "un";
        }
        if (party.country() != null) {
            return party.country();
        }
        return claim.articles().stream()
                .map(readings)
                .flatMap(Stream::ofNullable)
                .flatMap(reading -> reading.entities().stream())
                .filter(entity -> entity.name().equals(party.name()))
                .map(Entity::country)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse("");
    }
}
