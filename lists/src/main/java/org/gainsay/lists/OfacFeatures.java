package org.gainsay.lists;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.gainsay.model.Address;
import org.gainsay.model.BirthDate;
import org.gainsay.model.Precision;
import org.jspecify.annotations.Nullable;

/** The features and documents of OFAC's advanced XML: dates of birth, places, numbers and all else that is known of a party. */
final class OfacFeatures {
    private final OfacReferences references;
    private final OfacPlaces places;
    private final ListingBuilder entry;

    OfacFeatures(OfacReferences references, OfacPlaces places, ListingBuilder entry) {
        this.references = references;
        this.places = places;
        this.entry = entry;
    }

    /** Takes a {@code Feature} element. */
    void add(XmlElement feature) {
        String type = references.of(feature, "FeatureTypeID", "FeatureType");
        feature.all("FeatureVersion").forEach(version -> version(type, version));
    }

    private void version(String type, XmlElement version) {
        String detail = detail(version);
        String comment = version.text("Comment");
        switch (type.toLowerCase(Locale.ROOT)) {
            case "birthdate" -> version.all("DatePeriod").forEach(this::birth);
            case "place of birth" -> entry.birthPlace(Texts.join(", ", detail, place(version)));
            case "nationality country" -> country("nationality", version);
            case "citizenship country" -> country("citizenship", version);
            case "vessel flag" -> country("flag", version);
            case "location" ->
                version.all("VersionLocation")
                        .forEach(place -> entry.address(places.get(place.attribute("LocationID"))));
            case "title" -> Pieces.of(Texts.orEmpty(detail), ";").forEach(entry::position);
            case "vessel call sign" -> entry.fact("callSign", detail);
            case "vessel type" -> entry.fact("type", detail);
            case "vessel owner" -> entry.fact("owner", detail);
            case "vessel tonnage" -> entry.fact("tonnage", detail);
            case "vessel gross registered tonnage" -> entry.fact("grossRegisteredTonnage", detail);
            default -> other(type, version, detail, comment);
        }
    }

    /** Anything else: its text, or its date, or its place. */
    private void other(String type, XmlElement version, @Nullable String detail, @Nullable String comment) {
        String date = null;
        for (XmlElement period : version.all("DatePeriod")) {
            BirthDate days = period(period);
            date = days == null ? null : days.text();
        }
        String value = Texts.joinOrNull(", ", detail, date, place(version));
        if (value != null && !type.isEmpty()) {
            OfacNumbers.add(type, value, null, comment, entry);
        } else if (value != null || comment != null) {
            entry.fact("notes", Texts.join(" ", value, comment));
        }
    }

    private @Nullable String detail(XmlElement version) {
        String detail = null;
        for (XmlElement element : version.all("VersionDetail")) {
            String text = element.text().isEmpty()
                    ? references.of(element, "DetailReferenceID", "DetailReference")
                    : element.text();
            detail = Texts.joinOrNull(", ", detail, text);
        }
        return detail;
    }

    private @Nullable String place(XmlElement version) {
        String place = null;
        for (XmlElement element : version.all("VersionLocation")) {
            place = Texts.joinOrNull(
                    ", ", place, places.get(element.attribute("LocationID")).full());
        }
        return place;
    }

    private void country(String property, XmlElement version) {
        for (XmlElement element : version.all("VersionLocation")) {
            Address place = places.get(element.attribute("LocationID"));
            entry.country(property, place.country());
        }
    }

    private void birth(XmlElement period) {
        BirthDate date = period(period);
        if (date != null) {
            entry.birthDate(date, date.text());
        }
    }

    /** From the first day of the start to the last of the end, written in words since the file writes only numbers. */
    private static @Nullable BirthDate period(XmlElement period) {
        XmlElement start = point(period, "Start", "From");
        XmlElement end = point(period, "End", "To");
        LocalDate first = start == null ? null : day(start, false);
        LocalDate last = end == null ? first : day(end, true);
        if (first == null || last == null || last.isBefore(first)) {
            return null;
        }
        boolean approximate = period.children().stream().anyMatch(side -> "true".equals(side.attribute("Approximate")));
        Precision precision = precision(first, last);
        String text = text(first, last, precision);
        return approximate
                ? new BirthDate(first, last, Precision.CIRCA, "circa " + text)
                : new BirthDate(first, last, precision, text);
    }

    private static @Nullable XmlElement point(XmlElement period, String side, String point) {
        List<XmlElement> points = period.all(side).stream()
                .flatMap(boundary -> boundary.all(point).stream())
                .toList();
        return points.isEmpty() ? null : points.getFirst();
    }

    /** A day of which month or day may not be given; then the first or the last that it can be. */
    private static @Nullable LocalDate day(XmlElement point, boolean last) {
        LocalDate exact = OfacPlaces.day(point);
        int year = WrittenDates.number(Texts.orEmpty(point.text("Year")));
        int month = WrittenDates.number(Texts.orEmpty(point.text("Month")));
        if (exact != null || year < 1000 || year > 2999) {
            return exact;
        }
        boolean known = month >= 1 && month <= 12;
        YearMonth whole = YearMonth.of(year, known ? month : last ? 12 : 1);
        return last ? whole.atEndOfMonth() : whole.atDay(1);
    }

    private static Precision precision(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return Precision.DAY;
        }
        boolean wholeMonths = first.getDayOfMonth() == 1 && last.getDayOfMonth() == last.lengthOfMonth();
        boolean oneYear = first.getYear() == last.getYear();
        if (wholeMonths && oneYear && first.getMonth() == last.getMonth()) {
            return Precision.MONTH;
        }
        return wholeMonths && oneYear && first.getMonthValue() == 1 && last.getMonthValue() == 12
                ? Precision.YEAR
                : Precision.RANGE;
    }

    private static String text(LocalDate first, LocalDate last, Precision precision) {
        return switch (precision) {
            case DAY -> first.toString();
            case MONTH -> first.toString().substring(0, 7);
            case YEAR -> first.toString().substring(0, 4);
            default -> first + " to " + last;
        };
    }

    /** Takes an {@code IDRegDocument} element of one of the party's identities. */
    void document(XmlElement document) {
        String type = references.of(document, "IDRegDocTypeID", "IDRegDocType");
        String number = document.text("IDRegistrationNo");
        String country = references.of(document, "IssuedBy-CountryID", "Country");
        String note = Texts.joinOrNull(
                ", ",
                date(document, "Issue Date", "issued"),
                date(document, "Expiration Date", "expires"),
                Texts.labelled("issued by", document.text("IssuingAuthority")),
                places.get(document.attribute("IssuedIn-LocationID")).full(),
                references.of(document, "ValidityID", "Validity").equals("Fraudulent") ? "fraudulent" : null,
                document.text("Comment"));
        String value = number == null ? country : number;
        String issuer = number == null || country.isEmpty() ? null : Countries.codeOrWritten(country);
        if (value.isEmpty()) {
            return;
        }
        if (type.isEmpty()) {
            entry.identifier("other", value, issuer, note);
        } else {
            OfacNumbers.add(type, value, issuer, note, entry);
        }
    }

    private @Nullable String date(XmlElement document, String type, String word) {
        for (XmlElement date : document.all("DocumentDate")) {
            List<XmlElement> periods = date.all("DatePeriod");
            if (!periods.isEmpty()
                    && references
                            .of(date, "IDRegDocDateTypeID", "IDRegDocDateType")
                            .equals(type)) {
                BirthDate days = period(periods.getFirst());
                return days == null ? null : word + " " + days.text();
            }
        }
        return null;
    }
}
