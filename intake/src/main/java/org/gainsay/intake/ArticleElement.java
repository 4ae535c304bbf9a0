package org.gainsay.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds the article. Each block of the page weighs for or against: prose by its length, links and labels
 * against it. The article is the element whose blocks weigh most together: any larger one would take in more navigation than
 * prose, any smaller one would lose prose. Where the page itself marks the place (article, main) and it holds most of the prose, the
 * search stays in there.
 */
final class ArticleElement {
    private static final String MARKED =
            "article, main, [role=main], [role=article], [itemprop=articleBody], [itemprop=mainContentOfPage]";
    private static final double MOST = 0.6;
    private static final double NEARLY_ALL = 0.8;
    private static final int PRICE_OF_LINKS = 25;
    private static final int PRICE_OF_A_LABEL = 5;

    private ArticleElement() {}

    static Element of(Element body, List<Block> blocks) {
        Map<Element, Integer> weights = weights(blocks);
        Map<Element, Integer> prose = prose(blocks);
        Element marked = body;
        for (Element candidate : body.select(MARKED)) {
            // In order of the page, so that of two such inside each other the inner one stays.
            if (prose.getOrDefault(candidate, 0) >= MOST * prose.getOrDefault(body, 1)) {
                marked = candidate;
            }
        }
        Element best = marked;
        for (Element element : marked.getAllElements()) {
            int weight = weights.getOrDefault(element, Integer.MIN_VALUE);
            int sofar = weights.getOrDefault(best, Integer.MIN_VALUE);
            // Of equal ones the innermost, which comes later, but no smaller than its text.
            if (weight > sofar || (weight == sofar && isInside(element, best) && element.childrenSize() > 0)) {
                best = element;
            }
        }
        boolean whole = !marked.equals(body)
                && !marked.normalName().equals("main")
                && weights.getOrDefault(marked, 0) >= NEARLY_ALL * weights.getOrDefault(best, 0);
        return whole ? marked : best;
    }

    static boolean isInside(Element element, Element other) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.equals(other)) {
                return true;
            }
        }
        return false;
    }

    private static Map<Element, Integer> weights(List<Block> blocks) {
        return summed(blocks, ArticleElement::weight);
    }

    private static Map<Element, Integer> prose(List<Block> blocks) {
        return summed(blocks, block -> Math.max(0, weight(block)));
    }

    /** What the blocks inside each element have together. */
    private static Map<Element, Integer> summed(List<Block> blocks, ToIntFunction<Block> value) {
        Map<Element, Integer> sums = new HashMap<>();
        for (Block block : blocks) {
            int each = value.applyAsInt(block);
            for (Element at = block.owner(); at != null; at = at.parent()) {
                sums.merge(at, each, Integer::sum);
            }
        }
        return sums;
    }

    private static int weight(Block block) {
        if (block.isLinks()) {
            return -PRICE_OF_LINKS;
        }
        if (block.isProse()) {
            return block.text().length() - block.linked();
        }
        return block.heading() > 0 ? 0 : -PRICE_OF_A_LABEL;
    }
}
