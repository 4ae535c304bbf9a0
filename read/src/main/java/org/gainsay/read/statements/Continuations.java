package org.gainsay.read.statements;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/** {@code The drones came at night, the governor said; three workers had been killed}: what follows the semicolon is said too. */
final class Continuations {
    private static final Pattern GOES_ON =
            Pattern.compile("(?:[;:]\\s+(?=[\\p{L}\\d])|,\\s+(?=from where\\b))([^\"]*?)[.!?]?$", Pattern.DOTALL);
    private static final int SHORTEST = 12;

    private Continuations() {}

    /** The candidates with the content that goes on behind source and cue, where no other statement stands. */
    static List<Candidate> add(ArticleText text, List<Candidate> candidates) {
        Nearby nearby = new Nearby(candidates);
        return candidates.stream()
                .map(candidate -> more(text, candidate)
                        .map(more -> candidate.withParts(
                                candidate.source(), Ranges.concat(candidate.content(), List.of(more))))
                        .filter(whole -> isFree(nearby, candidate, whole))
                        .orElse(candidate))
                .toList();
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
