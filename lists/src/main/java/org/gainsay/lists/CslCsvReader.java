package org.gainsay.lists;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gainsay.model.Address;
import org.gainsay.model.Listing;
import org.gainsay.model.Name;
import org.gainsay.model.NameKind;
import org.gainsay.model.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The US Consolidated Screening List in csv: entries of a dozen lists of three departments, among them the Entity List. A party
 * that stands on two of them has two rows of one {@code _id}: the first stands, and the names of the others are added.
 */
final class CslCsvReader {
    private CslCsvReader() {}

    static Reading read(String source, SourceFile file, BrokenEntries broken) {
        return Reading.of(file, bytes -> {
            CsvTable table = new CsvTable(bytes, file.label(), ',');
            table.header();
            Map<String, ListingBuilder> entries = new LinkedHashMap<>();
            Map<String, Set<String>> names = new LinkedHashMap<>();
            table.each(row -> row(source, row, entries, names), broken);
            List<Listing> listings =
                    entries.values().stream().map(ListingBuilder::build).toList();
            return new Reading.Content(null, listings);
        });
    }

    private static void row(
            String source, CsvTable.Row row, Map<String, ListingBuilder> entries, Map<String, Set<String>> names) {
        String id = row.text("_id");
        String name = row.text("name");
        if (id == null) {
            throw row.wrong("the row has no _id");
        }
        if (name == null) {
            throw row.wrong("entry " + id + " has no name");
        }
        ListingBuilder known = entries.get(id);
        ListingBuilder entry = known == null ? new ListingBuilder(source, id, schema(row.text("type"))) : known;
        Set<String> had = names.computeIfAbsent(id, key -> new HashSet<>());
        List<Name> given = names(row, name, known == null, entry.isPerson());
        given.stream().filter(one -> had.add(one.full()) || known == null).forEach(entry::name);
        if (known == null) {
            entries.put(id, entry);
            fields(row, entry);
        }
    }

    private static Schema schema(@Nullable String type) {
        return switch (Texts.orEmpty(type)) {
            case "Individual" -> Schema.PERSON;
            case "Entity" -> Schema.ORGANIZATION;
            case "Vessel" -> Schema.VESSEL;
            case "Aircraft" -> Schema.AIRPLANE;
            default -> Schema.LEGAL_ENTITY; // The lists of Commerce and State do not say what a party is.
        };
    }

    private static List<Name> names(CsvTable.Row row, String name, boolean first, boolean person) {
        List<Name> names = new ArrayList<>();
        names.add(name(name, first ? NameKind.PRIMARY : NameKind.ALIAS, person));
        for (String alias : Pieces.of(Texts.orEmpty(row.text("alt_names")), ";")) {
            names.add(name(alias, NameKind.ALIAS, person));
        }
        return names;
    }

    private static Name name(String written, NameKind kind, boolean person) {
        Name name = OfacNames.of(written, kind, null, person);
        return new Name(name.full(), kind, Scripts.of(name.full()), null, null, name.parts());
    }

    private static void fields(CsvTable.Row row, ListingBuilder entry) {
        String list = Texts.orEmpty(row.text("source"));
        List<String> programs = pieces(row, "programs");
        programs.forEach(entry::program);
        if (programs.isEmpty()) {
            entry.program(list);
        }
        entry.fact("authority", list);
        pieces(row, "title").forEach(entry::position);
        pieces(row, "addresses").forEach(address -> entry.address(address(address)));
        pieces(row, "citizenships").forEach(country -> entry.country("citizenship", lower(country)));
        pieces(row, "nationalities").forEach(country -> entry.country("nationality", lower(country)));
        pieces(row, "dates_of_birth").forEach(date -> entry.birthDate(WrittenDates.partial(date), date));
        pieces(row, "places_of_birth").forEach(entry::birthPlace);
        String listed = row.text("start_date");
        entry.listed = listed == null ? null : WrittenDates.iso(listed);
        entry.fact("endDate", row.text("end_date"));
        CslNumbers.read(Texts.orEmpty(row.text("ids")), entry);
        entry.fact("callSign", row.text("call_sign"));
        entry.fact("type", row.text("vessel_type"));
        entry.fact("tonnage", row.text("gross_tonnage"));
        entry.fact("grossRegisteredTonnage", row.text("gross_registered_tonnage"));
        entry.country("flag", lower(Texts.orEmpty(row.text("vessel_flag"))));
        entry.fact("owner", row.text("vessel_owner"));
        for (String property : List.of(
                "federal_register_notice",
                "standard_order",
                "license_requirement",
                "license_policy",
                "entity_number")) {
            entry.fact(Texts.property(property), row.text(property));
        }
        entry.fact("sourceUrl", row.text("source_information_url"));
        String remarks = row.text("remarks");
        if (remarks != null) {
            entry.remark(remarks);
            OfacNumbers.links(remarks, entry);
        }
    }

    /** Codes of countries in lower case; names as they are. */
    private static String lower(String country) {
        return country.length() == 2 ? country.toLowerCase(Locale.ROOT) : country;
    }

    private static List<String> pieces(CsvTable.Row row, String column) {
        return Pieces.of(Texts.orEmpty(row.text(column)), ";");
    }

    /** {@code Agiou Andreou, 332, Limassol, 3035, CY}: the country is the code at the end, or nothing else is there. */
    private static Address address(String written) {
        String last = written.substring(written.lastIndexOf(',') + 1).strip();
        boolean code = last.length() == 2 && Countries.code(last.toLowerCase(Locale.ROOT)) != null;
        return new Address(written, null, null, null, null, code ? last : null, null);
    }
}
