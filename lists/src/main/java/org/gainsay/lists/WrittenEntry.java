package org.gainsay.lists;

import java.util.List;
import org.gainsay.model.InputException;
import org.gainsay.model.Listing;
import org.gainsay.model.Schema;
import tools.jackson.databind.JsonNode;

/** An entry as Gainsay itself writes it, {@code format.ListingJson}, read back; and how two of them differ. Stateless. */
public final class WrittenEntry {
    private WrittenEntry() {}

    /**
     * The entry of a JSON object. What its form cannot tell apart is read alike from every such object, so that two of them can be
     * compared.
     *
     * @throws InputException where it is no entry
     */
    public static Listing of(JsonNode json) {
        String source = json.path("datasets").path(0).asString("");
        String id = json.path("id").asString("");
        ListingBuilder entry = new ListingBuilder(
                source,
                id.startsWith(source + ":") ? id.substring(source.length() + 1) : id,
                Schema.of(json.path("schema").asString("")).orElse(Schema.LEGAL_ENTITY));
        FtmProperties.read(json, entry);
        if (source.isEmpty() || id.isEmpty() || !entry.hasName()) {
            throw new InputException("'" + id + "' is no entry of a list as it is kept");
        }
        return entry.build();
    }

    /** The fields in which one state of an entry differs from another, as {@link ListDiff} tells them. */
    public static List<EntryChange.Field> differences(JsonNode before, JsonNode after) {
        return ListDiff.fields(of(before), of(after));
    }
}
