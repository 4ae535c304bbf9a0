package org.gainsay.read.links;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.model.Entity;
import org.gainsay.model.Hit;
import org.gainsay.model.Reason;
import org.gainsay.model.Reference;
import org.gainsay.model.Schema;
import org.gainsay.read.parties.Cast;
import org.gainsay.screen.Screener;

/**
 * Links parties of an article to list entries, only where nothing speaks against it: a shared surname is no link, and where one list
 * holds several persons of that name none is chosen. Thread-safe.
 */
public final class ListLinker {
    private final Screener screener;

    public ListLinker(Screener screener) {
        this.screener = screener;
    }

    /** The same cast with references to list entries. */
    public Cast link(Cast cast) {
        List<Entity> linked = new ArrayList<>();
        for (Entity entity : cast.entities()) {
            linked.add(canBeListed(entity.schema()) ? link(entity) : entity);
        }
        return new Cast(linked, cast.mentions(), cast.attributions());
    }

    private Entity link(Entity entity) {
        List<Reference> references = new ArrayList<>(entity.references());
        screener.identify(entity).forEach(hit -> references.add(reference(hit)));
        return new Entity(
                entity.id(),
                entity.name(),
                entity.schema(),
                entity.country(),
                references,
                entity.variants(),
                entity.also());
    }

    private static Reference reference(Hit hit) {
        StringBuilder why = new StringBuilder("as ").append(hit.matched());
        for (Reason reason : hit.why()) {
            if (!reason.part().equals("name") && reason.weight() != null) {
                why.append("; ")
                        .append(reason.part().replace('_', ' '))
                        .append(": ")
                        .append(reason.detail());
            }
        }
        return new Reference(hit.source(), hit.entry(), hit.score(), why.toString());
    }

    private static boolean canBeListed(Schema schema) {
        return switch (schema) {
            case PERSON, ORGANIZATION, COMPANY, PUBLIC_BODY, VESSEL, AIRPLANE, LEGAL_ENTITY, GROUP -> true;
            case COUNTRY, PLACE -> false;
        };
    }
}
