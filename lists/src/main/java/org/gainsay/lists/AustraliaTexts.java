package org.gainsay.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cells of Australia's list that hold several values: {@code a) Chad b) Sudan}, {@code Syrian; French}. */
final class AustraliaTexts {
    /** A label that says what a number is, the number, and the country in parentheses; free text otherwise. */
    private static final Pattern NUMBER =
            Pattern.compile("(?i)\\b(tax id(?: no\\.?)?|registration id|(?:state|business|company) registration number"
                    + "|company identification (?:number|no)\\.?|passport (?:number|no)\\.?|imo (?:identification )?number"
                    + "|government gazette number|swift/bic)\\s?:?\\s?([A-Z]{0,8}-?\\d{5,15}|(?<=BIC: )[A-Z0-9]{8,11})(?![\\w/])"
                    + "(?: \\(([A-Za-z ]+)\\))?");

    private AustraliaTexts() {}

    /** The pieces between markers {@code a)}, semicolons and {@code >>}. */
    static List<String> pieces(String written) {
        String text = written.replace(">>", ";");
        List<String> pieces = new ArrayList<>(2);
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean marker = i + 1 < text.length()
                    && text.charAt(i) >= 'a'
                    && text.charAt(i) <= 'l'
                    && text.charAt(i + 1) == ')'
                    && (i == 0 || " ;,.".indexOf(text.charAt(i - 1)) >= 0);
            if (marker || text.charAt(i) == ';') {
                add(pieces, text.substring(from, i));
                from = marker ? i + 2 : i + 1;
                i = from - 1;
            }
        }
        add(pieces, text.substring(from));
        return pieces;
    }

    private static void add(List<String> pieces, String written) {
        String piece = written.strip();
        while (piece.endsWith(",")) {
            piece = piece.substring(0, piece.length() - 1).strip();
        }
        if (!piece.isEmpty() && !piece.equalsIgnoreCase("na")) {
            pieces.add(piece);
        }
    }

    /** Countries, from their names or the words for their people; what is neither stays as it is written. */
    static List<String> citizenships(String text) {
        List<String> countries = new ArrayList<>(2);
        for (String piece : pieces(text)) {
            String whole = Countries.ofPeople(piece);
            if (whole != null) {
                countries.add(whole);
                continue;
            }
            List<String> parts = Pieces.of(piece.replace("/", " and ").replace(", ", " and "), " and ");
            List<String> codes = parts.stream().map(Countries::ofPeople).toList();
            countries.addAll(codes.contains(null) ? List.of(piece) : codes);
        }
        return countries;
    }

    /** The numbers that free text labels plainly; all others stay in the remarks. */
    static void identifiers(String text, ListingBuilder entry) {
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            entry.identifier(kind(number.group(1), entry), number.group(2), country(number.group(3)), null);
        }
    }

    private static @Nullable String country(@Nullable String written) {
        return written == null ? null : Countries.code(written);
    }

    private static String kind(String label, ListingBuilder entry) {
        String kind = OfacRemarks.kind(label);
        if (kind.startsWith("tax")) {
            return "tax_id";
        }
        if (kind.startsWith("passport")) {
            return "passport";
        }
        if (kind.startsWith("imo")) {
            return OfacRemarks.kindFor("imo", entry);
        }
        if (kind.startsWith("swift")) {
            return "swift";
        }
        return kind.startsWith("government") ? "government_gazette_number" : "registration";
    }
}
