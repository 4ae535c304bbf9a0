package org.gainsay.read.statements;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/**
 * {@code Uganda | has been accused by | several deputies of arming them}, {@code the committee | was told | of it}: whoever is accused,
 * told or asked does not speak, nor who stands {@code accused of it}. Who is named after "by" does; where nobody is, nobody is quoted.
 */
final class PassiveHearers {
    private static final Pattern PASSIVE = Pattern.compile(
            "\\b(?:was|were|is|are|been|being|be|not)\\s+(?:\\w+ly\\s+|also\\s+|again\\s+|not\\s+)?(?:accused|blamed|charged"
                    + "|criticised|criticized|condemned|told|informed|notified|briefed|warned|asked|urged|advised|assured|reminded"
                    + "|pressed|denounced|quizzed|questioned)\\b(?:\\s+by)?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AGENT = Pattern.compile(
            "(?:\\s+of\\s+[^,;.\"]{1,60}?)?\\s*\\bby\\s+(?!\\w+ing\\b)(?<source>[^,;:.\"?]+?)(?=\\s+(?:of|as|that|for|with|to|on|in|and|who|which|at|after|late|early|last"
                    + "|but|when|over)\\b|[,;:.\"?]|$)");
    /** {@code Minister accused of bribery}, {@code a firm charged with fraud}: whoever accuses names somebody. */
    private static final Pattern BARE = Pattern.compile(
            "^(?:(?:newly|falsely|long|also) )?(?:accused|charged|blamed|indicted)\\s+(?:of|over|with|for|in)\\b");

    private static final int NEXT_WORD = 6;
    private static final Pattern OPENING = Pattern.compile("[\\s,]*");

    private PassiveHearers() {}

    static List<Candidate> settle(ArticleText text, List<Candidate> candidates) {
        return candidates.stream()
                .flatMap(candidate -> settle(text, candidate).stream())
                .toList();
    }

    private static Optional<Candidate> settle(ArticleText text, Candidate candidate) {
        if (candidate.cue().size() != 1 || candidate.source().isEmpty()) {
            return Optional.of(candidate);
        }
        Range cue = candidate.cue().getFirst();
        Range sentence = text.sentenceAt(cue.start());
        Matcher passive = PASSIVE.matcher(text.plain()).region(sentence.start(), Math.min(cue.end(), sentence.end()));
        boolean bare = BARE.matcher(
                        text.plain().substring(cue.start(), Math.min(cue.end() + NEXT_WORD, sentence.end())))
                .find();
        boolean heard = Ranges.end(candidate.source()) <= cue.start()
                && (bare || (passive.find() && passive.end() > cue.start()));
        return heard ? agent(text, candidate, cue, sentence) : Optional.of(candidate);
    }

    private static Optional<Candidate> agent(ArticleText text, Candidate candidate, Range cue, Range sentence) {
        boolean by = text.plain().startsWith("by", cue.end() - 2);
        int from = by ? cue.end() - 2 : cue.end();
        Matcher agent = AGENT.matcher(text.plain()).region(from, sentence.end());
        if (!agent.lookingAt()) {
            return Optional.empty();
        }
        Matcher gap = OPENING.matcher(text.plain()).region(agent.end(), sentence.end());
        Range rest = Pieces.trim(text.plain(), gap.lookingAt() ? gap.end() : agent.end(), endOf(text, sentence));
        Range source = new Range(agent.start("source"), agent.end("source"));
        List<Range> content = rest.length() > 2 ? List.of(rest) : candidate.source();
        return Optional.of(candidate.withParts(List.of(source), content));
    }

    private static int endOf(ArticleText text, Range sentence) {
        int end = sentence.end();
        while (end > sentence.start() && ".!?".indexOf(text.plain().charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
