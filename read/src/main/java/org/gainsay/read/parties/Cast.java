package org.gainsay.read.parties;

import java.util.List;
import org.gainsay.model.Entity;
import org.gainsay.model.Mention;
import org.gainsay.read.text.Range;

/**
 * Everybody and everything that an article names, where, and who makes each statement.
 *
 * @param mentions in order of the text
 * @param attributions one for each draft, in the drafts' order
 */
public record Cast(List<Entity> entities, List<Mention> mentions, List<Attribution> attributions) {
    public Cast {
        entities = List.copyOf(entities);
        mentions = List.copyOf(mentions);
        attributions = List.copyOf(attributions);
    }

    /** The mentions that lie in a range, in order of the text. */
    public List<Mention> mentionsIn(Range range) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).span().start() < range.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return mentions.subList(low, mentions.size()).stream()
                .takeWhile(mention -> mention.span().start() < range.end())
                .filter(mention -> mention.span().end() <= range.end())
                .toList();
    }
}
