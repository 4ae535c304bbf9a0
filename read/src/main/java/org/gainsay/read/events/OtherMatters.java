package org.gainsay.read.events;

import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    /** "It had no evidence that Bulgaria had delivered guns". */
    private static final Pattern NO_GROUNDS = Pattern.compile(
            "^[^,;]{0,60}?\\b(?:(?:no|not (?:have |seen |found |got )?any|n't (?:have |seen |found |got )?any) (?:[\\p{L}-]+ ){0,2}"
                    + "(?:evidence|proof|knowledge|information|records?|confirmation)"
                    + " (?:that|of|for|about|to (?:show|suggest|indicate|prove|support))|not (?:\\p{L}+ )?aware (?:of|that)|unaware (?:of|that))\\b(?!.*\\bbut\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final String AUXILIARY =
            "(?:had|has|have|was|were|is|are|did|does|do|been|be|being|would|could|will|not|ever|never|either|also|really|actually|in fact|in any way|\\p{L}+ly)";
    /** The first word of what is said of somebody or something: "it had used them", "having used them", "the deal was secret". */
    private static final Pattern PREDICATE = Pattern.compile(
            "^[\"'\\s]*(?:that )?(?:(?:ever |even )?(?:having |being )(?:(?:ever|been) )*(?<participle>[\\p{L}'-]+)"
                    + "|(?!(?:every|any|no|some)thing\\b)(?<gerund>\\p{L}{2,}ing)\\b"
                    + "|(?:it|they|he|she|we|I) (?<past>\\p{Ll}{2,}ed)\\b"
                    + "|(?!there\\b)(?:[\\p{L}\\d.'-]+ ){1,7}?(?:" + AUXILIARY + "(?:n't)? )+(?<verb>[\\p{L}'-]+))");

    private static final Pattern OF_A_CHARGE = Pattern.compile(
            "^[\"'\\s]*(?:that )?(?:[\\p{L}'-]+ ){0,3}?(?:allegations?|accusations?|claims?|charges?|reports?|stor(?:y|ies)|suggestions?|assertions?|rumou?rs?)\\b",
            Pattern.CASE_INSENSITIVE);
    /** What is said of a delivery where the delivery itself is denied: that it was made, that the goods are one's own, or that one has them. */
    private static final Set<String> OF_THE_DEED = Grammar.words("""
            supplied supply supplying sold sell selling sent send sending delivered deliver delivering shipped ship shipping exported export exporting
            re-exported smuggled smuggle smuggling provided provide providing given gave give giving handed hand handing transferred transfer transferring
            donated donate lent lend leased lease received receive receiving got get getting gotten bought buy buying purchased purchase purchasing
            acquired acquire acquiring obtained obtain obtaining imported import importing ordered order ordering accepted accept taken take taking took
            flown fly carried carry carrying moved move brought bring arrived arrive arriving come came coming gone go going left leave leaving reached reach
            passed pass crossed cross entered enter made make making diverted divert dispatched dispatch despatched unloaded loaded procured procure
            recruited recruit recruiting hired hire hiring enlisted trained train training deployed deploy deploying
            equipped equip helped help helping assisted assist supported support supporting backed back aided aid
            happened happen occurred occur existed exist exists true so correct right accurate real genuine authentic founded justified ours yours theirs its
            his hers mine from of in on to by at with behind involved responsible party part complicit under destined bound headed
            wrong false untrue baseless groundless unfounded nonsense fabricated invented fake faked absurd incorrect inaccurate impossible fiction propaganda
            refuted refute denied deny rejected reject dismissed dismiss repudiated disputed called
            none nobody never neither nor too also some
            concluded signed agreed approved authorised authorized planned negotiated arranged organised organized
            had have has having owned own owning possessed possess possessing held hold holding kept keep
            done do doing anything nothing any no a an the one not single such there what that this it them us
            arms weapons military lethal""");

    private static final Pattern NO_GOODS = Pattern.compile(
            "\\b(?:supplied|sold|sent|delivered|shipped|exported|provided|given|gave|transferred|received|bought|purchased|acquired|imported|ordered)"
                    + " (?:(?:it|them|him|[\\p{Lu}][\\p{L}-]*|the \\p{Ll}+) )?(?:no|any) (?<goods>\\p{Ll}[\\p{Ll}-]+(?: (?!to\\b|for\\b|from\\b|in\\b|and\\b|or\\b|since\\b|at\\b)\\p{Ll}[\\p{Ll}-]+)?)");
    private static final Set<String> ANY_GOODS = Grammar.words("""
            such thing things kind sort more of help aid assistance support military lethal deadly material technology single one part parts further
            additional other new hardware gear""");

    /** "The guns were captured from the army": goods that came in another way. */
    private static final Pattern FROM_AN_ENEMY = Pattern.compile(
            "\\b(?:captured|looted|stolen|seized|taken|plundered)(?: [\\p{L}-]+){0,2}? (?:from|off)\\b",
            Pattern.CASE_INSENSITIVE);

    /** "The figure of 600", "the number of howitzers". */
    private static final Pattern NUMBER = Pattern.compile(
            "^[\"\\s]*(?:that )?(?:the |this |that |its |their )?(?:[\\p{L}'-]+ )?(?:figures?|numbers?|amounts?|quantit(?:y|ies)|totals?|tall(?:y|ies)|counts?|tolls?)\\b",
            Pattern.CASE_INSENSITIVE);

    private OtherMatters() {}

    /** Whether what is denied is how many it were: of the deed that was told, but not the deed. */
    static boolean isANumber(String words) {
        return NUMBER.matcher(words).find();
    }

    /**
     * Whether no more is denied than something about goods or their delivery: that they were used, paid for or secret. Whoever denies
     * that does not deny having delivered them.
     */
    static boolean areOfAnotherDeed(String words) {
        Matcher predicate = PREDICATE.matcher(words);
        if (OF_A_CHARGE.matcher(words).find() || !predicate.find()) {
            return false;
        }
        String first = Stream.of("participle", "gerund", "past", "verb")
                .map(predicate::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return Character.isLowerCase(first.codePointAt(0)) && !OF_THE_DEED.contains(first);
    }

    /**
     * "It had exported no uranium".
     *
     * @param isArms whether words name arms
     */
    static boolean areOfGoodsThatAreNoArms(String words, Predicate<String> isArms) {
        Matcher goods = NO_GOODS.matcher(words);
        return goods.find()
                && !isArms.test(goods.group("goods"))
                && Stream.of(goods.group("goods").split(" ", -1)).noneMatch(ANY_GOODS::contains);
    }

    static boolean are(String words, Stance stance) {
        return BY_ITSELF.matcher(words).find() || FROM_AN_ENEMY.matcher(words).find() || takesForGranted(words, stance);
    }

    /** Whether no more is said than that nothing shows a deed: that neither affirms nor denies it. */
    static boolean leavesOpen(String words, Stance stance) {
        return stance == Stance.ASSERTS && NO_GROUNDS.matcher(words).find();
    }

    /** Whether no more is denied than that a deed, which is taken for granted, broke a law, or was known of. */
    static boolean takesForGranted(String words, Stance stance) {
        return stance == Stance.DENIES
                && (NO_BREACH.matcher(words).find() || KNOWING.matcher(words).find());
    }
}
