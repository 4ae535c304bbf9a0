package org.gainsay.intake;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A paragraph, heading, list item, caption or row of a page, in the order of the page.
 *
 * @param owner the element that it is the text of
 * @param linked characters of it that lead to other pages
 * @param heading 1 to 6; 0 for anything else
 */
record Block(Element owner, String text, int linked, int heading) {
    private static final Pattern END_OF_SENTENCE =
            Pattern.compile("[.!?\u2026:;\u3002\u061F\u06D4][\"'\u201D\u2019\u00BB)\\]]*\\s*$");
    private static final int LONG = 80;
    private static final double MOSTLY = 0.5;

    /** Whether most of it only leads elsewhere. */
    boolean isLinks() {
        return linked > MOSTLY * text.length();
    }

    /** Whether somebody tells something in it, rather than naming or labelling. */
    boolean isProse() {
        return heading == 0
                && !isLinks()
                && (text.length() >= LONG || END_OF_SENTENCE.matcher(text).find());
    }
}
