package org.gainsay.watch.telling;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gainsay.ledger.Noticed;
import org.gainsay.watch.notices.Notice;
import org.gainsay.watch.notices.NoticeKind;
import org.jspecify.annotations.Nullable;

/** A letter in words: what it is about, as plain text and as a small page. Text of others is never markup in it. */
final class LetterText {
    private static final int SUBJECT = 150;

    private final Letter letter;
    private final Map<NoticeKind, List<Noticed>> byKind = new EnumMap<>(NoticeKind.class);

    LetterText(Letter letter) {
        this.letter = letter;
        letter.notices()
                .forEach(noticed -> byKind.computeIfAbsent(Notice.of(noticed).kind(), any -> new ArrayList<>())
                        .add(noticed));
    }

    /** How many of each kind. */
    Map<NoticeKind, Integer> counts() {
        Map<NoticeKind, Integer> counts = new EnumMap<>(NoticeKind.class);
        byKind.forEach((kind, notices) -> counts.put(kind, notices.size()));
        return counts;
    }

    /** On one line. */
    String subject() {
        List<Noticed> notices = letter.notices();
        String words = notices.size() == 1
                ? Notice.of(notices.getFirst()).sentence()
                : letter.rule().name() + ": " + notices.size() + " notices ("
                        + counts().entrySet().stream()
                                .map(each -> each.getKey().counted(each.getValue()))
                                .collect(Collectors.joining(", "))
                        + ")";
        String line = "Gainsay: " + words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.codePointCount(0, line.length()) <= SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SUBJECT)) + "…";
    }

    String plain() {
        StringBuilder text = new StringBuilder();
        byKind.forEach((kind, notices) -> {
            text.append(kind.heading()).append(": ").append(kind.meaning()).append("\n\n");
            for (Noticed noticed : notices) {
                Notice notice = Notice.of(noticed);
                text.append("- ").append(oneLine(notice.sentence())).append('\n');
                text.append("  ")
                        .append(noticed.at(), 0, 16)
                        .append(" UTC, entry ")
                        .append(noticed.seq());
                String link = link(notice);
                text.append(link == null ? "" : "\n  " + link).append("\n\n");
            }
        });
        return text.append("-- \n").append(footer()).append('\n').toString();
    }

    String html() {
        StringBuilder html = new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><body>\n");
        byKind.forEach((kind, notices) -> {
            html.append("<p><b>")
                    .append(escaped(kind.heading()))
                    .append("</b>: ")
                    .append(escaped(kind.meaning()));
            html.append("</p>\n<ul>\n");
            for (Noticed noticed : notices) {
                Notice notice = Notice.of(noticed);
                String link = link(notice);
                String sentence = escaped(oneLine(notice.sentence()));
                html.append("<li>")
                        .append(link == null ? sentence : "<a href=\"" + escaped(link) + "\">" + sentence + "</a>")
                        .append("<br><small>")
                        .append(escaped(noticed.at().substring(0, 16)))
                        .append(" UTC, entry ")
                        .append(noticed.seq())
                        .append("</small></li>\n");
            }
            html.append("</ul>\n");
        });
        return html.append("<p><small>")
                .append(escaped(footer()))
                .append("</small></p>\n</body></html>\n")
                .toString();
    }

    private String footer() {
        String link = letter.link();
        return "Gainsay, rule '" + letter.rule().name() + "', message "
                + letter.message().id() + (link == null ? "" : ": " + link);
    }

    private @Nullable String link(Notice notice) {
        return letter.page() == null ? null : letter.page() + notice.path();
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /** Without what means something in markup. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
