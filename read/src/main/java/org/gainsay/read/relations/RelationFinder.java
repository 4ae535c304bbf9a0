package org.gainsay.read.relations;

import java.util.List;
import org.gainsay.model.Relation;
import org.gainsay.read.events.Happenings;
import org.gainsay.read.parties.Cast;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;

/**
 * Finds how the statements of an article stand to each other, from who says them, with what stance, and which events they share.
 * Stateless, safe to share between threads.
 */
public final class RelationFinder {
    /**
     * The relations between statements, whose ids are {@code s1}, {@code s2}, … in the drafts' order; at most one between two.
     *
     * @param happenings the events that {@code drafts} report
     */
    public List<Relation> find(ArticleText text, List<Draft> drafts, Cast cast, Happenings happenings) {
        Links links = new Links();
        Standings standings = new Standings(Standing.of(text, drafts, cast, happenings), links);
        new Oppositions(standings, links).find();
        new Agreements(standings, links).find();
        return links.all();
    }
}
