package org.gainsay.read.times;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The expressions of time that news uses for when somebody spoke, and which days each means. */
final class Expressions {
    private static final String WEEKDAY = "(?-i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)";
    private static final String DAY = "(?<day>" + WEEKDAY + ")";
    private static final String MONTH =
            "(?<month>(?-i:January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\\.))";
    private static final String YEAR = "(?:,? (?<year>(?:19|20)\\d\\d)\\b)?";
    private static final String NUMBER = "(?<n>\\d{1,2})(?:st|nd|rd|th)?";
    private static final String PART = "(?:early |late |mid-|the (?:first days|beginning|start|middle|end) of )?";
    private static final String COUNT =
            "(?<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,3})";
    private static final String UNIT = "(?<unit>day|night|week|month|year)";
    private static final String HOUR = "(?: (?:morning|afternoon|evening|night))?";
    private static final String MANY = "(?:(?:a few|several|some|many) )?(?:days|weeks|months|years)";

    /** Words of one form and what they mean, seen from the day of publication and from the day last spoken of. */
    record Rule(Pattern pattern, Meaning meaning) {}

    /** The days from which an expression is seen, as far as they are known. */
    record View(@Nullable LocalDate published, @Nullable LocalDate spokenOf) {}

    /** The days that are meant by a match; empty where that cannot be known. */
    @FunctionalInterface
    interface Meaning {
        Optional<Period> of(Matcher words, View view);
    }

    /** The days that are meant by a match, seen from a known day. */
    @FunctionalInterface
    private interface Seen {
        Period from(Matcher words, LocalDate day);
    }

    /** "4 March", "on Monday, March 4, 2024", "in late April", "at the end of May 2023", "in 2022". */
    private static final List<Rule> DATES = List.of(
            rule("(?:on )?(?:" + WEEKDAY + ",? )?(?:the )?" + NUMBER + " (?:of )?" + MONTH + YEAR, Expressions::date),
            rule("(?:on )?(?:" + WEEKDAY + ",? )?" + MONTH + " " + NUMBER + "(?!\\d)" + YEAR, Expressions::date),
            rule("(?:back in|earlier in|in|during) " + PART + MONTH + YEAR + "(?! \\d)", Expressions::month),
            rule("at the (?:beginning|start|end) of " + MONTH + YEAR, Expressions::month),
            seen("(?:last|this) " + MONTH, (words, day) -> Almanac.monthUpTo(words.group("month"), day)),
            rule(
                    "(?:back )?in " + PART + "(?<year>(?:19|20)\\d\\d)",
                    (words, view) -> Optional.of(Almanac.year(Integer.parseInt(words.group("year"))))),
            seen(
                    "(?<lead>in the|in|this|last) (?:early |late )?(?<season>spring|summer|autumn|winter)",
                    (words, day) -> Almanac.season(
                            words.group("season"), day, lower(words, "lead").equals("last"))));

    /** "On Monday evening", "last Friday", "on Tuesday last week", "yesterday", "overnight". */
    private static final List<Rule> DAYS = List.of(
            seen(
                    "(?:early |late |earlier )?(?:on )?" + DAY + HOUR + ",? (?:of )?last week",
                    (words, day) -> Period.day(Almanac.weekday(
                            words.group("day"), Almanac.monday(day).minusDays(1)))),
            seen(
                    "(?:on )?last " + DAY + HOUR,
                    (words, day) -> Period.day(Almanac.weekday(words.group("day"), day.minusDays(1)))),
            seen(
                    "(?:early |late |earlier )?(?:on )?" + DAY + HOUR,
                    (words, day) -> Period.day(Almanac.weekday(words.group("day"), day))),
            seen(
                    "(?:earlier |later )?today|tonight|this (?:morning|afternoon|evening)|earlier in the day",
                    (words, day) -> Period.day(day)),
            seen("(?:late )?yesterday" + HOUR + "|(?:late )?last night", (words, day) -> Period.day(day.minusDays(1))),
            seen("the day before yesterday", (words, day) -> Period.day(day.minusDays(2))),
            seen("overnight", (words, day) -> new Period(day.minusDays(1), day)),
            seen("(?:at|over|on) the weekend|last weekend", (words, day) -> Almanac.weekend(day)));

