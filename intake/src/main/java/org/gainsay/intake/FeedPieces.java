package org.gainsay.intake;

import java.net.URI;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;

/**
 * The items of a feed. Where links are followed, an item is the page that it links to; a page that cannot be had is told, and what the
 * feed itself holds of the item takes its place.
 */
final class FeedPieces implements Pieces {
    private final Feed feed;
    private final @Nullable Pages pages;
    private final Function<Document, Received> reader;
    private final List<FeedItem> items;
    private int next;
    private boolean pageFailed;

    /** @param pages fetches what the items link to; null where links are not followed */
    FeedPieces(Feed feed, @Nullable Pages pages, Function<Document, Received> reader) {
        this.feed = feed;
        this.pages = pages;
        this.reader = reader;
        this.items = feed.items();
        if (items.isEmpty()) {
            throw new InputException(feed.label() + ": a feed without items; nothing to read");
        }
    }

    @Override
    public boolean hasNext() {
        return next < items.size();
    }

    @Override
    public Received next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        FeedItem item = items.get(next);
        URI link = item.link();
        if (pages == null || link == null || pageFailed) {
            next++;
            pageFailed = false;
            return feed.article(item, feed.label() + ", item " + next);
        }
        try {
            Received page = reader.apply(pages.fetch(link));
            next++;
            return new Received(
                    null,
                    page.label(),
                    page.text(),
                    Beside.first(page.metadata(), Feed.said(item)),
                    page.source(),
                    page.mediaType(),
                    page.extracted());
        } catch (OutsideFailure | InputException failure) {
            pageFailed = !item.html().isBlank();
            next += pageFailed ? 0 : 1;
            throw failure;
        }
    }

    @Override
    public void close() {}
}
