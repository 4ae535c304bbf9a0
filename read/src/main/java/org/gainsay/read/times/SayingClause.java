package org.gainsay.read.times;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * The words that tell that somebody says something, without what is said. Decides which of the moments in a sentence is that of the
 * saying: "said on Monday that the ships had left on Friday".
 */
final class SayingClause {
    private static final String OCCASION =
            "(?:statement|letter|interview|message|post|speech|briefing|article|conference|document|filing|report|note|address"
                    + "|broadcast|talk|remarks?|comments?|meeting|hearing|session|telegram|paper|release|video)";
    /** What opens a clause of its own, with a time of its own. */
    private static final Pattern ANOTHER_CLAUSE =
            pattern("(?:^|[\\s,])(?:that|which|who|whose|whom|where|after|before|since"
                    + "|because|although|though|if|until|unless|whether|than|asked about|hours|days)\\s|;");

    private static final Pattern ANOTHER_MAIN_CLAUSE = pattern("[,;]\\s+(?:and|but|while|so)\\s|;|[\\u2014\\u2013]");
    /** What parts a clause from the one before it. */
    private static final Pattern BREAK = pattern("^[\\s,;.\"]+(?:and\\s|but\\s)?");
    /** ", arrested on Monday," but not "in a statement carried on Monday". */
    private static final Pattern PARTICIPLE =
            pattern("^\\s*,\\s*(?:\\w+ly\\s+)?(?:\\w+(?:ed|wn|ght)|born|put|hit|shot|made|held)\\b");

    private static final Pattern EVENT =
            pattern("\\b(?:attacks?|strikes?|raids?|blasts?|bombings?|shellings?|explosions?|killings?"
                    + "|fire|incident|crash|sinking|downing|assault|launch|arrests?|invasion)\\s*$");
    private static final Pattern ON_AN_OCCASION = pattern(
            "\\b(?:in|during|at|by|through|with)\\s+(?:\\p{L}+\\s+){1,4}?" + OCCASION + "(?:\\s+\\p{L}+){0,4}\\s*$");
    private static final Pattern OCCASION_IN_SOURCE =
            pattern("\\b" + OCCASION + "s?\\b|\\b(?:published|issued|released|dated)\\s*$");

    /** After the object of an accusation, a warning or a demand. */
    private static final Pattern GOES_ON = pattern("^\\s+(?:of|that|to|against|not)\\s");

    private static final Pattern OBJECT = pattern(
            "^(?!that\\b)(?:(?!(?:that|of|to|which|who|for|from|by|against|on|in|at)\\b)[\\p{L}\\d'.-]+\\s+){1,6}$");
    /** Neither a clause nor an act with a time of its own. */
    private static final Pattern NO_PHRASE = pattern(
            "^\"?(?:that\\b|having\\b|\\p{L}+ing\\s)|,|\\b(?:is|are|was|were|has|have|had|will|would|could|did|does|do"
                    + "|that|which|who|whether|to|(?:of|by|for) \\p{L}+ing)\\b|\\b(?:attack|strike|raid|blast|bombing|shelling|explosion|killing|fire|incident|crash|sinking"
                    + "|downing|assault|invasion|launch)(?:s|es)?\\b");

    /** What they say is a clause, never a thing. */
    private static final Pattern VERB_OF_SAYING = pattern(
            "\\b(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|claim|add|insist|report|stat|writ|wrote|declar|argu|believ|not(?:e[ds]|ing)\\b|explain|according|repl)");

    /** "Confessed | to money laundering". */
    private static final Pattern TO = pattern("^to\\s+(?!\\p{L}+ing\\b)");

    /** What makes a saying by its participle earlier or later than the main clause: "two weeks | after | calling it a fantasy". */
    private static final Pattern ANOTHER_TIME = pattern(
            "(?:\\b(?:(?:a few|several|many|\\w+) )?(?:hours?|days?|weeks?|months?|years?)\\s+)?\\b(?<word>after|since|despite|before|until)\\s+"
                    + "(?:having\\s+|first\\s+|initially\\s+)*$");

    /** "Five weeks after | the Prime Minister | ruled it out". */
    private static final Pattern MEASURED = pattern(
            "\\b(?:(?:a few|several|many|\\w+) )?(?:hours?|days?|weeks?|months?|years?)\\s+after\\s+(?:the\\s+)?$");

    private static final Pattern LATER = pattern("\\b(?:before|until)$");
    private static final Pattern GERUND = pattern("^(?:\\w+ly\\s+)?\\w+ing\\b");
    private static final Pattern HAVING = pattern("^having\\b");
    private static final int LONGEST_ANOTHER_TIME = 50;

    private static final int LONGEST_PHRASE = 90;
    private static final int NEIGHBOURS = 12;
    private static final int BEFORE_CUE = 80;

