package org.gainsay.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file of the page, as it lies in the jar. Read once, and kept. Safe for many threads. */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and written to by nobody.
record PageFile(byte[] bytes, String type, String tag) {
    private static final String FOLDER = "/org/gainsay/ui";

    /** Names that the build gives; no other reaches the jar. */
    private static final Pattern NAME = Pattern.compile("/(?:assets/)?[A-Za-z0-9_][A-Za-z0-9_.-]*");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json",
            "md", "text/plain; charset=utf-8",
            "woff2", "font/woff2",
            "woff", "font/woff");

    private static final Map<String, PageFile> SEEN = new ConcurrentHashMap<>();

    /** The file at a path of the page; empty where there is none. */
    static Optional<PageFile> find(String path) {
        if (!NAME.matcher(path).matches()) {
            return Optional.empty();
        }
        PageFile seen = SEEN.get(path);
        if (seen == null) {
            seen = read(path);
            if (seen != null) {
                SEEN.put(path, seen);
            }
        }
        return Optional.ofNullable(seen);
    }

    private static @Nullable PageFile read(String path) {
        try (InputStream in = PageFile.class.getResourceAsStream(FOLDER + path)) {
            if (in == null) {
                return null;
            }
            byte[] bytes = in.readAllBytes();
            String ending = path.substring(path.lastIndexOf('.') + 1);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new PageFile(
                    bytes,
                    TYPES.getOrDefault(ending, "application/octet-stream"),
                    '"' + HexFormat.of().formatHex(hash, 0, 12) + '"');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
