package org.gainsay.lists;

import java.util.Locale;
import org.gainsay.model.ListingLink;
import org.jspecify.annotations.Nullable;

/** What OFAC's XML files and the Consolidated Screening List say of an entry as a type and a value, in the words of its remarks. */
final class OfacNumbers {
    private static final String WALLET = "Digital Currency Address";
    private static final String LINKED = "(Linked To: ";

    private OfacNumbers() {}

    /**
     * Adds a value where its type belongs.
     *
     * @param type {@code Passport}, {@code Website}, {@code Gender}, {@code Secondary sanctions risk:}, …
     * @param issuer alpha-2 in lower case, or as it is written
     * @param note what else is said of it
     */
    static void add(String type, String value, @Nullable String issuer, @Nullable String note, ListingBuilder entry) {
        OfacLabels.Label label = OfacLabels.of(type + " ");
        if (type.equals("Gender")) {
            entry.fact("gender", value.toLowerCase(Locale.ROOT));
        } else if (type.startsWith(WALLET)) {
            entry.identifier("digital_currency_address", value, null, type.substring(type.lastIndexOf(' ') + 1));
        } else if (value.startsWith("IMO ") && type.equals("Vessel Registration Identification")) {
            entry.identifier(OfacRemarks.kindFor("imo", entry), value.substring(4), issuer, note);
        } else if (label == null) {
            other(type, value, issuer, note, entry);
        } else {
            switch (label.use()) {
                case IDENTIFIER -> identifier(label.target(), value, issuer, note, entry);
                case FACT -> entry.fact(label.target(), value);
                case COUNTRY -> country(label.target(), value, entry);
                case POSITION -> entry.position(value);
                case PROVISION -> entry.fact(label.target(), type + " " + value);
            }
        }
    }

    /** The issuer stands in parentheses behind a number at times: {@code 1026303117642 (Russia)}. */
    private static void identifier(
            String kind, String value, @Nullable String issuer, @Nullable String note, ListingBuilder entry) {
        int open = issuer == null && value.endsWith(")") ? value.lastIndexOf(" (") : -1;
        String behind = open < 0 ? null : Countries.code(value.substring(open + 2, value.length() - 1));
        String country = behind == null ? issuer : behind;
        String number = behind == null ? value : value.substring(0, open);
        entry.identifier(OfacRemarks.kindFor(kind, entry), number, country, note);
        if (kind.equals("registration") && country != null && entry.schema.isOrganization()) {
            entry.country("jurisdiction", country);
        }
    }

    private static void country(String property, String value, ListingBuilder entry) {
        if (property.equals("pastFlags")) {
            entry.fact(property, Countries.codeOrWritten(value));
        } else {
            entry.country(property, value);
        }
    }

    private static void other(
            String type, String value, @Nullable String issuer, @Nullable String note, ListingBuilder entry) {
        if (issuer != null && value.chars().anyMatch(Character::isDigit)) {
            entry.identifier(OfacRemarks.kind(type), value, issuer, note);
        } else {
            entry.fact("notes", Texts.join(" ", type.endsWith(":") ? type : type + ":", issuer, value, note));
        }
    }

    /** {@code (Linked To: GAZPROM)} in remarks, as links to a name. */
    static void links(String remarks, ListingBuilder entry) {
        for (int at = remarks.indexOf(LINKED); at >= 0; at = remarks.indexOf(LINKED, at + 1)) {
            int end = at + 1;
            for (int depth = 1; end < remarks.length() && depth > 0; end++) {
                depth += remarks.charAt(end) == '(' ? 1 : remarks.charAt(end) == ')' ? -1 : 0;
            }
            int close = remarks.charAt(end - 1) == ')' ? end - 1 : end;
            String name = remarks.substring(at + LINKED.length(), Math.max(close, at + LINKED.length()));
            if (!name.isBlank()) {
                entry.link(new ListingLink("linked_to", name.strip(), null));
            }
        }
    }
}
