package org.gainsay.claims;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gainsay.claims.HomeParties.Naming;
import org.gainsay.model.Schema;
import org.gainsay.screen.Algorithm;
import org.gainsay.screen.Comparison;
import org.gainsay.screen.NameComparison;

/**
 * Which names over the home are one party: the same name; another spelling of a whole name; a surname, or the first word of a firm's
 * name, that fits one whole name only. Another country speaks against it. Names meet only where they share a beginning or a word, so
 * that a new one is held against few.
 */
final class PartyNames {
    /** Below it a spelling may be another party's name: parties are joined for good, so it is far above a hit's threshold. */
    private static final double SAME_NAME = 0.93;

    private static final int SKELETON = 5;

    private final Map<String, Naming> namings = new LinkedHashMap<>();
    private final Unions unions = new Unions();

    private PartyNames(Collection<Naming> all) {
        all.forEach(naming -> namings.putIfAbsent(naming.key(), naming));
    }

    /** The group of each naming's key, known by one of its keys. */
    static Map<String, String> grouped(Collection<Naming> all) {
        PartyNames names = new PartyNames(all);
        names.joinListed(all);
        names.joinSameNames();
        names.joinSpellings();
        names.joinShortNames();
        Map<String, String> groups = new HashMap<>();
        names.namings.keySet().forEach(key -> groups.put(key, names.unions.root(key)));
        return groups;
    }

    private void joinListed(Collection<Naming> all) {
        Map<String, String> first = new TreeMap<>();
        for (Naming naming : all) {
            for (String listing : naming.listings()) {
                String known = first.putIfAbsent(naming.kind() + "/" + listing, naming.key());
                if (known != null) {
                    unions.join(known, naming.key());
                }
            }
        }
    }

    /**
     * A name without a country is that of the only country which has it. A name of several words is one party's, whether it was taken
     * for a person's or for a firm's.
     */
    private void joinSameNames() {
        Map<String, TreeSet<String>> byName = new TreeMap<>();
        namings.forEach((key, naming) -> {
            boolean whole = naming.words().size() > 1 && !naming.kind().equals(Schema.PLACE.label());
            byName.computeIfAbsent((whole ? "" : naming.kind()) + "/" + naming.slug(), name -> new TreeSet<>())
                    .add(key);
        });
        for (TreeSet<String> keys : byName.values()) {
            long countries = keys.stream()
                    .map(key -> Objects.requireNonNull(namings.get(key)).country())
                    .filter(Objects::nonNull)
                    .distinct()
                    .count();
            if (countries <= 1) {
                keys.forEach(key -> unions.join(keys.first(), key));
            }
        }
    }

    private void joinSpellings() {
        Map<String, TreeSet<String>> alike = new TreeMap<>();
        namings.forEach((key, naming) -> {
            if (naming.words().size() > 1) {
                alike.computeIfAbsent(naming.kind() + "/" + skeleton(naming.slug()), block -> new TreeSet<>())
                        .add(key);
            }
        });
        for (TreeSet<String> block : alike.values()) {
            List<Naming> within = block.stream()
                    .map(key -> Objects.requireNonNull(namings.get(key)))
                    .toList();
            for (int one = 0; one < within.size(); one++) {
                for (int other = one + 1; other < within.size(); other++) {
                    if (isOneName(within.get(one), within.get(other))) {
                        unions.join(within.get(one).key(), within.get(other).key());
                    }
                }
            }
        }
    }

    private static boolean isOneName(Naming one, Naming other) {
        if (!oneCountry(one, other) || one.slug().equals(other.slug())) {
            return false;
        }
        Comparison comparison = NameComparison.compare(
                one.name(), other.name(), one.isPerson() ? Schema.PERSON : Schema.ORGANIZATION, Algorithm.GAINSAY);
        return comparison.full() && comparison.score() >= SAME_NAME;
    }

    private static boolean oneCountry(Naming one, Naming other) {
        return one.country() == null || other.country() == null || one.country().equals(other.country());
    }

    /** The first consonants, the same in most spellings of a name. */
    private static String skeleton(String slug) {
        String bare = slug.replaceAll("[aeiouyjh0-9-]", "")
                .replace('w', 'v')
                .replace('z', 's')
                .replace('c', 'k')
                .replace('q', 'k')
                .replaceAll("(.)\\1+", "$1");
        return bare.substring(0, Math.min(SKELETON, bare.length()));
    }

    private void joinShortNames() {
        Map<String, TreeSet<String>> whole = new TreeMap<>();
        namings.forEach((key, naming) -> {
            List<String> words = naming.words();
            if (words.size() > 1) {
                whole.computeIfAbsent(naming.kind() + "/" + words.getFirst(), word -> new TreeSet<>())
                        .add(key);
                if (naming.isPerson()) {
                    whole.computeIfAbsent(naming.kind() + "/" + words.getLast(), word -> new TreeSet<>())
                            .add(key);
                }
            }
        });
        for (Naming naming : List.copyOf(namings.values())) {
            if (naming.words().size() == 1) {
                TreeSet<String> parties = new TreeSet<>();
                for (String key : whole.getOrDefault(naming.kind() + "/" + naming.slug(), new TreeSet<>())) {
                    if (oneCountry(naming, Objects.requireNonNull(namings.get(key)))) {
                        parties.add(unions.root(key));
                    }
                }
                if (parties.size() == 1) {
                    unions.join(parties.first(), naming.key());
                }
            }
        }
    }
}
