package org.gainsay.intake;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gainsay.model.InputException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * RSS (2.0, 0.9x, 1.0) and Atom to their items, in the feed's order. Read by jsoup's XML parser, which forgives what real feeds do wrong
 * and knows neither document types nor entities of one's own.
 */
final class FeedReader {
    private static final int DEEPEST = 64;
    private static final int MOST_ITEMS = 1_000;

    private FeedReader() {}

    /**
     * Reads a feed.
     *
     * @param address where it was fetched, for links that are not whole
     * @throws InputException if it has too many
     */
    static List<FeedItem> items(byte[] bytes, String type, @Nullable URI address, String label) {
        Document feed = Jsoup.parse(
                Encoding.ofMarkup(bytes, type), "", Parser.xmlParser().setMaxDepth(DEEPEST));
        feed.outputSettings().prettyPrint(false);
        List<Element> entries = feed.getAllElements().stream()
                .filter(element -> isNamed(element, "item") || isNamed(element, "entry"))
                .filter(element -> element.parents().stream().noneMatch(FeedReader::isItem))
                .toList();
        if (entries.isEmpty()) {
            return List.of();
        }
        if (entries.size() > MOST_ITEMS) {
            throw new InputException(label + ": more than " + MOST_ITEMS + " items; cut the feed into parts");
        }
        Element channel = entries.getFirst().parent();
        String publisher = channel == null ? null : child(channel, "title");
        if (publisher == null) {
            // RSS 1.0 has its items beside the channel.
            publisher = feed.getAllElements().stream()
                    .filter(element -> isNamed(element, "channel"))
                    .map(element -> child(element, "title"))
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        List<FeedItem> items = new ArrayList<>();
        for (Element entry : entries) {
            items.add(item(entry, PageMetadata.clean(publisher), address));
        }
        return List.copyOf(items);
    }

    private static FeedItem item(Element entry, @Nullable String publisher, @Nullable URI address) {
        String published = null;
        for (String name : List.of("pubdate", "published", "date", "issued", "updated")) {
            published = published == null ? PageMetadata.day(child(entry, name)) : published;
        }
        String html = "";
        for (String name : List.of("encoded", "content", "description", "summary")) {
            html = html.isBlank() ? html(entry, name) : html;
        }
        return new FeedItem(
                PageMetadata.clean(child(entry, "title")),
                link(entry, address),
                published,
                publisher,
                html,
                entry.outerHtml());
    }

    private static @Nullable URI link(Element entry, @Nullable URI address) {
        for (Element child : entry.children()) {
            String link = null;
            if (isNamed(child, "link")) {
                boolean page = child.attr("rel").isEmpty() || child.attr("rel").equals("alternate");
                link = child.hasAttr("href") ? (page ? child.attr("href") : null) : child.wholeText();
            } else if (isNamed(child, "guid") && !child.attr("isPermaLink").equals("false")) {
                link = child.wholeText();
            }
            URI resolved = link == null ? null : resolved(link.strip(), address);
            if (resolved != null) {
                return resolved;
            }
        }
        return null;
    }

    private static @Nullable URI resolved(String link, @Nullable URI address) {
        try {
            URI uri = address == null ? URI.create(link) : address.resolve(link);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return uri.getHost() != null && uri.getUserInfo() == null && scheme.matches("https?") ? uri : null;
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    private static String html(Element entry, String name) {
        for (Element child : entry.children()) {
            if (isNamed(child, name) && !child.hasAttr("src")) {
                return child.attr("type").equals("xhtml") || child.childrenSize() > 0
                        ? child.html()
                        : child.wholeText();
            }
        }
        return "";
    }

    private static @Nullable String child(Element element, String name) {
        for (Element child : element.children()) {
            if (isNamed(child, name) && !child.wholeText().isBlank()) {
                return child.wholeText().strip();
            }
        }
        return null;
    }

    private static boolean isItem(Element element) {
        return isNamed(element, "item") || isNamed(element, "entry");
    }

    /** Whatever prefix its namespace has, but for those of pictures and films, which name things alike. */
    private static boolean isNamed(Element element, String name) {
        String full = element.tagName().toLowerCase(Locale.ROOT);
        return full.equals(name)
                || (full.endsWith(":" + name) && !full.startsWith("media:") && !full.startsWith("itunes:"));
    }
}
