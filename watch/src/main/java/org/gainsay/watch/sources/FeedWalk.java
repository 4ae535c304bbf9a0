package org.gainsay.watch.sources;

import java.net.URI;
import java.util.Optional;
import org.gainsay.desk.Hashes;
import org.gainsay.intake.Feed;
import org.gainsay.intake.FeedItem;
import org.gainsay.intake.Supply;
import org.gainsay.model.InputException;
import org.gainsay.web.FetchFailure;

/** Through the items of a feed. */
final class FeedWalk implements Walk {
    @Override
    public void through(Visit visit) throws FetchFailure, PoliteWeb.Barred {
        Listing listing = new Listing(visit, visit.source().address());
        Optional<PoliteWeb.Fetched> fetched = listing.fetch("");
        if (fetched.isEmpty()) {
            return;
        }
        PoliteWeb.Fetched document = fetched.get();
        Feed feed = visit.intake().feed(new Supply.OfDocument(document.bytes(), document.address(), document.type()));
        int number = 0;
        for (FeedItem item : feed.wholeItems()) {
            number++;
            item(visit, feed, item, document.address() + ", item " + number);
        }
        if (feed.isCutOff()) {
            throw new InputException(
                    document.address() + ": the feed is cut off, its end is missing; what had come whole of it ("
                            + number + (number == 1 ? " item" : " items")
                            + ") was taken, and the next visit asks again; if it stays so, tell its publisher");
        }
        listing.done(document.validators(), "");
    }

    private static void item(Visit visit, Feed feed, FeedItem item, String label) throws FetchFailure {
        Source source = visit.source();
        URI link = item.link();
        if (link == null) {
            visit.item(Seen.own("item", source.name(), Hashes.sha256(item.element())), () -> feed.article(item, label));
        } else if (!link.toString().contains(source.only())) {
            return;
        } else if (source.followLinks()) {
            visit.page(link, "", Feed.said(item), item.html().isBlank() ? null : () -> feed.article(item, label));
        } else {
            visit.item(Seen.page(link.toString()), () -> feed.article(item, label));
        }
    }
}
