package org.gainsay.claims;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.model.EventType;
import org.gainsay.model.Mention;
import org.gainsay.model.Span;
import org.gainsay.model.Stance;
import org.gainsay.model.Statement;

/**
 * What speaks of an event and takes no position on whether it came about: who is not aware of it, will not do it, condemns a measure that
 * another took, disputes no more than a number, or, having no part in it, denies only what would be his own share: that the goods came through his port or over his border.
 */
final class Reserve {
    private static final Pattern UNAWARE = Pattern.compile(
            "(?i)\\b(?:not|un|n't) ?aware\\b|\\bunaware\\b|\\bno (?:knowledge|information|comment|details)\\b"
                    + "|\\b(?:could|can|would|cannot|did|do|does|was)(?: not|n't)? (?:neither |immediately |independently )?(?:be )?(?:confirm(?:ed)? (?:n?or deny|or denied|the|that|it|these|those|any)|verif|comment|know\\b)"
                    + "|\\bneither confirm|\\bnot in a position\\b");

    /** What is denied is how many or how much: "the figure of 600 rifles". */
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)^[\"“\\s]*(?:that )?(?:the |this |that |those |these |its |their )?(?:[\\p{L}'’-]+ )?(?:figures?|numbers?|amounts?|quantit(?:y|ies)|totals?|tall(?:y|ies)|scale|size|value|price|sums?|counts?|tolls?)\\b(?! (?:that|who)\\b)");

    private static final Pattern PASSAGE = Pattern.compile(
            "(?i)\\b(?:transit(?:ed|ing)?|pass(?:ed|ing)? (?:through|over)|cross(?:ed|ing)?|dock(?:ed|ing)?|call(?:ed|ing)? (?:at|there|here)|land(?:ed|ing)?|unload(?:ed|ing)?|loaded|refuell?ed"
                    + "|(?:flown|flew|moved|left|departed|sailed|travell?ed|come|came|gone|went|shipped|carried|transported) (?:[\\p{L}]+ )?(?:through|over|across|via|along|on|by|aboard|from (?:there|here|its|their|our))|handled)\\b"
                    + "|\\b(?:its|their|his|her|our|my) (?:[\\p{L}-]+ )?(?:ports?|harbours?|quays?|docks?|airports?|airfields?|airspace|territor(?:y|ies)|soil|borders?|waters|ships?|vessels?|planes?|aircraft)\\b");

    private static final Pattern CONDEMNING =
            Pattern.compile("(?i)\\b(?:condemn|denounc|criticis|criticiz|deplor|protest|slam|decr(?:y|ie)|blast)");

    private static final Pattern COUNT = Pattern.compile(
            "(?i)\\b(?:received|got|bought|ordered|sold|sent|supplied|delivered|shipped|handed over) (?:(?:as many as|more than|all|some|about) )?"
                    + "(?:\\d[\\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)\\b");

    private static final Pattern WILL_NOT = Pattern.compile(
            "(?i)\\b(?:will|would|shall|should)(?: (?:\\p{L}+ly|also))? (?:not|never)\\b|\\b(?:won|wouldn)['’]t\\b");

    private Reserve() {}

    /** "Condemned the sanctions": said of a measure that its own author announced, for whom it needs no witness. */
    static boolean isComment(Heard heard, List<Piece> told) {
        return !told.isEmpty()
                && told.stream().allMatch(piece -> piece.event().type() == EventType.SANCTION)
                && heard.statement().cue().stream()
                        .anyMatch(cue -> CONDEMNING.matcher(cue.text()).find());
    }

    /** Whether words tell how many or how much: "24 of them". */
    static boolean counts(Statement statement) {
        return COUNT.matcher(said(statement)).find();
    }

    /** Whether words say that somebody will not do it. */
    static boolean refuses(Statement statement) {
        return WILL_NOT.matcher(said(statement)).find();
    }

    /** Of what is no denial: that its speaker does not know of the event. */
    static boolean isUnaware(Statement statement) {
        String words = Stream.concat(statement.cue().stream(), statement.content().stream())
                .map(Span::text)
                .collect(Collectors.joining(" "));
        return UNAWARE.matcher(words).find();
    }

    /** Of a denial: that no more than a number is disputed. */
    static boolean isOfANumber(Statement statement) {
        return NUMBER.matcher(said(statement)).find();
    }

    /** Of a denial by somebody who is not said to have done it: that it is only of his own share, and nobody laid the deed at his door. */
    static boolean isOfAShare(Heard heard, List<Piece> pieces) {
        return isOfPassage(heard.statement())
                && pieces.stream().map(Piece::told).noneMatch(told -> isCharged(heard, told));
    }

    /** Whether words are of goods on their way: "had docked there", "had crossed its border". */
    static boolean isOfPassage(Statement statement) {
        return PASSAGE.matcher(said(statement)).find();
    }

    /** Whether whoever is accused, the first that the accusation names, speaks now. */
    private static boolean isCharged(Heard heard, Heard charge) {
        if (charge.statement().stance() != Stance.ACCUSES || !charge.article().equals(heard.article())) {
            return false;
        }
        return charge.publication().reading().mentions().stream()
                .filter(mention -> charge.says(mention.span()))
                .map(Mention::entity)
                .findFirst()
                .filter(entity -> heard.statement().speakers().contains(entity)
                        || entity.equals(heard.statement().onBehalfOf()))
                .isPresent();
    }

    private static String said(Statement statement) {
        return statement.content().stream()
                .map(Span::text)
                .collect(Collectors.joining(" "))
                .replaceAll("\\s", " ");
    }
}
