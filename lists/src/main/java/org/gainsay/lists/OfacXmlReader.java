package org.gainsay.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gainsay.model.Address;
import org.gainsay.model.Listing;
import org.gainsay.model.Name;
import org.gainsay.model.NameKind;
import org.gainsay.model.Schema;
import org.jspecify.annotations.Nullable;

/** OFAC's legacy XML, {@code sdn.xml} and {@code consolidated.xml}, under its namespaces old and new: an {@code sdnEntry} an entry. */
final class OfacXmlReader {
    private OfacXmlReader() {}

    static Reading read(String source, SourceFile file, BrokenEntries broken) {
        return Reading.of(file, bytes -> {
            XmlEntries entries = new XmlEntries(bytes, file.label(), Set.of("sdnEntry"));
            OfacEntries read = new OfacEntries();
            entries.all(element -> read.add(entry(source, element, entries), entries), broken);
            List<Listing> listings = read.listings();
            return new Reading.Content(date(entries.header("Publish_Date")), listings);
        });
    }

    private static @Nullable LocalDate date(@Nullable String published) {
        return published == null ? null : WrittenDates.american(published);
    }

    private static ListingBuilder entry(String source, XmlElement element, XmlEntries entries) {
        String id = element.text("uid");
        if (id == null) {
            throw entries.wrong("the entry that ends here has no uid");
        }
        ListingBuilder entry = new ListingBuilder(source, id, schema(Texts.orEmpty(element.text("sdnType"))));
        entry.name(name(element, NameKind.PRIMARY, null, entry));
        if (!entry.hasName()) {
            throw entries.wrong("entry " + id + ", which ends here, has no name");
        }
        element.children().forEach(field -> field(field, entry));
        return entry;
    }

    static Schema schema(String type) {
        return switch (type) {
            case "Individual" -> Schema.PERSON;
            case "Vessel" -> Schema.VESSEL;
            case "Aircraft" -> Schema.AIRPLANE;
            default -> Schema.ORGANIZATION;
        };
    }

    private static void field(XmlElement field, ListingBuilder entry) {
        switch (field.name()) {
            case "uid", "firstName", "lastName", "sdnType" -> {}
            case "title" -> Pieces.of(field.text(), ";").forEach(entry::position);
            case "remarks" -> {
                entry.remark(field.text());
                OfacNumbers.links(field.text(), entry);
            }
            case "programList" -> field.children().forEach(program -> entry.program(program.text()));
            case "idList" -> field.children().forEach(id -> number(id, entry));
            case "akaList" -> field.children().forEach(aka -> alias(aka, entry));
            case "addressList" -> field.children().forEach(address -> entry.address(address(address)));
            case "nationalityList" ->
                field.children().forEach(item -> entry.country("nationality", item.text("country")));
            case "citizenshipList" ->
                field.children().forEach(item -> entry.country("citizenship", item.text("country")));
            case "dateOfBirthList" ->
                field.children().forEach(item -> birth(Texts.orEmpty(item.text("dateOfBirth")), entry));
            case "placeOfBirthList" ->
                field.children().forEach(item -> entry.birthPlace(Texts.orEmpty(item.text("placeOfBirth"))));
            case "vesselInfo" -> field.children().forEach(part -> vessel(part, entry));
            default -> entry.fact(Texts.property(field.name()), field.text());
        }
    }

    private static void birth(String written, ListingBuilder entry) {
        entry.birthDate(WrittenDates.birth(written), written);
    }

    private static void alias(XmlElement aka, ListingBuilder entry) {
        String quality = aka.text("category");
        boolean former = Texts.orEmpty(aka.text("type")).startsWith("f");
        NameKind kind =
                "weak".equals(quality) && !former ? NameKind.WEAK_ALIAS : former ? NameKind.FORMER : NameKind.ALIAS;
        entry.name(name(aka, kind, quality, entry));
    }

    private static Name name(XmlElement element, NameKind kind, @Nullable String quality, ListingBuilder entry) {
        String written = Texts.join(", ", element.text("lastName"), element.text("firstName"));
        Name name = OfacNames.of(written, kind, quality, entry.isPerson());
        return new Name(name.full(), kind, Scripts.of(name.full()), null, quality, name.parts());
    }

    private static void number(XmlElement id, ListingBuilder entry) {
        String type = Texts.orEmpty(id.text("idType"));
        String number = id.text("idNumber");
        String country = id.text("idCountry");
        String note = Texts.joinOrNull(
                " ",
                Texts.labelled("issued", id.text("issueDate")),
                Texts.labelled("expires", id.text("expirationDate")));
        String value = number == null ? country : number; // "Nationality of Registration" has but a country.
        if (value != null) {
            String issuer = number == null || country == null ? null : Countries.codeOrWritten(country);
            OfacNumbers.add(type, value, issuer, note, entry);
        }
    }

    private static Address address(XmlElement address) {
        String street =
                Texts.joinOrNull(", ", address.text("address1"), address.text("address2"), address.text("address3"));
        String city = address.text("city");
        String region = Texts.joinOrNull(", ", address.text("stateOrProvince"), address.text("region"));
        String code = address.text("postalCode");
        String country = address.text("country");
        String full = Texts.join(", ", street, city, region, code, country);
        return new Address(full, street, city, region, code, country, null);
    }

    private static void vessel(XmlElement part, ListingBuilder entry) {
        switch (part.name()) {
            case "vesselFlag" -> entry.country("flag", part.text());
            case "vesselType" -> entry.fact("type", part.text());
            case "vesselOwner" -> entry.fact("owner", part.text());
            default -> entry.fact(part.name(), part.text());
        }
    }
}
