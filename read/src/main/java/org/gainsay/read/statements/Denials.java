package org.gainsay.read.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.Stance;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

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
                    + "|allow|(?:authori[sz]|licen[cs]|permit)\\w*+(?! to\\b)|appro|sign|order|carr|buy|bought|receiv|train|harbou?r|host|fund|financ|smuggl|divert|re-export|pose|enter"
                    + "|invad|involved|down|sabotag|t(?:ake|aken|ook) (?:part|place)|a party|part(?:y|ies| of)\\b|seiz|los[te]|hack|interfer"
                    + "|len[dt]|move|land|pass|leave|left|damag|destroy|used?\\b|true|to blame|responsible|behind|ours|accurate|correct"
                    + "|the case|from)";
    private static final String UNTRUTH =
            "(?:untrue|not true|false|baseless|groundless|unfounded|fabricat\\w+|inventions?|invented"
                    + "|lies?|nonsense|fairy[- ]tales?|forger(?:y|ies)|forged|fakes?|slander\\w*|fantas(?:y|ies)|absurd|rubbish|fiction"
                    + "|smear|hoax|made up|a distortion|staged|impossible|disinformation|ridiculous)\\b";
    /** Whoever says this denies, whatever the model took it for. */
    private static final Pattern SAYS_NO = Pattern.compile(
            "^(?:[\"', ]|(?:well|no|now|look|and|but|so|again)\\b){0,8}(?:(?:i|we)(?:'m| am| are|'re)? "
                    + "(?:do |also |flatly |categorically |strongly |utterly |firmly )*(?:deny|denying|reject|refute)\\b"
                    + "|(?:that|it)(?:'s| is| was|'d be)(?: simply| just| absolutely| completely)? "
                    + "(?:not (?:right|correct|accurate|true|so|the case)|false|wrong|untrue)\\b"
                    + "|(?:that|it|they|those|these) (?:was|were|is|are)(?: not|n't) (?:ours?|us)\\b"
                    + "|there(?:'s| is| was) (?:no|not a word of) truth (?:to|in)\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CONTRADICTS = Pattern.compile(
            "(?:^|(?<=^['\"]))(?:that )?(?:there (?:was|were|is|are|has been|had been|have been) )?" + NOTHING
                    + "|\\b(?:ha[sd]|have|'ve|'d) never (?!been (?:asked|informed|told|shown)|heard|seen|met|known|run|stopped|read"
                    + "|hidden|denied|concealed)\\w+"
                    + "|\\bnever (?:suppl|s[eo]l[dl]|sen[dt]|attack|provid|carried|ship|deliver|use[ds]|pass|fired)"
                    + "|(?:\\b(?:not|never)|n't) (?:\\w+ )?a single\\b|\\bnot one\\b"
                    + "|\\bneither\\b.*\\bnor\\b"
                    + "|\\bnothing (?:whatsoever |whatever )?to do with\\b|\\b(?:no|any) (?:part|role|involvement|hand) in\\b"
                    + "|\\b(?:its|our|their|his) (?:own )?(?:\\w+ )?(?:planes?|aircraft|jets?|fighters|ships?|boats?|drones?|troops|forces|guns|batteries"
                    + "|helicopters?) (?:had |have |were |was |all )*(?:stayed|remained|been) (?:on the ground|grounded|in (?:port|harbour"
                    + "|their (?:hangars?|barracks|bases?))|at (?:their|its) bases?)\\b"
                    + "|\\b(?:its|our|their|his) (?:own )?(?:\\w+ )?(?:air force|army|navy|planes?|aircraft|jets?|pilots|ships?|drones?|troops|forces|guns"
                    + "|batteries|helicopters?) (?:had |have )?(?:flew|flown|made|fired|launched|dropped|carried out|conducted|mounted|hit|struck"
                    + "|attacked) no(?:thing)?\\b"
                    + "|\\bno connection\\b|\\bat no time\\b"
                    + "|\\bno (?:indication|sign|trace)\\b|n't (?:have |seen |see )?any (?:indication|sign|trace)\\b"
                    + "|\\bfor nothing else\\b|\\bnothing but\\b"
                    + "|\\b(?:sold|sent|given|gave|shipped|supplied|delivered|provided|received|bought|carried|done) "
                    + "(?:it |them )?(?:nothing|no)\\b"
                    + "|\\bno such\\b|\\b(?:nothing|anything) of the (?:sort|kind)\\b|\\bno (?:\\w+ )?threat\\b"
                    + "|\\b(?:is|was|were|are|as|be) (?:\\w+ ){0,2}?[\"']?" + UNTRUTH
                    + "|(?<=^[^,;]{0,60})\\b(?:did|does|do|ha[sd]|have|was|were|is|are)(?: not|n't) (?:been )?" + DEEDS,
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** Words that turn a negation into something else than a contradiction. */
    private static final Pattern HEDGE = Pattern.compile(
            "\\b(?:shown|foreseen|noticed|requests?|notification|notice|application|losses|choice"
                    + "|recogni[sz]ed|change of|certificate|cancelled|evidence|proof|proven|information|details?|comment|casualt\\w+|injur\\w+|hurt|wounded|deaths?|aware|familiar"
                    + "|knowledge|knows?|known|plans?|reason to doubt|idea|date|decision|shortage|confirm\\w*|verif\\w+"
                    + "|independent\\w*|doubt|solution|immediate\\w*|until|unless|if|without|could|would|can|cannot|may|should"
                    + "|anymore|any more|yet|enough)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern KNOWS_NOT = Pattern.compile(
            "(?:\\b(?:not|never)|n't) (?:yet |immediately |personally )*(?:aware|know|known|familiar|sure|certain|read|heard"
                    + "|seen (?!any )|in a position|been (?:informed|consulted|notified|told|asked (?:to|about|for|whether)|aware))\\b"
                    + "|\\bn(?:obody|o one) (?:knows?|knew)\\b"
                    + "|\\bno denying\\b|\\bn(?:obody|o one) (?:\\w+ )?(?:den|disput)\\w+|(?:\\b(?:not|never)|n't) (?:\\w+ )?den(?:y|ied)\\b"
                    + "|^[\"']?(?:do|did|does|will|would|why|who)\\b.{0,30}\\bdeny\\b|\\bwould have denied\\b"
                    + "|\\bdenied (?:\\w+ ){0,3}?(?:access|entry|visas?|passage|permission|food|fuel|medicines?)\\b"
                    + "|\\b(?:can|could)(?:not| not|'t|n't) speak to\\b"
                    + "|\\bno (?:information|details?|knowledge|idea|evidence|proof|comment|reports? of|records? of|way of knowing)\\b"
                    + "|\\b(?:could|can|would|will)(?:not| not|n't) (?:\\w+ly )?(?:confirm|verify|corroborate|say|tell|comment|answer"
                    + "|discuss|speculate|rule out|speak)\\b"
                    + "|\\bunaware\\b|\\b(?:knew|knows?|known) (?:of no|nothing)\\b"
                    + "|\\b(?:no one|nobody|no (?:\\w+ )?(?:civilians?|people|person)) (?:was|were|had been|has been) "
                    + "(?:hurt|injured|harmed)\\b"
                    + "|\\b(?:do|does|did)(?: not|n't) (?:comment|discuss|disclose|know|speculate)\\b"
                    + "|\\bno (?:injuries|casualties|deaths)\\b",
            Pattern.CASE_INSENSITIVE);
    /** What has not come about: under a charge such words deny, elsewhere they tell how things stand. */
    private static final Pattern NOT_COME_ABOUT = Pattern.compile(
            "\\b(?:not|never) (?:yet )?(?:formally )?decided\\b"
                    + "|\\bno (?:\\w+ )?(?:decisions?|plans?|agreement|contract|order|request|notification|notice) "
                    + "(?:had|has|have|was|were|to|for|of)\\b"
                    + "|\\b(?:received|seen|heard|got) (?:no|nothing)\\b(?! (?:indication|sign|trace))"
                    + "|\\bnothing (?:\\w+ )?(?:to (?:add|announce|confirm|report)|(?:has|had|was|is)(?: yet)?(?: been)? "
                    + "(?:signed|agreed|decided|received|put|cancelled))\\b"
                    + "|\\b(?:do|does|did)(?: not|n't) (?:mean|(?:seek|want) (?:an? |any |to see )?"
                    + "(?:\\w+ )?(?:war|conflict|confrontation|escalation))\\b"
                    + "|\\b(?:ha[sd]|have) no (?:\\w+ and no )?(?:water|electricity|power|time|food|fuel|heating|choice|plans?)\\b"
                    + "|\\bno time\\b",
            Pattern.CASE_INSENSITIVE);

    private static final String NUMBER =
            "(?:\\d[\\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty"
                    + "|fifty|sixty|seventy|eighty|ninety|a (?:few|dozen|handful)|dozens|hundreds|thousands|half)\\b";
    /** Another number than somebody else's: "80 of them, not 120". */
    private static final Pattern NOT_SO_MANY = Pattern.compile(
            "\\b" + NUMBER + "[^.;]{0,40}?,? (?:and |but |rather )?not (?:the |some |about |around )?" + NUMBER
                    + "|\\bnot (?:the |some |about |around )?" + NUMBER
                    + "[^.;]{0,40}?,? but (?:only |about |some |just )*" + NUMBER,
            Pattern.CASE_INSENSITIVE);
    /** Fewer than somebody said still came. */
    private static final Pattern SO_FEW = Pattern.compile(
            "^[\"']?(?:that )?(?:there (?:was|were|had been|have been) )?(?:only|just|merely|barely|at most|fewer than|less than"
                    + "|(?:no|not) more than) (?:about |some |around )?" + NUMBER,
            Pattern.CASE_INSENSITIVE);
    /** Above this probability of a denial the model is right about them. */
    private static final double SURE_DENIAL = 0.95;
    /** Below it a denial needs words that contradict. */
    private static final double UNSURE_DENIAL = 0.45;
    /** Not knowing counts where a statement begins with it. */
    private static final int BEGINNING = 110;

    private static final Pattern SELF = Pattern.compile("(?i)(?:i|we|it|that|this|there)\\b.*");
    private static final int BEGINNING_OF_ANOTHERS = 25;
    private static final int REACH_OF_HEDGE = 60;
    private static final int REACH_BACK = 8;
    /** How often the rules were right on texts that the model had not seen. */
    private static final double CERTAINTY = 0.9;

    /** A verb that says what somebody takes a charge for, and what only a denial takes it for. */
    private static final Pattern CALLS = Pattern.compile(
            "^(?:(?:has|have|had|also|later|again|\\w+ly)\\s+)*(?:call(?:s|ed|ing)?|describ(?:es?|ed|ing)|characteri[sz](?:es?|ed|ing)|label\\w*"
                    + "|brand(?:s|ed|ing)?|term(?:s|ed|ing)?|denounc(?:es?|ed|ing)|ridicul(?:es?|ed|ing)|condemn(?:s|ed|ing)?)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TAKES_FOR_UNTRUE = Pattern.compile(
            "\\b(?:accusations?|allegations?|claims?|charges?|reports?|suggestions?|stor(?:y|ies)|assertions?|findings?|rumou?rs?|that|this|it"
                    + "|them)\\b[^;]*?\\b(?:" + UNTRUTH
                    + "|(?:laughable|propaganda|hysteri\\w+|preposterous|ludicrous|farce|farcical|mendacious|outrageous|wrong|mistaken"
                    + "|libel\\w*|calumny|provocation|speculation|insinuations?|myths?|cynical|malicious|delusional?)\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** After what was done: "had sold it radar sets and nothing else". */
    private static final Pattern AND_NOTHING_ELSE =
            Pattern.compile("(?<=\\w,? )and nothing (?:else|more)\\b", Pattern.CASE_INSENSITIVE);

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
        if (stance != Stance.DENIES && callsUntrue(text, candidate)) {
            return candidate.withStance(Stance.DENIES, CERTAINTY);
        }
        boolean open = stance == Stance.ASSERTS || stance == Stance.DENIES || stance == Stance.CONFIRMS;
        if (!open || candidate.kind() == AnchorKind.NARRATION || !NeutralCues.are(text, candidate)) {
            return candidate;
        }
        String words = Ranges.words(text, candidate.content());
        if (stance == Stance.DENIES) {
            boolean affirms = tells(candidate.stanceProbability(), words)
                    || (candidate.stanceProbability() < UNSURE_DENIAL
                            && !CONTRADICTS.matcher(words).find())
                    || (candidate.kind() == AnchorKind.SPEECH && tellsOfAnother(text, candidate, nearby));
            return affirms ? candidate.withStance(Stance.ASSERTS, CERTAINTY) : candidate;
        }
        boolean denies = SAYS_NO.matcher(words).find() || (stance == Stance.ASSERTS && contradicts(words));
        return denies && !reportsAnother(candidate, nearby)
                ? candidate.withStance(Stance.DENIES, CERTAINTY)
                : candidate;
    }

    /** "Called accusations that it had smuggled them absurd". */
    private static boolean callsUntrue(ArticleText text, Candidate candidate) {
        if (candidate.cue().isEmpty()
                || !CALLS.matcher(Ranges.words(text, candidate.cue())).find()) {
            return false;
        }
        Range sentence = text.sentenceAt(Ranges.start(candidate.cue()));
        Range extent = candidate.extent();
        int end = Math.min(Math.max(extent.end(), Ranges.end(candidate.cue())), Math.max(sentence.end(), extent.end()));
        return TAKES_FOR_UNTRUE
                .matcher(text.plain().substring(Ranges.start(candidate.cue()), end))
                .find();
    }

    /** In a transcript "Asmara has called that a lie" is no denial of who speaks. */
    private static boolean tellsOfAnother(ArticleText text, Candidate candidate, Nearby nearby) {
        return nearby.to(candidate).stream()
                .anyMatch(other -> !other.equals(candidate)
                        && other.kind() == AnchorKind.CUE
                        && candidate.reports(other)
                        && !other.source().isEmpty()
                        && Ranges.start(other.source()) - Ranges.start(candidate.content()) <= BEGINNING_OF_ANOTHERS
                        && !SELF.matcher(Ranges.words(text, other.source())).matches());
    }

    private static boolean tells(double denial, String words) {
        return begins(KNOWS_NOT, words)
                || (AND_NOTHING_ELSE.matcher(words).find()
                        && !contradicts(AND_NOTHING_ELSE.matcher(words).replaceAll("")))
                || countsOtherwise(words)
                || (denial < SURE_DENIAL && notComeAbout(words));
    }

    private static boolean countsOtherwise(String words) {
        String rest = SO_FEW.matcher(NOT_SO_MANY.matcher(words).replaceAll("")).replaceFirst("");
        return !rest.equals(words) && !CONTRADICTS.matcher(rest).find();
    }

    /** Unless a contradiction stands before it: "was no part of it and had no plans". */
    private static boolean notComeAbout(String words) {
        Matcher matcher = NOT_COME_ABOUT.matcher(words);
        return matcher.find()
                && matcher.start() < BEGINNING
                && !CONTRADICTS.matcher(words).region(0, matcher.start()).find();
    }

    private static boolean begins(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        return matcher.find() && matcher.start() < BEGINNING;
    }

    private static boolean contradicts(String words) {
        Matcher matcher = CONTRADICTS.matcher(words);
        return matcher.find()
                && !begins(KNOWS_NOT, words)
                && !countsOtherwise(words)
                && !begins(NOT_COME_ABOUT, words)
                && !HEDGE.matcher(words)
                        .region(
                                Math.max(0, matcher.start() - REACH_BACK),
                                Math.min(words.length(), matcher.end() + REACH_OF_HEDGE))
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
