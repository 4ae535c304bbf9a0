package org.gainsay.read.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainsay.read.text.ArticleText;

/** Brings together what several places tell of one event. What was not spoken of within reach is told anew. */
final class EventMerger {
    private final EventLikeness likeness;
    private final ArmsLexicon arms;

    EventMerger(EventLikeness likeness, ArmsLexicon arms) {
        this.likeness = likeness;
        this.arms = arms;
    }

    /** Groups of sightings, one for each event, in order of their first trigger. What points back to nothing is left out. */
    List<List<Sighting>> groups(List<Sighting> sightings) {
        List<SightingGroup> groups = new ArrayList<>();
        List<SightingGroup> open = new ArrayList<>();
        for (Sighting sighting : sightings) {
            int horizon = sighting.trigger().start() - ArticleText.REACH;
            open.removeIf(group -> group.last().trigger().start() < horizon);
            SightingGroup one = new SightingGroup(sighting, arms);
            Optional<SightingGroup> home = home(open, one);
            if (home.isPresent()) {
                home.get().add(one);
            } else if (!sighting.pointing() && !sighting.dependent()) {
                groups.add(one);
                open.add(one);
            }
        }
        return groups.stream().map(SightingGroup::sightings).toList();
    }

    /** The group most like a sighting; of several, the one last spoken of. */
    private Optional<SightingGroup> home(List<SightingGroup> groups, SightingGroup one) {
        Optional<SightingGroup> best = Optional.empty();
        int most = 0;
        int latest = -1;
        for (SightingGroup group : groups) {
            int alike = likeness.between(group, one);
            int place = group.last().trigger().start();
            if (alike > 0 && (alike > most || (alike == most && place > latest))) {
                best = Optional.of(group);
                most = alike;
                latest = place;
            }
        }
        return best;
    }
}
