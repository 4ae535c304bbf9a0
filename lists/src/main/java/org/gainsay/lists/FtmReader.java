package org.gainsay.lists;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gainsay.model.Address;
import org.gainsay.model.InputException;
import org.gainsay.model.Listing;
import org.gainsay.model.Schema;
import tools.jackson.databind.JsonNode;

/**
 * FollowTheMoney entities as JSON lines, as OpenSanctions exports them. Parties and ships become listings; addresses,
 * sanctions, documents and links are entities of their own, in any order, and are joined to the parties they refer to. The file is read
 * twice, first the parties and then what is joined to them: so no line is held longer than it takes to read it.
 */
final class FtmReader {
    private static final Set<String> PARTIES = Set.of(
            "Person", "Organization", "Company", "LegalEntity", "PublicBody", "Vessel", "Airplane", "CryptoWallet");

    private static final String ADDRESS = "Address";

    private final String source;
    private final Map<String, ListingBuilder> parties = new LinkedHashMap<>();
    private final Map<String, List<String>> addressesOf = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();

    /** The numbers of the lines with entities that are joined to parties. */
    private final BitSet joined = new BitSet();

    private FtmReader(String source) {
        this.source = source;
    }

    static Reading read(String source, SourceFile file, BrokenEntries broken) {
        FtmReader reader = new FtmReader(source);
        Reading parties = Reading.of(file, bytes -> {
            reader.parties(bytes, file.label(), broken);
            return new Reading.Content(null, List.of());
        });
        Reading whole = Reading.of(file, bytes -> {
            reader.joined(bytes, file.label());
            return new Reading.Content(null, reader.listings());
        });
        if (!whole.hashes().equals(parties.hashes())) {
            throw new InputException(file.label() + ": was changed while it was read; try again");
        }
        return whole;
    }

    private void parties(InputStream bytes, String label, BrokenEntries broken) throws IOException {
        JsonLines lines = new JsonLines(bytes, label);
        for (String line = lines.next(); line != null; line = lines.next()) {
            try {
                entity(lines.parse(line), lines);
            } catch (InputException refused) {
                broken.add(refused);
            }
        }
    }

    private void joined(InputStream bytes, String label) throws IOException {
        Set<String> wanted = new HashSet<>();
        addressesOf.values().forEach(wanted::addAll);
        Map<String, Address> addresses = new HashMap<>();
        JsonLines lines = new JsonLines(bytes, label);
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (joined.get(lines.number())) {
                JsonNode json = lines.parse(line);
                String id = json.path("id").asString("");
                if (!json.path("schema").asString("").equals(ADDRESS)) {
                    FtmJoins.join(json, parties);
                } else if (wanted.contains(id)) {
                    addresses.put(id, FtmJoins.address(json.path("properties")));
                }
            }
        }
        addressesOf.forEach((party, places) -> places.forEach(place -> {
            Address address = addresses.get(place);
            ListingBuilder entry = parties.get(party);
            if (address != null && entry != null) {
                entry.address(address);
            }
        }));
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
            joined.set(lines.number(), schema.equals(ADDRESS) || FtmJoins.isJoined(schema));
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
        List<String> places = texts(properties, "addressEntity");
        if (!places.isEmpty()) {
            addressesOf.put(id, places);
        }
        for (JsonNode nested : properties.path("addressEntity")) {
            if (nested.isObject()) {
                entry.address(FtmJoins.address(nested.path("properties")));
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

    /** In the order of the file; what a listing was built from goes at once, so that there are never two of all. */
    private List<Listing> listings() {
        List<Listing> listings = new ArrayList<>(parties.size());
        for (Iterator<ListingBuilder> left = parties.values().iterator(); left.hasNext(); left.remove()) {
            listings.add(left.next().build());
        }
        return listings;
    }
}
