package org.gainsay.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.model.Role;
import org.gainsay.model.ShortName;

/** Names an event in one line: {@code Iran → Russia: drones}. Disputed doers stand side by side, what is not known is a question mark. */
final class Labels {
    private static final String UNKNOWN = "?";
    private static final int SHOWN = 3;

    private Labels() {}

    /** As {@link Decision#called} names its claim. */
    static String called(Bundle bundle) {
        return bundle.type().label() + " " + of(bundle);
    }

    static String of(Bundle bundle) {
        return switch (bundle.traits().type) {
            case ARMS_TRANSFER, MILITARY_ASSISTANCE ->
                parties(bundle, Role.SUPPLIER, "/") + " → " + parties(bundle, Role.RECIPIENT, "/")
                        + after(words(bundle, Role.ITEM));
            case JOINT_PRODUCTION -> parties(bundle, Role.PARTICIPANT, " / ") + after(words(bundle, Role.ITEM));
            case COOPERATION -> parties(bundle, Role.PARTICIPANT, " / ");
            case SANCTION -> parties(bundle, Role.IMPOSER, "/") + " → " + either(bundle, Role.TARGET);
            case ATTACK -> parties(bundle, Role.ATTACKER, "/") + " → " + target(bundle);
            case INVASION -> parties(bundle, Role.ATTACKER, "/") + " → " + either(bundle, Role.TARGET);
            case OUTAGE -> affected(bundle) + after(words(bundle, Role.SERVICE));
            case MEETING -> parties(bundle, Role.PARTICIPANT, " / ") + after(words(bundle, Role.TOPIC));
        };
    }

    private static String after(String words) {
        return words.isEmpty() ? "" : ": " + words;
    }

    private static String parties(Bundle bundle, Role role, String between) {
        Set<String> names = names(bundle, role);
        return names.isEmpty() ? UNKNOWN : listed(names, between);
    }

    private static String listed(Set<String> names, String between) {
        List<String> shown = names.stream().limit(SHOWN).toList();
        return String.join(between, shown) + (names.size() > SHOWN ? between + "…" : "");
    }

    private static Set<String> names(Bundle bundle, Role role) {
        Set<String> names = new LinkedHashSet<>();
        bundle.pieces().stream().flatMap(piece -> piece.cells(role)).forEach(cell -> {
            if (cell.actor() != null) {
                names.add(ShortName.of(cell.actor().side()));
            }
        });
        return names;
    }

    private static String either(Bundle bundle, Role role) {
        Set<String> names = names(bundle, role);
        String words = words(bundle, role);
        return !names.isEmpty() ? listed(names, ", ") : words.isEmpty() ? UNKNOWN : words;
    }

    private static String target(Bundle bundle) {
        Set<String> names = names(bundle, Role.TARGET);
        String words = words(bundle, Role.TARGET);
        if (!names.isEmpty()) {
            return listed(names, ", ") + after(words);
        }
        Set<String> places = names(bundle, Role.PLACE);
        if (words.isEmpty()) {
            return places.isEmpty() ? UNKNOWN : listed(places, ", ");
        }
        boolean placed = places.isEmpty() || places.stream().anyMatch(words::contains);
        return words + (placed ? "" : " in " + places.iterator().next());
    }

    private static String affected(Bundle bundle) {
        String affected = either(bundle, Role.AFFECTED);
        return affected.equals(UNKNOWN) ? either(bundle, Role.PLACE) : affected;
    }

    /** What most tellings call it; of as many, the longest. */
    private static String words(Bundle bundle, Role role) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        bundle.pieces().stream().flatMap(piece -> piece.cells(role)).forEach(cell -> {
            if (cell.actor() == null) {
                counts.merge(cell.text().strip(), 1, Integer::sum);
            }
        });
        boolean named =
                counts.keySet().stream().anyMatch(text -> Goods.kind(text).isPresent());
        List<String> words = new ArrayList<>(counts.keySet());
        if (role == Role.ITEM && named) {
            words.removeIf(text -> Goods.kind(text).isEmpty());
        }
        return words.stream()
                .min(Comparator.<String>comparingInt(text -> -counts.getOrDefault(text, 0))
                        .thenComparingInt(text -> -text.length())
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }
}
