package org.gainsay.intake;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.gainsay.model.InputException;
import org.gainsay.model.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * The items of a feed. Where links are followed, an item is the page that it links to; a page that cannot be had is told, and what the
 * feed itself holds of the item takes its place.
 */
final class FeedPieces implements Pieces {
    private final Document feed;
    private final @Nullable Pages pages;
    private final Function<Document, Received> reader;
    private final int longestText;
    private final List<FeedItem> items;
    private int next;
    private boolean pageFailed;

    /** @param pages fetches what the items link to; null where links are not followed */
    FeedPieces(Document feed, @Nullable Pages pages, Function<Document, Received> reader, int longestText) {
        this.feed = feed;
        this.pages = pages;
        this.reader = reader;
        this.longestText = longestText;
        String type = feed.address() == null ? "" : feed.hint();
        this.items = FeedReader.items(feed.bytes(), type, feed.address(), feed.label());
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
            return own(item, feed.label() + ", item " + next);
        }
        try {
            Received page = reader.apply(pages.fetch(link));
            next++;
            return new Received(
                    null,
                    page.label(),
                    page.text(),
                    Beside.first(page.metadata(), said(item)),
                    page.source(),
                    page.mediaType(),
                    page.extracted());
        } catch (OutsideFailure | InputException failure) {
            pageFailed = !item.html().isBlank();
            next += pageFailed ? 0 : 1;
            throw failure;
        }
    }

    private Received own(FeedItem item, String label) {
        String title = item.title() == null ? "" : item.title();
        String body = HtmlReader.fragment(item.html());
        boolean repeated = Blocks.bare(body).startsWith(Blocks.bare(title));
        String text = title.isEmpty() || (repeated && !body.isBlank()) ? body : title + "\n\n" + body;
        if (body.isBlank()) {
            throw new InputException(
                    label + ": the feed holds no text of it; --follow-links fetches the page that it links to");
        }
        if (text.length() > longestText) {
            throw Documents.tooLarge(label, longestText);
        }
        return new Received(null, label, text, said(item), source(item), Kind.FEED.mediaType(), true);
    }

    /** The feed; of an item without a link, which nothing else tells from its neighbours, the item alone. */
    private byte[] source(FeedItem item) {
        return item.link() == null ? item.element().getBytes(StandardCharsets.UTF_8) : feed.source();
    }

    private static Metadata said(FeedItem item) {
        URI link = item.link();
        return new Metadata(item.title(), item.publisher(), item.published(), link == null ? null : link.toString());
    }

    @Override
    public void close() {}
}
