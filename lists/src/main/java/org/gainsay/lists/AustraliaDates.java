package org.gainsay.lists;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gainsay.model.BirthDate;
import org.gainsay.model.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Dates of birth as Australia writes them, by hand and in many ways. What is in none of the ways known, or says more than a
 * date ({@code for this aka only}), stays as it is written.
 */
final class AustraliaDates {
    private static final List<String> ABOUT =
            List.of("approximately ", "approx. ", "approx ", "circa ", "c. ", "about ");

    private AustraliaDates() {}

    /** Each piece of a cell with the date that it is; null where it is none. */
    static Map<String, @Nullable BirthDate> births(String text) {
        Map<String, @Nullable BirthDate> births = new LinkedHashMap<>();
        for (String piece : AustraliaTexts.pieces(text)) {
            BirthDate whole = birth(piece);
            if (whole != null || !isSeveral(piece)) {
                births.put(piece, whole);
                continue;
            }
            String apart = isDigits(piece) ? piece.replace(",", " ").replace(" ", " or ") : piece;
            for (String one : Pieces.of(apart, " or ")) {
                String bare = one.endsWith(",") ? one.substring(0, one.length() - 1) : one;
                births.put(bare, birth(bare));
            }
        }
        return births;
    }

    private static boolean isSeveral(String piece) {
        return piece.contains(" or ") || isDigits(piece);
    }

    /** {@code 5/06/1953 15/06/1953}. */
    private static boolean isDigits(String piece) {
        return piece.chars().allMatch(letter -> "0123456789/, ".indexOf(letter) >= 0);
    }

    /** When an entry was listed: the first date after {@code Listed} or {@code Designated}, where the text opens so. */
    static @Nullable LocalDate listed(String text) {
        if (!text.startsWith("Listed") && !text.startsWith("Designated")) {
            return null;
        }
        List<String> words = Pieces.of(
                text.replace('(', ' ').replace(')', ' ').replace(',', ' ').replace(';', ' '), " ");
        for (int i = 0; i + 2 < words.size(); i++) {
            BirthDate date =
                    WrittenDates.birth(words.get(i) + " " + words.get(i + 1) + " " + undotted(words.get(i + 2)));
            if (date != null && date.precision() == Precision.DAY) {
                return date.earliest();
            }
        }
        return null;
    }

    private static @Nullable BirthDate birth(String written) {
        String text = written;
        if (text.startsWith("alt DOB:")) {
            text = text.substring(8).strip();
        }
        if (text.startsWith("(") && text.endsWith(")")) {
            text = text.substring(1, text.length() - 1).strip();
        }
        for (String about : ABOUT) {
            if (text.toLowerCase(Locale.ROOT).startsWith(about)) {
                return WrittenDates.with(years(text.substring(about.length())), Precision.CIRCA, written);
            }
        }
        BirthDate date = text.startsWith("Between ") ? between(text.substring(8)) : years(text);
        return WrittenDates.with(date, date == null ? Precision.DAY : date.precision(), written);
    }

    private static @Nullable BirthDate between(String text) {
        return years(text.replace(" and ", " to "));
    }

    /** A day, a month, a year, or two of them with {@code to}, a dash or a stroke between. */
    private static @Nullable BirthDate years(String text) {
        String close =
                text.replace("- ", "-").replace(" -", "-").replace("/ ", "/").strip();
        if (close.length() == 9 && WrittenDates.number(close.substring(0, 4)) > 0 && close.charAt(4) == '/') {
            close = close.replace('/', '-');
        }
        BirthDate date = single(close);
        return date == null ? WrittenDates.birth(close) : date;
    }

    /**
     * {@code 1956-09-21} (from a cell that holds a date), {@code 29/07/1981}, {@code 05.09.1990}, {@code 03/1965}, {@code
     * 19-Dec-1992}, {@code 21. Jul 1997}, {@code March 16, 1972}, {@code 16 Jul. 1988}, {@code Feb 1961}, {@code 1967}.
     */
    static @Nullable BirthDate single(String written) {
        String text = undotted(written.strip());
        LocalDate iso = WrittenDates.iso(text);
        if (iso != null) {
            return WrittenDates.ofDay(iso, written);
        }
        List<String> numbers = Pieces.of(text.replace('.', '/'), "/");
        boolean digits = numbers.stream().allMatch(part -> WrittenDates.number(part) >= 0);
        if (digits && numbers.size() == 3 && numbers.getLast().length() == 4) {
            BirthDate day = WrittenDates.britishBirth(String.join("/", numbers));
            return WrittenDates.with(day, day == null ? Precision.DAY : day.precision(), written);
        }
        if (digits && numbers.size() == 2 && numbers.getLast().length() == 4) {
            return WrittenDates.ofMonth(
                    WrittenDates.number(numbers.getLast()), WrittenDates.number(numbers.getFirst()), written);
        }
        List<String> words = Pieces.of(text.replace('-', ' ').replace('.', ' ').replace(", ", " "), " ");
        if (words.size() == 3 && WrittenDates.number(words.getFirst()) < 0) {
            words = List.of(words.get(1), words.get(0), words.get(2)); // March 16, 1972
        }
        BirthDate date = words.size() > 3 ? null : WrittenDates.birth(String.join(" ", words));
        return WrittenDates.with(date, date == null ? Precision.DAY : date.precision(), written);
    }

    private static String undotted(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
