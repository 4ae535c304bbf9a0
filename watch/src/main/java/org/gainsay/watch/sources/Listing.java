package org.gainsay.watch.sources;

import java.net.URI;
import java.util.Optional;
import org.gainsay.web.FetchFailure;
import org.gainsay.web.Validators;
import org.jspecify.annotations.Nullable;

/**
 * A feed or sitemap on a visit. Once all that it lists has been dealt with, the next visit asks only whether it has changed: what is left of
 * it would be forgotten otherwise.
 */
final class Listing {
    private final Visit visit;
    private final URI address;
    private final String key;
    private final int leftBefore;

    Listing(Visit visit, URI address) {
        this.visit = visit;
        this.address = address;
        this.key = Seen.own("list", visit.source().name(), visit.source().place() + "\n" + address);
        this.leftBefore = visit.tally().left();
    }

    /**
     * Fetches it.
     *
     * @param changed when it changed last, as whoever lists it says; may be empty
     * @return empty where nothing has changed since all of it was dealt with
     */
    Optional<PoliteWeb.Fetched> fetch(String changed) throws FetchFailure, PoliteWeb.Barred {
        String[] mark = visit.seen().find(key).map(Seen.Note::mark).orElse("").split("\n", -1);
        if (mark.length < 3) {
            return visit.list(address, Validators.NONE);
        }
        return !changed.isEmpty() && changed.equals(mark[2])
                ? Optional.empty()
                : visit.list(address, new Validators(some(mark[0]), some(mark[1])));
    }

    /** All that it lists has been gone through. */
    void done(Validators validators, String changed) {
        if (visit.tally().left() == leftBefore && visit.goesOn()) {
            String mark = text(validators.etag()) + "\n" + text(validators.lastModified()) + "\n" + changed;
            visit.seen().put(key, new Seen.Note(Seen.State.READ, visit.source().name(), visit.now(), mark, 0));
        }
    }

    private static @Nullable String some(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.replace('\n', ' ');
    }
}
