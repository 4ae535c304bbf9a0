package org.gainsay.read.parties;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.Form;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Schema;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/** Who makes a statement that names no source: the subject of its cue, whoever spoke last, nobody, or the article. */
final class Unsourced {
    private static final Pattern HEARSAY = Pattern.compile(
            "(?i)\\b(?:(?:is|are|was|were|be|been) (?:\\w+ly )?(?:said|reported|believed|alleged|accused|rumou?red|suspected|thought|understood|claimed|noted|explained|stressed|argued|pointed out|stated|announced|hinted|denied|confirmed)|reportedly|allegedly|rumou?red|alleged|accused of)\\b");
    private static final Pattern ACCORDING = Pattern.compile("(?i)according to|in the words of");
    private static final Pattern OBLIQUE = Pattern.compile(
            "(?i)\\b(?:of|for|to|in|at|from|with|by|on|against|about|told|asked|urged|accused|between|near)(?: the| its| his)?(?: [\\p{Ll}-]+){0,2} $");
    private static final Pattern LABELLED = Pattern.compile("^(\\p{Lu}[^:.!?\"]{1,60}): ");
    private static final Pattern ANNOUNCES =
            Pattern.compile("\\b(?:said|stated|added|statement|following|wrote|declared)[^.]{0,60}:$", Pattern.DOTALL);
    private static final Pattern CLAIM = Pattern.compile(
            "(?i)(?:claims?|allegations?|accusations?|assertions?|reports?|statements?|charges?|suggestions?|warnings?|demands?|denials?)");
    private static final Pattern STOP = Pattern.compile("[,.;:]");
    private static final int LONGEST_ANNOUNCEMENT = 80;
    private static final int LONGEST_HEADING = 120;
    private static final int WIDEST_GAP_IN_WORDS = 6;

    private final ArticleText text;
    private final Words words;
    private final Roster roster;
    private final Memory memory;
    private final Sources sources;
    private final int recital;

    Unsourced(ArticleText text, Words words, Roster roster, Memory memory, Sources sources) {
        this.text = text;
        this.words = words;
        this.roster = roster;
        this.memory = memory;
        this.sources = sources;
        recital = recital(text, words.flat());
    }

    /** The speaker; null where it is the article. */
    @Nullable Voice of(Draft draft) {
        Voice labelled = labelled(draft);
        if (labelled != null) {
            return labelled;
        }
        boolean heading = isHeading(text.paragraphAt(draft.content().getFirst().start()));
        if (draft.cue().isEmpty()) {
            return isFree(draft, heading) ? null : last(draft);
        }
        Range cue = draft.cue().getFirst();
        if (HEARSAY.matcher(words.text(cue)).find()) {
            return Voice.unnamed(words.text(cue), null, 0.7);
        }
        if (ACCORDING.matcher(words.text(cue)).find()) {
            return following(cue, draft);
        }
        Voice subject = subject(cue);
        return subject == null ? last(draft) : subject;
    }

    /** The name before the colon of a heading: {@code Oslo: no tanks for Lima}. */
    @Nullable Voice labelled(Draft draft) {
        int content = draft.content().getFirst().start();
        Range paragraph = text.paragraphAt(content);
        if (!isHeading(paragraph)) {
            return null;
        }
        Matcher label = LABELLED.matcher(words.text(paragraph));
        if (!label.find() || paragraph.start() + label.end(1) > content) {
            return null;
        }
        return sources.read(
                new Range(paragraph.start() + label.start(1), paragraph.start() + label.end(1)), draft, null);
    }

    /** Whether it is the article's own: unquoted words that do not go on from what somebody has just said. */
    private boolean isFree(Draft draft, boolean heading) {
        if (text.quoted(draft.content().getFirst().start()) || draft.form() == Form.FREE_INDIRECT) {
            return false;
        }
        Memory.Spoken last = memory.last(draft.start());
        if (last != null && isRecital(draft.start())) {
            return false;
        }
        return heading
                || last == null
                || text.paragraphIndex(last.at()) != text.paragraphIndex(draft.start())
                || text.sentenceIndex(draft.start()) - text.sentenceIndex(last.at()) > 2;
    }

    /** Whether a statement is recited in paragraphs of its own, after a paragraph that ends in "said:". */
    private boolean isRecital(int at) {
        return recital <= at;
    }

    /** Where the first paragraph ends that announces a recital; beyond the text if none does. */
    private static int recital(ArticleText text, String flat) {
        for (Range paragraph : text.paragraphs()) {
            int tail = Math.max(paragraph.start(), paragraph.end() - LONGEST_ANNOUNCEMENT);
            if (ANNOUNCES.matcher(flat).region(tail, paragraph.end()).find()) {
                return paragraph.end();
            }
        }
        return Integer.MAX_VALUE;
    }

    /** {@code according to prosecutors}, where only the cue was found. */
    private Voice following(Range cue, Draft draft) {
        int start = Math.min(words.flat().length(), cue.end() + 1);
        int limit = Math.max(start, text.paragraphAt(cue.start()).end());
        Matcher end = STOP.matcher(words.flat()).region(start, limit);
        Range phrase = new Range(start, end.find() ? end.start() : limit);
        return words.in(phrase).isEmpty() ? Voice.unnamed("", null, 0.2) : sources.read(phrase, draft, null);
    }

    /** The party named right before the cue, with nothing but its predicate between: {@code Moscow had "several times" denied}. */
    private @Nullable Voice subject(Range cue) {
        String first = words.text(words.in(cue).isEmpty() ? cue : words.in(cue).getFirst());
        Range sentence = text.sentenceAt(cue.start());
        List<Sighting> before = roster.in(new Range(sentence.start(), Math.max(sentence.start(), cue.start())));
        if (before.isEmpty() || first.endsWith("ing")) {
            return null;
        }
        Sighting nearest = before.getLast();
        Range between =
                new Range(nearest.range().end(), Math.max(nearest.range().end(), cue.start()));
        String lead = words.flat().substring(sentence.start(), nearest.range().start());
        boolean plain =
                !words.text(between).matches(".*[,;:(].*") && words.in(between).size() <= WIDEST_GAP_IN_WORDS;
        if (words.text(between).equals("'s ") && CLAIM.matcher(words.text(cue)).matches()) {
            return Voice.of(nearest.party(), 0.6);
        }
        if (!plain
                || nearest.kind() == MentionKind.ADJECTIVE
                || nearest.party().schema() == Schema.PLACE
                || words.text(between).startsWith("'s")
                || OBLIQUE.matcher(lead).find()) {
            return null;
        }
        return Voice.of(nearest.party(), 0.6);
    }

    private Voice last(Draft draft) {
        Memory.Spoken last = memory.last(draft.start());
        if (last == null) {
            return Voice.unnamed("", null, 0.2);
        }
        boolean near = text.paragraphIndex(last.at()) == text.paragraphIndex(draft.start());
        return last.voice().carried(near ? 0.9 : 0.6);
    }

    private boolean isHeading(Range paragraph) {
        char end = words.flat().charAt(paragraph.end() - 1);
        return paragraph.length() < LONGEST_HEADING && ".!?,;".indexOf(end) < 0;
    }

    static String letters(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
