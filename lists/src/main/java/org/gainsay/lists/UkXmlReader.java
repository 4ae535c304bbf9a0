package org.gainsay.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.gainsay.model.Address;
import org.gainsay.model.InputException;
import org.gainsay.model.Listing;
import org.gainsay.model.ListingLink;
import org.gainsay.model.Name;
import org.gainsay.model.NameKind;
import org.gainsay.model.NamePart;
import org.gainsay.model.NamePartKind;
import org.gainsay.model.Schema;
import org.jspecify.annotations.Nullable;

/** The UK Sanctions List in XML: a {@code Designation} element an entry. */
final class UkXmlReader {
    private UkXmlReader() {}

    static Reading read(String source, SourceFile file, BrokenEntries broken) {
        return Reading.of(file, bytes -> {
            XmlEntries entries = new XmlEntries(bytes, file.label(), Set.of("Designation"));
            List<Listing> listings = entries.all(element -> listing(source, element, entries::wrong), broken);
            String generated = entries.header("DateGenerated");
            return new Reading.Content(generated == null ? null : WrittenDates.british(generated), listings);
        });
    }

    /** @param wrong makes the error about an entry, with its place */
    static Listing listing(String source, XmlElement element, Function<String, InputException> wrong) {
        String id = element.text("UniqueID");
        if (id == null) {
            throw wrong.apply("the entry that ends here has no UniqueID");
        }
        ListingBuilder entry = new ListingBuilder(source, id, schema(element.text("IndividualEntityShip")));
        for (XmlElement field : element.children()) {
            field(field, entry);
        }
        if (!entry.hasName()) {
            throw wrong.apply("entry " + id + ", which ends here, has no name");
        }
        return entry.build();
    }

    private static Schema schema(@Nullable String type) {
        return switch (Texts.orEmpty(type)) {
            case "Individual" -> Schema.PERSON;
            case "Entity" -> Schema.ORGANIZATION;
            case "Ship" -> Schema.VESSEL;
            default -> Schema.LEGAL_ENTITY;
        };
    }

    private static void field(XmlElement field, ListingBuilder entry) {
        String text = field.text();
        switch (field.name()) {
            case "UniqueID", "IndividualEntityShip" -> {}
            case "Names" -> field.children().forEach(name -> entry.name(name(name, entry)));
            case "NonLatinNames" -> field.children().forEach(name -> entry.name(nonLatin(name)));
            case "RegimeName" -> entry.program(text);
            case "DateDesignated" -> entry.listed = WrittenDates.british(text);
            case "LastUpdated" -> entry.changed = WrittenDates.british(text);
            case "UKStatementofReasons" -> entry.reason(text);
            case "OtherInformation" -> entry.remark(text);
            case "UNReferenceNumber" -> entry.fact("unscId", text);
            case "DesignationSource" -> Pieces.of(text, "|").forEach(by -> entry.fact("authority", by));
            case "SanctionsImposed" -> Pieces.of(text, "|").forEach(measure -> entry.fact("provisions", measure));
            case "SanctionsImposedIndicators" -> {} // The same measures once more, as true and false.
            case "Addresses" -> field.children().forEach(address -> entry.address(address(address)));
            case "PhoneNumbers", "EmailAddresses", "Websites" -> contacts(field, entry);
            case "IndividualDetails", "EntityDetails", "ShipDetails" ->
                field.children().forEach(details -> details.children().forEach(detail -> detail(detail, entry)));
            default -> entry.fact(Texts.property(field.name()), text);
        }
    }

    /** Name1 to Name5 are given names, Name6 the family name or, for all but persons, the whole. */
    private static Name name(XmlElement element, ListingBuilder entry) {
        List<NamePart> parts = new ArrayList<>(4);
        StringBuilder full = new StringBuilder();
        for (int i = 1; i <= 6; i++) {
            String text = element.text("Name" + i);
            if (text != null) {
                parts.add(new NamePart(partKind(i), text));
                full.append(full.isEmpty() ? "" : " ").append(text);
            }
        }
        if (parts.size() == 1) {
            parts.clear(); // A single name stands in Name6, be it a family name or not.
        }
        String title = element.text("Title");
        if (title != null) {
            parts.addFirst(new NamePart(NamePartKind.TITLE, title));
        }
        String strength = element.text("AliasStrength");
        String name = full.toString();
        NameKind kind = kind(Texts.orEmpty(element.text("NameType")), Texts.orEmpty(strength));
        return new Name(name, kind, Scripts.of(name), null, strength, entry.isPerson() ? parts : List.of());
    }

    private static NamePartKind partKind(int number) {
        return switch (number) {
            case 1 -> NamePartKind.GIVEN;
            case 6 -> NamePartKind.FAMILY;
            default -> NamePartKind.MIDDLE;
        };
    }

    /** The list writes its types in more than one case. */
    private static NameKind kind(String type, String strength) {
        if (type.equalsIgnoreCase("Primary Name")) {
            return NameKind.PRIMARY;
        }
        if (strength.toLowerCase(Locale.ROOT).startsWith("low")) {
            return NameKind.WEAK_ALIAS;
        }
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.contains("former") || lower.contains("f.k.a") ? NameKind.FORMER : NameKind.ALIAS;
    }

    private static Name nonLatin(XmlElement element) {
        String name = Texts.orEmpty(element.text("NameNonLatinScript"));
        String language = Scripts.language(element.text("NonLatinScriptLanguage"));
        String type = element.text("NonLatinScriptType");
        String script = Scripts.of(name);
        return new Name(name, NameKind.ALIAS, script == null ? type : script, language, null, List.of());
    }

