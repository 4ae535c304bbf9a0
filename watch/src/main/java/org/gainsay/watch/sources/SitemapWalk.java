package org.gainsay.watch.sources;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gainsay.model.InputException;
import org.gainsay.web.FetchFailure;

/** Through the pages of a sitemap, or of all sitemaps of an index; those that changed last come first. */
final class SitemapWalk implements Walk {
    private static final int DEEPEST = 3;

    /** Of one visit. */
    private static final int MOST_SITEMAPS = 1_000;

    private static final Comparator<Sitemap.Place> NEWEST_FIRST = Comparator.comparing((Sitemap.Place place) ->
                    Optional.ofNullable(Visit.instant(place.changed())).orElse(Instant.EPOCH))
            .reversed();

    private int sitemaps;

    @Override
    public void through(Visit visit) throws FetchFailure, PoliteWeb.Barred {
        through(visit, visit.source().address(), "", 1);
    }

    private void through(Visit visit, URI address, String changed, int depth) throws FetchFailure, PoliteWeb.Barred {
        if (depth > DEEPEST || ++sitemaps > MOST_SITEMAPS) {
            throw new InputException(address + ": sitemaps more than " + DEEPEST + " deep, or more than "
                    + MOST_SITEMAPS + " of them; add the one that lists the news");
        }
        Listing listing = new Listing(visit, address);
        Optional<PoliteWeb.Fetched> fetched = listing.fetch(changed);
        if (fetched.isEmpty()) {
            return;
        }
        Sitemap sitemap = Sitemap.read(fetched.get().bytes(), address.toString());
        List<Sitemap.Place> places =
                sitemap.places().stream().sorted(NEWEST_FIRST).toList();
        for (Sitemap.Place place : places) {
            if (sitemap.isIndex()) {
                below(visit, place, depth);
            } else if (isWanted(visit.source(), place)) {
                visit.page(place.address(), place.changed(), place.said(), null);
            }
        }
        listing.done(fetched.get().validators(), changed);
    }

    /** One of many that is gone or broken does not keep the others from being read. */
    private void below(Visit visit, Sitemap.Place place, int depth) throws FetchFailure {
        if (!visit.goesOn()) {
            visit.leave();
            return;
        }
        String key = Seen.own("list", visit.source().name(), place.address().toString());
        try {
            through(visit, place.address(), place.changed(), depth + 1);
            visit.takeBack(key);
        } catch (PoliteWeb.Barred barred) {
            visit.refuse(key, String.valueOf(barred.getMessage()));
        } catch (InputException broken) {
            visit.refuse(key, String.valueOf(broken.getMessage()));
        } catch (FetchFailure failure) {
            if (failure.isPassing()) {
                throw failure;
            }
            visit.refuse(key, place.address() + ": " + failure.getMessage());
        }
    }

    private static boolean isWanted(Source source, Sitemap.Place place) {
        LocalDate since = source.since();
        Instant changed = Visit.instant(place.changed());
        boolean late = since == null
                || (changed != null
                        && !changed.isBefore(since.atStartOfDay(ZoneOffset.UTC).toInstant()));
        return late && place.address().toString().contains(source.only());
    }
}
