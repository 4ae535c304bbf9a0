package org.gainsay.read.statements;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gainsay.model.Stance;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/**
 * {@code The drones came at night, the governor said; three workers had been killed}: what follows the semicolon is said too, in a
 * statement of its own, whether or not the model found it. After a colon or with {@code from where} the statement itself goes on.
 */
final class Continuations {
    private static final Pattern GOES_ON =
            Pattern.compile("(?:[;:]\\s+(?=[\\p{L}\\d])|,\\s+(?=from where\\b))([^\"]*?)[.!?]?$", Pattern.DOTALL);
    private static final int SHORTEST = 12;
    private static final double CERTAINTY = 0.7;

    private Continuations() {}

    /** The candidates with the content that goes on behind source and cue, where no other statement stands. */
    static List<Candidate> add(ArticleText text, List<Candidate> candidates) {
        Nearby nearby = new Nearby(candidates);
        return candidates.stream()
                .flatMap(candidate -> parted(text, candidate).stream())
                .flatMap(candidate -> continued(text, candidate, nearby).stream())
                .toList();
    }

    /** What the model took for one statement across a semicolon is two. */
    private static List<Candidate> parted(ArticleText text, Candidate candidate) {
        if (candidate.cue().isEmpty() || candidate.source().isEmpty()) {
            return List.of(candidate);
        }
        int end = Math.max(Ranges.end(candidate.cue()), Ranges.end(candidate.source()));
        Map<Boolean, List<Range>> isBehind = candidate.content().stream()
                .collect(Collectors.partitioningBy(piece -> piece.start() > end
                        && text.plain().substring(end, piece.start()).indexOf(';') >= 0));
        List<Range> behind = isBehind.getOrDefault(true, List.of());
        List<Range> before = isBehind.getOrDefault(false, List.of());
        return behind.isEmpty() || before.isEmpty()
                ? List.of(candidate)
                : List.of(candidate.withParts(candidate.source(), before), sequel(candidate, behind));
    }

    private static List<Candidate> continued(ArticleText text, Candidate candidate, Nearby nearby) {
        Optional<Range> more = more(text, candidate);
        if (more.isEmpty()) {
            return List.of(candidate);
        }
        List<Range> rest = List.of(more.orElseThrow());
        Candidate whole = candidate.withParts(candidate.source(), Ranges.concat(candidate.content(), rest));
        if (!isFree(nearby, candidate, whole)) {
            return List.of(candidate);
        }
        List<Candidate> parted = parted(text, whole);
        return parted.size() == 1 ? List.of(whole) : List.of(candidate, sequel(candidate, rest));
    }

    /** Nobody is named and no verb says how it is said. */
    private static Candidate sequel(Candidate candidate, List<Range> content) {
        return new Candidate(
                        AnchorKind.SPEECH, candidate.probability(), List.of(), List.of(), content, candidate.stances())
                .withStance(Stance.ASSERTS, CERTAINTY);
    }

    /** The rest of the sentence, where all that is said so far stands before source and cue. */
    private static Optional<Range> more(ArticleText text, Candidate candidate) {
        if (candidate.cue().isEmpty() || candidate.source().isEmpty()) {
            return Optional.empty();
        }
        int end = Math.max(Ranges.end(candidate.cue()), Ranges.end(candidate.source()));
        int start = Math.min(Ranges.start(candidate.cue()), Ranges.start(candidate.source()));
        Range sentence = text.sentenceAt(start);
        if (Ranges.end(candidate.content()) > start || end >= sentence.end() || !sentence.contains(end)) {
            return Optional.empty();
        }
        Matcher rest = GOES_ON.matcher(text.plain()).region(end, sentence.end());
        return rest.lookingAt() && rest.group(1).length() >= SHORTEST
                ? Optional.of(new Range(rest.start(1), rest.end(1)))
                : Optional.empty();
    }

    private static boolean isFree(Nearby nearby, Candidate candidate, Candidate whole) {
        List<Range> more = List.of(whole.content().getLast());
        return nearby.to(whole).stream()
                .filter(other -> !other.equals(candidate))
                .allMatch(other -> Ranges.shared(more, other.content()) == 0
                        && Ranges.shared(more, other.cue()) == 0
                        && Ranges.shared(more, other.source()) == 0);
    }
}
