package org.gainsay.watch.sources;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When two addresses are one page's. */
final class Addresses {
    /** What newsletters, social networks and advertisers hang on, so that they can tell who came by them. */
    private static final Pattern TRACKING = Pattern.compile(
            "(?i)(?:utm_\\w+|at_(?:medium|campaign|custom\\d)|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|cmpid|ocid)(?:=.*)?");

    private Addresses() {}

    /**
     * An address without what does not tell its page from others: scheme, {@code www.}, the usual port, the fragment, a slash at the end, and
     * who sent the reader there. Not to be fetched. What is no address stays as it is.
     */
    static String canonical(String address) {
        try {
            URI uri = URI.create(address).normalize();
            String host = uri.getHost();
            if (host == null) {
                return address;
            }
            int port = uri.getPort();
            String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("/+$", "");
            String query = query(uri.getRawQuery());
            return bare(host)
                    + (port < 0 || port == 80 || port == 443 ? "" : ":" + port)
                    + path
                    + (query.isEmpty() ? "" : "?" + query);
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }

    private static String query(@Nullable String query) {
        List<String> kept = new ArrayList<>();
        for (String part : (query == null ? "" : query).split("&", -1)) {
            if (!part.isEmpty() && !TRACKING.matcher(part).matches()) {
                kept.add(part);
            }
        }
        return String.join("&", kept);
    }

    /** Whether two addresses are of one publisher, as far as their hosts tell; where one of them is missing nothing says otherwise. */
    static boolean mayBeOfOne(@Nullable String left, @Nullable String right) {
        String first = host(left);
        String second = host(right);
        return first == null || second == null || first.equals(second);
    }

    private static @Nullable String host(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            String host = URI.create(address).getHost();
            return host == null ? null : bare(host);
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    private static String bare(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst("^(?:www|m|amp)\\.(?=.*\\.)", "");
    }
}
