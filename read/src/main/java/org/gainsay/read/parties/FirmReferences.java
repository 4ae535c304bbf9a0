package org.gainsay.read.parties;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Schema;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/** Which firm "the company" is, outside the sources: the only one named so far in its paragraph, else in the one before. */
final class FirmReferences {
    private static final Pattern FIRM = Pattern.compile(
            "(?<![\\p{L}-])[Tt]he (?:(?<general>company|firm)|factory|plant|manufacturer|shipyard|trading house|brokerage)"
                    + "(?![\\p{L}-]|'s|,? \\p{Lu}|, an? | (?:that|which|who|where|of|for|at|near)\\b| in (?!(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)\\p{Ll}*\\b)\\p{Lu})");

    private FirmReferences() {}

    /** Adds what is found to the roster. */
    static void find(ArticleText text, Words words, Roster roster) {
        Matcher firm = FIRM.matcher(words.flat());
        while (firm.find()) {
            Range range = new Range(firm.start(), firm.end());
            if (roster.at(firm.start()) != null || roster.at(firm.end() - 1) != null) {
                continue;
            }
            List<Party> named = named(text, roster, firm.start(), firm.group("general") != null);
            if (named.size() == 1) {
                roster.see(range, named.getFirst(), MentionKind.NOMINAL);
            }
        }
    }

    /** @param general whether any firm may be called so; "the factory" is none that was named a paragraph before */
    private static List<Party> named(ArticleText text, Roster roster, int at, boolean general) {
        Range paragraph = text.paragraphAt(at);
        List<Party> here = firms(roster, new Range(paragraph.start(), at));
        if (!here.isEmpty() || !general || paragraph.start() == 0) {
            return here;
        }
        Range before = text.paragraphAt(Math.max(0, paragraph.start() - 3));
        return firms(roster, new Range(before.start(), paragraph.start()));
    }

    private static List<Party> firms(Roster roster, Range stretch) {
        return roster.in(stretch).stream()
                .map(Sighting::party)
                .filter(party -> party.schema() == Schema.COMPANY)
                .distinct()
                .toList();
    }
}
