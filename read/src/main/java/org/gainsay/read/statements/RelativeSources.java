package org.gainsay.read.statements;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.Stance;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/** {@code The ministry is looking into the firm, | which | denies | any wrongdoing}: the relative pronoun speaks, not the main clause's subject. */
final class RelativeSources {
    private static final Pattern PRONOUN = Pattern.compile(
            ",\\s+(which|who)\\s+(?:(?:has|have|had|also|again|later|then|itself|himself|herself|repeatedly|always|\\w+ly)\\s+)*$",
            Pattern.CASE_INSENSITIVE);
    /** Between "said" and what the model takes for the source: {@code said | one of them, who | works there}. */
    private static final Pattern INVERTED = Pattern.compile("\\s+([^,;:.\"]{2,60}),\\s+(?:who|which)\\s+");

    private static final Pattern DENYING = Pattern.compile(
            "(which|who)\\s+((?:(?:has|have|had|also|again|later|\\w+ly|always)\\s+)*(?:den(?:y|ies|ied)|reject(?:s|ed)?))\\s+(\\S.*)",
            Pattern.DOTALL);

    private static final Pattern OPENING = Pattern.compile(
            "((?:The|An?|Its|His|Her|Their)(?:\\s+(?!\\w+ed\\b|told\\b|said\\b|met\\b)[\\w'-]+){0,3}\\s+\\p{Ll}[\\w'-]+|(?:\\p{Lu}[\\w'.-]*\\s+){0,4}\\p{Lu}[\\w'.-]*),\\s+");

    private static final int LONGEST = 50;
    private static final int ADJOINING = 2;
    private static final double CERTAINTY = 0.9;

    private RelativeSources() {}

    static List<Candidate> settle(ArticleText text, List<Candidate> candidates) {
        return candidates.stream().map(candidate -> settle(text, candidate)).toList();
    }

    private static Candidate settle(ArticleText text, Candidate candidate) {
        if (candidate.cue().isEmpty()) {
            return candidate;
        }
        Range content = candidate.content().getFirst();
        Matcher denying = DENYING.matcher(text.plain()).region(content.start(), content.end());
        if (candidate.content().size() == 1 && !text.quoted(content.start()) && denying.matches()) {
            return denial(text, denying, candidate);
        }
        if (candidate.source().isEmpty()) {
            return sourced(text, candidate);
        }
        int said = Ranges.end(candidate.cue());
        Matcher inverted =
                INVERTED.matcher(text.plain()).region(said, Math.max(said, Ranges.start(candidate.source())));
        if (inverted.matches()) {
            return candidate.withParts(List.of(new Range(inverted.start(1), inverted.end(1))), candidate.content());
        }
        int cue = Ranges.start(candidate.cue());
        Matcher pronoun = pronoun(text, cue);
        int source = Ranges.end(candidate.source());
        if (!pronoun.find() || source > pronoun.end(1) || pronoun.start() - source < ADJOINING) {
            return candidate;
        }
        List<Range> behind = candidate.content().stream()
                .filter(piece -> piece.start() >= cue)
                .toList();
        return candidate.withParts(
                List.of(new Range(pronoun.start(1), pronoun.end(1))), behind.isEmpty() ? candidate.content() : behind);
    }

    /** {@code Pyongyang, | which | denies | sending troops}, where the model finds nobody. */
    private static Candidate sourced(ArticleText text, Candidate candidate) {
        int cue = Ranges.start(candidate.cue());
        Matcher pronoun = pronoun(text, cue);
        return !text.quoted(cue) && Ranges.start(candidate.content()) > cue && pronoun.find()
                ? candidate.withParts(
                        List.of(antecedent(text, new Range(pronoun.start(1), pronoun.end(1)))), candidate.content())
                : candidate;
    }

    /** {@code The firm, | which denies any wrongdoing |, has appealed}: what the model takes for said is a denial of its own. */
    private static Candidate denial(ArticleText text, Matcher denying, Candidate candidate) {
        return candidate
                .withParts(
                        List.of(antecedent(text, new Range(denying.start(1), denying.end(1)))),
                        List.of(new Range(denying.start(3), denying.end(3))))
                .withCue(List.of(new Range(denying.start(2), denying.end(2))))
                .withStance(Stance.DENIES, CERTAINTY);
    }

    /** The few words with which the sentence begins, where the pronoun follows them; else the pronoun. */
    private static Range antecedent(ArticleText text, Range pronoun) {
        int start = text.sentenceAt(pronoun.start()).start();
        Matcher opening =
                OPENING.matcher(text.plain()).region(Math.max(start, pronoun.start() - LONGEST), pronoun.start());
        return opening.matches() && opening.start() == start ? new Range(start, opening.end(1)) : pronoun;
    }

    private static Matcher pronoun(ArticleText text, int cue) {
        int from = Math.max(text.sentenceAt(cue).start(), cue - LONGEST);
        return PRONOUN.matcher(text.plain()).region(Math.min(from, cue), cue);
    }
}
