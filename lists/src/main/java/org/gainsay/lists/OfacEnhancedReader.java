package org.gainsay.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gainsay.model.Address;
import org.gainsay.model.BirthDate;
import org.gainsay.model.ListingLink;
import org.gainsay.model.Name;
import org.gainsay.model.NameKind;
import org.gainsay.model.NamePart;
import org.gainsay.model.Precision;
import org.jspecify.annotations.Nullable;

/** OFAC's enhanced XML ({@code sdn_enhanced.xml}): an {@code entity} an entry, every value in words. */
final class OfacEnhancedReader {
    private OfacEnhancedReader() {}

    static Reading read(String source, SourceFile file, BrokenEntries broken) {
        return Reading.of(file, bytes -> {
            XmlEntries entries = new XmlEntries(bytes, file.label(), Set.of("entity"));
            OfacEntries read = new OfacEntries();
            entries.all(element -> read.add(entry(source, element, entries), entries), broken);
            String asOf = entries.header("dataAsOf");
            return new Reading.Content(asOf == null ? null : WrittenDates.iso(asOf), read.listings());
        });
    }

    private static ListingBuilder entry(String source, XmlElement element, XmlEntries entries) {
        String id = element.attribute("id");
        if (id == null) {
            throw entries.wrong("the entry that ends here has no id");
        }
        XmlElement info = first(element, "generalInfo");
        String type = info == null ? "" : Texts.orEmpty(info.text("entityType"));
        ListingBuilder entry = new ListingBuilder(source, id, OfacXmlReader.schema(type));
        element.inside("names").forEach(name -> names(name, entry));
        if (!entry.hasName()) {
            throw entries.wrong("entry " + id + ", which ends here, has no name");
        }
        if (info != null) {
            info.children().forEach(field -> general(field, entry));
        }
        element.inside("sanctionsLists").forEach(list -> listed(list, entry));
        element.inside("sanctionsPrograms").forEach(program -> entry.program(program.text()));
        element.inside("sanctionsTypes").forEach(measure -> entry.fact("provisions", measure.text()));
        element.inside("legalAuthorities").forEach(law -> entry.fact("legalBasis", law.text()));
        element.inside("features").forEach(feature -> feature(feature, entry));
        element.inside("identityDocuments").forEach(document -> document(document, entry));
        element.inside("addresses").forEach(address -> entry.address(address(address)));
        element.inside("relationships").forEach(relation -> relation(relation, entry));
        return entry;
    }

    private static @Nullable XmlElement first(XmlElement element, String child) {
        List<XmlElement> all = element.all(child);
        return all.isEmpty() ? null : all.getFirst();
    }

    private static void general(XmlElement field, ListingBuilder entry) {
        switch (field.name()) {
            case "identityId", "entityType" -> {}
            case "title" -> Pieces.of(field.text(), ";").forEach(entry::position);
            case "remarks" -> {
                entry.remark(field.text());
                OfacNumbers.links(field.text(), entry);
            }
            default -> entry.fact(field.name(), field.text());
        }
    }

    /** The first of the days on which it was put on one of OFAC's lists. */
    private static void listed(XmlElement list, ListingBuilder entry) {
        entry.fact("authority", list.text());
        String published = list.attribute("datePublished");
        LocalDate date = published == null ? null : WrittenDates.iso(published);
        if (date != null && (entry.listed == null || date.isBefore(entry.listed))) {
            entry.listed = date;
        }
    }

    /** A name with its writings in several scripts, of which the first is that of the list. */
    private static void names(XmlElement name, ListingBuilder entry) {
        boolean primary = "true".equals(name.text("isPrimary"));
        boolean low = "true".equals(name.text("isLowQuality"));
        NameKind kind = OfacNames.kind(primary, low, Texts.orEmpty(name.text("aliasType")));
        String quality = primary ? null : low ? "weak" : "strong";
        for (XmlElement writing : name.inside("translations")) {
            boolean main = !"false".equals(writing.text("isPrimary"));
            NameKind own = kind == NameKind.PRIMARY && !main ? NameKind.ALIAS : kind;
            entry.name(name(writing, own, quality, entry));
        }
    }

    private static Name name(XmlElement writing, NameKind kind, @Nullable String quality, ListingBuilder entry) {
        List<NamePart> parts = new ArrayList<>();
        for (XmlElement part : writing.inside("nameParts")) {
            String value = part.text("value");
            if (value != null) {
                parts.add(new NamePart(OfacNames.partKind(Texts.orEmpty(part.text("type"))), value));
            }
        }
        String written = writing.text("formattedFullName");
        if (written == null) {
            written = Texts.join(", ", writing.text("formattedLastName"), writing.text("formattedFirstName"));
        }
        Name name = OfacNames.of(written, kind, quality, entry.isPerson());
        boolean apart = entry.isPerson() && parts.size() > 1;
        return new Name(name.full(), kind, Scripts.of(name.full()), null, quality, apart ? parts : name.parts());
    }

