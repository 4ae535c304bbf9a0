package org.gainsay.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gainsay.model.Entity;
import org.gainsay.model.Party;
import org.gainsay.model.Span;
import org.gainsay.model.Statement;
import org.jspecify.annotations.Nullable;

/** Who speaks in a statement, and for whom. Narration is nobody's. Immutable. */
final class Speakers {
    /** The value of whoever is not named. */
    static final String UNNAMED = Entity.UNNAMED;

    /**
     * One who speaks.
     *
     * @param side for whom: the party that it speaks on behalf of, a body's state, else itself
     */
    record Speaker(Party party, Party side, @Nullable Party onBehalfOf) {}

    private final HomeParties parties;

    Speakers(HomeParties parties) {
        this.parties = parties;
    }

    /** Several where they speak together; none of narration. */
    List<Speaker> of(Heard heard) {
        Statement statement = heard.statement();
        String other = statement.onBehalfOf();
        Optional<Actor> behalf = other == null || statement.speakers().contains(other)
                ? Optional.empty()
                : parties.actor(heard.article(), other);
        List<Speaker> speakers = new ArrayList<>();
        for (String id : statement.speakers()) {
            if (id.equals(Entity.ARTICLE)) {
                continue;
            }
            Optional<Actor> actor = parties.actor(heard.article(), id);
            Party party = actor.map(Actor::party).orElseGet(() -> unnamed(id, statement));
            boolean forItself = actor.isPresent() && actor.get().isState();
            Party side =
                    behalf.isPresent() && !(forItself && statement.speakers().size() > 1)
                            ? behalf.get().side()
                            : actor.map(Actor::side).orElse(party);
            speakers.add(new Speaker(party, side, behalf.map(Actor::party).orElse(null)));
        }
        return speakers;
    }

    private static Party unnamed(String id, Statement statement) {
        String words = statement.source().stream().map(Span::text).collect(Collectors.joining(" "));
        String name = words.isEmpty() ? "unnamed source" : words.replaceAll("\\s+", " ");
        return new Party(id.equals(UNNAMED) ? UNNAMED : Words.slug(id), name, null);
    }
}
