package org.gainsay.screen;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.Listing;

/** Which entry of which list: {@code un_sc}, {@code QDi.017}. */
public record EntryKey(String source, String entry) {
    /** Entries of Canada's list have blanks inside. */
    private static final Pattern WRITTEN = Pattern.compile("([\\w.-]+):(\\S.*)");

    /** The key of a listing. */
    public static EntryKey of(Listing listing) {
        return new EntryKey(listing.source(), listing.entry());
    }

    /** The key that is written {@code SOURCE:ENTRY}; empty for anything else. */
    public static Optional<EntryKey> parse(String written) {
        Matcher key = WRITTEN.matcher(written);
        return key.matches() ? Optional.of(new EntryKey(key.group(1), key.group(2))) : Optional.empty();
    }

    /** As it is written: {@code SOURCE:ENTRY}. */
    public String written() {
        return source + ":" + entry;
    }
}
