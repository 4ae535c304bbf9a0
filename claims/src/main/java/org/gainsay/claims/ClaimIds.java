package org.gainsay.claims;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimMention;

/** The ids of claims, as the contract makes them of their first mentions. */
public final class ClaimIds {
    private static final int DIGITS = 12;
    private static final Pattern FORM = Pattern.compile("c[0-9a-f]{" + DIGITS + "}");

    private ClaimIds() {}

    /** Whether a text has the form of an id. */
    public static boolean isId(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * The claims that an id means: the one that bears it, else those with the mention whose id it is (a claim's id changes when an
     * earlier article arrives, and the old one still finds it).
     */
    public static List<Claim> find(List<Claim> claims, String id) {
        List<Claim> bearing =
                claims.stream().filter(claim -> claim.id().equals(id)).toList();
        return !bearing.isEmpty()
                ? bearing
                : claims.stream()
                        .filter(claim -> claim.mentions().stream()
                                .anyMatch(mention -> of(place(mention)).equals(id)))
                        .toList();
    }

    /** Under which ids a claim is found: that of each of its mentions. */
    public static Set<String> of(Claim claim) {
        Set<String> ids = new LinkedHashSet<>();
        claim.mentions().forEach(mention -> ids.add(of(place(mention))));
        return ids;
    }

    /** {@code article:start:end}, of which an id is made. */
    static String place(ClaimMention mention) {
        return mention.article() + ":" + mention.span().start() + ":"
                + mention.span().end();
    }

    /** The id of a mention at {@code article:start:end}. */
    public static String of(String place) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(place.getBytes(StandardCharsets.UTF_8));
            return "c" + HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
