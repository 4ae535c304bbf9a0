package org.gainsay.lists;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.gainsay.model.Address;
import org.jspecify.annotations.Nullable;

/** The places of OFAC's advanced XML by their number, and its days. */
final class OfacPlaces {
    private static final Address NOWHERE = new Address("", null, null, null, null, null, null);

    private final OfacReferences references;
    private final Map<String, Address> places = new HashMap<>();

    OfacPlaces(OfacReferences references) {
        this.references = references;
    }

    /** Takes a {@code Location} element. */
    void add(XmlElement location) {
        Map<String, String> parts = new HashMap<>();
        for (XmlElement part : location.all("LocationPart")) {
            String type = references.of(part, "LocPartTypeID", "LocPartType");
            for (XmlElement value : part.all("LocationPartValue")) {
                String text = value.text("Value");
                if (text != null) {
                    parts.putIfAbsent(type, text);
                }
            }
        }
        String country = null;
        for (XmlElement element : location.all("LocationCountry")) {
            country = references.of(element, "CountryID", "Country");
        }
        country = country == null || country.isEmpty() || country.equals("undetermined") ? null : country;
        String street = Texts.joinOrNull(", ", parts.get("ADDRESS1"), parts.get("ADDRESS2"), parts.get("ADDRESS3"));
        String city = parts.get("CITY");
        String region = Texts.joinOrNull(", ", parts.get("STATE/PROVINCE"), parts.get("REGION"));
        String code = parts.get("POSTAL CODE");
        String full = Texts.join(", ", street, city, region, code, country);
        places.put(
                Texts.orEmpty(location.attribute("ID")), new Address(full, street, city, region, code, country, null));
    }

    /** The place of that number; one that is nowhere where the file lacks it. */
    Address get(@Nullable String id) {
        return places.getOrDefault(Texts.orEmpty(id), NOWHERE);
    }

    /** The day of {@code Year}, {@code Month} and {@code Day}; null where it is none. */
    static @Nullable LocalDate day(XmlElement date) {
        try {
            return LocalDate.of(number(date, "Year"), number(date, "Month"), number(date, "Day"));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int number(XmlElement date, String part) {
        return WrittenDates.number(Texts.orEmpty(date.text(part)));
    }
}
