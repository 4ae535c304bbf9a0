package org.gainsay.read.parties;

import java.util.regex.Pattern;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/** Tells a capital that stands for its government from the city: {@code Moscow denied} and {@code in Moscow}. */
final class Seats {
    private static final Pattern DATELINE = Pattern.compile(
            "^[^a-z]{3,60}?(?:[A-Z][a-z]{2,8}\\.? \\d{1,2}[^\\p{L}]{0,12})?(?:\\([A-Za-z ]+\\) ?)?[\u2014\u2013-]");
    private static final Pattern PLACE_BEFORE = Pattern.compile(
            "(?i)\\b(?:in|at|near|around|outside|inside|through|via|across|over|throughout|into|visit(?:ed|ing|s)?(?: to)?|capital,?|city(?: of)?|towards?|reach(?:ed|ing)?|hit|str(?:ike|uck)|shell(?:ed)?|bomb(?:ed)?|attack(?:ed)?|raid(?:ed)?|captured|seized|entered|enter|left|leave|leaving|fled|flew to|fly to|flying to|travell?ed to|trip to|went to|return(?:ed)? to|arriv\\w+ (?:in|from)|central|downtown|northern|southern|eastern|western|streets of|suburbs? of|outskirts of|residents of|mayor of|airport of|(?:strikes?|attacks?|missiles?|drones?|raids?|assault|advance|march) (?:on|against))(?: the)? $");
    private static final Pattern RULERS_BEFORE = Pattern.compile(
            "(?i)\\b(?:regime|government|leadership|rulers?|authorities|leaders|generals|junta|mood|powers that be) in $");
    private static final Pattern PLACE_AFTER = Pattern.compile(
            "^(?:'s)? (?:region|mayor|airport|suburbs?|streets|residents|outskirts|metro|district|oblast|subway|hospital|square|hotel|court|conference|summit|time|neighbou?rhood|university)\\b");
    private static final Pattern LIST_BEFORE = Pattern.compile("(?:^|[^\\p{L}])\\p{Lu}\\p{L}+(?:,| and) $");
    private static final int LONGEST_BEFORE = 300;

    private Seats() {}

    /** Whether the capital at {@code range} is meant as a city. */
    static boolean isCity(ArticleText text, String flat, Range range) {
        Range sentence = text.sentenceAt(range.start());
        int start = Math.max(sentence.start(), range.start() - LONGEST_BEFORE);
        String before = flat.substring(Math.min(start, range.start()), range.start());
        String after = flat.substring(range.end(), Math.min(flat.length(), range.end() + 40));
        if (isDateline(text, flat, range)) {
            return true;
        }
        if (RULERS_BEFORE.matcher(before).find()) {
            return false;
        }
        if (PLACE_BEFORE.matcher(before).find() || PLACE_AFTER.matcher(after).find()) {
            return true;
        }
        // "in Kyiv and Moscow": the second is what the first is
        return LIST_BEFORE.matcher(before).find()
                && PLACE_BEFORE
                        .matcher(before.replaceFirst("(?:\\p{Lu}\\p{L}+(?:, | and ))+$", ""))
                        .find();
    }

    private static boolean isDateline(ArticleText text, String flat, Range range) {
        Range paragraph = text.paragraphAt(range.start());
        var matcher =
                DATELINE.matcher(flat.substring(paragraph.start(), Math.min(paragraph.end(), paragraph.start() + 90)));
        return paragraph.contains(range.start()) && matcher.find() && range.end() <= paragraph.start() + matcher.end();
    }
}
