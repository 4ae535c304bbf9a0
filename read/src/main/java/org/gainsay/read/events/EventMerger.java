package org.gainsay.read.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings together what several places tell of one event. */
final class EventMerger {
    private final EventLikeness likeness;

    EventMerger(EventLikeness likeness) {
        this.likeness = likeness;
    }

    /** Groups of sightings, one for each event, in order of their first trigger. What points back to nothing is left out. */
    List<List<Sighting>> groups(List<Sighting> sightings) {
        List<List<Sighting>> groups = new ArrayList<>();
        for (Sighting sighting : sightings) {
            Optional<List<Sighting>> home = home(groups, sighting);
            if (home.isPresent()) {
                home.get().add(sighting);
            } else if (!sighting.pointing() && !sighting.dependent()) {
                groups.add(new ArrayList<>(List.of(sighting)));
            }
        }
        return groups;
    }

    /** The group most like a sighting; of several, the one last spoken of. */
    private Optional<List<Sighting>> home(List<List<Sighting>> groups, Sighting sighting) {
        Optional<List<Sighting>> best = Optional.empty();
        int most = 0;
        int latest = -1;
        for (List<Sighting> group : groups) {
            int alike = likeness.between(group, sighting);
            int place = group.getLast().trigger().start();
            if (alike > 0 && (alike > most || (alike == most && place > latest))) {
                best = Optional.of(group);
                most = alike;
                latest = place;
            }
        }
        return best;
    }
}
