package org.gainsay.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.model.InputException;
import org.gainsay.model.Listing;
import org.jspecify.annotations.Nullable;

/**
 * The European Commission's file as csv 1.1: a row for each component (a name, an address, a date of birth, …) of each entry,
 * with the entry's own fields repeated. The rows are put together to the elements of the XML file and read as those are.
 */
final class EuCsvReader {
    /** Columns whose names in the XML are not those of the csv with a small first letter. */
    private static final Map<String, String> ATTRIBUTES = Map.of(
            "Day", "dayOfMonth",
            "Month", "monthOfYear",
            "IssuedDate", "issueDate",
            "TypeCode", "identificationTypeCode",
            "TypeDescription", "identificationTypeDescription",
            "BirthDate", "birthdate");

    private static final List<Component> COMPONENTS = List.of(
            new Component(
                    "nameAlias",
                    "NameAlias_",
                    "LastName|FirstName|MiddleName|WholeName|NameLanguage|Gender|Title|Function"),
            new Component(
                    "address",
                    "Address_",
                    "City|Street|PoBox|ZipCode|Region|Place|AsAtListingTime|CountryIso2Code|CountryDescription"),
            new Component(
                    "birthdate",
                    "BirthDate_",
                    "BirthDate|Day|Month|Year|YearRangeFrom|YearRangeTo|Circa|CalendarType|ZipCode|Region|Place|City"
                            + "|CountryIso2Code|CountryDescription"),
            new Component(
                    "identification",
                    "Identification_",
                    "Number|Diplomatic|KnownExpired|KnownFalse|ReportedLost|RevokedByIssuer|IssuedBy|IssuedDate|ValidFrom"
                            + "|ValidTo|LatinNumber|NameOnDocument|TypeCode|TypeDescription|Region|CountryIso2Code"
                            + "|CountryDescription"),
            new Component("citizenship", "Citizenship_", "Region|CountryIso2Code|CountryDescription"));

    /**
     * What stands in columns of one prefix.
     *
     * @param element its name in the XML
     * @param fields the columns without prefix, apart by {@code |}
     */
    private record Component(String element, String prefix, List<String> fields) {
        Component(String element, String prefix, String fields) {
            this(element, prefix, Pieces.of(fields, "|"));
        }
    }

    /** An entry whose rows are being gathered. */
    private static final class Entry {
        final Map<String, String> attributes = new LinkedHashMap<>();
        final List<XmlElement> children = new ArrayList<>();
        final Set<String> seen = new HashSet<>();
    }

    private EuCsvReader() {}

    static Reading read(String source, SourceFile file, BrokenEntries broken) {
        return Reading.of(file, bytes -> {
            CsvTable table = new CsvTable(bytes, file.label(), ';');
            table.header();
            Map<String, Entry> entries = new LinkedHashMap<>();
            Map<String, String> head = new HashMap<>();
            table.each(
                    row -> {
                        gather(row, entries);
                        head.computeIfAbsent("date", key -> Texts.orEmpty(row.text("fileGenerationDate")));
                    },
                    broken);
            Repeated references = new Repeated();
            List<Listing> listings = new ArrayList<>(entries.size());
            entries.forEach((key, entry) -> {
                XmlElement element = new XmlElement("sanctionEntity", entry.attributes, "", entry.children);
                try {
                    Listing listing = EuXmlReader.listing(source, element, what -> wrong(file.label(), what));
                    listings.add(references.noted(listing, entry.attributes.get("logicalId")));
                } catch (InputException refused) {
                    broken.add(refused);
                }
            });
            references.tellApart(listings);
            return new Reading.Content(WrittenDates.british(head.getOrDefault("date", "")), listings);
        });
    }

    private static InputException wrong(String label, String what) {
        return new InputException(label + ": " + what + "; mend the rows or fetch the file again");
    }

    private static void gather(CsvTable.Row row, Map<String, Entry> entries) {
        String logicalId = row.text("Entity_LogicalId");
        String reference = row.text("Entity_EU_ReferenceNumber");
        if (logicalId == null && reference == null) {
            throw row.wrong("the row has neither Entity_LogicalId nor Entity_EU_ReferenceNumber");
        }
        String key = logicalId == null ? Texts.orEmpty(reference) : logicalId;
        Entry entry = entries.get(key);
        if (entry == null) {
            entry = new Entry();
            entries.put(key, entry);
            own(row, entry);
        }
        for (Component component : COMPONENTS) {
            component(row, component, entry);
        }
    }

    /** What the entry has of its own. */
    private static void own(CsvTable.Row row, Entry entry) {
        put(entry.attributes, "logicalId", row.text("Entity_LogicalId"));
        put(entry.attributes, "euReferenceNumber", row.text("Entity_EU_ReferenceNumber"));
        put(entry.attributes, "unitedNationId", row.text("Entity_UnitedNationId"));
        put(entry.attributes, "designationDate", row.text("Entity_DesignationDate"));
        put(entry.attributes, "designationDetails", row.text("Entity_DesignationDetails"));
        String remark = row.text("Entity_Remark");
        if (remark != null) {
            entry.children.add(new XmlElement("remark", Map.of(), remark, List.of()));
        }
        Map<String, String> type = new LinkedHashMap<>();
        put(type, "code", row.text("Entity_SubjectType_ClassificationCode"));
        entry.children.add(new XmlElement("subjectType", type, "", List.of()));
        entry.children.add(regulation("regulation", row, "Entity_Regulation_"));
    }

    private static void component(CsvTable.Row row, Component component, Entry entry) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String field : component.fields()) {
            put(attributes, attribute(field), row.text(component.prefix() + field));
        }
        List<XmlElement> children = new ArrayList<>(2);
        String remark = row.text(component.prefix() + "Remark");
        if (remark != null) {
            children.add(new XmlElement("remark", Map.of(), remark, List.of()));
        }
        String contact = row.text(component.prefix() + "ContactInfo");
        if (contact != null) {
            children.add(new XmlElement("contactInfo", Map.of("key", "notes", "value", contact), "", List.of()));
        }
        String id = row.text(component.prefix() + "LogicalId");
        boolean empty = attributes.isEmpty() && children.isEmpty();
        if (empty || (id != null && !entry.seen.add(component.element() + " " + id))) {
            return;
        }
        children.add(regulation("regulationSummary", row, component.prefix() + "Regulation_"));
        entry.children.add(new XmlElement(component.element(), attributes, "", children));
    }

    private static XmlElement regulation(String name, CsvTable.Row row, String prefix) {
        Map<String, String> attributes = new LinkedHashMap<>();
        put(attributes, "regulationType", row.text(prefix + "Type"));
        put(attributes, "organisationType", row.text(prefix + "OrganisationType"));
        put(attributes, "publicationDate", row.text(prefix + "PublicationDate"));
        put(attributes, "entryIntoForceDate", row.text(prefix + "EntryIntoForceDate"));
        put(attributes, "numberTitle", row.text(prefix + "NumberTitle"));
        put(attributes, "programme", row.text(prefix + "Programme"));
        String url = row.text(prefix + "PublicationUrl");
        put(attributes, "publicationUrl", url);
        List<XmlElement> children =
                url == null ? List.of() : List.of(new XmlElement("publicationUrl", Map.of(), url, List.of()));
        return new XmlElement(name, attributes, "", children);
    }

    private static String attribute(String field) {
        String other = ATTRIBUTES.get(field);
        return other != null ? other : Character.toLowerCase(field.charAt(0)) + field.substring(1);
    }

    private static void put(Map<String, String> attributes, String name, @Nullable String value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }
}
