package org.gainsay.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a document is, told from its first bytes; its name or the server's word only where these leave it open. */
enum Kind {
    PLAIN("text/plain"),
    HTML("text/html"),
    FEED("application/xml"),
    PDF("application/pdf"),
    WARC("application/warc"),
    GZIP("application/gzip"),
    /** A zip archive, which is also what office programs write. */
    ZIP("application/zip"),
    /** Well-known, and no text: pictures and the like. */
    PICTURE("image/*"),
    /** Neither a page nor a feed. */
    OTHER_XML("application/xml");

    /** How many bytes {@link #of} wants to see. */
    static final int HEAD = 4096;

    private static final int PDF_MAY_START = 1024;
    private static final Pattern PROLOGUE = Pattern.compile(
            "\\s*+(?:<\\?.*?\\?>\\s*+|<!--.*?-->\\s*+|<!doctype(?!\\s+html)[^>\\[]*+(?:\\[.*?\\]\\s*+)?>\\s*+)*+",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern FEED_ROOT =
            Pattern.compile("<(?:rss|feed|rdf:rdf|\\w+:feed)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE = Pattern.compile(
            "<(?:!doctype\\s+html|html|head|body|title|meta|link|script|style|div|article|section|main|header|table|h[1-6]|p|a|b|br"
                    + "|ul|ol|span|font)(?:[\\s>/]|$)",
            Pattern.CASE_INSENSITIVE);

    private final String mediaType;

    Kind(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /**
     * Recognises a document.
     *
     * @param head its first bytes, {@link #HEAD} of them where there are so many
     * @param hint the server's {@code Content-Type} or the file's name, or empty
     */
    static Kind of(byte[] head, String hint) {
        if (starts(head, "\u001f\u008b")) {
            return GZIP;
        }
        if (starts(head, "WARC/")) {
            return WARC;
        }
        if (starts(head, "PK\u0003\u0004")) {
            return ZIP;
        }
        if (starts(head, "\u0089PNG") || starts(head, "\u00ff\u00d8\u00ff") || starts(head, "GIF8")) {
            return PICTURE;
        }
        Charset marked = Encoding.byMark(head);
        String text = new String(head, marked == null ? StandardCharsets.ISO_8859_1 : marked);
        int pdf = text.indexOf("%PDF-");
        if (pdf >= 0 && pdf < PDF_MAY_START && text.substring(0, pdf).isBlank()) {
            return PDF;
        }
        return ofText(marked == null || text.isEmpty() ? text : text.substring(1), hint);
    }

    private static Kind ofText(String text, String hint) {
        Matcher prologue = PROLOGUE.matcher(text);
        int root = prologue.lookingAt() ? prologue.end() : 0;
        boolean xml = text.stripLeading().regionMatches(true, 0, "<?xml", 0, 5);
        if (FEED_ROOT.matcher(text).region(root, text.length()).lookingAt()) {
            return FEED;
        }
        if (PAGE.matcher(text).region(root, text.length()).lookingAt()) {
            return HTML;
        }
        if (xml) {
            return OTHER_XML;
        }
        String name = hint.toLowerCase(Locale.ROOT);
        boolean page =
                HtmlReader.isPage(name) || name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
        return page ? HTML : PLAIN;
    }

    private static boolean starts(byte[] head, String magic) {
        if (head.length < magic.length()) {
            return false;
        }
        for (int at = 0; at < magic.length(); at++) {
            if ((head[at] & 0xff) != magic.charAt(at)) {
                return false;
            }
        }
        return true;
    }
}
