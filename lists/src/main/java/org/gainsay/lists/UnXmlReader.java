package org.gainsay.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gainsay.model.Address;
import org.gainsay.model.BirthDate;
import org.gainsay.model.Listing;
import org.gainsay.model.ListingLink;
import org.gainsay.model.Name;
import org.gainsay.model.NameKind;
import org.gainsay.model.NamePart;
import org.gainsay.model.NamePartKind;
import org.gainsay.model.Precision;
import org.gainsay.model.Schema;

/** The UN Security Council's {@code consolidated.xml}: an {@code INDIVIDUAL} or {@code ENTITY} element an entry. */
final class UnXmlReader {
    private UnXmlReader() {}

    static Reading read(String source, SourceFile file, BrokenEntries broken) {
        return Reading.of(file, bytes -> {
            XmlEntries entries = new XmlEntries(bytes, file.label(), Set.of("INDIVIDUAL", "ENTITY"));
            List<ListingBuilder> builders = entries.all(element -> entry(source, element, entries), broken);
            Map<String, String> captions = new HashMap<>();
            builders.forEach(entry -> captions.put(entry.entry, entry.caption()));
            List<Listing> listings = new ArrayList<>(builders.size());
            for (ListingBuilder entry : builders) {
                linkMentioned(entry, captions);
                listings.add(entry.build());
            }
            String generated = entries.header("dateGenerated");
            return new Reading.Content(generated == null ? null : WrittenDates.iso(generated), listings);
        });
    }

