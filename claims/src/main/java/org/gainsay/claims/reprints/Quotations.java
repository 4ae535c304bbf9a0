package org.gainsay.claims.reprints;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands inside quotation marks. A quotation that nobody closes ends with its paragraph. */
final class Quotations {
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[^\\S\\n]*\\n");

    private final StringBuilder text;
    private final String paragraphBreak;

    private Quotations(String text) {
        this.text = new StringBuilder(text);
        this.paragraphBreak = BLANK_LINE.matcher(text).find() ? "\n\n" : "\n";
    }

    /** The text with a space in place of every sign of a quotation, its marks included. */
    static String blanked(String text) {
        Matcher blankLines = BLANK_LINE.matcher(text);
        return new Quotations(blankLines.replaceAll("\n\n")).blank();
    }

    private String blank() {
        for (int at = 0; at < text.length(); at++) {
            String closing = closing(at);
            if (!closing.isEmpty()) {
                int end = end(at + 1, closing);
                while (at < end) {
                    text.setCharAt(at++, ' ');
                }
            }
        }
        return text.toString();
    }

    /** The marks that close what the sign at a place opens; empty where it opens nothing. */
    private String closing(int at) {
        return switch (text.charAt(at)) {
            case '“' -> "”";
            case '„' -> "“”";
            case '«' -> "»";
            case '"' -> "\"";
            case '‘' -> at == 0 || !Character.isLetter(text.charAt(at - 1)) ? "’" : "";
            default -> "";
        };
    }

    /** The place after the closing mark. */
    private int end(int from, String closing) {
        int paragraphEnd = text.indexOf(paragraphBreak, from);
        int last = paragraphEnd < 0 ? text.length() : paragraphEnd;
        for (int at = from; at < last; at++) {
            if (closing.indexOf(text.charAt(at)) >= 0 && !isApostrophe(at)) {
                return at + 1;
            }
        }
        return last;
    }

    private boolean isApostrophe(int at) {
        return text.charAt(at) == '’' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }
}