    private static Address address(XmlElement element) {
        List<String> lines = new ArrayList<>(6);
        for (int i = 1; i <= 5; i++) {
            String line = element.text("AddressLine" + i);
            if (line != null) {
                lines.add(line);
            }
        }
        String street = lines.isEmpty() ? null : String.join(", ", lines);
        String city = element.text("AddressLine6");
        String code = element.text("AddressPostalCode");
        String country = element.text("AddressCountry");
        String full = Texts.join(", ", street, city, code, country);
        return new Address(full, street, city, null, code, country, null);
    }

    private static void contacts(XmlElement field, ListingBuilder entry) {
        String property = switch (field.name()) {
            case "PhoneNumbers" -> "phone";
            case "EmailAddresses" -> "email";
            default -> "website";
        };
        field.children().forEach(contact -> entry.fact(property, contact.text()));
    }

    /** A part of the details of a person, an entity or a ship. */
    private static void detail(XmlElement detail, ListingBuilder entry) {
        switch (detail.name()) {
            case "DOBs" -> texts(detail).forEach(date -> entry.birthDate(WrittenDates.britishBirth(date), date));
            case "Nationalities" -> texts(detail).forEach(country -> entry.country("nationality", country));
            case "PassportDetails" ->
                detail.children().forEach(passport -> numbered(passport, "passport", "Passport", entry));
            case "NationalIdentifierDetails" ->
                detail.children().forEach(id -> numbered(id, "national_id", "NationalIdentifier", entry));
            case "Genders" -> texts(detail).forEach(gender -> entry.fact("gender", gender.toLowerCase(Locale.ROOT)));
            case "BirthDetails" ->
                detail.children()
                        .forEach(place -> entry.birthPlace(
                                Texts.join(", ", place.text("TownOfBirth"), place.text("CountryOfBirth"))));
            case "Positions" -> texts(detail).forEach(entry::position);
            case "TypesOfEntity", "TypeOfEntities", "TypeOfEntity" -> facts("legalForm", detail, entry);
            case "Subsidiaries" -> texts(detail).forEach(name -> entry.link(new ListingLink("subsidiary", name, null)));
            case "ParentCompanies" ->
                texts(detail).forEach(name -> entry.link(new ListingLink("parent_company", name, null)));
            case "BusinessRegistrationNumbers" ->
                texts(detail).forEach(number -> entry.document("registration", plain(number), null, null));
            case "IMONumbers" ->
                texts(detail).forEach(number -> entry.identifier("imo", withoutImo(number), null, null));
            case "HullIdentificationNumbers" ->
                texts(detail).forEach(number -> entry.identifier("hull_identification_number", number, null, null));
            case "CurrentBelievedFlagOfShips" -> texts(detail).forEach(flag -> entry.country("flag", flag));
            case "PreviousFlags" ->
                texts(detail).forEach(flag -> entry.fact("pastFlags", Countries.codeOrWritten(flag)));
            case "CurrentOwnerOperators" -> facts("owner", detail, entry);
            case "PreviousOwnerOperators" -> facts("pastOwner", detail, entry);
            case "TypesOfShip", "TypeOfShips", "TypeOfShip" -> facts("type", detail, entry);
            case "TonnagesOfShip", "TonnageOfShips", "TonnageOfShip" -> facts("tonnage", detail, entry);
            case "LengthsOfShip", "LengthOfShips", "LengthOfShip" -> facts("length", detail, entry);
            case "YearsBuilt", "YearBuilts", "YearBuilt" -> facts("buildDate", detail, entry);
            default -> facts(Texts.property(detail.name()), detail, entry);
        }
    }

    private static void facts(String property, XmlElement detail, ListingBuilder entry) {
        texts(detail).forEach(text -> entry.fact(property, text));
    }

    /** The texts of an element and of all inside it, in order. */
    private static List<String> texts(XmlElement detail) {
        List<String> texts = new ArrayList<>(2);
        collect(detail, texts);
        return texts;
    }

    private static void collect(XmlElement element, List<String> texts) {
        if (!element.text().isEmpty()) {
            texts.add(element.text());
        }
        element.children().forEach(child -> collect(child, texts));
    }

    /** A number with what is said of it, in which the issuer stands as a country alone or not at all. */
    private static void numbered(XmlElement element, String kind, String prefix, ListingBuilder entry) {
        String number = element.text(prefix + "Number");
        String note = element.text(prefix + "AdditionalInformation");
        if (number == null) {
            entry.fact("notes", note);
            return;
        }
        entry.document(kind, plain(number), issuer(note), note);
    }

    /** {@code Russia}, {@code (issued by Russia)}, {@code Afghanistan diplomatic passport}, {@code Russia INN}. */
    private static @Nullable String issuer(@Nullable String note) {
        if (note == null) {
            return null;
        }
        String whole = Countries.code(note.replace("(issued by", ""));
        if (whole != null) {
            return whole;
        }
        int space = note.indexOf(' ');
        return space < 0 ? null : Countries.code(note.substring(0, space));
    }

    /** Without the apostrophe that keeps a spreadsheet from eating leading zeros, and a comma at the end. */
    private static String plain(String number) {
        String text = number.startsWith("'") ? number.substring(1) : number;
        return text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
    }

    private static String withoutImo(String number) {
        return number.regionMatches(true, 0, "IMO", 0, 3) ? number.substring(3).strip() : number;
    }
}
