package org.gainsay.read.events;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.model.Event;
import org.gainsay.model.EventType;
import org.gainsay.model.Role;
import org.gainsay.model.Stance;
import org.gainsay.read.parties.Attribution;
import org.gainsay.read.statements.Draft;

/**
 * What a denial takes back without naming a deed: "all of the allegations", "everything", "any role", "a fabrication". Whose deeds are meant
 * only the rest of the article tells. "Any wrongdoing" is none of these: a sale may be admitted, and only its wrong denied.
 */
final class GeneralDenials {
    private static final String CHARGES =
            "(?:allegations?|accusations?|charges?|claims?|assertions?|insinuations?|reports?|rumou?rs|suggestions|findings|lies|slanders?|stor(?:y|ies))";
    private static final String WHOSE =
            "(?:(?:the|these|those|this|that|such|any|its|their|his|her|our|my|[\\p{L}.-]+(?: [\\p{L}.-]+)?'s?) )?";
    private static final String HOW =
            "(?:(?:what (?:he|she|it|they|we) (?:called|calls?) )?(?:\\p{Ll}[\\p{Ll}-]+,? (?:and )?){0,3}?)?";
    private static final String UNTRUE =
            "(?:untrue|not true|false|wrong|baseless|groundless|unfounded|unsubstantiated|absurd|nonsense|ridiculous|ludicrous|preposterous|fabricated|invented"
                    + "|made up|incorrect|inaccurate|an? (?:\\p{L}+ ){0,2}(?:fabrication|lie|invention|fantasy|fiction|hoax|forgery|slander|smear|provocation|fairy[- ]tale)"
                    + "|(?:pure |complete |total |utter )?(?:fabrications?|lies|inventions?|nonsense|fiction|fantasy|slander|disinformation|propaganda))";
    /** After a charge nothing may follow that says what it is of. */
    private static final String NO_MORE =
            "(?= (?:against|as|and|but|were|was|are|is|had|made|about (?:it|him|her|them)\\b|in (?:a|an|the)\\b|from)\\b|[,;.\"]|\\s*$)";

    private static final Pattern ALL = Pattern.compile(
            "^[\"\\s]*(?:that )?(?:(?:all|each|every one|every single one|any|none|both)(?: of)? " + WHOSE + HOW
                    + CHARGES + NO_MORE
                    + "|all (?:of )?(?:it|this|that)\\b|none of (?:it|this|that)\\b|everything\\s*[\".]*$|everything (?:he|she|it|they|that) "
                    + "|(?:it (?:is|was) )?not guilty\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ANY = Pattern.compile(
            "^[\"\\s]*(?:that )?(?:" + WHOSE + HOW + CHARGES + NO_MORE
                    + "|(?:any|all|having had any|having any|a|no) (?:\\p{Ll}+ )?(?:roles?|part|involvement|connection|links?|responsibility|complicity)"
                    + "(?: (?:in|to|with|for) (?:it|this|that|them|the (?:affair|matter|case|deals?|trade|shipments?|deliver(?:y|ies)|transfers?|sales?|supplies)))?\\s*[\".]*$"
                    + "|(?:as |it |this |that |them |it all |the whole thing )?(?:(?:is|was|were|as) )?" + UNTRUE
                    + "\\s*[\".]*$)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern QUOTATION_MARKS = Pattern.compile("[\"“”„«»]");

    private static final Pattern ONLY_CIVIL = Pattern.compile(
            "\\b(?:only|nothing but|solely|purely|exclusively|just|no more than) (?:\\p{Ll}+ ){0,2}?"
                    + "(?:humanitarian|civilian|medical|medicines?|food|commercial|agricultural|household|relief)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final int FARTHEST = 40;
    private static final Set<EventType> TRANSFERS = Set.of(EventType.ARMS_TRANSFER, EventType.MILITARY_ASSISTANCE);
    private static final Set<EventType> DEEDS = Set.of(
            EventType.ARMS_TRANSFER, EventType.MILITARY_ASSISTANCE, EventType.ATTACK, EventType.JOINT_PRODUCTION);

    private final List<Draft> drafts;
    private final List<Attribution> attributions;
    private final Map<String, Event> events;
    private final OwnDeeds deeds;

    GeneralDenials(List<Draft> drafts, List<Attribution> attributions, Map<String, Event> events, OwnDeeds deeds) {
        this.drafts = drafts;
        this.attributions = attributions;
        this.events = events;
        this.deeds = deeds;
    }

    /** Words as they would stand without quotation marks and without "that" before them. */
    static String plain(String words) {
        return QUOTATION_MARKS.matcher(words).replaceAll("").strip().replaceFirst("^that ", "");
    }

    /** Whether all is denied that was said of a side. */
    static boolean isOfAll(String words) {
        return ALL.matcher(plain(words)).find();
    }

    /** Whether what was said of a side is denied, in words that fit any deed. */
    static boolean isOfAny(String words) {
        return ANY.matcher(plain(words)).find() || isOfAll(words);
    }

    /**
     * The last deed that a side is said to have done, where it denies in words that fit any.
     *
     * @param before what the statements before it report
     * @param ofSomethingElse whether the last charge tells no deed, so that general words deny that
     */
    Optional<String> meant(int index, List<List<String>> before, String words, boolean ofSomethingElse) {
        boolean any = isOfAny(words) && !ofSomethingElse;
        boolean goods = ONLY_CIVIL.matcher(words).find() || OwnPart.isDenied(words);
        if (drafts.get(index).stance() != Stance.DENIES || !(any || goods)) {
            return Optional.empty();
        }
        return done(index, before).stream().filter(id -> any || isTransfer(id)).reduce((earlier, later) -> later);
    }

    private boolean isTransfer(String id) {
        Event event = events.get(id);
        return event != null && TRANSFERS.contains(event.type());
    }

    /** Of a charge that is denied: the deed that was told last, unless it is surely another's and the side has one of its own. */
    String rather(int index, List<List<String>> before, String last) {
        Event event = events.get(last);
        boolean others = drafts.get(index).stance() == Stance.DENIES
                && event != null
                && !(event.fillers(Role.SUPPLIER).isEmpty()
                        && event.fillers(Role.ATTACKER).isEmpty())
                && !deeds.areOf(event, attributions.get(index));
        List<String> own = others ? done(index, before) : List.of();
        return own.isEmpty() ? last : own.getLast();
    }

    /** What the side of a statement is said to have done, that which was told last at the end. */
    List<String> done(int index, List<List<String>> before) {
        Set<String> done = new LinkedHashSet<>();
        for (int back = Math.max(0, index - FARTHEST); back < index; back++) {
            for (String id : before.get(back)) {
                Event event = events.get(id);
                if (event != null && DEEDS.contains(event.type()) && deeds.areOf(event, attributions.get(index))) {
                    done.remove(id);
                    done.add(id);
                }
            }
        }
        return List.copyOf(done);
    }
}
