package org.gainsay.read;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.read.events.Happenings;
import org.gainsay.read.parties.Attribution;
import org.gainsay.read.parties.Cast;
import org.gainsay.read.statements.Draft;

/**
 * The drafts and their cast without narration that tells no event: the article's own words are a statement only where they report one.
 */
record EventfulNarration(List<Draft> drafts, Cast cast) {
    static EventfulNarration of(List<Draft> drafts, Cast cast, Happenings happenings) {
        int[] places = new int[drafts.size()];
        List<Draft> drafted = new ArrayList<>();
        List<Attribution> attributions = new ArrayList<>();
        for (int index = 0; index < drafts.size(); index++) {
            places[index] = drafted.size();
            if (!drafts.get(index).isNarration()
                    || !happenings.reports().get(index).isEmpty()) {
                drafted.add(drafts.get(index));
                attributions.add(cast.attributions().get(index));
            }
        }
        drafted.replaceAll(draft -> draft.within() == Draft.NOWHERE ? draft : draft.withWithin(places[draft.within()]));
        return new EventfulNarration(drafted, new Cast(cast.entities(), cast.mentions(), attributions));
    }
}
