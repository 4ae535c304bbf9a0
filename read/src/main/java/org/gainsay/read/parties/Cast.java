package org.gainsay.read.parties;

import java.util.List;
import org.gainsay.model.Entity;
import org.gainsay.model.Mention;

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
}
