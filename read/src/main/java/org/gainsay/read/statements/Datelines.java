package org.gainsay.read.statements;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/** {@code OSLO, May 3 — Norway has denied}: the place of a dateline does not speak; the words between its dash and the cue name who does. */
final class Datelines {
    private static final Pattern DATELINE = Pattern.compile(
            "\\p{Lu}['\\p{Lu}][\\p{Lu}' .-]*(?:, [\\p{L}. ]{2,30}(?:\\d{1,2})?)?(?:\\s?\\([\\p{L} /]{2,30}\\))?\\s?[\u2014\u2013-]+\\s");
    private static final Pattern SUBJECT = Pattern.compile("[^,;:.\"()]{2,60}");

    private static final int LONGEST = 120;

    private Datelines() {}

    static List<Candidate> settle(ArticleText text, List<Candidate> candidates) {
        return candidates.stream().map(candidate -> settle(text, candidate)).toList();
    }

    private static Candidate settle(ArticleText text, Candidate candidate) {
        if (candidate.source().isEmpty() || candidate.cue().isEmpty()) {
            return candidate;
        }
        Range paragraph = text.paragraphAt(Ranges.start(candidate.source()));
        Matcher dateline = DATELINE.matcher(text.plain())
                .region(paragraph.start(), Math.min(paragraph.end(), paragraph.start() + LONGEST));
        int cue = Ranges.start(candidate.cue());
        if (!dateline.lookingAt() || Ranges.end(candidate.source()) > dateline.end() || cue <= dateline.end()) {
            return candidate;
        }
        Range subject = new Range(dateline.end(), cue - 1);
        boolean plain = SUBJECT.matcher(text.plain())
                .region(subject.start(), subject.end())
                .matches();
        return plain ? candidate.withParts(List.of(subject), candidate.content()) : candidate;
    }
}
