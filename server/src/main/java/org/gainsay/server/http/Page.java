package org.gainsay.server.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of things.
 *
 * @param next with which the part after it is asked for; null after the last
 */
record Page<T>(List<T> items, @Nullable String next) {
    static final int USUAL = 100;
    static final int MOST = 1_000;

    Page {
        items = List.copyOf(items);
    }

    /**
     * The part after a cursor. A cursor names the last thing seen, so that what has come in before it shifts nothing; where that is
     * gone, its place counts.
     *
     * @param key tells a thing from all others of the list
     * @throws Refusal where the cursor is none
     */
    static <T> Page<T> of(List<T> all, Function<T, String> key, @Nullable String cursor, int limit) {
        int from = cursor == null ? 0 : after(all, key, cursor);
        int to = Math.min(all.size(), from + limit);
        List<T> items = all.subList(Math.min(from, to), to);
        return new Page<>(items, to < all.size() ? cursor(to - 1, key.apply(all.get(to - 1))) : null);
    }

    private static String cursor(int place, String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((place + " " + key).getBytes(StandardCharsets.UTF_8));
    }

    private static <T> int after(List<T> all, Function<T, String> key, String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            int place = Integer.parseInt(parts[0]);
            if (parts.length == 2 && place >= 0) {
                if (place < all.size() && key.apply(all.get(place)).equals(parts[1])) {
                    return place + 1;
                }
                for (int at = 0; at < all.size(); at++) {
                    if (key.apply(all.get(at)).equals(parts[1])) {
                        return at + 1;
                    }
                }
                return place + 1;
            }
        } catch (IllegalArgumentException e) {
            // Told below, as any other cursor that this server did not give.
        }
        throw Refusal.notFound("cursor is none that this server gave; leave it out to begin anew");
    }
}
