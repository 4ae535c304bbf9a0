package org.gainsay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gainsay.model.InputException;
import org.junit.jupiter.api.Test;

class FeedReaderTest {
    @Test
    void atom() {
        List<FeedItem> items = items("""
                <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Wire &amp; co</title>
                <entry><title type="html">Iran &lt;b&gt;denies&lt;/b&gt; it</title><link rel="self" href="/self"/><link href="/1"/>
                <updated>2022-11-06T10:00:00Z</updated><published>2022-11-05T10:00:00Z</published>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Denied.</p></div></content></entry></feed>""");
        assertThat(items).hasSize(1);
        FeedItem item = items.getFirst();
        assertThat(item.title()).isEqualTo("Iran denies it");
        assertThat(item.publisher()).isEqualTo("Wire & co");
        assertThat(item.link()).isEqualTo(URI.create("https://feed.example/1"));
        assertThat(item.published()).isEqualTo("2022-11-05");
        assertThat(HtmlReader.fragment(item.html())).isEqualTo("Denied.\n");
    }

    @Test
    void rdfAndWhatRealFeedsDoWrong() {
        List<FeedItem> items = items("""
                <rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel><title>Agency</title></channel>
                <item><title>Denial & more</title><dc:date>2022-11-05T10:00+01:00</dc:date><link>not an address</link>
                <media:content url="x.jpg"/><media:title>Picture</media:title>
                <description>&lt;p&gt;Denied&amp;nbsp;it.&lt;/p&gt;<unclosed></description></item></rdf:RDF>""");
        FeedItem item = items.getFirst();
        assertThat(item.title()).isEqualTo("Denial & more");
        assertThat(item.publisher()).isEqualTo("Agency");
        assertThat(item.link()).isNull();
        assertThat(item.published()).isEqualTo("2022-11-05");
    }

    @Test
    void entitiesOfItsOwnAreNeverResolved() {
        List<FeedItem> items = items("""
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "yyyy">]>
                <rss><channel><item><title>A &x; &y;</title><description>Text &x;</description></item></channel></rss>""");
        assertThat(items.getFirst().title()).isEqualTo("A &x; &y;");
        assertThat(items.getFirst().html()).isEqualTo("Text &x;");
    }

    @Test
    void aFeedWithoutItemsIsRefused() {
        assertThat(items("<rss><channel/></rss>")).isEmpty();
        byte[] empty = "<rss><channel/></rss>".getBytes(StandardCharsets.UTF_8);
        Feed feed = new Feed(new Document(empty, empty, "", null, null, "feed"), 1_000);
        assertThatThrownBy(() -> new FeedPieces(feed, null, page -> {
                    throw new AssertionError(page);
                }))
                .isInstanceOf(InputException.class);
    }

    @Test
    void itemsWithoutALinkHaveSourcesOfTheirOwn() {
        byte[] feed = """
                <rss><channel><title>Wire</title><item><title>One</title><description>Denied.</description></item>
                <item><title>Two</title><description>Confirmed.</description></item>
                <item><title>Three</title><link>https://wire.example/3</link><description>Said.</description></item></channel></rss>""".getBytes(StandardCharsets.UTF_8);
        Document document = new Document(feed, feed, "", null, null, "feed");
        FeedPieces pieces = new FeedPieces(new Feed(document, 1_000), null, page -> {
            throw new AssertionError(page);
        });
        assertThat(new String(pieces.next().source(), StandardCharsets.UTF_8))
                .isEqualTo("<item><title>One</title><description>Denied.</description></item>");
        assertThat(new String(pieces.next().source(), StandardCharsets.UTF_8)).contains("Two", "Confirmed.");
        assertThat(pieces.next().source()).isEqualTo(feed);
    }

    private static List<FeedItem> items(String feed) {
        return FeedReader.items(
                feed.getBytes(StandardCharsets.UTF_8), "", URI.create("https://feed.example/all.xml"), "feed");
    }
}
