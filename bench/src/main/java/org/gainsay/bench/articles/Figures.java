package org.gainsay.bench.articles;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Other days and numbers: every date moved by as many weeks, so that weekdays stay, and every number of two figures or more grown by
 * one factor and rounded as it was.
 *
 * @param weeks by which dates are moved
 * @param factor by which numbers grow
 * @param base a day of the story, for dates without a year
 */
record Figures(int weeks, double factor, LocalDate base) {
    private static final String MONTHS =
            Arrays.stream(Month.values()).map(Figures::name).collect(Collectors.joining("|", "(?<month>", ")"));
    private static final Pattern FIGURE =
            Pattern.compile("(?<![\\p{L}\\p{N}.,-])(?:(?<iso>(?:19|20)\\d\\d-\\d\\d(?:-\\d\\d)?)"
                    + "|" + MONTHS + "(?: (?<day>\\d{1,2}))?(?![\\p{L}\\d])"
                    + "|(?<year>(?:19|20)\\d\\d)(?![\\d,])"
                    + "|(?<number>\\d{1,3}(?:,\\d{3})+|\\d{2,}))(?![\\p{L}\\d-])");

    /** What becomes of the dates and numbers of a text. */
    List<Edits.Edit> edits(String text) {
        List<Edits.Edit> edits = new ArrayList<>();
        Matcher figures = FIGURE.matcher(text);
        while (figures.find()) {
            edits.add(new Edits.Edit(figures.start(), figures.end(), replaced(figures)));
        }
        return edits;
    }

    private String replaced(Matcher figure) {
        if (figure.group("iso") != null) {
            return moved(figure.group("iso"));
        }
        if (figure.group("month") != null) {
            Month month = Month.valueOf(figure.group("month").toUpperCase(Locale.ROOT));
            String day = figure.group("day");
            LocalDate old = YearMonth.of(base.getYear(), month)
                    .atDay(day == null ? 15 : Math.clamp(Integer.parseInt(day), 1, 28));
            LocalDate now = old.plusWeeks(weeks);
            return name(now.getMonth()) + (day == null ? "" : " " + now.getDayOfMonth());
        }
        if (figure.group("year") != null) {
            int years = base.plusWeeks(weeks).getYear() - base.getYear();
            return Integer.toString(Integer.parseInt(figure.group("year")) + years);
        }
        return grown(figure.group("number"));
    }

    /** An ISO date or month some weeks later. */
    String moved(String iso) {
        if (iso.length() > 7) {
            return LocalDate.parse(iso.substring(0, 10)).plusWeeks(weeks) + iso.substring(10);
        }
        return YearMonth.from(YearMonth.parse(iso).atDay(15).plusWeeks(weeks)).toString();
    }

    private String grown(String number) {
        String digits = number.replace(",", "");
        if (digits.length() > 9) {
            return number;
        }
        long round = 1;
        for (int at = digits.length() - 1; at > 0 && digits.charAt(at) == '0'; at--) {
            round *= 10;
        }
        long grown = Math.max(1, Math.round(Long.parseLong(digits) * factor / round)) * round;
        return number.contains(",") || grown > 9999 ? String.format(Locale.ROOT, "%,d", grown) : Long.toString(grown);
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