    /** "Last week", "earlier this month", "three weeks ago", "at the time". */
    private static final List<Rule> SPANS = List.of(
            seen("(?:(?:earlier|early|late) )?last " + UNIT, (words, day) -> last(unit(words), day)),
            seen(
                    "earlier (?:this|in the) " + UNIT,
                    (words, day) -> Period.between(Almanac.start(unit(words), day), day)),
            seen("this " + UNIT, (words, day) -> new Period(Almanac.start(unit(words), day), day)),
            seen(
                    "(?:(?:about|some|nearly|almost|more than|over) )?" + COUNT + " " + UNIT + "s? ago",
                    (words, day) -> Almanac.back(day, words.group("count"), unit(words))),
            seen(MANY + " ago", (words, day) -> Period.before(day)),
            seen("at (?:the|that) time(?: of [^,.;:\"]{3,40}\\b)?", (words, day) -> Period.before(day)));

    /** "A day earlier", "two days later", "on the same day". */
    static final List<Rule> POINTING = List.of(
            back(
                    "(?:just |only )?" + COUNT + " " + UNIT + "s? (?:earlier|before|previously)",
                    (words, day) -> Almanac.back(day, words.group("count"), unit(words))),
            back(
                    "(?:on )?the (?:day|night|evening) before|(?:on )?the previous (?:day|evening|night)",
                    (words, day) -> Period.day(day.minusDays(1))),
            back(MANY + " (?:earlier|before|previously)", (words, day) -> Period.before(day)),
            on(
                    "(?:on )?(?:the (?:very )?same|that(?: same)?) (?:day|morning|afternoon|evening|night)",
                    (words, day) -> Period.day(day)),
            on("(?:on )?the (?:next|following) day", (words, day) -> Period.day(day.plusDays(1))),
            on(
                    COUNT + " (?<unit>day)s? later",
                    (words, day) -> Period.day(
                            day.plusDays(Almanac.number(words.group("count")).orElse(1)))));

    static final List<Rule> SEEN_FROM_PUBLICATION =
            Stream.of(DATES, DAYS, SPANS).flatMap(List::stream).toList();

    private Expressions() {}

    private static Rule rule(String words, Meaning meaning) {
        String spaced = "(?<![\\p{L}\\d'-])(?:" + words.replace(" ", "\\s+") + ")(?![\\p{L}\\d]|-\\p{L})";
        return new Rule(Pattern.compile(spaced, Pattern.CASE_INSENSITIVE), meaning);
    }

    /** Seen from the day of publication. */
    private static Rule seen(String words, Seen seen) {
        return rule(
                words, (found, view) -> Optional.ofNullable(view.published()).map(day -> seen.from(found, day)));
    }

    /** Seen from the day last spoken of, else from that of publication. */
    private static Rule back(String words, Seen seen) {
        return rule(
                words,
                (found, view) -> Optional.ofNullable(view.spokenOf())
                        .or(() -> Optional.ofNullable(view.published()))
                        .map(day -> seen.from(found, day)));
    }

    /** Seen from the day last spoken of. */
    private static Rule on(String words, Seen seen) {
        return rule(words, (found, view) -> Optional.ofNullable(view.spokenOf()).map(day -> seen.from(found, day)));
    }

    private static Optional<Period> date(Matcher words, View view) {
        int day = Integer.parseInt(words.group("n"));
        String month = words.group("month");
        if (words.group("year") != null) {
            return Almanac.date(day, month, Integer.parseInt(words.group("year")))
                    .map(Period::day);
        }
        return Optional.ofNullable(view.published())
                .flatMap(published -> Almanac.dateUpTo(day, month, published))
                .map(Period::day);
    }

    private static Optional<Period> month(Matcher words, View view) {
        String month = words.group("month");
        if (words.group("year") != null) {
            return Optional.of(Almanac.month(month, Integer.parseInt(words.group("year"))));
        }
        return Optional.ofNullable(view.published()).map(day -> Almanac.monthUpTo(month, day));
    }

    private static Period last(String unit, LocalDate day) {
        LocalDate end = Almanac.start(unit, day);
        return Period.between(Almanac.start(unit, end.minusDays(1)), end);
    }

    private static String unit(Matcher words) {
        return lower(words, "unit");
    }

    private static String lower(Matcher words, String group) {
        return words.group(group).toLowerCase(Locale.ROOT);
    }
}
