package org.gainsay.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Passwords as hashes, by Argon2id (RFC 9106) with the least parameters that OWASP's Password Storage Cheat Sheet names: 19 MiB, two rounds,
 * one lane. A hash is written in the usual form, {@code $argon2id$v=19$m=19456,t=2,p=1$SALT$HASH}, so that hashes with other parameters
 * can be checked too. Thread-safe; a few are made at a time, since each takes its memory.
 */
public final class Passwords {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 1_024;
    private static final int KIBIBYTES = 19 * 1_024;
    private static final int ROUNDS = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,2}),p=([0-9]{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /** Of no password: checked where there is no user of a name, so that this takes as long as a wrong password. */
    private static final String NOBODY =
            "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Semaphore AT_ONCE =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    private Passwords() {}

    /** A new password's hash. @throws InputException where it is too short to be safe, or too long to be one */
    public static String hash(String password) {
        int length = length(password);
        if (length < SHORTEST || length > LONGEST) {
            throw new InputException("a password has " + SHORTEST + " to " + LONGEST + " characters, this one " + length
                    + "; several words make a good one");
        }
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + KIBIBYTES + ",t=" + ROUNDS + ",p=" + LANES + "$" + text.encodeToString(salt) + "$"
                + text.encodeToString(hash(password, salt, KIBIBYTES, ROUNDS, LANES, HASH_BYTES));
    }

    /**
     * Whether it is the password of a hash. It is hashed in any case.
     *
     * @param hash null where there is nobody, or no password
     */
    static boolean matches(String password, @Nullable String hash) {
        Matcher form = FORM.matcher(hash == null ? NOBODY : hash);
        if (!form.matches()) {
            throw new IllegalStateException("a hash of a password that this version cannot read");
        }
        byte[] kept = Base64.getDecoder().decode(form.group(5));
        byte[] made = hash(
                length(password) > LONGEST ? "" : password,
                Base64.getDecoder().decode(form.group(4)),
                Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(2)),
                Integer.parseInt(form.group(3)),
                kept.length);
        return MessageDigest.isEqual(kept, made) && hash != null;
    }

    private static int length(String password) {
        return password.codePointCount(0, password.length());
    }

    private static byte[] hash(String password, byte[] salt, int kibibytes, int rounds, int lanes, int length) {
        // The same letters may be typed in several ways.
        byte[] letters = Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        byte[] hash = new byte[length];
        AT_ONCE.acquireUninterruptibly();
        try {
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withSalt(salt)
                    .withMemoryAsKB(kibibytes)
                    .withIterations(rounds)
                    .withParallelism(lanes)
                    .build());
            generator.generateBytes(letters, hash);
        } finally {
            AT_ONCE.release();
        }
        return hash;
    }
}
