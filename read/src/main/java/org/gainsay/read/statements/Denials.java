package org.gainsay.read.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.Stance;
import org.gainsay.read.text.ArticleText;

/**
 * Puts right what the model tends to miss of one rule of stance: under a neutral cue such as "said", and without a cue, the words decide.
 * They deny where they contradict that something happened or is so ("had never sold", "not one drone", "had no part in"), and only
 * assert where they tell of not knowing ("was not aware", "could not confirm", "no evidence"). Applies between these two stances alone.
 */
final class Denials {
    private static final String NOTHING =
            "(?:no(?! (?:one|longer|surprise)\\b)|not one|not a single|not a|not even an?|none of|nobody"
                    + "|no one|nothing)\\b";
    private static final String DEEDS =
            "(?:suppl|sold|sell|sen[dt]|deliver|ship|attack|str[iu](?:ke|ck)|hit\\b|fir(?:ed?|ing)\\b|launch"
                    + "|sho(?:o)?t|provid|arm(?:ed)?\\b|transfer|cross|violat|breach|happen|occur|target|bomb|shell|export|hand|g[ai]ven?\\b"
                    + "|allow|appro|sign|order|carr|buy|bought|receiv|train|harbou?r|host|fund|financ|smuggl|divert|re-export|pose|enter"
                    + "|invad|involved|down|sabotag|t(?:ake|aken|ook) (?:part|place)|a party|part(?:y|ies)\\b|seiz|los[te]|hack|interfer"
                    + "|len[dt]|move|land|pass|leave|left|damag|destroy|used?\\b|true|to blame|responsible|behind|ours|accurate|correct"
                    + "|the case|from)";
    private static final String UNTRUTH =
            "(?:untrue|not true|false|baseless|groundless|unfounded|fabricat\\w+|inventions?|invented"
                    + "|lies?|nonsense|fairy[- ]tales?|forger(?:y|ies)|forged|fakes?|slander\\w*|fantas(?:y|ies)|absurd|rubbish|fiction"
                    + "|smear|hoax|impossible|disinformation|ridiculous)\\b";
    private static final Pattern CONTRADICTS = Pattern.compile(
            "(?:^|(?<=^['\"]))(?:that )?(?:there (?:was|were|is|are|has been|had been|have been) )?" + NOTHING
                    + "|\\b(?:ha[sd]|have|'ve|'d) never (?!been (?:asked|informed|told|shown)|heard|seen|met|known|run|stopped|read"
                    + "|hidden|denied|concealed)\\w+"
                    + "|\\bnever (?:suppl|s[eo]l[dl]|sen[dt]|attack|provid|carried|ship|deliver|use[ds]|pass|fired)"
                    + "|(?:\\b(?:not|never)|n't) (?:\\w+ )?a single\\b|\\bnot one\\b"
                    + "|\\bneither\\b.*\\bnor\\b"
                    + "|\\bnothing (?:whatsoever |whatever )?to do with\\b|\\b(?:no|any) (?:part|role|involvement|hand) in\\b"
                    + "|\\bno connection\\b"
                    + "|\\bno (?:indication|sign|trace)\\b|n't (?:have |seen |see )?any (?:indication|sign|trace)\\b"
                    + "|\\b(?:and|for) nothing else\\b|\\bnothing but\\b"
                    + "|\\b(?:sold|sent|given|gave|shipped|supplied|delivered|provided|received|bought|carried|done) "
                    + "(?:it |them )?(?:nothing|no)\\b"
                    + "|\\bno such\\b|\\b(?:nothing|anything) of the (?:sort|kind)\\b|\\bno (?:\\w+ )?threat\\b"
                    + "|\\b(?:is|was|were|are|as|be) (?:\\w+ ){0,2}?[\"']?" + UNTRUTH
                    + "|(?<=^[^,;]{0,60})\\b(?:did|does|do|ha[sd]|have|was|were|is|are)(?: not|n't) (?:been )?" + DEEDS,
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** Words that turn a negation into something else than a contradiction. */
    private static final Pattern HEDGE = Pattern.compile(
            "\\b(?:evidence|proof|proven|information|details?|comment|casualt\\w+|injur\\w+|hurt|wounded|deaths?|aware|familiar"
                    + "|knowledge|knows?|known|plans?|reason to doubt|idea|date|decision|shortage|confirm\\w*|verif\\w+"
                    + "|independent\\w*|doubt|solution|immediate\\w*|until|unless|if|without|could|would|can|cannot|may|should"
                    + "|anymore|any more|yet|enough)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern KNOWS_NOT = Pattern.compile(
            "(?:\\b(?:not|never)|n't) (?:been |yet |immediately |personally )*(?:aware|know|known|familiar|sure|certain|read|heard"
                    + "|informed|consulted|notified|told|asked|in a position)\\b"
                    + "|\\bno (?:information|details?|knowledge|idea|evidence|proof|comment|reports? of|records? of|way of knowing)\\b"
                    + "|\\b(?:could|can|would|will)(?:not| not|n't) (?:\\w+ly )?(?:confirm|verify|corroborate|say|tell|comment|answer"
                    + "|discuss|speculate|rule out|speak)\\b"
                    + "|\\bunaware\\b|\\b(?:knew|knows?|known) (?:of no|nothing)\\b"
                    + "|\\b(?:no one|nobody|no (?:\\w+ )?(?:civilians?|people|person)) (?:was|were|had been|has been) "
                    + "(?:hurt|injured|harmed)\\b"
                    + "|\\b(?:do|does|did)(?: not|n't) (?:comment|discuss|disclose|know|speculate)\\b"
                    + "|\\bno (?:injuries|casualties|deaths)\\b",
            Pattern.CASE_INSENSITIVE);
    /** Not knowing counts where a statement begins with it. */
    private static final int BEGINNING = 110;

    private static final int REACH_OF_HEDGE = 60;
    /** How often the rules were right on texts that the model had not seen. */
    private static final double CERTAINTY = 0.9;

    private Denials() {}

    static List<Candidate> settle(ArticleText text, List<Candidate> candidates) {
        Nearby nearby = new Nearby(candidates);
        List<Candidate> settled = new ArrayList<>();
        for (Candidate candidate : candidates) {
            settled.add(settle(text, candidate, nearby));
        }
        return settled;
    }

    private static Candidate settle(ArticleText text, Candidate candidate, Nearby nearby) {
        Stance stance = candidate.stance();
        boolean open = stance == Stance.ASSERTS || stance == Stance.DENIES;
        if (!open || candidate.kind() == AnchorKind.NARRATION || !NeutralCues.are(text, candidate)) {
            return candidate;
        }
        String words = Ranges.words(text, candidate.content());
        Matcher notKnowing = KNOWS_NOT.matcher(words);
        if (stance == Stance.DENIES) {
            return notKnowing.find() && notKnowing.start() < BEGINNING
                    ? candidate.withStance(Stance.ASSERTS, CERTAINTY)
                    : candidate;
        }
        return contradicts(words) && !reportsAnother(candidate, nearby)
                ? candidate.withStance(Stance.DENIES, CERTAINTY)
                : candidate;
    }

    private static boolean contradicts(String words) {
        Matcher matcher = CONTRADICTS.matcher(words);
        return matcher.find()
                && !HEDGE.matcher(words)
                        .region(matcher.start(), Math.min(words.length(), matcher.end() + REACH_OF_HEDGE))
                        .find();
    }

    /** Then the words that contradict may be somebody else's. */
    private static boolean reportsAnother(Candidate candidate, Nearby nearby) {
        return nearby.to(candidate).stream()
                .anyMatch(other -> !other.equals(candidate)
                        && candidate.reports(other)
                        && Ranges.contain(candidate.content(), other.content()));
    }
}
