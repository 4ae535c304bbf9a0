package org.gainsay.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a feed ends: the parser forgives what is missing there, and people want to know of it. */
enum FeedEnd {
    /** With the end of its outermost element. */
    WHOLE,
    /** Before that, behind an item. */
    BETWEEN_ITEMS,
    /** In the middle of an item. */
    WITHIN_ITEM;

    private static final Pattern OUTERMOST = Pattern.compile("(?i)<((?:[\\w.-]+:)?(?:rss|feed|rdf))(?=[\\s>])");
    private static final Pattern ITEM_TAG =
            Pattern.compile("(?i)<(/?)(?:(?!media:|itunes:)[\\w.-]+:)?(?:item|entry)(?=[\\s>])");

    static FeedEnd of(String markup) {
        Matcher outermost = OUTERMOST.matcher(markup);
        if (!outermost.find() || markup.contains("</" + outermost.group(1))) {
            return WHOLE;
        }
        boolean within = false;
        for (Matcher tag = ITEM_TAG.matcher(markup); tag.find(); ) {
            within = tag.group(1).isEmpty();
        }
        return within ? WITHIN_ITEM : BETWEEN_ITEMS;
    }
}
