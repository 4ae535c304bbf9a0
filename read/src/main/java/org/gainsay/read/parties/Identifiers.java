package org.gainsay.read.parties;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gainsay.model.Entity;
import org.gainsay.model.Schema;

/** Ids of parties: a state's code, a surname, initials or the first word, unique in the article. */
final class Identifiers {
    private Identifiers() {}

    static Map<Party, String> of(Roster roster) {
        Map<Party, String> ids = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>(Set.of(Entity.ARTICLE, Entity.UNNAMED));
        Map<String, Integer> numbers = new HashMap<>();
        for (Party party : roster.parties()) {
            String country = party.country();
            if (party.schema() == Schema.COUNTRY && country != null) {
                ids.put(party, country.toUpperCase(Locale.ROOT));
                taken.add(country.toUpperCase(Locale.ROOT));
            }
        }
        for (Party party : roster.parties()) {
            if (!ids.containsKey(party)) {
                ids.put(party, free(wish(party), taken, numbers));
            }
        }
        return ids;
    }

    private static String wish(Party party) {
        String name = party.isPerson() ? party.surname() : party.name();
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z0-9 ]", "")
                .toUpperCase(Locale.ROOT)
                .strip();
        if (party.schema() == Schema.PLACE) {
            plain += " CITY";
        }
        String[] parts = plain.split(" +", -1);
        if (parts.length > 3) {
            StringBuilder initials = new StringBuilder();
            for (String part : parts) {
                initials.append(part.isEmpty() ? "" : part.charAt(0));
            }
            return initials.toString();
        }
        String joined = String.join("_", parts);
        return joined.length() < 3 ? "PARTY_" + joined : joined;
    }

    private static String free(String wish, Set<String> taken, Map<String, Integer> numbers) {
        String id = wish;
        while (!taken.add(id)) {
            id = wish + "_" + numbers.merge(wish, 2, (last, first) -> last + 1);
        }
        return id;
    }
}
