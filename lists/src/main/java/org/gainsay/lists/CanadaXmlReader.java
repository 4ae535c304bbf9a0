package org.gainsay.lists;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gainsay.model.Listing;
import org.gainsay.model.Name;
import org.gainsay.model.NameKind;
import org.gainsay.model.NamePart;
import org.gainsay.model.NamePartKind;
import org.gainsay.model.Schema;

/**
 * Canada's consolidated list in XML ({@code sema-lmes.xml}): a {@code record} element an entry. It has no ids, so that country,
 * schedule and item together are the id; the country is that of the regulation and says nothing of the party.
 */
final class CanadaXmlReader {
    private CanadaXmlReader() {}

    static Reading read(String source, SourceFile file, BrokenEntries broken) {
        return Reading.of(file, bytes -> {
            XmlEntries entries = new XmlEntries(bytes, file.label(), Set.of("record"));
            Set<String> ids = new HashSet<>();
            List<Listing> listings = entries.all(
                    element -> {
                        Listing listing = listing(source, element, entries);
                        if (!ids.add(listing.entry())) {
                            throw entries.wrong(
                                    "entry " + listing.entry() + ", which ends here, stands in the file twice");
                        }
                        return listing;
                    },
                    broken);
            return new Reading.Content(null, listings);
        });
    }

    private static Listing listing(String source, XmlElement element, XmlEntries entries) {
        String country = element.text("Country");
        String item = element.text("Item");
        if (country == null || item == null) {
            throw entries.wrong("the entry that ends here has no Country or no Item");
        }
        String regulation = english(country, " / ");
        String id = regulation + "|" + Texts.orEmpty(element.text("Schedule")) + "|" + item;
        ListingBuilder entry = new ListingBuilder(source, id, schema(element));
        names(element, entry);
        if (!entry.hasName()) {
            throw entries.wrong("entry " + id + ", which ends here, has no name");
        }
        String date = element.text("DateOfBirthOrShipBuildDate");
        if (date != null) {
            date(date, entry);
        }
        String imo = element.text("ShipIMONumber");
        if (imo != null) {
            entry.identifier(OfacRemarks.kindFor("imo", entry), imo, null, null);
        }
        entry.program(regulation);
        String listed = element.text("DateOfListing");
        entry.listed = listed == null ? null : WrittenDates.iso(listed);
        if (listed != null && entry.listed == null) {
            entry.fact("listingDate", listed);
        }
        for (XmlElement field : element.children()) {
            other(field, entry);
        }
        return entry.build();
    }

    private static Schema schema(XmlElement element) {
        if (element.text("EntityOrShip") == null) {
            return Schema.PERSON;
        }
        return element.text("ShipIMONumber") == null ? Schema.ORGANIZATION : Schema.VESSEL;
    }

    private static void names(XmlElement element, ListingBuilder entry) {
        String body = element.text("EntityOrShip");
        if (body != null) {
            CanadaNames.body(body).forEach(entry::name);
            entry.fact("type", element.text("TitleOrShip"));
        } else {
            entry.name(person(element));
        }
        String aliases = element.text("Aliases");
        if (aliases != null) {
            List<Name> names = CanadaNames.aliases(aliases, entry.isPerson());
            names.forEach(entry::name);
            if (names.size() != 1 || !names.getFirst().full().equals(aliases)) {
                entry.remark("Aliases: " + aliases);
            }
        }
    }

    private static Name person(XmlElement element) {
        String given = element.text("GivenName");
        String family = element.text("LastName");
        String title = element.text("TitleOrShip");
        List<NamePart> parts = new ArrayList<>(3);
        if (title != null) {
            parts.add(new NamePart(NamePartKind.TITLE, english(title, "/")));
        }
        if (given != null && family != null) {
            parts.add(new NamePart(NamePartKind.GIVEN, given));
            parts.add(new NamePart(NamePartKind.FAMILY, family));
        }
        String full = Texts.join(" ", given, family);
        return new Name(full, NameKind.PRIMARY, Scripts.of(full), null, null, parts);
    }

    private static void date(String written, ListingBuilder entry) {
        if (!entry.isPerson()) {
            entry.fact("buildDate", written);
            return;
        }
        for (String one : Pieces.of(written.replace(" OR ", " or "), " or ")) {
            entry.birthDate(WrittenDates.partial(one), one);
        }
    }

    private static void other(XmlElement field, ListingBuilder entry) {
        switch (field.name()) {
            case "Country",
                    "Item",
                    "Schedule",
                    "EntityOrShip",
                    "TitleOrShip",
                    "GivenName",
                    "LastName",
                    "Aliases",
                    "DateOfBirthOrShipBuildDate",
                    "ShipIMONumber",
                    "DateOfListing" -> {}
            default -> entry.fact(Texts.property(field.name()), field.text());
        }
    }

    /** The first half of what stands in English and French. */
    private static String english(String text, String separator) {
        int at = text.indexOf(separator);
        return at < 0 ? text : text.substring(0, at).strip();
    }
}