    /** Comments and designations name other entries by their reference in parentheses: {@code (QDe.115)}. */
    private static void linkMentioned(ListingBuilder entry, Map<String, String> captions) {
        for (String text : entry.prose()) {
            for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
                int close = text.indexOf(')', open);
                String reference = close < 0 ? "" : text.substring(open + 1, close);
                String caption = captions.get(reference);
                if (caption != null && !reference.equals(entry.entry)) {
                    entry.link(new ListingLink("mentions", caption, reference));
                }
            }
        }
    }

    private static ListingBuilder entry(String source, XmlElement element, XmlEntries entries) {
        String reference = element.text("REFERENCE_NUMBER");
        if (reference == null) {
            throw entries.wrong("the entry that ends here has no REFERENCE_NUMBER");
        }
        boolean person = element.name().equals("INDIVIDUAL");
        ListingBuilder entry = new ListingBuilder(source, reference, person ? Schema.PERSON : Schema.ORGANIZATION);
        entry.name(primary(element, person));
        for (XmlElement field : element.children()) {
            field(field, entry);
        }
        if (!entry.hasName()) {
            throw entries.wrong("entry " + reference + ", which ends here, has no name");
        }
        return entry;
    }

    /** The UN numbers the parts of a name and does not say what each is, but for the first. */
    private static Name primary(XmlElement element, boolean person) {
        List<NamePart> parts = new ArrayList<>(4);
        StringBuilder full = new StringBuilder();
        for (String column : List.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")) {
            String text = element.text(column);
            if (text != null) {
                parts.add(new NamePart(parts.isEmpty() ? NamePartKind.GIVEN : NamePartKind.OTHER, text));
                full.append(full.isEmpty() ? "" : " ").append(text);
            }
        }
        String name = full.toString();
        return new Name(name, NameKind.PRIMARY, Scripts.of(name), null, null, person ? parts : List.of());
    }

    private static void field(XmlElement field, ListingBuilder entry) {
        String text = field.text();
        switch (field.name()) {
            case "FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME", "REFERENCE_NUMBER" -> {}
            case "SORT_KEY", "SORT_KEY_LAST_MOD", "LIST_TYPE" -> {} // The publisher's own, and "UN List" for all.
            case "NAME_ORIGINAL_SCRIPT" ->
                entry.name(new Name(text, NameKind.PRIMARY, Scripts.of(text), null, null, List.of()));
            case "INDIVIDUAL_ALIAS", "ENTITY_ALIAS" -> alias(field, entry);
            case "UN_LIST_TYPE" -> entry.program(text);
            case "LISTED_ON" -> entry.listed = WrittenDates.iso(text);
            case "LAST_DAY_UPDATED" -> values(field).forEach(day -> changed(day, entry));
            case "COMMENTS1" -> entry.remark(text);
            case "TITLE" -> values(field).forEach(title -> entry.fact("title", title));
            case "DESIGNATION" -> values(field).forEach(entry::position);
            case "NATIONALITY" -> values(field).forEach(country -> entry.country("nationality", country));
            case "NATIONALITY2" -> entry.country("nationality", text);
            case "GENDER" -> entry.fact("gender", text.toLowerCase(Locale.ROOT));
            case "INDIVIDUAL_DATE_OF_BIRTH" -> birthDate(field, entry);
            case "INDIVIDUAL_PLACE_OF_BIRTH" -> entry.birthPlace(place(field));
            case "INDIVIDUAL_DOCUMENT" -> document(field, entry);
            case "INDIVIDUAL_ADDRESS", "ENTITY_ADDRESS" -> entry.address(address(field));
            case "DATAID" -> entry.fact("recordId", text);
            case "VERSIONNUM" -> entry.fact("version", text);
            default -> entry.fact(Texts.property(field.name()), text);
        }
    }

    private static List<String> values(XmlElement field) {
        return field.all("VALUE").stream()
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static void changed(String day, ListingBuilder entry) {
        LocalDate date = WrittenDates.iso(day);
        if (date != null && (entry.changed == null || date.isAfter(entry.changed))) {
            entry.changed = date;
        }
        entry.fact("modifiedAt", day);
    }

    /** An alias may come with a birth and a note of its own: a false identity. */
    private static void alias(XmlElement field, ListingBuilder entry) {
        String name = field.text("ALIAS_NAME");
        if (name == null) {
            return;
        }
        String quality = field.text("QUALITY");
        NameKind kind = switch (Texts.orEmpty(quality)) {
            case "Low" -> NameKind.WEAK_ALIAS;
            case "f.k.a." -> NameKind.FORMER;
            default -> NameKind.ALIAS;
        };
        for (String one : Pieces.of(name, "; ")) { // Several stand in one element at times.
            entry.name(new Name(one, kind, Scripts.of(one), null, quality, List.of()));
        }
        String date = field.text("DATE_OF_BIRTH");
        if (date != null) {
            LocalDate day = WrittenDates.iso(date);
            entry.birthDate(day == null ? WrittenDates.birth(date) : WrittenDates.ofDay(day, date), date);
        }
        entry.birthPlace(Texts.join(", ", field.text("CITY_OF_BIRTH"), field.text("COUNTRY_OF_BIRTH")));
        String note = field.text("NOTE");
        if (note != null) {
            entry.fact("notes", name + ": " + note);
            originalScript(note, entry);
        }
    }

    /** {@code original script: Эльмир Сене}, {@code In Arabic: …}: an alias that has only a note to stand in. */
    private static void originalScript(String note, ListingBuilder entry) {
        int colon = note.lastIndexOf(": ");
        String before = colon < 0 ? "" : note.substring(0, colon);
        String name = colon < 0 ? "" : note.substring(colon + 2);
        boolean said = before.endsWith("script") || before.endsWith("In Arabic");
        if (said && !Scripts.isLatin(name)) {
            entry.name(new Name(name, NameKind.ALIAS, Scripts.of(name), null, null, List.of()));
        }
    }

    private static void birthDate(XmlElement field, ListingBuilder entry) {
        String type = Texts.orEmpty(field.text("TYPE_OF_DATE"));
        String note = field.text("NOTE");
        String date = field.text("DATE");
        String year = field.text("YEAR");
        String from = field.text("FROM_YEAR");
        String to = field.text("TO_YEAR");
        String years = from == null || to == null ? null : from + " to " + to;
        String written = Texts.join(" ", date, note != null && year != null ? note : null, year, years);
        if (written.isEmpty()) {
            written = Texts.orEmpty(note);
        } else if (year == null) {
            entry.fact("notes", Texts.labelled("birth date " + written + ":", note));
        }
        if (written.isEmpty()) {
            return;
        }
        LocalDate day = date == null ? null : WrittenDates.iso(date);
        BirthDate birth = day == null ? WrittenDates.birth(written) : WrittenDates.ofDay(day, written);
        if (birth == null && year != null) {
            birth = WrittenDates.ofYear(WrittenDates.number(year), written);
        }
        boolean circa = type.equals("APPROXIMATELY");
        entry.birthDate(circa ? WrittenDates.with(birth, Precision.CIRCA, "circa " + written) : birth, written);
    }

    private static String place(XmlElement field) {
        return Texts.join(
                ", ",
                field.text("STREET"),
                field.text("CITY"),
                field.text("STATE_PROVINCE"),
                field.text("COUNTRY"),
                field.text("NOTE"));
    }

    private static Address address(XmlElement field) {
        String street = field.text("STREET");
        String city = field.text("CITY");
        String region = field.text("STATE_PROVINCE");
        String code = field.text("ZIP_CODE");
        String country = field.text("COUNTRY");
        String full = Texts.join(", ", street, city, region, code, country);
        return new Address(full, street, city, region, code, country, field.text("NOTE"));
    }

    private static void document(XmlElement field, ListingBuilder entry) {
        String number = field.text("NUMBER");
        String type = field.text("TYPE_OF_DOCUMENT");
        String detail = field.text("TYPE_OF_DOCUMENT2");
        String issuing = field.text("ISSUING_COUNTRY");
        String ofIssue = field.text("COUNTRY_OF_ISSUE");
        String country = issuing == null ? ofIssue : issuing;
        String note = Texts.joinOrNull(
                ", ",
                detail,
                Texts.labelled("issued", field.text("DATE_OF_ISSUE")),
                Texts.labelled("in", field.text("CITY_OF_ISSUE")),
                issuing == null || issuing.equals(ofIssue) ? null : Texts.labelled("in", ofIssue),
                field.text("NOTE"));
        String kind = kind(Texts.join(" ", type), Texts.orEmpty(detail));
        if (number == null && detail != null && detail.chars().anyMatch(Character::isDigit)) {
            number = detail; // "Afghan national identification card (tazkira) number 57388"
            note = field.text("NOTE");
        }
        if (number == null) {
            entry.fact("notes", Texts.joinOrNull(", ", type, country, note));
            return;
        }
        entry.document(kind, number, country == null ? null : Countries.codeOrWritten(country), note);
    }

    /** The second type is the more exact one where it says passport; French and Spanish stand beside English. */
    private static String kind(String type, String detail) {
        String words = (type + " " + detail).toLowerCase(Locale.ROOT);
        if (words.contains("passport") || words.contains("passeport") || words.contains("pasaporte")) {
            return "passport";
        }
        if (words.contains("social security")) {
            return "ssn";
        }
        if (words.contains("fiscal code")) {
            return "tax_id";
        }
        if (words.contains("birth certificate")) {
            return "birth_certificate";
        }
        return type.equalsIgnoreCase("National Identification Number") ? "national_id" : OfacRemarks.kind(words);
    }
}
