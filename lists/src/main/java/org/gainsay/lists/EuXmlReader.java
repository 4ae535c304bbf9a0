package org.gainsay.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.gainsay.model.Address;
import org.gainsay.model.BirthDate;
import org.gainsay.model.InputException;
import org.gainsay.model.Listing;
import org.gainsay.model.Name;
import org.gainsay.model.NameKind;
import org.gainsay.model.NamePart;
import org.gainsay.model.NamePartKind;
import org.gainsay.model.Precision;
import org.gainsay.model.Schema;
import org.jspecify.annotations.Nullable;

/** The European Commission's financial sanctions file, XML 1.1: a {@code sanctionEntity} element an entry. */
final class EuXmlReader {
    private EuXmlReader() {}

    static Reading read(String source, SourceFile file, BrokenEntries broken) {
        return Reading.of(file, bytes -> {
            XmlEntries entries = new XmlEntries(bytes, file.label(), Set.of("sanctionEntity"));
            Repeated references = new Repeated();
            List<Listing> listings = entries.all(
                    element ->
                            references.noted(listing(source, element, entries::wrong), element.attribute("logicalId")),
                    broken);
            references.tellApart(listings);
            String generated = entries.header("generationDate");
            return new Reading.Content(generated == null ? null : WrittenDates.iso(generated), listings);
        });
    }

    /** @param wrong makes the error about an entry, with its place */
    static Listing listing(String source, XmlElement element, Function<String, InputException> wrong) {
        String reference = element.attribute("euReferenceNumber");
        if (reference == null) {
            reference = element.attribute("logicalId");
        }
        if (reference == null) {
            throw wrong.apply("the entry that ends here has neither euReferenceNumber nor logicalId");
        }
        ListingBuilder entry = new ListingBuilder(source, reference, schema(element));
        String designated = element.attribute("designationDate");
        entry.listed = designated == null ? null : WrittenDates.iso(designated);
        entry.fact("designationDetails", element.attribute("designationDetails"));
        entry.fact("unscId", element.attribute("unitedNationId"));
        entry.fact("recordId", element.attribute("logicalId"));
        names(element.all("nameAlias"), entry);
        for (XmlElement field : element.children()) {
            field(field, entry);
        }
        if (!entry.hasName()) {
            throw wrong.apply("entry " + reference + ", which ends here, has no name");
        }
        return entry.build();
    }

    private static Schema schema(XmlElement element) {
        List<XmlElement> types = element.all("subjectType");
        String code = types.isEmpty() ? null : types.getFirst().attribute("code");
        return switch (Texts.orEmpty(code)) {
            case "person" -> Schema.PERSON;
            case "enterprise" -> Schema.ORGANIZATION;
            case "vessel", "ship" -> Schema.VESSEL;
            default -> Schema.LEGAL_ENTITY;
        };
    }

    private static void names(List<XmlElement> aliases, ListingBuilder entry) {
        int primary = primary(aliases);
        for (int i = 0; i < aliases.size(); i++) {
            XmlElement alias = aliases.get(i);
            entry.name(name(alias, i == primary, entry.isPerson()));
            entry.fact("title", entry.isPerson() ? null : alias.attribute("title"));
            String function = Texts.orEmpty(alias.attribute("function"));
            if (entry.isPerson()) {
                entry.position(function);
            } else {
                entry.fact("summary", function); // Of an enterprise it says what it does.
            }
            String gender = alias.attribute("gender");
            if (gender != null) {
                entry.fact("gender", gender.equals("M") ? "male" : gender.equals("F") ? "female" : gender);
            }
            entry.fact("notes", Texts.labelled(fullName(alias) + ":", alias.text("remark")));
        }
    }

    /**
     * The list calls no name primary. Of the strong ones in Latin letters and in English or no language, that with a
     * function is, since the function stands at the main name, or else the first; where there is none, the first in Latin
     * letters.
     */
    private static int primary(List<XmlElement> aliases) {
        int latin = -1;
        int english = -1;
        for (int i = 0; i < aliases.size(); i++) {
            XmlElement alias = aliases.get(i);
            if (!isLatin(alias)) {
                continue;
            }
            latin = latin < 0 ? i : latin;
            if (isStrong(alias) && isEnglish(alias)) {
                if (alias.attribute("function") != null) {
                    return i;
                }
                english = english < 0 ? i : english;
            }
        }
        return Math.max(0, english < 0 ? latin : english);
    }

