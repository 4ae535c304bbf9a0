package org.gainsay.server.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.gainsay.format.Json;
import org.gainsay.model.InputException;
import tools.jackson.databind.JsonNode;

/** What a request carries, within limits of size and time. */
public final class Bodies {
    /** A query or a hundred of them; more go to the batch. */
    public static final int SMALL = 1 << 20;

    /** What curl says of a body where it is not told what it sends. */
    private static final String UNSAID = "application/x-www-form-urlencoded";

    /** So much of what is too large is read all the same: who still sends when the server hangs up never sees why. */
    private static final long PASSED_OVER = 16L << 20;

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private Bodies() {}

    /**
     * A JSON object of at most {@link #SMALL} bytes.
     *
     * @throws Refusal where it is none, is too large or does not come in time
     */
    public static JsonNode object(Context context) {
        String type = mediaType(context);
        if (!type.isEmpty() && !type.equals("application/json") && !type.endsWith("+json") && !type.equals(UNSAID)) {
            throw new Refusal(Problem.WRONG_MEDIA_TYPE, "the body is " + type + "; send application/json");
        }
        JsonNode json = parsed(text(bytes(context, SMALL)), "the body");
        if (!json.isObject()) {
            throw Refusal.wrong("the body is no JSON object; /openapi.yaml says what it holds");
        }
        return json;
    }

    /** A JSON value. @throws Refusal where it is none */
    public static JsonNode parsed(String text, String where) {
        try {
            return Json.parse(text, where);
        } catch (InputException e) {
            throw Refusal.wrong(String.valueOf(e.getMessage()).replace("; mend the file", "; mend it"));
        }
    }

    /** The content type without its parameters, in lower case; empty where none is given. */
    public static String mediaType(Context context) {
        String type = context.contentType();
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /**
     * All of the body.
     *
     * @throws Refusal where it is larger than {@code most}, packed, or does not come in time
     */
    public static byte[] bytes(Context context, int most) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        long started = System.nanoTime();
        long taken = 0;
        try {
            InputStream body = stream(context);
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                taken += read;
                if (taken <= most) {
                    whole.write(buffer, 0, read);
                } else if (taken > most + PASSED_OVER) {
                    throw tooLarge(most);
                }
                if (System.nanoTime() - started > PATIENCE) {
                    throw new Refusal(Problem.TOO_SLOW, "the body took longer than 30 seconds");
                }
            }
        } catch (IOException e) {
            throw new Refusal(Problem.TOO_SLOW, "the body ended before its end, or nothing came for too long");
        }
        if (taken > most) {
            throw tooLarge(most);
        }
        return whole.toByteArray();
    }

    /** The body as it comes, however long. */
    public static InputStream stream(Context context) {
        String encoding = context.header("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new Refusal(Problem.WRONG_MEDIA_TYPE, "the body is packed (" + encoding + "); send it as it is");
        }
        return context.bodyInputStream();
    }

    /** Bytes as text. @throws Refusal where they are no UTF-8 */
    public static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.wrong("the body is not UTF-8");
        }
    }

    private static Refusal tooLarge(int most) {
        return new Refusal(Problem.TOO_LARGE, "the body is larger than " + (most >> 10) + " KiB");
    }
}
