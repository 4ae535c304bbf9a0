package org.gainsay.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gainsay.model.InputException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A web page to its article: what is no part of one is dropped ({@link Boilerplate}), the rest laid out as blocks ({@link Blocks}), and
 * the element found that holds the article ({@link ArticleElement}). The headline comes first, each block is a paragraph of its own,
 * and one blank line stands between two.
 */
final class HtmlReader {
    private static final int DEEPEST = 256;
    private static final int SHORTEST_BODY = 200;

    private HtmlReader() {}

    /**
     * Reads a page.
     *
     * @param type the server's {@code Content-Type}, or empty
     * @param label for messages
     * @throws InputException if there is no text in it
     */
    static Extracted read(byte[] bytes, String type, String label) {
        Document page = Jsoup.parse(
                Encoding.ofMarkup(bytes, type), "", Parser.htmlParser().setMaxDepth(DEEPEST));
        LinkedData linked = LinkedData.of(page);
        PageMetadata metadata = PageMetadata.of(page, linked);
        String text = article(page, metadata.headline(), linked.body());
        if (text.isBlank()) {
            throw new InputException(
                    label + ": no article text in this page; if scripts build it, open it in a browser and save "
                            + "what it shows");
        }
        return new Extracted(text, metadata.metadata());
    }

    /** The text of a piece of HTML that is known to be all article, such as an entry of a feed. */
    static String fragment(String html) {
        Document page = Jsoup.parseBodyFragment(html, "");
        page.select("script, style, noscript, iframe, template").remove();
        return joined(Blocks.of(page.body()).stream().map(Block::text).toList());
    }

    private static String article(Document page, @Nullable String headline, @Nullable String linkedBody) {
        List<String> firsts = firstHeadings(page);
        Boilerplate.drop(page);
        List<Block> all = Blocks.of(page.body());
        Element article = ArticleElement.of(page.body(), all);
        List<Block> blocks = toldIn(article, all);
        List<String> texts = new ArrayList<>();
        String first = headline(firsts, headline, blocks);
        if (!first.isEmpty()) {
            texts.add(first);
        }
        String body = linkedBody == null
                ? ""
                : fragment(linkedBody.replace("\n", "<br><br>")).strip();
        int length = blocks.stream().mapToInt(block -> block.text().length()).sum();
        if (body.length() >= SHORTEST_BODY && length < body.length() / 2) {
            // The page says in its own data what its article is, and we have missed most of that.
            texts.add(body);
        } else {
            blocks.stream()
                    .map(Block::text)
                    .filter(text -> !Blocks.bare(text).equals(Blocks.bare(first)))
                    .forEach(texts::add);
        }
        return joined(texts);
    }

    /** Without what only leads elsewhere; a heading may, where what it is the heading of follows. */
    private static List<Block> toldIn(Element article, List<Block> all) {
        List<Block> inside = all.stream()
                .filter(block -> ArticleElement.isInside(block.owner(), article))
                .toList();
        List<Block> told = new ArrayList<>();
        for (int i = 0; i < inside.size(); i++) {
            Block block = inside.get(i);
            boolean heads = block.heading() > 1
                    && i + 1 < inside.size()
                    && inside.get(i + 1).isProse()
                    && Objects.equals(
                            inside.get(i + 1).owner().parent(), block.owner().parent());
            if (!block.isLinks() || block.heading() == 1 || heads) {
                told.add(block);
            }
        }
        return told;
    }

    /** Also those in a page's header, which is dropped. */
    private static List<String> firstHeadings(Document page) {
        return page.select("h1").stream()
                .map(heading -> heading.text().strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The first-rank heading that says what the page calls its headline; else one in the article; else the page's word. */
    private static String headline(List<String> firsts, @Nullable String named, List<Block> blocks) {
        String bare = named == null ? "" : Blocks.bare(named);
        for (String first : firsts) {
            String heading = Blocks.bare(first);
            if (!bare.isEmpty() && !heading.isEmpty() && (heading.contains(bare) || bare.contains(heading))) {
                return first;
            }
        }
        for (Block block : blocks) {
            if (block.heading() == 1) {
                return block.text();
            }
        }
        if (named != null) {
            return named;
        }
        return firsts.size() == 1 ? firsts.getFirst() : "";
    }

    private static String joined(List<String> texts) {
        String text = String.join("\n\n", texts);
        return text.isEmpty() ? text : text + "\n";
    }

    /** Whether a server's {@code Content-Type} names a web page. */
    static boolean isPage(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        return name.startsWith("text/html") || name.startsWith("application/xhtml+xml");
    }
}