    private static void feature(XmlElement feature, ListingBuilder entry) {
        String type = Texts.orEmpty(feature.text("type"));
        String value = Texts.orEmpty(feature.text("value"));
        switch (type.toLowerCase(Locale.ROOT)) {
            case "birthdate" -> birth(feature, value, entry);
            case "place of birth" -> entry.birthPlace(value);
            case "nationality country" -> entry.country("nationality", value);
            case "citizenship country" -> entry.country("citizenship", value);
            case "vessel call sign" -> entry.fact("callSign", value);
            case "vessel type" -> entry.fact("type", value);
            case "vessel owner" -> entry.fact("owner", value);
            case "vessel tonnage" -> entry.fact("tonnage", value);
            case "vessel gross registered tonnage" -> entry.fact("grossRegisteredTonnage", value);
            default -> {
                if (!value.isEmpty()) {
                    OfacNumbers.add(type, value, null, feature.text("comments"), entry);
                }
            }
        }
    }

    /** The date as it is written; where that is in another way, the days from and to. */
    private static void birth(XmlElement feature, String value, ListingBuilder entry) {
        BirthDate written = WrittenDates.birth(value);
        XmlElement days = first(feature, "valueDate");
        BirthDate date = written == null && days != null ? period(days, value) : written;
        if (date != null || !value.isEmpty()) {
            entry.birthDate(date, value);
        }
    }

    private static @Nullable BirthDate period(XmlElement days, String text) {
        LocalDate from = WrittenDates.iso(Texts.orEmpty(days.text("fromDateBegin")));
        String last = days.text("toDateEnd");
        last = last == null ? days.text("fromDateEnd") : last;
        LocalDate until = last == null ? from : WrittenDates.iso(last);
        if (from == null || until == null || until.isBefore(from)) {
            return null;
        }
        String written = text.isEmpty() ? Texts.join(" to ", from.toString(), from.equals(until) ? null : last) : text;
        Precision precision = "true".equals(days.text("isApproximate"))
                ? Precision.CIRCA
                : from.equals(until) ? Precision.DAY : Precision.RANGE;
        return new BirthDate(from, until, precision, written);
    }

    private static void document(XmlElement document, ListingBuilder entry) {
        String number = document.text("documentNumber");
        String type = Texts.orEmpty(document.text("type"));
        String country = document.text("issuingCountry");
        String note = Texts.joinOrNull(
                ", ",
                day("issued", document, "issueDate"),
                day("expires", document, "expirationDate"),
                Texts.labelled("issued by", document.text("issuingAuthority")),
                document.text("issuingLocation"),
                "false".equals(document.text("isValid")) ? "not valid" : null,
                document.text("comments"));
        String value = number == null ? country : number;
        if (value != null) {
            String issuer = number == null || country == null ? null : Countries.codeOrWritten(country);
            OfacNumbers.add(type, value, issuer, note, entry);
        }
    }

    private static @Nullable String day(String word, XmlElement document, String child) {
        XmlElement period = first(document, child);
        return period == null ? null : Texts.labelled(word, period.text("fromDateBegin"));
    }

    private static Address address(XmlElement address) {
        String country = address.text("country");
        XmlElement writing = null;
        for (XmlElement translation : address.inside("translations")) {
            boolean main = writing == null || "true".equals(translation.text("isPrimary"));
            writing = translation.name().equals("translation") && main ? translation : writing;
        }
        List<XmlElement> parts = writing == null ? List.of() : writing.inside("addressParts");
        String street =
                Texts.joinOrNull(", ", part(parts, "ADDRESS1"), part(parts, "ADDRESS2"), part(parts, "ADDRESS3"));
        String city = part(parts, "CITY");
        String region = Texts.joinOrNull(", ", part(parts, "STATE/PROVINCE"), part(parts, "REGION"));
        String code = part(parts, "POSTAL CODE");
        String full = Texts.join(", ", street, city, region, code, country);
        return new Address(full, street, city, region, code, country, null);
    }

    private static @Nullable String part(List<XmlElement> parts, String type) {
        for (XmlElement part : parts) {
            if (type.equalsIgnoreCase(part.text("type"))) {
                return part.text("value");
            }
        }
        return null;
    }

    private static void relation(XmlElement relation, ListingBuilder entry) {
        XmlElement other = first(relation, "relatedEntity");
        String type = OfacRemarks.kind(Texts.orEmpty(relation.text("type")));
        if (other != null) {
            String name = other.text().isEmpty() ? Texts.orEmpty(other.attribute("entityId")) : other.text();
            entry.link(new ListingLink(type, name, other.attribute("entityId")));
        }
    }
}