    private static Name name(XmlElement alias, boolean primary, boolean person) {
        List<NamePart> parts = new ArrayList<>(4);
        part(alias, "title", NamePartKind.TITLE, parts);
        part(alias, "firstName", NamePartKind.GIVEN, parts);
        part(alias, "middleName", NamePartKind.MIDDLE, parts);
        part(alias, "lastName", NamePartKind.FAMILY, parts);
        boolean low =
                Texts.orEmpty(alias.text("remark")).toLowerCase(Locale.ROOT).contains("low quality");
        boolean strong = isStrong(alias) && !low;
        NameKind kind = primary ? NameKind.PRIMARY : strong ? NameKind.ALIAS : NameKind.WEAK_ALIAS;
        String full = fullName(alias);
        String language = Scripts.language(alias.attribute("nameLanguage"));
        return new Name(full, kind, Scripts.of(full), language, strong ? "strong" : "weak", person ? parts : List.of());
    }

    private static void part(XmlElement alias, String attribute, NamePartKind kind, List<NamePart> parts) {
        String text = alias.attribute(attribute);
        if (text != null) {
            parts.add(new NamePart(kind, text));
        }
    }

    private static String fullName(XmlElement alias) {
        String whole = alias.attribute("wholeName");
        return whole != null
                ? whole
                : Texts.join(
                        " ", alias.attribute("firstName"), alias.attribute("middleName"), alias.attribute("lastName"));
    }

    private static boolean isStrong(XmlElement alias) {
        return !"false".equals(alias.attribute("strong"));
    }

    private static boolean isLatin(XmlElement alias) {
        return Scripts.isLatin(fullName(alias));
    }

    private static boolean isEnglish(XmlElement alias) {
        String language = alias.attribute("nameLanguage");
        return language == null || language.equalsIgnoreCase("EN");
    }

    private static void field(XmlElement field, ListingBuilder entry) {
        for (XmlElement summary : field.all("regulationSummary")) {
            entry.fact("legalBasis", summary.attribute("numberTitle"));
            entry.fact("sourceUrl", summary.attribute("publicationUrl"));
        }
        switch (field.name()) {
            case "nameAlias", "subjectType" -> {}
            case "remark" -> entry.remark(field.text());
            case "regulation" -> regulation(field, entry);
            case "citizenship" -> {
                entry.country("citizenship", country(field));
                entry.fact("notes", Texts.labelled("citizenship, region:", field.attribute("region")));
                entry.fact("notes", Texts.labelled("citizenship:", field.text("remark")));
            }
            case "birthdate" -> birth(field, entry);
            case "identification" -> identification(field, entry);
            case "address" -> address(field, entry);
            default -> entry.fact(Texts.property(field.name()), field.text());
        }
    }

    private static void regulation(XmlElement field, ListingBuilder entry) {
        entry.program(Texts.orEmpty(field.attribute("programme")));
        String title = field.attribute("numberTitle");
        entry.fact("legalBasis", title);
        entry.fact(
                "notes",
                Texts.joinOrNull(
                        " ",
                        field.attribute("organisationType"),
                        field.attribute("regulationType"),
                        title,
                        Texts.labelled("published", field.attribute("publicationDate")),
                        Texts.labelled("in force", field.attribute("entryIntoForceDate"))));
        entry.fact("sourceUrl", field.text("publicationUrl"));
        String published = field.attribute("publicationDate");
        LocalDate date = published == null ? null : WrittenDates.iso(published);
        if (date != null && (entry.changed == null || date.isAfter(entry.changed))) {
            entry.changed = date;
        }
    }

