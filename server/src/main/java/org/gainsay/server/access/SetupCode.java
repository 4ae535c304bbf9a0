package org.gainsay.server.access;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The code, good for once, by which whoever started the server makes the first administrator in the page. Thread-safe. */
final class SetupCode {
    /** What is easily told apart when read aloud. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 5;
    private static final int GROUP = 5;

    private final AtomicReference<@Nullable String> code = new AtomicReference<>();

    /** Makes a new one; the one before is good no more. */
    String make() {
        SecureRandom random = new SecureRandom();
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            made.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        code.set(made.toString());
        return made.toString();
    }

    boolean isOffered() {
        return code.get() != null;
    }

    /** Whether it is the code; then it is good no more. */
    boolean use(String given) {
        String kept = code.get();
        return kept != null
                && Secrets.same(kept, given.strip().toLowerCase(Locale.ROOT))
                && code.compareAndSet(kept, null);
    }
}
