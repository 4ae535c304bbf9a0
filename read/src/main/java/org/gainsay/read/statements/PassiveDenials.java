package org.gainsay.read.statements;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gainsay.model.Stance;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/** {@code The report was denied by the ministry}: the model looks for who speaks before the verb, and for what is said after it. */
final class PassiveDenials {
    private static final Pattern SENTENCE = Pattern.compile(
            "(?<content>[^,;:\"?]{0,120}?\\b(?:reports?|claims?|allegations?|accusations?|charges?|story|stories|accounts?|assertions?"
                    + "|rumou?rs?|suggestions?|statements?|remarks|comments|words|letter|portrayal|version|findings?|this|that|it|sale|delivery|deliveries|deal)\\b[^;:\"?]{0,160}?)\\s{1,3}"
                    + "(?<cue>(?:(?:was|were|is|are|has\\s+been|have\\s+been|had\\s+been|being)\\s+)(?:\\w+ly\\s+|later\\s+|also\\s+)?"
                    + "(?<verb>denied|rejected|dismissed|refuted|confirmed)(?:\\s+as\\s+\"[^\"]*\")?\\s+by)\\s+"
                    + "(?<source>[^,;:.\"?]+?)(?=\\s+(?:as|on|in|and|who|which|at|after|late|early|last|but|when)\\b|[,;:.\"?]|$)");
    /** "The allegations were vehemently denied": by whom is left out. */
    private static final Pattern BY_NOBODY = Pattern.compile(
            "(?<content>(?:The|These|Those|All|All\\s+of\\s+the|Such|Both|Its|His|Her|Their)\\s+(?:\\w+\\s+)?(?:reports?|claims?|allegations?|accusations?|charges?|stor(?:y|ies)|assertions?"
                    + "|rumou?rs?|suggestions?))\\s+(?<cue>(?:was|were|is|are|has\\s+been|have\\s+been|had\\s+been)\\s+(?:\\w+ly\\s+|later\\s+|also\\s+|swiftly\\s+|at\\s+once\\s+){0,2}"
                    + "(?<verb>denied|rejected|dismissed|refuted))(?=[.,;]|\\s+(?:as|on|in|at|last|late|early|the|outright|yesterday|today)\\b)");

    private static final Pattern VERB = Pattern.compile("\\b(?:denied|rejected|dismissed|refuted|confirmed)\\b");

    private PassiveDenials() {}

    static List<Candidate> add(ArticleText text, List<Candidate> candidates) {
        Nearby nearby = new Nearby(candidates);
        Set<Candidate> replaced = new HashSet<>();
        List<Candidate> passives = new ArrayList<>();
        for (Range sentence : text.sentences()) {
            Matcher verb = VERB.matcher(text.plain()).region(sentence.start(), sentence.end());
            Optional<Matcher> said = verb.find() ? passive(text, sentence) : Optional.empty();
            if (said.isPresent()) {
                Stance stance = said.get().group("verb").equals("confirmed") ? Stance.CONFIRMS : Stance.DENIES;
                Candidate passive = Candidate.matched(said.get(), stance);
                passives.add(passive);
                nearby.to(passive).stream()
                        .filter(other -> Ranges.shared(Ranges.concat(other.cue(), other.source()), passive.cue()) > 0
                                || isClaimOf(other, passive))
                        .forEach(replaced::add);
            }
        }
        return Ranges.concat(
                candidates.stream().filter(c -> !replaced.contains(c)).toList(), passives);
    }

    private static Optional<Matcher> passive(ArticleText text, Range sentence) {
        return Stream.of(SENTENCE, BY_NOBODY)
                .map(pattern -> pattern.matcher(text.plain()).region(sentence.start(), sentence.end()))
                .filter(Matcher::lookingAt)
                .findFirst();
    }

    /** Then the model took the noun "claims" for a verb. */
    private static boolean isClaimOf(Candidate other, Candidate passive) {
        return !other.cue().isEmpty()
                && Ranges.contain(passive.content(), other.cue())
                && Ranges.shared(other.content(), passive.cue()) > 0;
    }
}
