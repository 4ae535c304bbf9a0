package org.gainsay.read.statements;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/** {@code Seoul's | claims | that Russia had paid}: who owns the noun that stands for a cue is its source. */
final class ClaimOwners {
    private static final Pattern CLAIM = Pattern.compile(
            "(?:claims?|allegations?|accusations?|assertions?|charges?|suggestions?|warnings?|statements?|reports?)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OWNER = Pattern.compile("((?:\\p{Lu}[\\p{L}.-]+ ){0,3}\\p{Lu}[\\p{L}.-]+)'s\\s$");
    private static final int LONGEST = 60;

    private ClaimOwners() {}

    static List<Candidate> settle(ArticleText text, List<Candidate> candidates) {
        return candidates.stream().map(candidate -> settle(text, candidate)).toList();
    }

    private static Candidate settle(ArticleText text, Candidate candidate) {
        boolean claim = candidate.source().isEmpty()
                && candidate.cue().size() == 1
                && CLAIM.matcher(Ranges.words(text, candidate.cue())).matches();
        if (!claim) {
            return candidate;
        }
        int cue = Ranges.start(candidate.cue());
        int from = Math.max(text.sentenceAt(cue).start(), cue - LONGEST);
        Matcher owner = OWNER.matcher(text.plain()).region(from, Math.max(from, cue));
        return owner.find()
                ? candidate.withParts(List.of(new Range(owner.start(1), owner.end(1))), candidate.content())
                : candidate;
    }
}
