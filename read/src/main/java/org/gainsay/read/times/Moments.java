package org.gainsay.read.times;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/** Finds when things happened in a text. What begins or ends a stretch of time ("since Monday", "until May") is no moment. */
final class Moments {
    private static final Pattern BOUND = Pattern.compile(
            "\\b(?:since|until|till|before|after|from|by|for|of|to|between|about|over|than|through|following|towards?|ahead of)"
                    + "\\s+(?:the\\s+)?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PREPOSITION =
            Pattern.compile("^(?:back\\s+)?(?:on|in|during|at|over)\\s+", Pattern.CASE_INSENSITIVE);
    /** "Monday's strike" is the strike's day; "Monday's statement" that of the statement. */
    private static final Pattern OF_SOMETHING_ELSE = Pattern.compile(
            "'s\\s+(?!(?:\\p{L}+\\s+)?(?:statement|briefing|interview|speech|post|letter|address|comments|remarks|announcement"
                    + "|press|news|hearing|report|video)\\b)");

    private static final int LONGEST_BOUND = 16;
    /** How far back "a day earlier" looks for the day that it means. */
    private static final int NEAR = 600;

    private final ArticleText text;
    private final @Nullable LocalDate published;

    Moments(ArticleText text, @Nullable LocalDate published) {
        this.text = text;
        this.published = published;
    }

    /** The moments that a stretch names, in order of the text. */
    List<Moment> in(Range stretch) {
        List<Moment> moments = found(Expressions.SEEN_FROM_PUBLICATION, stretch, null);
        for (Moment pointing : found(Expressions.POINTING, stretch, null)) {
            LocalDate spokenOf = dayBefore(pointing.range().start());
            moments.addAll(found(Expressions.POINTING, pointing.range(), spokenOf));
        }
        return outermost(moments);
    }

    /** The day last spoken of shortly before a place. */
    private @Nullable LocalDate dayBefore(int place) {
        Range shortlyBefore = new Range(Math.max(0, place - NEAR), place);
        return outermost(found(Expressions.SEEN_FROM_PUBLICATION, shortlyBefore, null)).reversed().stream()
                .map(Moment::period)
                .filter(period -> period != null && period.isDay())
                .map(period -> period == null ? null : period.to())
                .findFirst()
                .orElse(null);
    }

    private List<Moment> found(List<Expressions.Rule> rules, Range stretch, @Nullable LocalDate spokenOf) {
        List<Moment> moments = new ArrayList<>();
        for (Expressions.Rule rule : rules) {
            Matcher words = rule.pattern()
                    .matcher(text.plain())
                    .region(stretch.start(), stretch.end())
                    .useTransparentBounds(true);
            while (words.find()) {
                Range range = new Range(words.start(), words.end());
                if (isMoment(range)) {
                    Period period = rule.meaning()
                            .of(words, new Expressions.View(published, spokenOf))
                            .orElse(null);
                    moments.add(new Moment(range, words(range), period));
                }
            }
        }
        return moments;
    }

    private boolean isMoment(Range range) {
        String before = text.plain().substring(Math.max(0, range.start() - LONGEST_BOUND), range.start());
        return !BOUND.matcher(before).find()
                && !OF_SOMETHING_ELSE
                        .matcher(text.plain())
                        .region(range.end(), text.length())
                        .lookingAt();
    }

    private String words(Range range) {
        String words = text.slice(range).replaceAll("\\s+", " ");
        return PREPOSITION.matcher(words).replaceFirst("");
    }

    /** Of those that overlap, the longest. */
    private static List<Moment> outermost(List<Moment> moments) {
        return moments.stream()
                .filter(moment -> moments.stream()
                        .noneMatch(other -> other.range().overlaps(moment.range())
                                && other.range().length() > moment.range().length()))
                .sorted(Comparator.comparing(Moment::range))
                .toList();
    }
}
