package org.gainsay.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.gainsay.model.Event;
import org.gainsay.model.Filler;
import org.gainsay.model.Role;
import org.gainsay.model.Span;

/** Whether a text tells an event apart from one before it. */
enum Occasion {
    PLAIN,
    /** "New sanctions": perhaps others, perhaps only news. */
    NEW,
    /** "A second strike", "bombed again". */
    ANOTHER;

    private static final Pattern OTHER = Pattern.compile(
            "(?i)\\b(?:another|second|third|fourth|fifth|further|additional|next|fresh|more(?! than))\\b");
    private static final Pattern LATEST = Pattern.compile("(?i)\\bnew\\b");
    private static final Pattern AGAIN = Pattern.compile("(?i)^\\s*(?:again|once more|anew)\\b");
    private static final int WORDS_BEFORE = 5;

    static Occasion of(Heard heard, Event event) {
        List<Span> marks = new ArrayList<>(event.triggers());
        event.fillers(Role.ITEM).stream()
                .map(Filler::span)
                .filter(Objects::nonNull)
                .forEach(marks::add);
        Occasion occasion = PLAIN;
        for (Span content : heard.statement().content()) {
            for (Span mark : marks) {
                if (content.contains(mark)) {
                    String before = before(content, mark);
                    if (OTHER.matcher(before).find()
                            || AGAIN.matcher(after(content, mark)).find()) {
                        return ANOTHER;
                    }
                    occasion = LATEST.matcher(before).find() ? NEW : occasion;
                }
            }
        }
        return occasion;
    }

    /** The last words before a mark, within its sentence. */
    private static String before(Span content, Span mark) {
        int end = content.text().offsetByCodePoints(0, mark.start() - content.start());
        String[] sentences = content.text().substring(0, end).split("[.:;,]", -1);
        List<String> words =
                Arrays.asList(sentences[sentences.length - 1].strip().split("\\s+", -1));
        return String.join(" ", words.subList(Math.max(0, words.size() - WORDS_BEFORE), words.size()));
    }

    private static String after(Span content, Span mark) {
        return content.text().substring(content.text().offsetByCodePoints(0, mark.end() - content.start()));
    }
}
