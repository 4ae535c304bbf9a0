package org.gainsay.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The {@code ids} of the Consolidated Screening List: {@code CY, C146742, Registration Number; www.cbr.ru, Website; Male,
 * Gender}. What a value is stands behind it, in the words of OFAC's remarks, and the country of a number before it.
 */
final class CslNumbers {
    private static final String WALLET = "Digital Currency Address";

    private CslNumbers() {}

    static void read(String ids, ListingBuilder entry) {
        for (String part : parts(ids)) {
            int comma = part.lastIndexOf(", ");
            String type = part.substring(comma + 2);
            String value = part.substring(0, comma);
            boolean issued = value.length() > 4 && value.startsWith(", ", 2) && isCode(value.substring(0, 2));
            String issuer = issued ? value.substring(0, 2).toLowerCase(Locale.ROOT) : null;
            labelled(type, issued ? value.substring(4) : value, issuer, entry);
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

    private static void labelled(String type, String value, @Nullable String issuer, ListingBuilder entry) {
        OfacLabels.Label label = OfacLabels.of(type + " ");
        if (type.equals("Gender")) {
            entry.fact("gender", value.toLowerCase(Locale.ROOT));
        } else if (type.startsWith(WALLET)) {
            String currency = type.substring(type.lastIndexOf(' ') + 1);
            entry.identifier("digital_currency_address", value, null, currency);
        } else if (value.startsWith("IMO ") && type.equals("Vessel Registration Identification")) {
            entry.identifier(OfacRemarks.kindFor("imo", entry), value.substring(4), issuer, null);
        } else if (label == null) {
            other(type, value, issuer, entry);
        } else {
            switch (label.use()) {
                case IDENTIFIER -> entry.identifier(OfacRemarks.kindFor(label.target(), entry), value, issuer, null);
                case FACT -> entry.fact(label.target(), value);
                case COUNTRY -> entry.country(label.target(), value);
                case POSITION -> entry.position(value);
                case PROVISION -> entry.fact(label.target(), type + " " + value);
            }
        }
    }

    private static void other(String type, String value, @Nullable String issuer, ListingBuilder entry) {
        if (issuer != null && value.chars().anyMatch(Character::isDigit)) {
            entry.identifier(OfacRemarks.kind(type), value, issuer, null);
        } else {
            entry.fact("notes", Texts.join(" ", type.endsWith(":") ? type : type + ":", issuer, value));
        }
    }
}
