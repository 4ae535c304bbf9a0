package org.gainsay.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gainsay.format.FtmProperty.Place;
import org.gainsay.model.BirthDate;
import org.gainsay.model.Listing;
import org.gainsay.model.Precision;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list entry as a line of a FollowTheMoney file, as OpenSanctions exports them: {@code id}, {@code caption}, {@code schema},
 * {@code properties}, {@code referents}, {@code datasets}, {@code target}. The properties are those of FollowTheMoney's schema and
 * written as it writes them; what it has no place for becomes a note, {@code fax: 0041 44 ...}. Beside them stands the {@code detail}
 * of {@link ListingJson} and, under {@code said}, what the list said in other words than the properties, so that nothing of it is lost
 * where Gainsay reads it again; other readers pass it over.
 */
public final class FtmJson {
    private static final int MOST_YEARS = 10;

    /** What the {@code detail} of {@link ListingJson} holds in full. */
    private static final Set<String> DETAILED = Set.of("name", "alias", "weakAlias", "previousName", "address");

    /** In place of a property: the value itself stands elsewhere in the detail. */
    private static final String DETAIL = "detail";

    private FtmJson() {}

    /** A value under the property by which the list's entry has it, and where it stands instead. */
    private record Said(String property, String value, Place place) {
        boolean isAsWritten() {
            return place.equals(new Place(property, value));
        }
    }

    /**
     * The line of an entry.
     *
     * @param id by which the entry is told from all others in the file
     */
    public static ObjectNode of(Listing listing, String id) {
        ObjectNode whole = ListingJson.of(listing);
        ObjectNode detail = (ObjectNode) Objects.requireNonNull(whole.get("detail"));
        ObjectNode json = Json.object();
        json.put("id", id);
        json.put("caption", listing.caption());
        json.put("schema", listing.schema().label());
        json.set("properties", properties(listing, Objects.requireNonNull(whole.get("properties")), detail));
        json.putArray("referents");
        json.set("datasets", whole.get("datasets"));
        if (listing.listed() != null) {
            json.put("first_seen", listing.listed().toString());
        }
        if (listing.changed() != null) {
            json.put("last_change", listing.changed().toString());
        }
        json.put("target", true);
        json.set("detail", detail);
        return json;
    }

    /** The properties; what they say in other words is added to the detail. */
    private static ObjectNode properties(Listing listing, JsonNode written, ObjectNode detail) {
        Set<String> numbers = new LinkedHashSet<>();
        listing.identifiers().forEach(identifier -> numbers.add(identifier.value()));
        Set<String> dates = new LinkedHashSet<>();
        listing.birthDates().forEach(date -> dates.add(date.text()));
        ObjectNode properties = Json.object();
        List<Said> said = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : written.properties()) {
            String name = property.getKey();
            for (JsonNode json : property.getValue()) {
                String value = json.asString();
                Place place = FtmProperty.place(listing.schema(), name, value).orElseGet(() -> note(name, value));
                boolean detailed = DETAILED.contains(name) || (name.equals("birthDate") && dates.contains(value));
                if (value.isBlank() || (name.equals("birthDate") && range(listing, value, properties))) {
                    continue;
                }
                add(properties, place);
                detailed |= numbers.contains(value) && isNumber(name);
                if (!detailed) {
                    said.add(new Said(name, value, place));
                } else if (place.property().equals("notes")) {
                    said.add(new Said(DETAIL, value, place));
                }
            }
        }
        put(detail, said);
        return properties;
    }

    private static Place note(String property, String value) {
        String note = property + ": " + value;
        return new Place("notes", FtmType.TEXT.clean(note).orElse(property));
    }

    private static boolean isNumber(String property) {
        return property.endsWith("Number")
                || Set.of("mmsi", "swiftBic", "leiCode").contains(property);
    }

    /** FollowTheMoney has no ranges: a short one is given as the years that it may be. */
    private static boolean range(Listing listing, String text, ObjectNode properties) {
        Optional<BirthDate> range = listing.birthDates().stream()
                .filter(date -> date.text().equals(text) && date.precision() != Precision.DAY)
                .filter(date -> date.earliest().getYear() < date.latest().getYear())
                .filter(date -> date.latest().getYear() - date.earliest().getYear() < MOST_YEARS)
                .findFirst();
        range.ifPresent(date -> {
            for (int year = date.earliest().getYear(); year <= date.latest().getYear(); year++) {
                add(properties, new Place("birthDate", Integer.toString(year)));
            }
        });
        return range.isPresent();
    }

    /** What stands elsewhere or in other words, and whatever happens to read like that. */
    private static void put(ObjectNode detail, List<Said> all) {
        Set<Place> others = new LinkedHashSet<>();
        all.stream().filter(said -> !said.isAsWritten()).forEach(said -> others.add(said.place()));
        if (others.isEmpty()) {
            return;
        }
        ArrayNode array = detail.putArray("said");
        for (Said said : all) {
            if (others.contains(said.place())) {
                ObjectNode json = array.addObject();
                json.put("property", said.property());
                json.put("value", said.value());
                json.put("in", said.place().property());
                json.put("as", said.place().value());
            }
        }
    }

    private static void add(ObjectNode properties, Place place) {
        ArrayNode values = properties.has(place.property())
                ? (ArrayNode) Objects.requireNonNull(properties.get(place.property()))
                : properties.putArray(place.property());
        if (values.valueStream().map(JsonNode::asString).noneMatch(place.value()::equals)) {
            values.add(place.value());
        }
    }
}
