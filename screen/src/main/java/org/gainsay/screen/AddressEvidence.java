package org.gainsay.screen;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gainsay.model.Address;
import org.jspecify.annotations.Nullable;

/**
 * An address as a query gives it, against those of an entry. What agrees confirms a little; another address says nothing,
 * since people move and firms have many.
 *
 * @param words what tells one address from another in it, in Latin letters and digits
 */
record AddressEvidence(Set<String> words) {
    private static final String PART = "address";

    /** Words of any address, and shorter ones than a postal code. */
    private static final Set<String> COMMON = Set.of(
            "street",
            "str",
            "st",
            "road",
            "rd",
            "avenue",
            "ave",
            "lane",
            "boulevard",
            "blvd",
            "square",
            "ulitsa",
            "ul",
            "prospekt",
            "calle",
            "rue",
            "via",
            "strasse",
            "no",
            "nr",
            "number",
            "building",
            "bldg",
            "floor",
            "suite",
            "office",
            "room",
            "apt",
            "apartment",
            "flat",
            "house",
            "block",
            "unit",
            "box",
            "po",
            "district",
            "region",
            "province",
            "city",
            "town",
            "village",
            "area",
            "near",
            "the",
            "and",
            "of",
            "de",
            "la",
            "al",
            "el");

    private static final int SHORTEST = 2;

    AddressEvidence {
        words = Set.copyOf(words);
    }

    /** Null where the query gives no address. */
    static @Nullable AddressEvidence of(@Nullable String address) {
        Set<String> words = wordsOf(Stream.of(Objects.requireNonNullElse(address, "")));
        return words.isEmpty() ? null : new AddressEvidence(words);
    }

    /** The best that one of the addresses gives. */
    Finding against(List<Address> addresses) {
        if (addresses.isEmpty()) {
            return Finding.none(PART, "the entry has none");
        }
        Finding best = Finding.none(PART, "no address of the entry agrees");
        for (Address address : addresses) {
            Finding finding = against(address);
            best = finding.confirms() > best.confirms() ? finding : best;
        }
        return best;
    }

    private Finding against(Address address) {
        Set<String> city = wordsOf(Stream.of(Objects.requireNonNullElse(address.city(), "")));
        Set<String> shared = wordsOf(Stream.of(address.full(), address.street(), address.postalCode())
                .filter(Objects::nonNull));
        shared.retainAll(words);
        shared.removeAll(countryOf(address));
        boolean sameCity = !city.isEmpty() && words.containsAll(city);
        long beside = shared.stream().filter(word -> !city.contains(word)).count();
        if (beside >= (sameCity ? 1 : 2)) {
            return Finding.confirms(PART, Calibration.STREET_CONFIRMS, "= " + address.full());
        }
        return sameCity
                ? Finding.confirms(PART, Calibration.CITY_CONFIRMS, "the city of " + address.full())
                : Finding.none(PART, "no address of the entry agrees");
    }

    /** The country is evidence of its own. */
    private static Set<String> countryOf(Address address) {
        return wordsOf(Stream.of(Objects.requireNonNullElse(address.country(), "")));
    }

    private static Set<String> wordsOf(Stream<String> texts) {
        Set<String> words = new LinkedHashSet<>();
        texts.flatMap(text -> Tokens.of(text).stream())
                .map(Token::latin)
                .filter(word -> word.length() >= SHORTEST && !COMMON.contains(word))
                .forEach(words::add);
        return words;
    }
}
