package org.gainsay.read.times;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.Form;
import org.gainsay.model.Said;
import org.gainsay.read.parties.Cast;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * Finds when each statement was made, where the text tells it: by a moment in the words around its cue ("said on Monday"), by the tense or
 * an adverb that puts it before the article's day ("had first denied"), or by the sentence before, which it goes on ("…, he said on
 * Monday. It had …, he added").
 */
public final class SaidFinder {
    private static final int ISO_DATE = 10;
    private static final int BESIDE = 2;
    /** Before the article's day, nobody knows which. */
    private static final Pattern EARLIER =
            pattern("\\b(?:at first|initially|previously|originally|formerly|recently|in the past"
                    + "|(?:had|has|have) (?:once|first)|first(?= \\p{L}+ed\\b| said\\b| told\\b))\\b");

    private static final Pattern PLUPERFECT = pattern("\\bhad\\b(?!\\s+(?:to|no|an?|the)\\b)(?=[^,;]*\\p{L})");
    private static final Pattern YET_TO_COME = pattern(
            "\\b(?:will|would|shall|(?:is|are|was|were) to|plans? to|expected to|due to|set to|wants? to|intends? to)\\b");
    private static final Pattern MEETING = pattern(
            "\\b(?:met|gathered|convened|spoke|appeared|testified|briefed|assembled|took (?:questions|the floor))\\b");

    /** What is said now is not said when the sentence before was. */
    private static final Pattern NOW =
            pattern("\\b(?:now|still|says|tells|has|have|is|are|today|meanwhile|later|since|then|denies|confirms)\\b");

    private final ArticleText text;
    private final List<Draft> drafts;
    private final Cast cast;
    private final @Nullable LocalDate published;
    private final Moments moments;

    private SaidFinder(ArticleText text, List<Draft> drafts, Cast cast, @Nullable String published) {
        this.text = text;
        this.drafts = drafts;
        this.cast = cast;
        this.published = date(published);
        moments = new Moments(text, this.published);
    }

    /**
     * One entry for each draft, null where the text tells no time.
     *
     * @param published ISO date, where it is known
     */
    public static List<@Nullable Said> find(
            ArticleText text, List<Draft> drafts, Cast cast, @Nullable String published) {
        return new SaidFinder(text, drafts, cast, published).find();
    }

    private List<@Nullable Said> find() {
        List<@Nullable Moment> times = new ArrayList<@Nullable Moment>();
        for (int index = 0; index < drafts.size(); index++) {
            Optional<SayingClause> clause = SayingClause.of(text, drafts, index);
            times.add(clause.isEmpty() ? carried(index, times, true) : told(index, clause.get(), times));
        }
        List<@Nullable Said> found = new ArrayList<@Nullable Said>();
        for (Moment time : times) {
            found.add(time == null ? null : new Said(time.value(), text.span(time.range())));
        }
        return found;
    }

    private @Nullable Moment told(int index, SayingClause clause, List<@Nullable Moment> before) {
        String verb =
                text.plain().substring(clause.verb().start(), clause.verb().end());
        if (YET_TO_COME.matcher(verb).find()) {
            return null;
        }
        if (clause.hasAnotherTime()) {
            return clause.time(moments)
                    .or(() -> clause.before().map(this::someDayBefore))
                    .orElse(null);
        }
        Moment time = clause.time(moments).orElseGet(() -> earlier(index, clause));
        if (time != null || NOW.matcher(verb).find()) {
            return time;
        }
        Moment carried = carried(index, before, false);
        return carried == null ? onTheOccasion(index) : carried;
    }

    /** Some day before the article's. */
    private @Nullable Moment earlier(int index, SayingClause clause) {
        Range verb = clause.verb();
        Range adverb = firstOf(EARLIER, verb, verb.length());
        adverb = adverb == null ? firstOf(EARLIER, clause.opening(), BESIDE) : adverb;
        adverb = adverb == null ? firstOf(EARLIER, clause.afterCue(), BESIDE) : adverb;
        if (adverb == null && published != null && drafts.get(index).within() == Draft.NOWHERE) {
            adverb = firstOf(PLUPERFECT, verb, verb.length());
        }
        if (adverb == null) {
            return null;
        }
        return someDayBefore(adverb);
    }

    private Moment someDayBefore(Range words) {
        return new Moment(words, text.slice(words), published == null ? null : Period.before(published));
    }

    private @Nullable Range firstOf(Pattern pattern, Range stretch, int within) {
        Matcher matcher = pattern.matcher(text.plain()).region(stretch.start(), stretch.end());
        return matcher.find() && matcher.start() <= stretch.start() + within
                ? new Range(matcher.start(), matcher.end())
                : null;
    }

    /** "On Monday the ministers met in Warsaw. They demanded": the day of the meeting told in the sentence before. */
    private @Nullable Moment onTheOccasion(int index) {
        int start = drafts.get(index).start();
        int sentence = text.sentenceIndex(start) - 1;
        if (sentence < 0 || drafts.get(index).within() != Draft.NOWHERE) {
            return null;
        }
        Range before = text.sentences().get(sentence);
        boolean met = text.paragraphIndex(before.start()) == text.paragraphIndex(start)
                && MEETING.matcher(text.plain())
                        .region(before.start(), before.end())
                        .find();
        return met
                ? moments.in(before).stream()
                        .filter(moment -> moment.range().start() == before.start())
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** The time of the statement before, where the same speaker goes on in the same paragraph. */
    private @Nullable Moment carried(int index, List<@Nullable Moment> before, boolean quotation) {
        Draft draft = drafts.get(index);
        int last = index - 1;
        while (last >= 0 && drafts.get(last).within() != Draft.NOWHERE) {
            last--;
        }
        Moment time = last < 0 ? null : before.get(last);
        if (time == null || draft.within() != Draft.NOWHERE || draft.form() == Form.HEADLINE) {
            return null;
        }
        boolean someDay = time.period() == null || time.period().from() == null;
        boolean goesOn = cast.attributions()
                        .get(index)
                        .speakers()
                        .equals(cast.attributions().get(last).speakers())
                && text.paragraphIndex(draft.start())
                        == text.paragraphIndex(drafts.get(last).start());
        return goesOn && (quotation || !someDay) ? time : null;
    }

    private static @Nullable LocalDate date(@Nullable String published) {
        try {
            return published == null
                    ? null
                    : LocalDate.parse(published.substring(0, Math.min(ISO_DATE, published.length())));
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }
}
