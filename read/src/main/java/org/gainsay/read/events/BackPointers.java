package org.gainsay.read.events;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words by which a statement points back to a deed that was told before, or denies one without naming it. */
final class BackPointers {
    /** What words point to. */
    enum Kind {
        TRANSFER,
        VIOLENCE,
        SANCTION,
        /** What somebody was accused of. */
        CHARGE,
        /** "It", "this": whatever was told. */
        ANYTHING
    }

    private static final String TRANSFER =
            "deliver(?:y|ies)|transfers?|shipments?|sales?|supplies|exports?|trade|deals?|purchases?|handover"
                    + "|weapons|arms|drones|missiles|shells|rockets|ammunition|consignments?|cargo(?:es)?|offers?|orders?|contracts?";
    private static final String VIOLENCE =
            "attacks?|strikes?|raids?|killings?|bombings?|shelling|blasts?|explosions?|incident|massacre";
    private static final String SANCTION =
            "sanctions|listings?|designations?|blacklisting|restrictions|embargo|measures";
    private static final String CHARGE =
            "allegations?|accusations?|claims?|charges?|reports?|responsibility|involvement|matter|accounts?|findings?|version"
                    + "|suggestions?|assertions?|stor(?:y|ies)";
    private static final String ANY_POINTER = "(?:having (?:been )?(?:made|received|had|given) )?"
            + "(?:(?:the|these|this|those|any|all|such|both|its|their|his|that(?! (?:\\p{L}+ )?(?:weapons|arms|drones|missiles|shells|rockets|deliveries|transfers|shipments|sales|supplies|exports|purchases|attacks|strikes|raids|sanctions)\\b)) |(?:the )?[\\p{L}.-]+(?: [\\p{L}.-]+)?'s? ){1,2}";

