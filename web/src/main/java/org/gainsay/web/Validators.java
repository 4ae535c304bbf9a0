package org.gainsay.web;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** What a server says to ask with, the next time, whether anything has changed; both as it wrote them. */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    public static final Validators NONE = new Validators(null, null);

    static Validators of(HttpHeaders headers) {
        return new Validators(
                headers.firstValue("ETag").orElse(null),
                headers.firstValue("Last-Modified").orElse(null));
    }

    public boolean isNone() {
        return etag == null && lastModified == null;
    }

    /** One that stands for the very same bytes, as the rest of a file needs (RFC 9110, 13.1.5). */
    @Nullable String strong() {
        return etag != null && !etag.startsWith("W/") ? etag : lastModified;
    }

    /** When the file changed last, as the server says. */
    public @Nullable Instant changed() {
        try {
            return lastModified == null
                    ? null
                    : DateTimeFormatter.RFC_1123_DATE_TIME.parse(lastModified, Instant::from);
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
