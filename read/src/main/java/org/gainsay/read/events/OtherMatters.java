package org.gainsay.read.events;

import java.util.regex.Pattern;
import org.gainsay.model.Stance;

/**
 * What speaks of a deed and neither tells nor denies it: that it broke no law ("denied that the sale had violated the embargo") or that
 * nobody knew of it takes the deed for granted, and that something came about by itself ("had blown up on their own") tells of another cause.
 */
final class OtherMatters {
    private static final String AUXILIARIES =
            "(?:(?:had|has|have|was|were|is|are|would|could|did|does|do|been|be|not|ever|never|in any way|thereby|also) )*";
    private static final Pattern NO_BREACH = Pattern.compile(
            "^[\"\\s]*(?:that )?(?:(?:the|this|these|those|such|any|its|their|his|her|our) )(?:[\\p{L}-]+ ){0,3}?"
                    + "(?:sales?|deals?|deliver(?:y|ies)|shipments?|exports?|transfers?|supplies|contracts?|purchases?|trade|aid|assistance"
                    + "|strikes?|attacks?|raids?|operations?)(?: (?:of|to|by|with|from) (?:[\\p{L}-]+ ){1,5}?)? ?"
                    + AUXILIARIES
                    + "(?:violat(?:ed?|es|ing)|breach(?:ed|es|ing)?|contraven(?:ed?|es|ing)|infring(?:ed?|es|ing)"
                    + "|br(?:oke|oken|eaks?|eaking) (?:the |any |an? |its |international )|illegal|unlawful|improper|corrupt|in (?:breach|violation|contravention)"
                    + "|r(?:an|un) counter to|against (?:the|any) (?:law|rules|embargo))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BY_ITSELF = Pattern.compile(
            "\\b(?:blown|blew|blow|exploded|explode|burned|burnt|caught fire|gone off|went off|go off|detonated|sunk|sank|crashed|broken up)\\b[^.;\"]{0,40}?"
                    + "(?:\\b(?:on|of) (?:its|their) own\\b|\\bby (?:itself|themselves)\\b|\\b(?:spontaneously|accidentally|by accident)\\b)",
            Pattern.CASE_INSENSITIVE);

    /** "That Serbia had known of the sale", "any knowledge of it": what is denied is knowing, and the deed is taken for granted. */
    private static final Pattern KNOWING = Pattern.compile(
            "^[\"\\s]*(?:that )?(?:(?:the |its |their |his |her )?(?:[\\p{L}.'-]+ ){0,4}?(?:had|has|have|was|were|did|ever|not|never|any|would have|could have) ){0,4}?"
                    + "(?:(?:ever |in any way |in advance |previously )?(?:known|aware|informed|notified|been (?:aware|informed|told|notified)|learnt|learned|suspected|foreseen)\\b"
                    + "|(?:(?:any|all|prior|advance|previous|no) ){0,3}(?:knowledge|awareness)\\b)"
                    + "(?! (?:to be|to have|as|for)\\b)|^[\"\\s]*(?:having (?:known|been aware)|knowing|being aware|(?:that )?(?:it|he|she|they|we|I) (?:ever )?knew)\\b",
            Pattern.CASE_INSENSITIVE);

    private OtherMatters() {}

    static boolean are(String words, Stance stance) {
        return BY_ITSELF.matcher(words).find() || takesForGranted(words, stance);
    }

    /** Whether no more is denied than that a deed, which is taken for granted, broke a law, or was known of. */
    static boolean takesForGranted(String words, Stance stance) {
        return stance == Stance.DENIES
                && (NO_BREACH.matcher(words).find() || KNOWING.matcher(words).find());
    }
}