    /** Alpha-2 where the list knows the country ({@code 00} is unknown). */
    private static @Nullable String country(XmlElement field) {
        String code = field.attribute("countryIso2Code");
        return code == null || code.equals("00") ? null : code.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String countryName(XmlElement field) {
        return country(field) == null ? null : field.attribute("countryDescription");
    }

    private static void birth(XmlElement field, ListingBuilder entry) {
        entry.birthPlace(Texts.join(
                ", ",
                field.attribute("place"),
                field.attribute("city"),
                field.attribute("zipCode"),
                field.attribute("region"),
                countryName(field)));
        entry.fact("notes", Texts.labelled("birth:", field.text("remark")));
        String whole = field.attribute("birthdate");
        int year = number(field, "year");
        int month = number(field, "monthOfYear");
        int from = number(field, "yearRangeFrom");
        int to = number(field, "yearRangeTo");
        if (!"GREGORIAN".equals(field.attribute("calendarType")) && field.attribute("calendarType") != null) {
            String written = Texts.join(
                    "-", field.attribute("year"), field.attribute("monthOfYear"), field.attribute("dayOfMonth"));
            entry.fact(
                    "birthDate",
                    Texts.labelled(
                            Texts.orEmpty(field.attribute("calendarType")).toLowerCase(Locale.ROOT), written));
            year = -1; // Of another era; the Gregorian day, where it is given, stands in birthdate.
        }
        BirthDate date = null;
        String written = Texts.join("-", field.attribute("year"), field.attribute("monthOfYear"));
        LocalDate day = whole == null ? null : WrittenDates.iso(whole);
        if (day != null) {
            written = Texts.orEmpty(whole);
            date = WrittenDates.ofDay(day, written);
        } else if (from > 0 || to > 0) {
            int first = from > 0 ? from : to;
            int last = to > 0 ? to : from;
            written = first + " to " + last;
            date = WrittenDates.ofYears(first, last, Precision.RANGE, written);
        } else if (year > 0) {
            date = month > 0 ? WrittenDates.ofMonth(year, month, written) : WrittenDates.ofYear(year, written);
        }
        boolean circa = "true".equals(field.attribute("circa"));
        if (date != null) {
            entry.birthDate(circa ? WrittenDates.with(date, Precision.CIRCA, "circa " + written) : date, written);
        } else if (year > 0) {
            entry.birthDate(null, written);
        }
    }

    private static int number(XmlElement field, String attribute) {
        return WrittenDates.number(Texts.orEmpty(field.attribute(attribute)));
    }

    private static void identification(XmlElement field, ListingBuilder entry) {
        String number = field.attribute("number");
        String latin = field.attribute("latinNumber");
        String country = country(field);
        String by = field.attribute("issuedBy");
        String note = Texts.joinOrNull(
                ", ",
                Texts.labelled("in Latin", latin != null && !latin.equals(number) ? latin : null),
                Texts.labelled("on the name of", field.attribute("nameOnDocument")),
                country == null ? null : Texts.labelled("issued by", by),
                Texts.labelled("issued", field.attribute("issueDate")),
                Texts.labelled("valid from", field.attribute("validFrom")),
                Texts.labelled("valid to", field.attribute("validTo")),
                field.attribute("region"),
                flag(field, "diplomatic", "diplomatic"),
                flag(field, "knownExpired", "expired"),
                flag(field, "knownFalse", "false"),
                flag(field, "reportedLost", "reported lost"),
                flag(field, "revokedByIssuer", "revoked"),
                field.text("remark"));
        String type = Texts.orEmpty(field.attribute("identificationTypeCode"));
        String value = number == null ? latin : number;
        if (value != null) {
            entry.document(kind(type, entry), value, country == null ? by : country, note);
        } else {
            entry.fact("notes", Texts.joinOrNull(", ", type, country, note));
        }
    }

    private static @Nullable String flag(XmlElement field, String attribute, String word) {
        return "true".equals(field.attribute(attribute)) ? word : null;
    }

    private static String kind(String code, ListingBuilder entry) {
        return switch (code) {
            case "id" -> "national_id";
            case "regnumber" -> "registration";
            case "fiscalcode", "taxid" -> "tax_id";
            case "swiftbic" -> "swift";
            case "birthcert" -> "birth_certificate";
            case "drivinglicence" -> "drivers_license";
            case "travelcardid" -> "travel_document";
            case "residentperm" -> "residence_permit";
            case "euvat" -> "vat";
            case "tradelic" -> "trade_license";
            case "nationcert" -> "nationality_certificate";
            case "imo" -> OfacRemarks.kindFor("imo", entry);
            case "" -> "other";
            default -> code;
        };
    }

    private static void address(XmlElement field, ListingBuilder entry) {
        String street =
                Texts.joinOrNull(", ", field.attribute("street"), Texts.labelled("PO Box", field.attribute("poBox")));
        String city = Texts.joinOrNull(", ", field.attribute("place"), field.attribute("city"));
        String region = field.attribute("region");
        String code = field.attribute("zipCode");
        String country = countryName(field);
        String note = Texts.joinOrNull(", ", flag(field, "asAtListingTime", "as at listing"), field.text("remark"));
        String full = Texts.join(", ", street, city, region, code, country);
        entry.address(new Address(full, street, city, region, code, country, note));
        for (XmlElement contact : field.all("contactInfo")) {
            String key = Texts.orEmpty(contact.attribute("key")).toLowerCase(Locale.ROOT);
            String property = switch (key) {
                case "web", "website" -> "website";
                case "", "mobile" -> "phone";
                default -> key;
            };
            entry.fact(property, contact.attribute("value"));
        }
    }
}
