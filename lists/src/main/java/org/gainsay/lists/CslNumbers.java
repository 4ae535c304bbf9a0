package org.gainsay.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The {@code ids} of the Consolidated Screening List: {@code CY, C146742, Registration Number; www.cbr.ru, Website; Male,
 * Gender}. What a value is stands behind it, and the country of a number before it.
 */
final class CslNumbers {
    private CslNumbers() {}

    static void read(String ids, ListingBuilder entry) {
        for (String part : parts(ids)) {
            int comma = part.lastIndexOf(", ");
            String type = part.substring(comma + 2);
            String value = part.substring(0, comma);
            boolean issued = value.length() > 4 && value.startsWith(", ", 2) && isCode(value.substring(0, 2));
            String issuer = issued ? value.substring(0, 2).toLowerCase(Locale.ROOT) : null;
            OfacNumbers.add(type, issued ? value.substring(4) : value, issuer, null, entry);
        }
    }

    /** A semicolon inside a value leaves a piece without a type. */
    private static List<String> parts(String ids) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String piece : Pieces.of(ids, ";")) {
            part.append(part.isEmpty() ? "" : "; ").append(piece);
            if (piece.indexOf(", ") > 0) {
                parts.add(part.toString());
                part.setLength(0);
            }
        }
        return parts;
    }

    private static boolean isCode(String text) {
        return Countries.code(text.toLowerCase(Locale.ROOT)) != null;
    }
}
