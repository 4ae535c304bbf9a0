package org.gainsay.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of pages to paragraphs. What stands at the edge of most pages (running heads, numbers) is left out; a paragraph ends where the
 * layout leaves a gap, where a short line ends a sentence, and before numbered paragraphs, list marks and speaker labels; it goes on
 * over the end of a page in the middle of a sentence.
 */
final class PdfParagraphs {
    private static final int EDGE = 2;
    private static final int FEWEST_PAGES = 3;
    private static final double SHORT = 0.7;
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?:page )?[-\u2013]?\\s?(?:\\d{1,4}|[ivxlc]{1,7})\\s?[-\u2013]?(?:\\s?(?:/|of)\\s?\\d{1,4})?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BEGINS = Pattern.compile(
            "(?:\\(?\\d{1,3}[.)] |\\([a-z]{1,4}\\) |[\u2022\u25CF\u25AA\u2023\u00B7*\u2013\u2014-] |(?:[\\p{Lu}][\\p{Lu}.'\u2019-]+ ?){1,5}: ).*");
    private static final Pattern ENDS = Pattern.compile(".*[.!?:;][\"'\u201D\u2019)\\]]*");
    private static final Pattern HYPHEN = Pattern.compile(".*?([\\p{L}]+)[-\u2010]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}]+(?:-[\\p{L}]+)*");

    private PdfParagraphs() {}

    static String of(List<List<String>> pages) {
        Set<String> heads = runningHeads(pages);
        Set<String> words = words(pages);
        List<StringBuilder> paragraphs = new ArrayList<>();
        for (List<String> page : pages) {
            List<String> lines = body(page, heads);
            int width = width(lines);
            boolean begins = true;
            boolean first = true;
            String before = "";
            for (String line : lines) {
                if (line.isEmpty()) {
                    begins = true;
                    continue;
                }
                boolean ended = ENDS.matcher(before).matches() && before.length() < SHORT * width;
                boolean goesOn = first && !paragraphs.isEmpty() && isInSentence(paragraphs.getLast(), line);
                if ((begins || ended || BEGINS.matcher(line).matches()) && !goesOn) {
                    paragraphs.add(new StringBuilder(line));
                } else {
                    join(paragraphs.getLast(), line, words);
                }
                begins = false;
                first = false;
                before = line;
            }
        }
        StringBuilder text = new StringBuilder();
        for (StringBuilder paragraph : paragraphs) {
            text.append(text.isEmpty() ? "" : "\n\n").append(paragraph);
        }
        return text.isEmpty() ? "" : text.append('\n').toString();
    }

    private static boolean isInSentence(StringBuilder paragraph, String line) {
        return !ENDS.matcher(paragraph).matches() && Character.isLowerCase(line.codePointAt(0));
    }

    /** Joins a line to its paragraph. Whether a hyphen at its end belongs to the word, the document's other words tell. */
    private static void join(StringBuilder paragraph, String line, Set<String> words) {
        int start = Math.max(0, paragraph.length() - 60);
        Matcher hyphen = HYPHEN.matcher(paragraph.substring(start));
        Matcher next = WORD.matcher(line);
        if (hyphen.matches() && next.lookingAt() && Character.isLowerCase(line.codePointAt(0))) {
            String joined = (hyphen.group(1) + next.group()).toLowerCase(Locale.ROOT);
            String hyphened = (hyphen.group(1) + "-" + next.group()).toLowerCase(Locale.ROOT);
            if (words.contains(joined) || !words.contains(hyphened)) {
                paragraph.setLength(paragraph.length() - 1);
            }
            paragraph.append(line);
        } else {
            paragraph.append(' ').append(line);
        }
    }

    private static Set<String> words(List<List<String>> pages) {
        Set<String> words = new HashSet<>();
        for (List<String> page : pages) {
            for (String line : page) {
                Matcher word = WORD.matcher(line);
                while (word.find()) {
                    words.add(word.group().toLowerCase(Locale.ROOT));
                }
            }
        }
        return words;
    }

    private static int width(List<String> lines) {
        int[] lengths = lines.stream().mapToInt(String::length).sorted().toArray();
        return lengths.length == 0 ? 0 : lengths[lengths.length * 3 / 4];
    }

    private static List<String> body(List<String> page, Set<String> heads) {
        Set<Integer> edge = edge(page);
        List<String> body = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            String line = page.get(i);
            boolean dropped = edge.contains(i)
                    && (heads.contains(key(line)) || PAGE_NUMBER.matcher(line).matches());
            if (!dropped) {
                body.add(line);
            }
        }
        return body;
    }

    private static Set<String> runningHeads(List<List<String>> pages) {
        Map<String, Integer> seen = new HashMap<>();
        for (List<String> page : pages) {
            Set<String> keys = new HashSet<>();
            edge(page).forEach(line -> keys.add(key(page.get(line))));
            keys.forEach(key -> seen.merge(key, 1, Integer::sum));
        }
        Set<String> heads = new HashSet<>();
        // Left and right pages may have different ones.
        seen.forEach((key, count) -> {
            if (count >= FEWEST_PAGES && count * 3 >= pages.size()) {
                heads.add(key);
            }
        });
        return heads;
    }

    /** The first and last lines of a page that are not empty. */
    private static Set<Integer> edge(List<String> page) {
        List<Integer> written = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            if (!page.get(i).isEmpty()) {
                written.add(i);
            }
        }
        Set<Integer> edge = new HashSet<>();
        for (int i = 0; i < Math.min(EDGE, written.size()); i++) {
            edge.add(written.get(i));
            edge.add(written.get(written.size() - 1 - i));
        }
        return edge;
    }

    private static String key(String line) {
        return line.replaceAll("\\d+", "#").toLowerCase(Locale.ROOT);
    }
}
