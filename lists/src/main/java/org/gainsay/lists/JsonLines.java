package org.gainsay.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.gainsay.format.Json;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A file of one JSON object a line, of which none is longer than any entity is. */
final class JsonLines {
    private static final int MAX_LINE = 1 << 24;

    private final Reader in;
    private final String label;
    private final char[] buffer = new char[1 << 15];
    private int at;
    private int filled;
    private int line;

    JsonLines(InputStream bytes, String label) {
        this.in = new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        this.label = label;
    }

    /** The next line that is not blank; null at the end of the file. */
    @Nullable String next() throws IOException {
        String text = line();
        while (text != null && text.isBlank()) {
            text = line();
        }
        return text;
    }

    private @Nullable String line() throws IOException {
        StringBuilder text = new StringBuilder();
        while (true) {
            if (at == filled) {
                filled = Math.max(0, in.read(buffer));
                at = 0;
                if (filled == 0) {
                    return text.isEmpty() ? null : ended(text);
                }
            }
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            text.append(buffer, at, end - at);
            at = Math.min(end + 1, filled);
            if (text.length() > MAX_LINE) {
                line++;
                throw wrong("does not end");
            }
            if (end < filled) {
                return ended(text);
            }
        }
    }

    private String ended(StringBuilder text) {
        line++;
        return line == 1 && !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text.toString();
    }

    /** Which line was read last, from 1. */
    int number() {
        return line;
    }

    /** The line as the object that it must be. */
    JsonNode parse(String text) {
        JsonNode json;
        try {
            json = Json.parse(text, label);
        } catch (InputException notJson) {
            throw wrong("is not JSON");
        }
        if (!json.isObject()) {
            throw wrong("is no JSON object");
        }
        return json;
    }

    /** An error in the line that was read last. */
    InputException wrong(String what) {
        return new InputException(label + ", line " + line + ": " + what + "; mend the line or fetch the file again");
    }
}
