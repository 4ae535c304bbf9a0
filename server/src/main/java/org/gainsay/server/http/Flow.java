package org.gainsay.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;

/** Answers of which each part goes out as soon as it is there. */
public final class Flow {
    private Flow() {}

    /**
     * Begins one, neither packed nor held back. Past Javalin's own stream, which passes no flush on: what was written to it stayed here
     * until its buffer was full, and whoever waited for an answer before sending more waited for ever.
     *
     * @param type the media type
     */
    public static OutputStream begin(Context context, String type) throws IOException {
        context.contentType(type);
        return context.res().getOutputStream();
    }
}
