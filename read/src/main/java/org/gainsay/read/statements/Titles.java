package org.gainsay.read.statements;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/**
 * Headlines and subheads: short paragraphs without an end mark. Two of their forms are statements whatever the model thinks of them:
 * {@code London: hundreds of drones for Kyiv} and a quotation that stands alone.
 */
final class Titles {
    private static final int LONGEST_IN_WORDS = 18;
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern END_MARK = Pattern.compile("[.!?\u2026:;][\"')\\]]*$");
    /** Up to five words before a colon, the first with a capital. */
    private static final Pattern SPEAKER =
            Pattern.compile("(\\p{Lu}[^\\s:;,\"]*(?: [^\\s:;,\"]+){0,4}):\\s+(\\S.*)", Pattern.DOTALL);
    /** What stands before a colon and does not speak. */
    private static final Pattern TOPIC = Pattern.compile(
            "(?:(?:live|breaking|exclusive|video|watch|photos?|pictures|map|chart|graphic|analysis|explainer|opinion|comment"
                    + "|editorial|interview|profile|feature|factbox|timeline|background|context|summary|update|updated|note|notes"
                    + "|editor's note|correction|read more|related|see also|sources?|contact|tags?|topics?|by|published|date"
                    + "|part \\w+|chapter \\w+|question|answer|q&a)|.* (?:war|crisis|conflict|row|talks|vote|election|latest"
                    + "|update|live|sanctions|embargo|attack|strike|deal|scandal|affair|case|trial)"
                    + "|(?:\\d\\S*|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands) .*|.* (?:on|at|after|as|amid|under|dead|killed|hurt) .*)",
            Pattern.CASE_INSENSITIVE);

    private final NavigableMap<Integer, Range> paragraphs = new TreeMap<>();
    private final Map<Integer, Statement> statements = new TreeMap<>();

    /** A title that says who says what; a quotation alone has neither source nor cue. */
    record Statement(List<Range> source, List<Range> cue, List<Range> content) {
        /** Where the model's second pass starts from. */
        int anchor() {
            return Ranges.start(cue.isEmpty() ? content : cue);
        }
    }

    Titles(ArticleText text) {
        if (!text.turns().isEmpty()) {
            return;
        }
        for (Range paragraph : text.paragraphs()) {
            String words = text.plain().substring(paragraph.start(), paragraph.end());
            if (isTitle(words)) {
                paragraphs.put(paragraph.start(), paragraph);
                addStatement(paragraph, words);
            }
        }
    }

    private static boolean isTitle(String words) {
        return !END_MARK.matcher(words).find()
                && WORD.matcher(words).results().limit(LONGEST_IN_WORDS + 1L).count() <= LONGEST_IN_WORDS;
    }

    private void addStatement(Range paragraph, String words) {
        int start = paragraph.start();
        Matcher speaker = SPEAKER.matcher(words);
        if (speaker.matches() && !TOPIC.matcher(speaker.group(1)).matches()) {
            add(new Statement(
                    List.of(new Range(start, start + speaker.end(1))),
                    List.of(new Range(start + speaker.end(1), start + speaker.end(1) + 1)),
                    List.of(new Range(start + speaker.start(2), paragraph.end()))));
        } else if (words.length() > 2
                && words.startsWith("\"")
                && words.indexOf('"', 1) == words.length() - 1
                && words.contains(" ")) {
            add(new Statement(List.of(), List.of(), List.of(paragraph)));
        }
    }

    private void add(Statement statement) {
        statements.put(statement.anchor(), statement);
    }

    /** Title statements by where the model starts from. */
    Map<Integer, Statement> statements() {
        return statements;
    }

    /** Whether all of these stand in one title. */
    boolean hold(List<Range> ranges) {
        Map.Entry<Integer, Range> title =
                paragraphs.floorEntry(ranges.getFirst().start());
        return title != null && ranges.stream().allMatch(title.getValue()::contains);
    }
}
