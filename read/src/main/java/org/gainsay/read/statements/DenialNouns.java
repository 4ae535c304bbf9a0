package org.gainsay.read.statements;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.Stance;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/** Denials that no verb tells: {@code Rwanda's denial that it arms them}, {@code the company repeated its denial that}. */
final class DenialNouns {
    private static final String CONTENT =
            "\\s+(?<content>(?:that|of)\\s[^,;.?\"]+?)(?=[,;.?\"]|\\s+(?:was|were|has\\s+not|drew|met|came)\\b|$)";
    private static final Pattern OWN = Pattern.compile(
            "(?<source>(?<![\\w.'-])(?:[Tt]he\\s+)?\\p{Lu}[\\w.-]*(?:\\s+\\p{Lu}[\\w.-]*){0,4})'s?\\s+(?:\\w+\\s+)?(?<cue>denials?)"
                    + CONTENT);
    private static final Pattern REPEATED = Pattern.compile(
            "(?<source>[^,;:\"]{2,60}?)\\s+(?<cue>(?:(?:has|have|had|again|also)\\s+)*(?:repeat(?:s|ed)?|reiterat(?:es?|ed)|renew(?:s|ed)?"
                    + "|st(?:icks?|uck)\\s+to|st(?:ands?|ood)\\s+by|maintain(?:s|ed)?|issu(?:es|ed))\\s+(?:its|his|her|their|an?)\\s+(?:\\w+\\s+)?denials?)"
                    + CONTENT);
    private static final Pattern NOUN = Pattern.compile("\\bdenials?\\b");

    private DenialNouns() {}

    static List<Candidate> add(ArticleText text, List<Candidate> candidates) {
        Nearby nearby = new Nearby(candidates);
        Set<Candidate> replaced = new HashSet<>();
        List<Candidate> denials = new ArrayList<>();
        for (Range sentence : text.sentences()) {
            Matcher noun = NOUN.matcher(text.plain()).region(sentence.start(), sentence.end());
            Matcher repeated = REPEATED.matcher(text.plain()).region(sentence.start(), sentence.end());
            Matcher own = OWN.matcher(text.plain()).region(sentence.start(), sentence.end());
            if (noun.find() && (repeated.lookingAt() || own.find())) {
                Candidate denial = Candidate.matched(repeated.hasMatch() ? repeated : own, Stance.DENIES);
                Optional<Candidate> same = nearby.to(denial).stream()
                        .filter(other -> Ranges.shared(other.cue(), denial.cue()) > 0)
                        .findFirst();
                denials.add(same.map(other -> joined(other, denial)).orElse(denial));
                same.ifPresent(replaced::add);
            }
        }
        return Ranges.concat(
                candidates.stream().filter(c -> !replaced.contains(c)).toList(), denials);
    }

    /** The model's source and content, where it found them. */
    private static Candidate joined(Candidate model, Candidate denial) {
        boolean follows = Ranges.start(model.content()) >= Ranges.end(denial.cue());
        return denial.withParts(
                model.source().isEmpty() ? denial.source() : model.source(),
                follows ? model.content() : denial.content());
    }
}
