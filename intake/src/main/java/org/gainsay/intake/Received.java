package org.gainsay.intake;

import java.util.regex.Pattern;
import org.gainsay.model.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * One article as it came in. Nobody changes or compares the bytes.
 *
 * @param file its name, or its path below the folder; null for what has no file of its own
 * @param label what to call it in messages
 * @param text what is to be read, without a byte order mark
 * @param metadata what lies beside the file says first, then the document itself
 * @param source the document's bytes exactly as they came
 * @param mediaType such as {@code text/html}
 * @param extracted whether the text was taken out of the document, rather than being all of it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Received(
        @Nullable String file,
        String label,
        String text,
        Metadata metadata,
        byte[] source,
        String mediaType,
        boolean extracted) {
    private static final Pattern ENDING = Pattern.compile("(?<=[^/])(?:\\.[^./]*\\.gz|\\.[^./]*)$");

    /** The same, as it came from a file of that name. */
    public Received from(String name) {
        return new Received(name, label, text, metadata, source, mediaType, extracted);
    }

    /** The file without its ending. */
    public @Nullable String name() {
        return file == null ? null : ENDING.matcher(file).replaceFirst("");
    }
}
