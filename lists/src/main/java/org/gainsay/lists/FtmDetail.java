package org.gainsay.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gainsay.model.Address;
import org.gainsay.model.BirthDate;
import org.gainsay.model.ListingLink;
import org.gainsay.model.Name;
import org.gainsay.model.NameKind;
import org.gainsay.model.NamePart;
import org.gainsay.model.NamePartKind;
import org.gainsay.model.Precision;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What Gainsay's own files say beside FollowTheMoney's properties, which cannot say it: kinds and parts of names, how exact a
 * date is, who issued a number. Whatever in it is in another form is passed over, and the properties are read instead.
 */
record FtmDetail(JsonNode detail) {
    boolean names(ListingBuilder entry) {
        List<Name> names = new ArrayList<>();
        for (JsonNode json : detail.path("names")) {
            NameKind kind = constant(NameKind.class, json.path("kind"));
            String full = text(json, "name");
            if (kind != null && full != null) {
                names.add(new Name(
                        full, kind, text(json, "script"), text(json, "language"), text(json, "quality"), parts(json)));
            }
        }
        names.forEach(entry::name);
        return !names.isEmpty();
    }

    private static List<NamePart> parts(JsonNode name) {
        List<NamePart> parts = new ArrayList<>();
        for (JsonNode json : name.path("parts")) {
            NamePartKind kind = constant(NamePartKind.class, json.path("kind"));
            String text = text(json, "text");
            if (kind != null && text != null) {
                parts.add(new NamePart(kind, text));
            }
        }
        return parts;
    }

    boolean birthDates(ListingBuilder entry) {
        boolean any = false;
        for (JsonNode json : detail.path("birth_dates")) {
            LocalDate earliest = WrittenDates.iso(json.path("earliest").asString(""));
            LocalDate latest = WrittenDates.iso(json.path("latest").asString(""));
            Precision precision = constant(Precision.class, json.path("precision"));
            String text = text(json, "text");
            if (earliest != null && latest != null && precision != null && text != null && !latest.isBefore(earliest)) {
                entry.birthDate(new BirthDate(earliest, latest, precision, text), text);
                any = true;
            }
        }
        return any;
    }

    boolean identifiers(ListingBuilder entry) {
        boolean any = false;
        for (JsonNode json : detail.path("identifiers")) {
            String kind = text(json, "kind");
            String value = text(json, "value");
            if (kind != null && value != null) {
                entry.identifier(kind, value, text(json, "issuer"), text(json, "note"));
                any = true;
            }
        }
        return any;
    }

    boolean addresses(ListingBuilder entry) {
        boolean any = false;
        for (JsonNode json : detail.path("addresses")) {
            entry.address(new Address(
                    json.path("full").asString(""),
                    text(json, "street"),
                    text(json, "city"),
                    text(json, "region"),
                    text(json, "postal_code"),
                    text(json, "country"),
                    text(json, "note")));
            any = true;
        }
        return any;
    }

    void links(ListingBuilder entry) {
        for (JsonNode json : detail.path("links")) {
            String kind = text(json, "kind");
            String name = text(json, "name");
            if (kind != null && name != null) {
                entry.link(new ListingLink(kind, name, text(json, "entry")));
            }
        }
    }

    /** A value under a property. */
    record Place(String property, String value) {}

    /** What the list said, and where it stands instead in FollowTheMoney's words. */
    record Said(String property, String value, Place place) {}

    /** What the properties say in other words than the list. */
    List<Said> said() {
        List<Said> said = new ArrayList<>();
        for (JsonNode json : detail.path("said")) {
            String property = text(json, "property");
            String value = text(json, "value");
            String in = text(json, "in");
            String as = text(json, "as");
            if (property != null && value != null && in != null && as != null) {
                said.add(new Said(property, value, new Place(in, as)));
            }
        }
        return said;
    }

    private static @Nullable String text(JsonNode json, String key) {
        JsonNode value = json.path(key);
        return value.isString() && !value.asString().isBlank() ? value.asString() : null;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, JsonNode label) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(label.asString(""))) {
                return constant;
            }
        }
        return null;
    }
}
