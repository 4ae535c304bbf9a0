package org.gainsay.read.statements;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.Stance;
import org.gainsay.read.text.ArticleText;

/**
 * Who denies shows it: by the verb, by a negation or a word of contrast, by calling something untrue, or by speaking of the charge itself. Without
 * any of these the model has taken another account of things ("this was an ordinary contract") or a hard word ("condemned the listing") for
 * a denial; then its second choice counts. Of the denials in the annotated corpus three in a hundred show no sign, nearly all of them such
 * other accounts, which by the rules of annotation only assert.
 */
final class DenialSigns {
    private static final String NEGATION =
            "no|not|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|hardly|scarcely|barely";
    private static final String CONTRAST =
            "only|merely|solely|purely|exclusively|alone|rather than|instead|contrary|opposite|far from"
                    + "|lack(?:s|ed|ing)?|absence|devoid|free of|alleged(?:ly)?|so-called|supposed(?:ly)?|innocen\\w+|exonerat\\w*|cleared";
    private static final String DENYING =
            "den(?:y|ies|ied|ying|ials?)|reject\\w*|dismiss\\w*|refut\\w*|repudiat\\w*|disput\\w*|debunk\\w*|contradict\\w*|disprov\\w*|disavow\\w*";
    private static final String UNTRUTH =
            "untru(?:e|ths?)|false\\w*|baseless|groundless|unfounded|ungrounded|unsubstantiated|bogus|phon(?:e)?y|sham"
                    + "|fabricat\\w*|invent\\w*|concoct\\w*|manufactured|imitation|l(?:ie[sd]?|ying|iars?)|nonsens\\w*|fairy|tales?|fables?|fictions?|fictitious"
                    + "|forg(?:ed|er\\w*)|fak\\w+|counterfeit|slander\\w*|libel\\w*|defam\\w*|calumn\\w*|smear\\w*|fantas(?:y|ies)|fantastic|absurd\\w*"
                    + "|rubbish|garbage|bunk|baloney|hoax\\w*|canards?|made[- ]up|trumped-up|cooked up|figment|imagination|distort\\w*|staged|impossible|implausible"
                    + "|inconceivable|unthinkable|disinformation|misinformation|propaganda|ridiculous|ludicrous|preposterous|laughable|outlandish|far-fetched"
                    + "|hysteri\\w*|rumou?rs?|gossip|myths?|legends?|provocations?|speculati\\w+|insinuat\\w+|conjecture|witch[- ]hunt|wrong\\w*|incorrect\\w*"
                    + "|inaccurat\\w*|erroneous\\w*|mistake[ns]?|mis(?:underst|interpret|represent|identif|quot|lead|led|read|stat)\\w*|mixed up|confus\\w+"
                    + "|politici[sz]ed|biased|one-sided|out of (?:\\w+ )?(?:context|thin air)";
    /** What is denied, where it is named. */
    private static final String CHARGE =
            "accusations?|allegations?|charges?|claims?|suggestions?|assertions?|stor(?:y|ies)|notions?|idea|reports?|findings";

    private static final Pattern IN_CONTENT =
            anyOf(NEGATION + '|' + CONTRAST + '|' + DENYING + '|' + UNTRUTH + '|' + CHARGE);
    /** Besides verbs of denial those that call something what only its denial does: "called it theatre". */
    private static final Pattern IN_CUE = anyOf(NEGATION + '|' + DENYING
            + "|rebuff\\w*|rebut\\w*|ple(?:a)?d\\w*|rul(?:e[sd]?|ing) (?:\\w+ ){0,3}?out|brush\\w*|wav(?:e[sd]?|ing)|disclaim\\w*|contest\\w*|counter\\w*|correct\\w*"
            + "|retract\\w*|recant\\w*|withdr[ae]w\\w*|t(?:ake[sn]?|ook|aking) (?:back|issue)|disown\\w*|dissociat\\w*|distanc\\w*|scoff\\w*|ridicul\\w*"
            + "|mock\\w*|laugh\\w*|jeer\\w*|deri[ds]\\w*|sneer\\w*|shrug\\w*|doubt\\w*|disagree\\w*|protest\\w*|object\\w*|play(?:s|ed|ing)? down|downplay\\w*"
            + "|(?:push|hit|sho(?:o)?t)(?:e[sd]|s|ed|ing)? (?:back|down)|thr(?:ow|ew)\\w* out|turn(?:s|ed|ing)? down|refus\\w*|bat(?:s|ted|ting)? away|decr(?:y|ie)\\w*"
            + "|call(?:s|ed|ing)?|describ\\w*|characteri[sz]\\w*|label\\w*|brand\\w*|term(?:s|ed|ing)?|denounc\\w*");

    private static final double CERTAINTY = 0.85;

    private DenialSigns() {}

    private static Pattern anyOf(String words) {
        return Pattern.compile("(?<!\\w)(?:" + words + ")(?!\\w)|n't\\b", Pattern.CASE_INSENSITIVE);
    }

    static List<Candidate> settle(ArticleText text, List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.stance() == Stance.DENIES && !show(text, candidate)
                        ? secondChoice(candidate)
                        : candidate)
                .toList();
    }

    private static boolean show(ArticleText text, Candidate candidate) {
        String cue = Ranges.words(text, candidate.cue());
        String content = Ranges.words(text, candidate.content());
        Matcher verb = IN_CUE.matcher(cue + ' ' + content);
        return (verb.find() && verb.start() < cue.length())
                || IN_CONTENT.matcher(content).find();
    }

    private static Candidate secondChoice(Candidate candidate) {
        Stance second = StatementModel.STANCES.stream()
                .filter(stance -> stance != Stance.DENIES)
                .max(Comparator.comparingDouble(
                        stance -> candidate.stances().get(StatementModel.STANCES.indexOf(stance))))
                .orElseThrow();
        return candidate.withStance(second, CERTAINTY);
    }
}
