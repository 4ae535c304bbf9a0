package org.gainsay.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HexFormat;
import org.gainsay.format.CanonicalJson;
import org.gainsay.format.Json;

/** How an entry and a body are hashed. */
final class Chain {
    /** Always three digits after the second, so that text in order is time in order. */
    private static final DateTimeFormatter INSTANT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private Chain() {}

    /** The entry that follows a head. */
    static Entry link(Head head, String at, String by, String type, String bodySha256) {
        long seq = head.seq() + 1;
        return new Entry(seq, at, by, type, bodySha256, head.hash(), hash(seq, at, by, type, bodySha256, head.hash()));
    }

    /** The hash that the entry ought to have if it stood at another place. */
    static String hashAt(long seq, Entry entry) {
        return hash(seq, entry.at(), entry.by(), entry.type(), entry.bodySha256(), entry.previous());
    }

    private static String hash(long seq, String at, String by, String type, String bodySha256, String previous) {
        return sha256(CanonicalJson.bytes(Json.object()
                .put("seq", seq)
                .put("at", at)
                .put("by", by)
                .put("type", type)
                .put("body_sha256", bodySha256)
                .put("previous", previous)));
    }

    /** @throws IllegalArgumentException if the salt is no hexadecimal text */
    static String bodySha256(Body.Present body) {
        return sha256(HexFormat.of().parseHex(body.salt()), body.text().getBytes(UTF_8));
    }

    static String text(Instant instant) {
        return INSTANT.format(instant);
    }

    static String sha256(byte[]... parts) {
        var digest = digest();
        for (var part : parts) {
            digest.update(part);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
