package org.gainsay.claims.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gainsay.claims.timeline.Moment.Kind;
import org.gainsay.model.Claim;
import org.gainsay.model.Entity;
import org.gainsay.model.Party;
import org.gainsay.model.ShortName;
import org.gainsay.model.Stance;
import org.gainsay.model.Voice;

/** The days after a claim's first report on which a side took a position on it for the first time, or another one than before. */
final class Turns {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** What a side does, in the order in which it is told. */
    private enum Act {
        AFFIRMED,
        CONFIRMED,
        ACKNOWLEDGED,
        DENIED
    }

    private Turns() {}

    /**
     * A moment for each such day, with those who turned: {@code Iran → Russia: drones (acknowledged by Iran)}.
     *
     * @param published ISO dates of articles; one that is missing has none, and nothing said in it has a day
     */
    static List<Moment> of(Claim claim, Map<String, String> published) {
        Map<String, List<Voice>> byDay = new TreeMap<>();
        Stream.of(claim.assertedBy(), claim.confirmedBy(), claim.deniedBy())
                .flatMap(List::stream)
                .sorted(Comparator.comparing((Voice voice) -> act(claim, voice)))
                .forEach(voice -> day(claim, voice, published)
                        .ifPresent(day -> byDay.computeIfAbsent(day, any -> new ArrayList<>())
                                .add(voice)));
        Map<String, Set<Act>> before = new HashMap<>();
        List<Moment> moments = new ArrayList<>();
        byDay.forEach((day, voices) -> {
            Map<Act, Set<String>> turned = new EnumMap<>(Act.class);
            Map<String, Set<Act>> today = new HashMap<>();
            for (Voice voice : voices) {
                Act act = act(claim, voice);
                String side = key(voice);
                today.computeIfAbsent(side, any -> new LinkedHashSet<>()).add(act);
                if (!before.getOrDefault(side, Set.of()).contains(act)) {
                    turned.computeIfAbsent(act, any -> new LinkedHashSet<>()).add(name(voice.side()));
                }
            }
            before.putAll(today);
            if (!turned.isEmpty() && !day.equals(claim.firstReported())) {
                moments.add(new Moment(day, Kind.CLAIM, claim.id(), claim.label() + " (" + told(turned) + ")"));
            }
        });
        return moments;
    }

    private static String told(Map<Act, Set<String>> turned) {
        List<String> told = new ArrayList<>();
        turned.forEach(
                (act, names) -> told.add(act.name().toLowerCase(Locale.ROOT) + " by " + String.join(", ", names)));
        return String.join("; ", told);
    }

    private static Act act(Claim claim, Voice voice) {
        if (voice.stance() == Stance.DENIES) {
            return Act.DENIED;
        }
        return claim.acknowledgedBy().contains(voice)
                ? Act.ACKNOWLEDGED
                : voice.stance() == Stance.CONFIRMS ? Act.CONFIRMED : Act.AFFIRMED;
    }

    /** The day on which it was said, else that of its article; of what was said before the first report the day of that. */
    private static Optional<String> day(Claim claim, Voice voice, Map<String, String> published) {
        String said = voice.said() == null ? "" : voice.said().value();
        String day = DAY.matcher(said).matches() ? said : published.get(voice.article());
        String first = claim.firstReported();
        return Optional.ofNullable(day != null && first != null && day.compareTo(first) < 0 ? first : day);
    }

    private static String key(Voice voice) {
        Party side = voice.side();
        return side.value().equals(Entity.UNNAMED)
                ? side.value() + " " + voice.article() + " " + side.name()
                : side.value();
    }

    private static String name(Party side) {
        return side.value().equals(Entity.UNNAMED) ? "unnamed source" : ShortName.of(side);
    }
}
