package org.gainsay.server.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.gainsay.model.InputException;
import org.gainsay.server.http.OtherPages;
import org.jspecify.annotations.Nullable;

/**
 * How a server lets people in.
 *
 * @param publicAddress under which others find it, such as {@code https://gainsay.example.org}; null where it is found as it listens
 * @param setup whether the first administrator may be made with a code that is printed
 * @param others pages of other programs that may ask what OpenRefine asks
 */
public record AccessSettings(@Nullable URI publicAddress, boolean setup, Rates rates, OtherPages others) {
    /** One person, on this machine. */
    public static final AccessSettings USUAL = new AccessSettings(null, false, Rates.USUAL);

    /**
     * How many requests a minute are answered; as many may come at once. 0 for any number.
     *
     * @param key of each key
     * @param user of each user who has signed in
     * @param address of each address from which somebody asks who has not
     */
    public record Rates(int key, int user, int address) {
        public static final Rates USUAL = new Rates(60_000, 12_000, 3_000);
    }

    /** For no page but the server's own. */
    public AccessSettings(@Nullable URI publicAddress, boolean setup, Rates rates) {
        this(publicAddress, setup, rates, OtherPages.NONE);
    }

    /** An address as it is given. @throws InputException where it is none of a server */
    public static URI address(String given) {
        try {
            URI address = new URI(given.toLowerCase(Locale.ROOT).replaceFirst("/$", ""));
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            if (web
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawPath().isEmpty()
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Told below, as any other address of no server.
        }
        throw new InputException("--public-address " + given
                + ": give scheme and host as browsers show them, such as https://gainsay.example.org");
    }

    /** Whether browsers come by https. */
    public boolean isSecure() {
        return publicAddress != null && "https".equals(publicAddress.getScheme());
    }
}
