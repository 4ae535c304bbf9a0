package org.gainsay.lists;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gainsay.model.InputException;
import org.gainsay.model.Listing;
import org.gainsay.model.Schema;
import tools.jackson.databind.JsonNode;

/**
 * FollowTheMoney entities as JSON lines, as OpenSanctions exports them. Parties and ships become listings; addresses,
 * sanctions, documents and links are entities of their own, in any order, and are joined to the parties they refer to.
 */
final class FtmReader {
    private static final Set<String> PARTIES = Set.of(
            "Person", "Organization", "Company", "LegalEntity", "PublicBody", "Vessel", "Airplane", "CryptoWallet");

    private final String source;
    private final Map<String, ListingBuilder> parties = new LinkedHashMap<>();
    private final Map<String, JsonNode> addresses = new LinkedHashMap<>();
    private final Map<String, List<String>> addressesOf = new LinkedHashMap<>();
    private final List<JsonNode> joined = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private FtmReader(String source) {
        this.source = source;
    }

    static Reading read(String source, SourceFile file, BrokenEntries broken) {
        return Reading.of(file, bytes -> {
            FtmReader reader = new FtmReader(source);
            reader.lines(bytes, file.label(), broken);
            return new Reading.Content(null, reader.listings());
        });
    }

    private void lines(InputStream bytes, String label, BrokenEntries broken) throws IOException {
        JsonLines lines = new JsonLines(bytes, label);
        for (String line = lines.next(); line != null; line = lines.next()) {
            try {
                entity(lines.parse(line), lines);
            } catch (InputException refused) {
                broken.add(refused);
            }
        }
    }

    private void entity(JsonNode json, JsonLines lines) {
        String id = json.path("id").asString("");
        String schema = json.path("schema").asString("");
        if (id.isEmpty() || schema.isEmpty()) {
            throw lines.wrong("is no FollowTheMoney entity, which has an id and a schema");
        }
        JsonNode properties = json.path("properties");
        boolean party = PARTIES.contains(schema) || json.path("target").asBoolean(false);
        if (!party) {
            keep(id, schema, json);
            return;
        }
        if (!ids.add(id)) {
            throw lines.wrong("entry " + id + " stands in the file twice");
        }
        ListingBuilder entry = new ListingBuilder(source, id, schema(schema));
        FtmProperties.read(json, entry);
        if (!entry.hasName()) {
            throw lines.wrong("entry " + id + " has no name");
        }
        if (!schema.equals(entry.schema.label())) {
            entry.fact("schema", schema);
        }
        parties.put(id, entry);
        addressesOf.put(id, texts(properties, "addressEntity"));
        for (JsonNode nested : properties.path("addressEntity")) {
            if (nested.isObject()) {
                FtmJoins.address(nested.path("properties"), entry);
            }
        }
        for (String property : List.of("sanctions", "passports", "identifications")) {
            for (JsonNode nested : properties.path(property)) {
                if (nested.isObject()) {
                    FtmJoins.join(nested.path("schema").asString(""), nested.path("properties"), entry);
                }
            }
        }
    }

    private void keep(String id, String schema, JsonNode json) {
        if (schema.equals("Address")) {
            addresses.put(id, json.path("properties"));
        } else if (FtmJoins.isJoined(schema)) {
            joined.add(json);
        }
    }

    private static Schema schema(String written) {
        Optional<Schema> known = PARTIES.contains(written) ? Schema.of(written) : Optional.empty();
        return known.orElse(Schema.LEGAL_ENTITY);
    }

    /** The texts among the values of a property. */
    static List<String> texts(JsonNode properties, String property) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : properties.path(property)) {
            if (value.isString() && !value.asString().isBlank()) {
                texts.add(XmlEntries.oneSpaced(value.asString()));
            }
        }
        return texts;
    }

    private List<Listing> listings() {
        addressesOf.forEach((party, places) -> places.forEach(place -> {
            JsonNode address = addresses.get(place);
            ListingBuilder entry = parties.get(party);
            if (address != null && entry != null) {
                FtmJoins.address(address, entry);
            }
        }));
        joined.forEach(entity -> FtmJoins.join(entity, parties));
        return parties.values().stream().map(ListingBuilder::build).toList();
    }
}
