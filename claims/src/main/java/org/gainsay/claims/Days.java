package org.gainsay.claims;

import java.util.regex.Pattern;
import org.gainsay.model.Said;

/**
 * On which day a statement was made, so that days can be compared as text: where the text says when, then; else on the day of its
 * article, of a copy its original's. A quotation that is told again was made when it was first told.
 */
final class Days {
    /** Some day before the article's. */
    static final String BEFORE = "0000-00-00";

    /** How an interval without a beginning starts. */
    private static final String OPEN = "..";

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Articles articles;
    private final Twins twins;

    Days(Articles articles, Twins twins) {
        this.articles = articles;
        this.twins = twins;
    }

    String of(Heard heard) {
        String published = articles.day(heard.article());
        Said said = heard.statement().said();
        String day = said == null ? published : said(said.value(), published);
        String first = twins.firstDay(heard);
        return first.compareTo(day) < 0 ? first : day;
    }

    /** A time that is no single day ("earlier this month", "in April") counts from its beginning: it is before the article's day. */
    private static String said(String value, String published) {
        if (DAY.matcher(value).matches()) {
            return value;
        }
        if (value.startsWith(OPEN)) {
            return BEFORE;
        }
        return Calendar.read(value, Calendar.date(published), false)
                .map(period -> period.first().toString())
                .orElse(BEFORE);
    }
}
