package org.gainsay.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gainsay.model.InputException;
import org.gainsay.model.Metadata;

/** A feed that has come: what it lists, and what it holds of each. */
public final class Feed {
    private final Document document;
    private final int longestText;
    private final List<FeedItem> items;
    private final FeedEnd end;

    Feed(Document document, int longestText) {
        this.document = document;
        this.longestText = longestText;
        String type = document.address() == null ? "" : document.hint();
        this.items = FeedReader.items(document.bytes(), type, document.address(), document.label());
        this.end = FeedEnd.of(Encoding.ofMarkup(document.bytes(), type));
    }

    /** In the feed's order; none where it is empty just now. */
    public List<FeedItem> items() {
        return items;
    }

    /** Whether its end is missing, as where a connection broke: {@link #wholeItems()} says what has come whole. */
    public boolean isCutOff() {
        return end != FeedEnd.WHOLE;
    }

    /** Its items without the one in which it is cut off. */
    public List<FeedItem> wholeItems() {
        return end == FeedEnd.WITHIN_ITEM && !items.isEmpty() ? items.subList(0, items.size() - 1) : items;
    }

    String label() {
        return document.label();
    }

    /**
     * What the feed itself holds of an item.
     *
     * @param label what to call it in messages
     * @throws InputException if that is nothing, or longer than a text may be
     */
    public Received article(FeedItem item, String label) {
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
        return item.link() == null ? item.element().getBytes(StandardCharsets.UTF_8) : document.source();
    }

    /** What it says of an item. */
    public static Metadata said(FeedItem item) {
        return new Metadata(
                item.title(),
                item.publisher(),
                item.published(),
                item.link() == null ? null : item.link().toString());
    }
}
