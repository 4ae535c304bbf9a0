package org.gainsay.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.gainsay.model.Address;
import org.gainsay.model.BirthDate;
import org.gainsay.model.Listing;
import org.gainsay.model.Name;
import org.gainsay.model.NameKind;
import org.gainsay.model.Schema;

/**
 * An entry made ready to be held against the entries of other lists.
 *
 * @param names each different name once, in the list's order
 * @param home countries of the entry and of its addresses
 * @param regimes what its programmes are about, see {@link Regimes}
 * @param gender as the list has it, or empty
 */
record PartyEntry(
        EntryKey key,
        Listing listing,
        boolean person,
        List<PartyName> names,
        Set<PartyNumber> numbers,
        Set<String> home,
        Set<String> regimes,
        String gender) {
    static PartyEntry of(Listing listing, Function<Token, Word> words) {
        boolean person = listing.schema() == Schema.PERSON;
        NameParser parser = new NameParser(words);
        Map<String, PartyName> names = new LinkedHashMap<>();
        for (Name name : listing.names()) {
            ParsedName parsed = parser.read(name.full(), person);
            names.putIfAbsent(name.full(), PartyName.of(name.full(), parsed, name.kind() == NameKind.WEAK_ALIAS));
        }
        Set<String> regimes = new TreeSet<>();
        listing.programs().forEach(program -> regimes.addAll(Regimes.about(program)));
        return new PartyEntry(
                EntryKey.of(listing),
                listing,
                person,
                List.copyOf(names.values()),
                PartyNumber.of(listing),
                home(listing),
                regimes,
                gender(listing));
    }

    private static Set<String> home(Listing listing) {
        Set<String> home = new TreeSet<>();
        List<String> written = new ArrayList<>(listing.countries());
        for (Address address : listing.addresses()) {
            if (address.country() != null) {
                written.add(address.country());
            }
        }
        written.forEach(country -> home.add(country.length() == 2 ? country : Countries.code(country)));
        return home;
    }

    private static String gender(Listing listing) {
        return listing.facts().stream()
                .filter(fact -> fact.property().equals("gender"))
                .map(fact -> fact.value())
                .findFirst()
                .orElse("");
    }

    String source() {
        return key.source();
    }

    /** The patronymics in its names; empty for what is no person. */
    List<Word> fathers() {
        return names.stream()
                .flatMap(name -> name.parsed().parts().stream())
                .filter(part -> part.kind() == PartKind.PATRONYMIC)
                .map(Part::word)
                .distinct()
                .toList();
    }

    List<BirthDate> births() {
        return listing.birthDates();
    }
}
