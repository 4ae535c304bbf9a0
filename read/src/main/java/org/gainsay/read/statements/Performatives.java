package org.gainsay.read.statements;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.Stance;
import org.gainsay.read.text.ArticleText;

/**
 * Puts right what the model tends to miss of words that do what they say: "we urge", "that is correct", "we are imposing", "I am deeply
 * worried". They set the stance where the cue is neutral or missing and the model heard a plain assertion.
 */
final class Performatives {
    /** Such words stand at the beginning, or what they say is somebody else's. */
    private static final int BEGINNING = 60;

    private static final double CERTAINTY = 0.85;
    private static final String ADVERBS =
            "(?: (?:also|now|again|today|obviously|certainly|still|once again|strongly|deeply|very|gravely|seriously|particularly"
                    + "|further|therefore|hereby|really|extremely))*";
    private static final String FIRST_PERSON = "\\b(?:we|i)";
    private static final String OFFICE =
            "(?:department|treasury|government|administration|president|minister|ministry|secretary)[^.,;]{0,30}?";

    private static final Map<Stance, Pattern> WORDS = new EnumMap<>(Map.of(
            Stance.DEMANDS,
            compile(FIRST_PERSON + ADVERBS + "(?: would| do|'d)?" + ADVERBS
                    + " (?:urge|call (?:on|upon|for)|demand|ask (?:you|him|her|them|the|all|people|every)|appeal to|insist that)\\b"
                    + "|\\b(?:he|she|the (?:\\w+ )?(?:president|secretary(?:-general)?|minister|government))" + ADVERBS
                    + " (?:urges|calls (?:on|upon|for)|demands)\\b"),
            Stance.CONFIRMS,
            compile(
                    "^\"?(?:that )?(?:it|he|she|they|we|i) did (?!not\\b|so\\b|it\\b|n't)\\p{Ll}+|\\b(?:that is|that's|that much is) (?:correct|right|true)\\b|"
                            + FIRST_PERSON
                            + "(?: can| do|'ll| will)?" + ADVERBS
                            + " (?:confirm|acknowledge|grant you)\\b|\\bno reason to doubt\\b"),
            Stance.ANNOUNCES,
            compile("\\b(?:(?:we|they)(?: are|'re)|i(?: am|'m)|(?:united states|" + OFFICE + ") is)" + ADVERBS
                    + " (?:announcing|releasing|designating|imposing|sanctioning|implementing|sending"
                    + "|taking (?:further )?(?:action|steps)|providing|committing|launching|ordering|adding|listing|expelling"
                    + "|recalling|blocking|going further)\\b"
                    + "|\\b(?:(?:we|he|she|i|they)(?: will|'ll)|" + OFFICE + " will)" + ADVERBS + "(?: be)?" + ADVERBS
                    + " (?:impos|designat|announc|releas|travel|host|hold a|send(?:ing)? (?!a message)|provid|set(?:ting)? out"
                    + "|visit|pay a visit|meet|publish|circulat|answer(?:ing)? the|speak(?:ing)? (?:to|with) the|ask(?:ing)? the"
                    + "|transfer|deliver|welcom|convene|sanction)\\w*"),
            Stance.EXPRESSES_CONCERN,
            compile("\\b(?:we|i|he|she|it|they|president|secretary(?:-general)?|minister|government)"
                    + "(?: are| am| is| remain| remains|'re|'m|'s)(?: for (?:our|my|his) part)?" + ADVERBS
                    + " (?:concerned|worried|alarmed|troubled|dismayed|saddened|appalled)\\b|" + FIRST_PERSON + ADVERBS
                    + " (?:regret|deplore|have (?:\\w+ ){0,3}(?:concerns|reservations))\\b"),
            Stance.WARNS,
            compile("^(?:but |and |so )?if\\b[^.]*\\b(?:we|there) will\\b"
                    + "|\\bwill (?:be prosecuted|be held (?:to account|accountable)|pay (?:a|the) (?:\\w+ )?price|get burned"
                    + "|not go unpunished|not hesitate)\\b"),
            Stance.ACCUSES,
            compile("\\b(?:is|are|was|were|been|keeps?)(?: \\w+ly)? (?:lying|deceiving)\\b")));

    /** "Claimed that" confirms nothing; "claimed the attack" does. */
    private static final Pattern CLAIMED = compile("(?:\\w+ly |also |later |had |has |have )*claim(?:s|ed|ing)?");

    private Performatives() {}

    private static Pattern compile(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    static List<Candidate> settle(ArticleText text, List<Candidate> candidates) {
        return candidates.stream().map(candidate -> settle(text, candidate)).toList();
    }

    private static Candidate settle(ArticleText text, Candidate candidate) {
        if (candidate.stance() == Stance.CONFIRMS
                && CLAIMED.matcher(Ranges.words(text, candidate.cue()).strip()).matches()
                && Ranges.words(text, candidate.content()).startsWith("that ")) {
            return candidate.withStance(Stance.ASSERTS, CERTAINTY);
        }
        if (candidate.stance() != Stance.ASSERTS
                || candidate.kind() == AnchorKind.NARRATION
                || !NeutralCues.are(text, candidate)) {
            return candidate;
        }
        String words = Ranges.words(text, candidate.content());
        for (Map.Entry<Stance, Pattern> entry : WORDS.entrySet()) {
            Matcher matcher = entry.getValue().matcher(words);
            if (matcher.find() && matcher.start() < BEGINNING) {
                return candidate.withStance(entry.getKey(), CERTAINTY);
            }
        }
        return candidate;
    }
}
