package org.gainsay.cli;

import java.util.Locale;
import java.util.regex.Pattern;
import org.gainsay.desk.Hashes;
import org.gainsay.format.CanonicalJson;
import org.gainsay.format.ListingJson;
import org.gainsay.model.Listing;

/**
 * Tells whether an entry is still what it was: the beginning of the SHA-256 of everything that is read of it. Another format
 * of the same list, or a later version of this program, may read more or less of an entry, which then counts as a change.
 */
final class Fingerprint {
    private static final int LENGTH = 16;

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{8,64}");

    private Fingerprint() {}

    static String of(Listing listing) {
        return whole(listing).substring(0, LENGTH);
    }

    /** Whether this is how one is written: 8 to 64 hexadecimal digits. */
    static boolean isOne(String text) {
        return SHAPE.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether the entry has this fingerprint, whichever part of it is given. */
    static boolean fits(String fingerprint, Listing listing) {
        return whole(listing).startsWith(fingerprint.toLowerCase(Locale.ROOT));
    }

    private static String whole(Listing listing) {
        return Hashes.sha256(CanonicalJson.bytes(ListingJson.of(listing)));
    }
}