    private final ArticleText text;
    private final Draft draft;
    /** Cues and contents of others beside this one or nested in it, and the contents in which it is nested itself. */
    private final List<Range> others;

    private final List<Range> around;

    private final Range cue;
    private final @Nullable Range source;
    /** The words that put a participle before or after its main clause. */
    private final @Nullable Range anotherTime;

    private final Range range;

    private SayingClause(ArticleText text, Draft draft, List<Range> others, List<Range> around) {
        this.text = text;
        this.draft = draft;
        this.others = others;
        this.around = around;
        cue = extent(draft.cue());
        Range sentence = text.sentenceAt(cue.start());
        anotherTime = anotherTime(sentence);
        source = draft.source().stream()
                .filter(part -> anotherTime == null && sentence.contains(part.start()))
                .findFirst()
                .orElse(null);
        range = range(sentence);
    }

    /** The clause around a statement's cue; empty where it has none. */
    static Optional<SayingClause> of(ArticleText text, List<Draft> drafts, int index) {
        Draft draft = drafts.get(index);
        if (draft.cue().isEmpty()) {
            return Optional.empty();
        }
        int cue = extent(draft.cue()).start();
        List<Range> others = new ArrayList<>();
        List<Range> around = new ArrayList<>();
        for (int other = Math.max(0, index - NEIGHBOURS);
                other < Math.min(drafts.size(), index + NEIGHBOURS);
                other++) {
            if (other != index) {
                Draft neighbour = drafts.get(other);
                others.addAll(neighbour.cue());
                neighbour.content().forEach(part -> (part.contains(cue) ? around : others).add(part));
            }
        }
        return Optional.of(new SayingClause(text, draft, others, around));
    }

    /** From the end of what is said before it to the end of the sentence, or to where another speaks. */
    private Range range(Range sentence) {
        int first = source == null ? cue.start() : Math.min(source.start(), cue.start());
        int start = anotherTime == null ? Math.min(sentence.start(), first) : anotherTime.start();
        int end = Math.max(sentence.end(), cue.end());
        List<Range> before = new ArrayList<>(others);
        before.addAll(draft.content());
        for (Range part : before) {
            start = part.end() <= first ? Math.max(start, part.end()) : start;
        }
        for (Range part : around) {
            start = Math.max(
                    start,
                    text.plain().startsWith("that ", part.start()) ? part.start() + "that".length() : part.start());
        }
        for (Range part : others) {
            boolean own = draft.content().stream().anyMatch(content -> content.contains(part));
            end = part.start() >= cue.end() && !own ? Math.min(end, part.start()) : end;
        }
        return new Range(Math.min(start, first), end);
    }

    private @Nullable Range anotherTime(Range sentence) {
        String words = words(cue.start(), cue.end());
        if (HAVING.matcher(words).find()) {
            return new Range(cue.start(), cue.start() + "having".length());
        }
        int source = draft.source().stream()
                .filter(part -> part.end() <= cue.start() && sentence.contains(part.start()))
                .mapToInt(Range::start)
                .findFirst()
                .orElse(cue.start());
        Matcher measured = MEASURED.matcher(words(sentence.start(), Math.max(source, sentence.start())));
        if (measured.find()) {
            return new Range(sentence.start() + measured.start(), sentence.start() + measured.end());
        }
        int from = Math.max(Math.min(sentence.start(), cue.start()), cue.start() - LONGEST_ANOTHER_TIME);
        Matcher matcher = ANOTHER_TIME.matcher(words(from, cue.start()));
        return GERUND.matcher(words).find() && matcher.find()
                ? new Range(from + matcher.start(), from + matcher.end("word"))
                : null;
    }

    /** Whether its verb only stands beside a main clause that has another time. */
    boolean hasAnotherTime() {
        return anotherTime != null;
    }

    /** The words that tell that it was said before what the main clause tells. */
    Optional<Range> before() {
        return Optional.ofNullable(anotherTime)
                .filter(words ->
                        !LATER.matcher(words(words.start(), words.end())).find());
    }

    /** When it was said: of the moments that tell it, the one nearest to the cue. */
    Optional<Moment> time(Moments moments) {
        return moments.in(range).stream()
                .filter(moment -> tells(moment.range()))
                .min(Comparator.comparingInt(moment -> distance(moment.range())));
    }

    /** From the end of the source to the end of the cue, without what is said between them. */
    Range verb() {
        int start = source != null && source.end() <= cue.start() ? lastPart(cue, source.end()) : cue.start();
        int before = Math.max(range.start(), cue.start() - BEFORE_CUE);
        return new Range(Math.max(before, Math.min(start, cue.start())), cue.end());
    }

    /** What stands before source and cue. */
    Range opening() {
        int first = source == null ? cue.start() : Math.min(source.start(), cue.start());
        return new Range(range.start(), first);
    }

