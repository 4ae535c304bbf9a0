package org.gainsay.intake;

import org.gainsay.model.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * One article as it came in. Nobody changes or compares the bytes.
 *
 * @param name its file's name, or path below the folder, without ending; null for what has no file of its own
 * @param label what to call it in messages
 * @param text what is to be read, without a byte order mark
 * @param metadata what lies beside the file says first, then the document itself
 * @param source the document's bytes exactly as they came
 * @param mediaType such as {@code text/html}
 * @param extracted whether the text was taken out of the document, rather than being all of it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Received(
        @Nullable String name,
        String label,
        String text,
        Metadata metadata,
        byte[] source,
        String mediaType,
        boolean extracted) {}
