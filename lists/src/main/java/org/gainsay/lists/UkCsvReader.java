package org.gainsay.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.gainsay.model.InputException;
import org.gainsay.model.Listing;
import org.jspecify.annotations.Nullable;

/**
 * The UK Sanctions List as csv: the date of the report in the first line, then a row for every combination of an entry's
 * values. Each value is taken once; they are put together to the elements of the XML file and read as those are.
 */
final class UkCsvReader {
    /** Fields that an entry has once, by column and element. */
    private static final List<Field> OWN = List.of(
            new Field("Last Updated", "LastUpdated"),
            new Field("OFSI Group ID", "OFSIGroupID"),
            new Field("UN Reference Number", "UNReferenceNumber"),
            new Field("Regime Name", "RegimeName"),
            new Field("Designation source", "DesignationSource"),
            new Field("Sanctions Imposed", "SanctionsImposed"),
            new Field("Other Information", "OtherInformation"),
            new Field("UK Statement of Reasons", "UKStatementofReasons"),
            new Field("Date Designated", "DateDesignated"));

    /** Fields of which an entry may have several, by column, element and the element that holds them all. */
    private static final List<Group> GROUPS = List.of(
            new Group(
                    "Names",
                    "Name",
                    List.of(
                            new Field("Title", "Title"),
                            new Field("Name 1", "Name1"),
                            new Field("Name 2", "Name2"),
                            new Field("Name 3", "Name3"),
                            new Field("Name 4", "Name4"),
                            new Field("Name 5", "Name5"),
                            new Field("Name 6", "Name6"),
                            new Field("Name type", "NameType"),
                            new Field("Alias strength", "AliasStrength"))),
            new Group(
                    "NonLatinNames",
                    "NonLatinName",
                    List.of(
                            new Field("Name non-latin script", "NameNonLatinScript"),
                            new Field("Non-latin script type", "NonLatinScriptType"),
                            new Field("Non-latin script language", "NonLatinScriptLanguage"))),
            new Group(
                    "Addresses",
                    "Address",
                    List.of(
                            new Field("Address Line 1", "AddressLine1"),
                            new Field("Address Line 2", "AddressLine2"),
                            new Field("Address Line 3", "AddressLine3"),
                            new Field("Address Line 4", "AddressLine4"),
                            new Field("Address Line 5", "AddressLine5"),
                            new Field("Address Line 6", "AddressLine6"),
                            new Field("Address Postal Code", "AddressPostalCode"),
                            new Field("Address Country", "AddressCountry"))),
            new Group("PhoneNumbers", "Phone number", "PhoneNumber"),
            new Group("EmailAddresses", "Email address", "EmailAddress"),
            new Group("Websites", "Website", "Website"));

    /** The same, inside the details of a person, a body or a ship. */
    private static final List<Group> DETAILS = List.of(
            new Group("DOBs", "D.O.B", "DOB"),
            new Group("Nationalities", "Nationality(/ies)", "Nationality"),
            new Group(
                    "PassportDetails",
                    "Passport",
                    List.of(
                            new Field("Passport number", "PassportNumber"),
                            new Field("Passport additional information", "PassportAdditionalInformation"))),
            new Group(
                    "NationalIdentifierDetails",
                    "NationalIdentifier",
                    List.of(
                            new Field("National Identifier number", "NationalIdentifierNumber"),
                            new Field(
                                    "National Identifier additional information",
                                    "NationalIdentifierAdditionalInformation"))),
            new Group("Positions", "Position", "Position"),
            new Group("Genders", "Gender", "Gender"),
            new Group(
                    "BirthDetails",
                    "Location",
                    List.of(
                            new Field("Town of birth", "TownOfBirth"),
                            new Field("Country of birth", "CountryOfBirth"))),
            new Group("TypesOfEntity", "Type of entity", "TypeOfEntity"),
            new Group("Subsidiaries", "Subsidiaries", "Subsidiary"),
            new Group("ParentCompanies", "Parent company", "ParentCompany"),
            new Group("BusinessRegistrationNumbers", "Business registration number (s)", "BusinessRegistrationNumber"),
            new Group("IMONumbers", "IMO number", "IMONumber"),
            new Group("CurrentOwnerOperators", "Current owner/operator (s)", "CurrentOwnerOperator"),
            new Group("PreviousOwnerOperators", "Previous owner/operator (s)", "PreviousOwnerOperator"),
            new Group("CurrentBelievedFlagOfShips", "Current believed flag of ship", "CurrentBelievedFlagOfShip"),
            new Group("PreviousFlags", "Previous flags", "PreviousFlag"),
            new Group("TypeOfShips", "Type of ship", "TypeOfShip"),
            new Group("TonnageOfShips", "Tonnage of ship", "TonnageOfShip"),
            new Group("LengthOfShips", "Length of ship", "LengthOfShip"),
            new Group("YearBuilts", "Year Built", "YearBuilt"),
            new Group("HullIdentificationNumbers", "Hull identification number (HIN)", "HullIdentificationNumber"));