    private static final Pattern POINTS_BACK = Pattern.compile(
            "^[\"\\s]*(?:(?:the )?(?-i:\\p{Lu})[\\p{L}.'-]+ (?:[\\p{L}.'-]+ ){0,3}?of (?=the |this |that |such )|(?:that|of|over|about|at|regarding) )?(?:"
                    + ANY_POINTER
                    + ")(?:\\p{L}+ )?(?:(?<transfer>" + TRANSFER + ")|(?<violence>"
                    + VIOLENCE
                    + ")|(?<sanction>" + SANCTION + ")|(?<charge>" + CHARGE + "))\\b(?! (?:that|by|on|of)\\b)"
                    + "|^[\"\\s]*(?:it|that|this|these|those|they|them|so|responsibility|involvement)\\b(?: \\p{L}+){0,3}[\"\\s]*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTHING_GIVEN = Pattern.compile(
            "\\bnothing (?:has|had|have) (?:ever |yet )?been (?:delivered|sold|sent|shipped|supplied|handed over|exported)\\b",
            Pattern.CASE_INSENSITIVE);
    /** "There had been no deliveries", "no such sale had taken place", "that there was any contract". */
    private static final Pattern NO_SUCH_DEED = Pattern.compile(
            "^[\"\\s]*(?:that )?(?:there (?:(?:is|are|was|were|has|have|had|been|never|not|simply|ever)(?:n't)? ){1,4})?(?:no|any|not (?:an?|one|any)(?: single)?)"
                    + "(?: (?:such|arms|weapons|military))? (?:deliver(?:y|ies)|transfers?|shipments?|sales?|supplies|exports?|deals?|purchases?|handovers?|consignments?"
                    + "|cargo(?:es)?|orders?|contracts?)\\b(?! (?:of (?!any\\b|that\\b|this\\b|the (?:sort|kind)|such\\b)|that\\b|which\\b|talks?\\b|for\\b))",
            Pattern.CASE_INSENSITIVE);
    /** "That any had been delivered", "none of them were sold": goods in a pronoun. */
    private static final Pattern SUCH_GOODS = Pattern.compile(
            "^[\"\\s]*(?:that )?(?:any|none|some|all|they|it) (?:of (?:them|these|those) )?(?:(?:had|has|have|was|were|been|ever|never|not|yet) )+"
                    + "(?:delivered|supplied|shipped|sent|sold|handed|transferred|exported|received|provided)\\b"
                    + "|\\b(?:nothing|anything) of the (?:kind|sort)\\b|\\bno such thing\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern KNOWING = Pattern.compile(
            "^[\"\\s]*(?:knowing|(?:any |all )?knowledge|having known|being aware)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLAMES = Pattern.compile("\\bblam(?:es?|ed|ing)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern RELATIVE = Pattern.compile(
            ",? which\\s+$|, (?:an? |the )?(?:\\p{Ll}+ )?(?:claim|allegation|accusation|charge|assertion|account|version|story|report|suggestion)(?: (?:that|which))?\\s+$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern POINTED_AT =
            Pattern.compile("\\b(?i:these|those|this|that|such|the|its|them|no|any|neither|nor)(?: \\p{Lu}\\p{L}+)?$");
    private static final Pattern GOES_ON = Pattern.compile(
            "\\b(?:they|them|it|its|their|these|those|this|that|such|there|none|neither)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern YET_TO_COME =
            Pattern.compile("\\b(?:will|would|should|must|shall|may|might|could)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern HARM = Pattern.compile(
            "\\b(?:killed|died|dead|wounded|injured|hurt|casualties|damaged|destroyed|burned)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNTED = Pattern.compile(
            "\\b\\d[\\d,.]* (containers|shells|rounds|rockets|missiles|drones|tonnes|tons|shipments|wagons|railcars|flights|crates"
                    + "|boxes|lorries|trucks|units|engines|chips|rifles|vehicles|tanks)\\b",
            Pattern.CASE_INSENSITIVE);

    private BackPointers() {}

    /** "The deliveries", "these attacks", "all accusations", "this"; nothing where words point back to nothing. */
    static Optional<Kind> kind(String words) {
        Matcher pointer = POINTS_BACK.matcher(words);
        if (!pointer.find()) {
            return Optional.empty();
        }
        if (pointer.group("transfer") != null) {
            return Optional.of(Kind.TRANSFER);
        }
        if (pointer.group("violence") != null) {
            return Optional.of(Kind.VIOLENCE);
        }
        if (pointer.group("sanction") != null) {
            return Optional.of(Kind.SANCTION);
        }
        return Optional.of(pointer.group("charge") != null ? Kind.CHARGE : Kind.ANYTHING);
    }

    /** "There had been no deliveries", "nothing has been sent". */
    static boolean denyAnySuchDeed(String words) {
        return NOTHING_GIVEN.matcher(words).find()
                || NO_SUCH_DEED.matcher(words).find();
    }

    /** "That any had been delivered": goods in a pronoun. */
    static boolean areSuchGoods(String words) {
        return SUCH_GOODS.matcher(words).find();
    }

    /** "Any knowledge of", "having known": who denies that denies no deed. */
    static boolean areOfKnowing(String words) {
        return KNOWING.matcher(words).find();
    }

    static boolean blame(String cue) {
        return BLAMES.matcher(cue).find();
    }

    /** "…, which": the words before a source that a relative clause begins with. */
    static boolean opensRelative(String ahead) {
        return RELATIVE.matcher(ahead).find();
    }

    /** "These", "any": the words before goods. */
    static boolean endInPointer(String ahead) {
        return POINTED_AT.matcher(ahead).find();
    }

    /** Whether words go on about what was just said: "they", "such", "there". */
    static boolean goOn(String words) {
        return GOES_ON.matcher(words).find();
    }

    static boolean areOfWhatIsToCome(String words) {
        return YET_TO_COME.matcher(words).find();
    }

    /** The dead and the damage. */
    static boolean areOfHarm(String words) {
        return HARM.matcher(words).find();
    }

    /** What is counted: "containers" of "3,000 containers". */
    static Set<String> counted(String words) {
        return COUNTED.matcher(words)
                .results()
                .map(result -> result.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
