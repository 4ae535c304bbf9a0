package org.gainsay.desk.corrections;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gainsay.model.Entity;
import org.gainsay.model.Reading;
import org.gainsay.model.Reference;
import tools.jackson.databind.JsonNode;

/** Links of parties to list entries, as a person made or cut them. */
final class PartyLinks {
    /** Authorities that are no lists: nobody is listed by being a town. */
    private static final Set<String> NO_LISTS = Set.of("geonames", "wikidata");

    private PartyLinks() {}

    static Reading applied(Reading reading, Entity party, Correction correction) {
        JsonNode to = correction.now();
        boolean cut = !to.isObject();
        String source = to.path("source").asString("");
        List<Reference> references = new ArrayList<>(party.references().stream()
                .filter(reference -> cut
                        ? NO_LISTS.contains(reference.source())
                        : !reference.source().equals(source))
                .toList());
        if (!cut) {
            references.add(new Reference(source, to.path("entry").asString(""), 1.0, "linked by " + correction.by()));
        }
        Entity linked = new Entity(
                party.id(), party.name(), party.schema(), party.country(), references, party.variants(), party.also());
        Set<String> notListed = new LinkedHashSet<>(reading.notListed());
        if (cut) {
            notListed.add(party.id());
        } else {
            notListed.remove(party.id());
        }
        return new Reading(
                reading.article(),
                reading.entities().stream()
                        .map(entity -> entity.id().equals(party.id()) ? linked : entity)
                        .toList(),
                reading.mentions(),
                reading.statements(),
                reading.events(),
                reading.relations(),
                List.copyOf(notListed));
    }
}
