package org.gainsay.read.statements;

import java.util.List;
import java.util.regex.Pattern;
import org.gainsay.model.Stance;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/**
 * Drops what has the words of a denial and is none: what is kept from somebody ("denied entry", "rejected the bill"), what is only supposed
 * ("if Minsk denies it", "would have denied") or asked, what nobody denies, and places that lie somewhere.
 */
final class Withheld {
    private static final String END_OR_SETTING =
            "(?=[\"'.,;]|$| (?:on|in|for|after|from|over|at|by|last|this|and|with|to|as|when|before|during|because|until|while)\\b)";
    private static final String FEW_WORDS = "^(?!that\\b|any\\b|having\\b|\\w+ing\\b)(?:[\\w'.-]+ ){0,4}?";
    private static final Pattern KEPT_FROM_SOMEBODY = pattern(FEW_WORDS
            + "(?:access|entry|entrance|visas?|bail|parole|asylum|refuge|passage|permission|permits?|licen[cs]es?|loans?|credits?"
            + "|food|fuel|medicines?|services|overflight|landing rights|the (?:use|right|chance|opportunity|means|funds))"
            + "(?! (?:fraud|application|scheme|deal)\\b)\\b");
    private static final Pattern PETITION = pattern(FEW_WORDS
            + "(?:appeals?|motions?|petitions?|applications?|requests?|bids?|bills?|amendments?|budgets?|treat(?:y|ies)|tenders?"
            + "|nominations?|candidates?)"
            + END_OR_SETTING);
    private static final Pattern PERSONS =
            pattern("^(?:(?:the|a|an|its|his|her|their|two|three|four|five|six|several|dozens of|\\d+"
                    + "|senior|deputy|top|defence|defense|foreign|finance|prime) )+"
                    + "(?:generals?|ministers?|officers?|commanders?|officials?|directors?|chiefs?|heads?|ambassadors?|governors?|staff"
                    + "|employees?|workers?|spokes\\w+)"
                    + END_OR_SETTING);
    private static final Pattern DENY = pattern("\\b(?:den(?:y|ies|ied|ying)|refus(?:e[sd]?|ing))\\b");
    private static final Pattern REJECT = pattern("\\b(?:reject\\w*|den(?:y|ies|ied|ying)|turn\\w* down)\\b");
    private static final Pattern DISMISS = pattern("\\bdismiss(?:es|ed|ing)?$");
    private static final Pattern BEING_DENIED =
            pattern("\\b(?:was|were|been|being|be|is|are|get|got) (?:\\w+ly )?denied$");
    /** "The last list named two firms": nobody speaks there. */
    private static final Pattern LISTS = pattern("(?:names|named|lists|listed|includes|included)");

    /** "Izmail lies on the Danube" accuses nobody of lying. */
    private static final Pattern LIES = pattern("(?:lies?|lay|lying)");

    private static final Pattern SOMEWHERE = pattern(
            "^(?:in|on|at|off|near|between|beyond|behind|beside|below|above|under|across|along|within|outside|north|south|east|west|some|about|just|only|\\d+)\\b");

    private static final Pattern CLAUSE = pattern(
            "^(?:that|by|in|on|as)\\b|\\b(?:reports?|claims?|allegations?|accusations?|charges?|stor(?:y|ies)|assertions?|rumou?rs?|suggestions?)$");

    private static final Pattern YES_OR_NO =
            pattern("\\b(?:den(?:y|ies|ied|ying)|reject\\w*|dismiss\\w*|refut\\w*|disput\\w*|confirm\\w*"
                    + "|admit\\w*|acknowledg\\w*)\\b");
    private static final Pattern SUPPOSED_BEFORE =
            pattern("\\b(?:if|should|unless|whether|in case|even if|expects?|expected|until)[\\s,]+$");
    /** Up to the end of the cue; "would confirm" is left out, since it mostly says that somebody does. */
    private static final Pattern SUPPOSED = pattern(
            "\\b(?:(?:would|might|may|could|should|must|will have to|whether to)"
                    + "|(?:intend\\w*|expect\\w*|likely|want\\w*|hop\\w*|going|free|tr(?:y|ies|ied|ying)|until|confirm or|admit or)"
                    + "(?: \\w+){0,2}?(?: to| or)) (?:have )?(?:\\w+ly )?(?:den(?:y|ied)|reject\\w*|dismiss\\w*|refut\\w*|disput\\w*)\\b");

    private static final Pattern NOBODY = pattern("^(?:nobody|no one|none|neither|not one|no \\w+)\\b");
    private static final Pattern OWN_DENIAL =
            pattern("^(?:his|her|its|their|the|an?|that) (?:\\w+ )?(?:denials?|rejections?)\\b");
    private static final int END = 8;
    private static final int BEFORE = 30;

    private Withheld() {}

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    static List<Candidate> remove(ArticleText text, List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.cue().isEmpty() || !isNone(text, candidate))
                .toList();
    }

    private static boolean isNone(ArticleText text, Candidate candidate) {
        String cue = Ranges.words(text, candidate.cue()).strip();
        String content = Ranges.words(text, candidate.content()).strip();
        if (isKept(cue, content)
                || (candidate.source().isEmpty() && LISTS.matcher(cue).matches())) {
            return true;
        }
        return YES_OR_NO.matcher(cue).find() ? isSupposed(text, candidate, cue) : takesBack(candidate, content);
    }

    private static boolean isKept(String cue, String content) {
        return (DENY.matcher(cue).find() && KEPT_FROM_SOMEBODY.matcher(content).find())
                || (REJECT.matcher(cue).find() && PETITION.matcher(content).find())
                || (DISMISS.matcher(cue).find() && PERSONS.matcher(content).find())
                || (LIES.matcher(cue).matches() && SOMEWHERE.matcher(content).find())
                || (BEING_DENIED.matcher(cue).find() && !CLAUSE.matcher(content).find());
    }

    /** {@code took back his denial}: what is denied there is not told. */
    private static boolean takesBack(Candidate candidate, String content) {
        return candidate.stance() == Stance.DENIES
                && OWN_DENIAL.matcher(content).find();
    }

    private static boolean isSupposed(ArticleText text, Candidate candidate, String cue) {
        int start = Ranges.start(candidate.cue());
        int first = candidate.source().isEmpty() ? start : Math.min(start, Ranges.start(candidate.source()));
        return before(text, first, SUPPOSED_BEFORE)
                || SUPPOSED.matcher(wordsBefore(text, start) + cue).find()
                || NOBODY.matcher(Ranges.words(text, candidate.source())).find()
                || isAsked(text, candidate, start);
    }

    private static boolean before(ArticleText text, int at, Pattern words) {
        return words.matcher(wordsBefore(text, at)).find();
    }

    private static String wordsBefore(ArticleText text, int at) {
        int from = Math.max(text.sentenceAt(at).start(), at - BEFORE);
        return text.plain().substring(Math.min(from, at), at);
    }

    /** A question's own verb; in a quotation after the cue a question is a matter of the content. */
    private static boolean isAsked(ArticleText text, Candidate candidate, int start) {
        Range sentence = text.sentenceAt(start);
        String end = text.plain().substring(Math.max(sentence.start(), sentence.end() - END), sentence.end());
        return end.strip().endsWith("?") && text.quoted(start) == text.quoted(Ranges.start(candidate.content()));
    }
}
