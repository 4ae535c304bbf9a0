package org.gainsay.server.matching;

import org.gainsay.format.Json;
import org.gainsay.model.Listing;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What hangs on an entity, as yente nests it: the sanction, which a list has as a part of its entry. */
final class Nested {
    private Nested() {}

    /** Puts it under the entity's properties. */
    static void add(ObjectNode entity, Listing listing) {
        String id = entity.path("id").asString("");
        ObjectNode sanction = Json.object();
        sanction.put("id", id + "-sanction");
        sanction.put("caption", String.join(", ", listing.programs()));
        sanction.put("schema", "Sanction");
        ObjectNode properties = sanction.putObject("properties");
        properties.putArray("entity").add(id);
        ArrayNode programs = properties.putArray("program");
        listing.programs().forEach(programs::add);
        ArrayNode reasons = properties.putArray("reason");
        listing.reasons().forEach(reasons::add);
        if (listing.listed() != null) {
            properties.putArray("listingDate").add(listing.listed().toString());
        }
        sanction.putArray("datasets").add(listing.source());
        sanction.putArray("referents");
        sanction.put("target", false);
        sanction.putNull("first_seen");
        sanction.putNull("last_seen");
        sanction.putNull("last_change");
        ((ObjectNode) entity.path("properties")).putArray("sanctions").add(sanction);
    }
}