    /** What follows the cue, up to what is said. */
    Range afterCue() {
        int end = draft.content().stream()
                .mapToInt(Range::start)
                .filter(content -> content >= cue.end())
                .min()
                .orElse(range.end());
        return new Range(cue.end(), Math.max(cue.end(), Math.min(end, range.end())));
    }

    private int distance(Range moment) {
        return Math.max(0, Math.max(cue.start() - moment.end(), moment.start() - cue.end()));
    }

    private boolean tells(Range moment) {
        if (others.stream().anyMatch(moment::overlaps)) {
            return false;
        }
        boolean said = draft.content().stream().anyMatch(moment::overlaps);
        if (moment.start() >= cue.end()) {
            return followsCue(moment, said);
        }
        if (said) {
            return false;
        }
        if (moment.end() > cue.start()) {
            return true;
        }
        if (source != null && source.overlaps(moment)) {
            String before = words(source.start(), moment.start());
            boolean last = moment.end() == source.end()
                    && !ANOTHER_CLAUSE.matcher(before).find();
            return last || OCCASION_IN_SOURCE.matcher(before).find();
        }
        if (source == null || moment.start() < source.end()) {
            return isBefore(moment);
        }
        return isBetween(moment, source.end());
    }

    /** "The ministry | in a statement on Monday | denied". */
    private boolean isBetween(Range moment, int speaker) {
        String gap = words(lastPart(moment, speaker), moment.start());
        boolean closed = text.plain().startsWith(",", moment.end());
        return !ANOTHER_CLAUSE.matcher(gap).find()
                && !EVENT.matcher(gap).find()
                && !(closed && PARTICIPLE.matcher(gap).find());
    }

    /** "On Monday the ministry denied". */
    private boolean isBefore(Range moment) {
        int speaker = source == null || source.start() > cue.start() ? cue.start() : source.start();
        String before = BREAK.matcher(words(range.start(), moment.start())).replaceFirst("");
        return !ANOTHER_CLAUSE.matcher(before).find()
                && !EVENT.matcher(before).find()
                && !ANOTHER_MAIN_CLAUSE.matcher(words(moment.end(), speaker)).find();
    }

    private boolean followsCue(Range moment, boolean said) {
        int start = draft.content().stream()
                .mapToInt(Range::start)
                .filter(content -> content >= cue.end())
                .min()
                .orElse(Integer.MAX_VALUE);
        if (moment.start() < start) {
            String gap = words(lastPart(moment, cue.end()), moment.start());
            return !ANOTHER_CLAUSE.matcher(gap).find() && !EVENT.matcher(gap).find();
        }
        return leads(moment, start) || isBehindObject(moment, start) || isBehindPhrase(moment, start, said);
    }

    /** "Said | Monday it would": nothing stands between cue and time. */
    private boolean leads(Range moment, int content) {
        return moment.start() == content
                && !text.quoted(moment.start())
                && words(cue.end(), content).isBlank()
                && !text.plain().startsWith(",", moment.end());
    }

    /** "Accused | Moscow on Monday of shelling". */
    private boolean isBehindObject(Range moment, int content) {
        String object = words(content, moment.start());
        return OBJECT.matcher(object).find()
                && !EVENT.matcher(object).find()
                && GOES_ON.matcher(words(moment.end(), range.end())).find()
                && !text.quoted(moment.start());
    }

    /** "Denied | the charges on Monday", "owned up to | the deal in an interview on Monday". */
    private boolean isBehindPhrase(Range moment, int content, boolean said) {
        String phrase = TO.matcher(words(content, moment.start()).strip()).replaceFirst("");
        String thing = ON_AN_OCCASION.matcher(phrase).replaceFirst("").strip();
        boolean ends = !said || isLast(moment);
        return ends
                && !VERB_OF_SAYING.matcher(words(cue.start(), cue.end())).find()
                && phrase.length() <= LONGEST_PHRASE
                && !thing.isEmpty()
                && !NO_PHRASE.matcher(thing).find()
                && !text.quoted(moment.start());
    }

    private boolean isLast(Range moment) {
        int end = extent(draft.content()).end();
        return words(Math.min(moment.end(), end), end).strip().length() <= 1;
    }

    /** Where the last thing that somebody says, or the part named, ends before a moment. */
    private int lastPart(Range moment, int from) {
        int last = from;
        for (Range part : others) {
            last = part.end() <= moment.start() ? Math.max(last, part.end()) : last;
        }
        return last;
    }

    /** From the first piece to the last. */
    private static Range extent(List<Range> pieces) {
        return new Range(
                pieces.stream().mapToInt(Range::start).min().orElseThrow(),
                pieces.stream().mapToInt(Range::end).max().orElseThrow());
    }

    private String words(int start, int end) {
        return text.plain().substring(Math.min(start, end), end);
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }
}
