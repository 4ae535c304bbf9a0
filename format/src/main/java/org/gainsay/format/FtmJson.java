package org.gainsay.format;

import org.gainsay.model.Listing;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list entry as a line of a FollowTheMoney file, as OpenSanctions exports them: {@code id}, {@code caption}, {@code schema},
 * {@code properties}, {@code referents}, {@code datasets}, {@code target}. Beside them stands the {@code detail} of {@link
 * ListingJson}, so that nothing of it is lost where Gainsay reads it again; other readers pass it over.
 */
public final class FtmJson {
    private FtmJson() {}

    /**
     * The line of an entry.
     *
     * @param id by which the entry is told from all others in the file
     */
    public static ObjectNode of(Listing listing, String id) {
        ObjectNode whole = ListingJson.of(listing);
        ObjectNode json = Json.object();
        json.put("id", id);
        json.put("caption", listing.caption());
        json.put("schema", listing.schema().label());
        json.set("properties", whole.get("properties"));
        json.putArray("referents");
        json.set("datasets", whole.get("datasets"));
        if (listing.listed() != null) {
            json.put("first_seen", listing.listed().toString());
        }
        if (listing.changed() != null) {
            json.put("last_change", listing.changed().toString());
        }
        json.put("target", true);
        json.set("detail", whole.get("detail"));
        return json;
    }
}