    private record Field(String column, String element) {}

    private record Group(String container, String element, List<Field> fields) {
        /** Of a single column, whose value is the element's text. */
        Group(String container, String column, String element) {
            this(container, element, List.of(new Field(column, "")));
        }
    }

    /** An entry whose rows are being gathered: its own fields, and the values of each group so far. */
    private record Entry(List<XmlElement> own, Map<String, Set<XmlElement>> groups) {}

    private UkCsvReader() {}

    static Reading read(String source, SourceFile file, BrokenEntries broken) {
        return Reading.of(file, bytes -> {
            CsvTable table = new CsvTable(bytes, file.label(), ',');
            LocalDate date = reportDate(table.preamble(), file.label());
            table.header();
            if (!table.hasColumn("Unique ID")) {
                throw new InputException(
                        file.label() + ": the second line is not the header with Unique ID; fetch the file again");
            }
            Map<String, Entry> entries = new LinkedHashMap<>();
            table.each(row -> gather(row, entries), broken);
            List<Listing> listings = new ArrayList<>(entries.size());
            for (Entry entry : entries.values()) {
                try {
                    listings.add(UkXmlReader.listing(
                            source,
                            element(entry),
                            what -> new InputException(
                                    file.label() + ": " + what + "; mend the rows or fetch the file again")));
                } catch (InputException refused) {
                    broken.add(refused);
                }
            }
            return new Reading.Content(date, listings);
        });
    }

    /** {@code Report Date: 22-Aug-2026}. */
    private static @Nullable LocalDate reportDate(@Nullable CSVRecord first, String label) {
        String line = first == null ? "" : first.get(0);
        int colon = line.indexOf(':');
        LocalDate date = colon < 0 ? null : WrittenDates.dashed(line.substring(colon + 1));
        if (date == null) {
            throw new InputException(label + ", line 1: is not the date of the report; fetch the file again");
        }
        return date;
    }

    private static void gather(CsvTable.Row row, Map<String, Entry> entries) {
        String id = row.text("Unique ID");
        if (id == null) {
            throw row.wrong("the row has no Unique ID");
        }
        Entry entry = entries.computeIfAbsent(id, key -> new Entry(own(key, row), new LinkedHashMap<>()));
        GROUPS.forEach(group -> gather(row, group, entry));
        DETAILS.forEach(group -> gather(row, group, entry));
    }

    private static List<XmlElement> own(String id, CsvTable.Row row) {
        List<XmlElement> own = new ArrayList<>();
        own.add(text("UniqueID", id));
        String type = row.text("Designation Type", "Individual, Entity, Ship");
        own.add(text("IndividualEntityShip", Texts.orEmpty(type)));
        for (Field field : OWN) {
            String value = row.text(field.column());
            if (value != null) {
                own.add(text(field.element(), value));
            }
        }
        return own;
    }

    private static void gather(CsvTable.Row row, Group group, Entry entry) {
        List<XmlElement> children = new ArrayList<>(group.fields().size());
        XmlElement single = null;
        for (Field field : group.fields()) {
            String value = row.text(field.column());
            if (value != null && field.element().isEmpty()) {
                single = text(group.element(), value);
            } else if (value != null) {
                children.add(text(field.element(), value));
            }
        }
        if (single != null || !children.isEmpty()) {
            entry.groups()
                    .computeIfAbsent(group.container(), key -> new LinkedHashSet<>())
                    .add(single != null ? single : new XmlElement(group.element(), Map.of(), "", children));
        }
    }

    private static XmlElement element(Entry entry) {
        List<XmlElement> children = new ArrayList<>(entry.own());
        GROUPS.forEach(group -> addTo(children, group, entry));
        List<XmlElement> details = new ArrayList<>();
        DETAILS.forEach(group -> addTo(details, group, entry));
        XmlElement inner = new XmlElement("Details", Map.of(), "", details);
        children.add(new XmlElement("EntityDetails", Map.of(), "", List.of(inner)));
        return new XmlElement("Designation", Map.of(), "", children);
    }

    private static void addTo(List<XmlElement> children, Group group, Entry entry) {
        Set<XmlElement> values = entry.groups().get(group.container());
        if (values != null) {
            children.add(new XmlElement(group.container(), Map.of(), "", List.copyOf(values)));
        }
    }

    private static XmlElement text(String name, String text) {
        return new XmlElement(name, Map.of(), text, List.of());
    }
}
