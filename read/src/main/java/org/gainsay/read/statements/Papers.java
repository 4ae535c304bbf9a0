package org.gainsay.read.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/**
 * {@code France said in a report that Serbia had sold them}: the paper in which somebody says it is no part of what is said. The model
 * takes "report that" for what is said now and then, and then for what is denied.
 */
final class Papers {
    private static final Pattern PAPER = Pattern.compile(
            "(?:\\s+(?:on|last|this)\\s+\\p{L}+)?,?\\s+in\\s+(?:an?|the|its|his|her|their|this|that|one|another)\\s+(?:[\\p{L}-]+\\s+){0,3}?"
                    + "(?:report|statement|letter|paper|document|study|survey|memo|memorandum|note|dossier|brief|briefing|filing|submission"
                    + "|communiqu[e\u00e9]|bulletin|assessment|review|release|article|interview|post|message|speech|answer|reply)"
                    + "(?:\\s+(?:to|by|on|from|for|about|before|published|released|issued|dated)\\s[^,;:.\"]{1,60}?)?,?\\s+(?=that\\s)");

    private Papers() {}

    static List<Candidate> settle(ArticleText text, List<Candidate> candidates) {
        return candidates.stream().map(candidate -> settle(text, candidate)).toList();
    }

    private static Candidate settle(ArticleText text, Candidate candidate) {
        if (candidate.cue().isEmpty() || candidate.content().isEmpty()) {
            return candidate;
        }
        Range first = candidate.content().getFirst();
        int cue = Ranges.end(candidate.cue());
        Matcher paper = PAPER.matcher(text.plain()).region(cue, Math.max(cue, first.end()));
        if (first.start() < cue || !paper.lookingAt() || first.start() >= paper.end()) {
            return candidate;
        }
        List<Range> content = new ArrayList<>(candidate.content());
        content.set(0, new Range(paper.end(), first.end()));
        return candidate.withParts(candidate.source(), content);
    }
}
