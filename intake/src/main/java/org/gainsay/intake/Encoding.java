package org.gainsay.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;

/** Bytes to characters: a byte order mark decides, then the server's word, then the document's own, then the bytes. */
final class Encoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern IN_TYPE =
            Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_PAGE = Pattern.compile(
            "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]+)|<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)",
            Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 4096;

    private Encoding() {}

    /**
     * A page or feed. Where nobody says how it is written it is UTF-8, or else windows-1252, as browsers take it.
     *
     * @param type the server's {@code Content-Type}, or empty
     */
    static String ofMarkup(byte[] bytes, String type) {
        Charset marked = byMark(bytes);
        if (marked != null) {
            return withoutMark(new String(bytes, marked));
        }
        Charset said = byName(IN_TYPE.matcher(type));
        if (said == null) {
            String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
            said = byName(IN_PAGE.matcher(head));
            // A page whose own words could be read so far is no UTF-16 (HTML standard, 13.2.3.2).
            said = said != null && said.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : said;
        }
        if (said != null) {
            return new String(bytes, said);
        }
        try {
            return strict(bytes);
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WINDOWS_1252);
        }
    }

    /**
     * A plain text, of which nothing is guessed.
     *
     * @param label for the message
     */
    static String ofText(byte[] bytes, String type, String label) {
        Charset marked = byMark(bytes);
        Charset said = marked == null ? byName(IN_TYPE.matcher(type)) : marked;
        if (said != null && !said.equals(StandardCharsets.UTF_8)) {
            return withoutMark(new String(bytes, said));
        }
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == 0) {
                throw new InputException(label + ": a binary file (byte " + at
                        + " is zero); hand in a web page, a PDF, a feed, a WARC file, or plain text in UTF-8");
            }
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            return withoutMark(decoder().decode(buffer).toString());
        } catch (CharacterCodingException e) {
            throw new InputException(
                    label + ": not UTF-8 from byte " + buffer.position() + " on; convert it, for instance with "
                            + "iconv -f WINDOWS-1252 -t UTF-8",
                    e);
        }
    }

    /** What a byte order mark says; null where there is none. */
    static @Nullable Charset byMark(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    private static @Nullable Charset byName(Matcher matcher) {
        if (!matcher.find()) {
            return null;
        }
        String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return switch (name.toLowerCase(Locale.ROOT)) {
            // Pages that say so mean this (Encoding standard).
            case "iso-8859-1", "latin1", "ascii", "us-ascii" -> WINDOWS_1252;
            default -> {
                try {
                    yield Charset.forName(name);
                } catch (IllegalCharsetNameException | UnsupportedCharsetException nonsense) {
                    yield null;
                }
            }
        };
    }

    private static String strict(byte[] bytes) throws CharacterCodingException {
        return decoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
