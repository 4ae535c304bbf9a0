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
import org.gainsay.model.Stance;

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
    /** At the end of what is said: "has sent no drones since". */
    private static final Pattern LATER = Pattern.compile(
            "(?i)\\bsince then\\b|\\bcontinu(?:e|es|ed|ing) (?:to|with)\\b|\\b(?:since|again|anew|once more|any more|anymore)[\\s\".,'”’]*$");

    /** Not "the new shells", which are some that were told. */
    private static final Pattern NONE_NEW = Pattern.compile("(?i)\\b(?:an?|any|no|such|of)\\s+(?:\\w+\\s+)?new\\b");

    private static final Pattern AGAIN = Pattern.compile("(?i)^\\s*(?:again|once more|anew)\\b");
    private static final Pattern SAMPLES = Pattern.compile("(?i)\\b(?:samples?|specimens?)\\b");
    private static final Pattern AS_SAMPLES = Pattern.compile("(?i)^\\s*(?:as )?(?:samples?|specimens?)\\b");
    private static final int WORDS_BEFORE = 5;

    /** Whether no more than samples were handed over: "exported two howitzers as samples". */
    static boolean isOfSamples(Heard heard, Event event) {
        return heard.publication().reading().statements().stream()
                .filter(statement -> statement.reports().contains(event.id()))
                .flatMap(statement -> statement.content().stream())
                .anyMatch(content -> marks(event).stream()
                        .filter(content::contains)
                        .anyMatch(mark -> SAMPLES.matcher(before(content, mark)).find()
                                || AS_SAMPLES.matcher(after(content, mark)).find()));
    }

    private static List<Span> marks(Event event) {
        List<Span> marks = new ArrayList<>(event.triggers());
        event.fillers(Role.ITEM).stream()
                .map(Filler::span)
                .filter(Objects::nonNull)
                .forEach(marks::add);
        return marks;
    }

    static Occasion of(Heard heard, Event event) {
        List<Span> marks = marks(event);
        boolean denies = heard.statement().stance() == Stance.DENIES;
        Occasion occasion = PLAIN;
        for (Span content : heard.statement().content()) {
            for (Span mark : marks) {
                if (content.contains(mark)) {
                    String before = before(content, mark);
                    boolean later = denies
                            && (NONE_NEW.matcher(before).find()
                                    || LATER.matcher(content.text()).find());
                    if (later
                            || OTHER.matcher(before).find()
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
