package org.gainsay.read.statements;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gainsay.model.Stance;
import org.gainsay.read.text.ArticleText;

/** "We urge", "I can confirm" within somebody's words tell the stance of those words and make no statement of their own. */
final class FirstPerson {
    private static final Set<String> SOURCES = Set.of("i", "we", "i'd", "we'd");

    private FirstPerson() {}

    /**
     * The candidates without those that speak of themselves, whose stances go to the words around them.
     *
     * @param transcript all words are somebody's then, also without quotation marks
     */
    static List<Candidate> settle(ArticleText text, List<Candidate> candidates, boolean transcript) {
        Nearby nearby = new Nearby(candidates);
        Map<Candidate, Candidate> settled = new HashMap<>();
        Set<Candidate> dropped = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (candidate.kind() != AnchorKind.CUE || !isFirstPerson(text, candidate, transcript)) {
                continue;
            }
            Optional<Candidate> around = nearby.to(candidate).stream()
                    .filter(other -> !other.equals(candidate) && holds(text, other, candidate, transcript))
                    .min(Comparator.comparingInt(other -> Ranges.length(other.content())));
            around.ifPresent(other -> {
                if (settled.getOrDefault(other, other).stance() == Stance.ASSERTS) {
                    settled.put(other, other.withStances(candidate.stances()));
                }
            });
            if (transcript || around.isPresent()) {
                dropped.add(candidate);
            }
        }
        return candidates.stream()
                .filter(candidate -> !dropped.contains(candidate))
                .map(candidate -> settled.getOrDefault(candidate, candidate))
                .toList();
    }

    private static boolean holds(ArticleText text, Candidate outer, Candidate inner, boolean transcript) {
        if (transcript) {
            return outer.kind() == AnchorKind.SPEECH
                    && inner.cue().stream()
                            .allMatch(cue -> outer.content().getFirst().contains(cue.start()));
        }
        return outer.reports(inner) && text.quoted(Ranges.start(inner.cue()));
    }

    private static boolean isFirstPerson(ArticleText text, Candidate candidate, boolean transcript) {
        String source = Ranges.words(text, candidate.source()).strip().toLowerCase(Locale.ROOT);
        return SOURCES.contains(source) || (transcript && source.isEmpty());
    }
}
