package org.gainsay.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.gainsay.model.BirthDate;
import org.gainsay.model.Entity;
import org.gainsay.model.Hit;
import org.gainsay.model.Identifier;
import org.gainsay.model.InputException;
import org.gainsay.model.ListContent;
import org.gainsay.model.ListEdition;
import org.gainsay.model.Listing;
import org.gainsay.model.Name;
import org.gainsay.model.NameKind;
import org.gainsay.model.Precision;
import org.gainsay.model.Query;
import org.gainsay.model.Reason;
import org.gainsay.model.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScreenerTest {
    private static final ScreenOptions ALL = new ScreenOptions(50, 0, 0.70, Algorithm.GAINSAY, Set.of());

    private static final List<Listing> LISTINGS = List.of(
            person("1", "ru", "1962-11-23", "Pavel Andreevich Drozdov", "Pavlo Drozdov"),
            person("2", "ru", "1980-02-05", "Pavel Drozdov"),
            person("3", "sy", "1971", "Hassan Ali al-Tikriti"),
            body("4", "ir", Schema.ORGANIZATION, "QODS AVIATION INDUSTRIES", "GHODS AVIATION INDUSTRIES"),
            body("5", "ru", Schema.ORGANIZATION, "Military Unit 20924"),
            body("6", "ru", Schema.ORGANIZATION, "Military Unit 20925"),
            body("7", "pa", Schema.VESSEL, "LADY LEILA"),
            body("8", "ru", Schema.COMPANY, "OOO Vander Bilt"),
            person("10", "ru", "1955", "Timur Olegovich Nebenzya"),
            body("11", "kp", Schema.ORGANIZATION, "Ministry of Defence"),
            body("9", "cn", Schema.ORGANIZATION, "People's Liberation Army"));

    private final Screener screener = screener(LISTINGS.toArray(Listing[]::new));

    @Test
    void theBestEntryComesFirstAndSaysWhy() {
        List<Hit> hits = screener.screen(Query.named("Qods Aviation", Schema.ORGANIZATION), ScreenOptions.DEFAULT);
        assertThat(hits.getFirst().entry()).isEqualTo("4");
        assertThat(hits.getFirst().match()).isTrue();
        assertThat(hits.getFirst().matched()).isEqualTo("QODS AVIATION INDUSTRIES");
        assertThat(hits.getFirst().why()).extracting(Reason::part).contains("name", "birth_date", "country", "schema");
    }

    @Test
    void whoHasAWordInANameIsFoundByItAndIsNoMatch() {
        assertThat(screener.bearing("Drozdov", 10)).extracting(Hit::entry).containsExactlyInAnyOrder("1", "2");
        assertThat(screener.bearing("Дроздов", 10)).extracting(Hit::entry).containsExactlyInAnyOrder("1", "2");
        assertThat(screener.bearing("aviation", 10)).extracting(Hit::entry).containsExactly("4");
        assertThat(screener.bearing("military", 1)).hasSize(1);
        assertThat(screener.bearing("Drozdov", 10)).extracting(Hit::match).containsOnly(false);
        assertThat(screener.bearing("Drozdo", 10)).isEmpty();
        assertThat(screener.bearing("Pavel Drozdov", 10)).isEmpty();
        assertThat(screener.bearing("al", 10)).isEmpty();
    }

    @Test
    void aSurnameAloneShowsWhoBearsItAndMatchesNobody() {
        Hit hit = screener.screen(Query.named("Nebenzya", null), ScreenOptions.DEFAULT)
                .getFirst();
        assertThat(hit.entry()).isEqualTo("10");
        assertThat(hit.score()).isEqualTo(0.65);
        assertThat(hit.match()).isFalse();
        assertThat(hit.why().getFirst().detail()).endsWith("a single name, shown but no match");
        assertThat(hit.why().getFirst().weight()).isEqualTo(hit.score());
    }

    @Test
    void reasonsAddUpToTheScore() {
        Query query = new Query("q", "Pavel Drozdov", Schema.PERSON, "1962", List.of("Russia"), null, null, null);
        for (Hit hit : screener.screen(query, ALL)) {
            double sum = 0;
            for (Reason reason : hit.why()) {
                Double weight = reason.weight();
                sum += weight == null ? 0 : weight;
            }
            assertThat(sum).isCloseTo(hit.score(), within(0.001));
        }
    }

    @Test
    void aBirthDatePutsOneOfTwoNamesakesFirst() {
        assertThat(scores("Pavel Drozdov", null))
                .hasSize(2)
                .allSatisfy(score -> assertThat(score).isBetween(0.9, 0.9999));
        assertThat(first("Pavel Drozdov", "1980-02-05").entry()).isEqualTo("2");
        assertThat(first("Pavel Drozdov", "1980-05-02").entry()).isEqualTo("2");
        assertThat(first("Pavel Drozdov", "1962").entry()).isEqualTo("1");
        assertThat(first("Pavel Drozdov", "1962-11").entry()).isEqualTo("1");
    }

    @Test
    void exactDatesSayMoreThanYearsAndYearsMoreThanNothing() {
        double day = first("Pavel Drozdov", "1980-02-05").score();
        double year = first("Pavel Drozdov", "1980").score();
        double none = first("Pavel Drozdov", null).score();
        assertThat(List.of(day, year, none)).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(day).isLessThan(1);
    }

    @Test
    void aWrongDateOrAnotherCountryAloneNeverHidesACertainName() {
        assertThat(first("Hassan Ali al-Tikriti", "1950-01-01").match()).isTrue();
        assertThat(tikriti("1950-01-01", "sy").match()).isTrue();
        assertThat(tikriti("1971-05-01", "fr").match()).isTrue();
    }

    @Test
    void anotherYearAndAnotherCountryTogetherSpeakOfSomebodyElse() {
        assertThat(tikriti("1950-01-01", "fr").match()).isFalse();
    }

    private Hit tikriti(String birthDate, String country) {
        return screener.screen(
                        new Query(
                                "q",
                                "Hassan Ali al-Tikriti",
                                Schema.PERSON,
                                birthDate,
                                List.of(country),
                                null,
                                null,
                                null),
                        ScreenOptions.DEFAULT)
                .getFirst();
    }

    @Test
    void aDateIsNoMatchByItself() {
        Query query = new Query("q", "Ernst Wollweber", Schema.PERSON, "1962-11-23", List.of("ru"), null, null, null);
        assertThat(screener.screen(query, ScreenOptions.DEFAULT)).isEmpty();
    }

    @Test
    void impossibleDaysCountAsFarAsTheyGo() {
        assertThat(first("Pavel Drozdov", "1980-02-31").entry()).isEqualTo("2");
        assertThat(first("Pavel Drozdov", "1980-13-31").entry()).isEqualTo("2");
        assertThatThrownBy(() -> first("Pavel Drozdov", "last spring"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("last spring")
                .hasMessageContaining("1962-11-23");
    }

    @Test
    void numbersThatDifferAreTwoUnits() {
        List<Hit> hits = screener.screen(Query.named("Military Unit 20925", null), ScreenOptions.DEFAULT);
        assertThat(hits).extracting(Hit::entry).startsWith("6");
        assertThat(hits).filteredOn(Hit::match).hasSize(1);
    }

    @Test
    void anIdentifierDecidesWithItsIssuerOnly() {
        Screener passports = screener(withIdentifier("20", "passport", "530123456", "ru", "Oleg Tretyak"));
        Query stranger = new Query("q", "Mikel Oyarzun", null, null, List.of("ru"), "53 0123456", null, null);
        assertThat(passports.screen(stranger, ScreenOptions.DEFAULT))
                .singleElement()
                .matches(Hit::match);
        Query elsewhere = new Query("q", "Mikel Oyarzun", null, null, List.of("fr"), "530123456", null, null);
        assertThat(passports.screen(elsewhere, ScreenOptions.DEFAULT)).isEmpty();

        Screener ships = screener(withIdentifier("21", "imo", "9187629", null, "SEA ROSE"));
        Query renamed = new Query("q", "BLUE DAWN", Schema.VESSEL, null, List.of(), null, "IMO 9187629", null);
        assertThat(ships.screen(renamed, ScreenOptions.DEFAULT)).hasSize(1);
    }

    @Test
    void weakAliasesStandBehindOthers() {
        Screener aliases = screener(
                listing("30", Schema.PERSON, List.of(), List.of(), List.of(), name("Karim Bakr", NameKind.WEAK_ALIAS)),
                listing("31", Schema.PERSON, List.of(), List.of(), List.of(), name("Karim Bakr", NameKind.ALIAS)));
        List<Hit> hits = aliases.screen(Query.named("Karim Bakr", Schema.PERSON), ScreenOptions.DEFAULT);
        assertThat(hits).extracting(Hit::entry).containsExactly("31", "30");
        assertThat(hits.get(0).score()).isGreaterThan(hits.get(1).score());
    }

    @Test
    void anotherKindOfThingCosts() {
        double ship = first(Query.named("Lady Leila", Schema.VESSEL)).score();
        double woman = first(Query.named("Lady Leila", Schema.PERSON)).score();
        assertThat(ship - woman).isGreaterThan(0.2);
    }

    @Test
    void whoHasABirthDateIsNoBody() {
        Query body = new Query("q", "Qods Aviation", null, null, List.of(), null, null, null);
        Query born = new Query("q", "Qods Aviation", null, "1955", List.of(), null, null, null);
        assertThat(first(body).score() - first(born).score())
                .isCloseTo(Calibration.SCHEMA_CONTRADICTS, org.assertj.core.api.Assertions.within(0.0002));
    }

    @Test
    void optionsLimitExcludeAndDecide() {
        Query query = Query.named("Pavel Drozdov", null);
        assertThat(screener.screen(query, new ScreenOptions(1, 0.5, 0.7, Algorithm.GAINSAY, Set.of())))
                .hasSize(1);
        assertThat(screener.screen(query, ScreenOptions.DEFAULT.excluding(Set.of(new EntryKey("test", "2")))))
                .extracting(Hit::entry)
                .containsExactly("1");
        assertThat(screener.screen(query, new ScreenOptions(9, 0.5, 0.99, Algorithm.GAINSAY, Set.of())))
                .noneMatch(Hit::match);
        assertThatThrownBy(() -> new ScreenOptions(0, 0.5, 0.7, Algorithm.GAINSAY, Set.of()))
                .isInstanceOf(InputException.class);
        assertThatThrownBy(() -> new ScreenOptions(1, 0.5, 70, Algorithm.GAINSAY, Set.of()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("threshold");
    }

    @Test
    void onlyCertainPartiesAreIdentified() {
        assertThat(identified("Qods Aviation Industries", Schema.ORGANIZATION, "ir"))
                .containsExactly("4");
        assertThat(identified("Ghods Aviation Industries", Schema.COMPANY, null))
                .containsExactly("4");
        assertThat(identified("Qods Aviation Industries", Schema.ORGANIZATION, "fr"))
                .isEmpty();
        assertThat(identified("Qods", Schema.ORGANIZATION, "ir")).isEmpty();
        assertThat(identified("Hassan Ali al-Tikriti", Schema.PERSON, "sy")).containsExactly("3");
        assertThat(identified("Tikriti", Schema.PERSON, "sy")).isEmpty();
        assertThat(identified("Timur Nebensia", Schema.PERSON, "ru")).containsExactly("10");
        assertThat(identified("Ministry of Defence", Schema.PUBLIC_BODY, "ua")).isEmpty();
        assertThat(identified("Ministry of Defence", Schema.PUBLIC_BODY, null)).isEmpty();
        assertThat(identified("Lady Leila", Schema.PERSON, null)).isEmpty();
        assertThat(identified("Military Unit 20926", Schema.ORGANIZATION, "ru")).isEmpty();
        assertThat(identified("Pavel Drozdov", Schema.PERSON, "ru"))
                .as("two of one name on one list")
                .isEmpty();
        Listing abroad = person("12", "ua", "1970", "Timur Andreevich Nebenzya");
        Listing other = person("10", "ru", "1955", "Timur Olegovich Nebenzya");
        Entity entity = new Entity("e", "Timur Nebenzya", Schema.PERSON, "ru", List.of(), List.of(), List.of());
        assertThat(screener(other).identify(entity)).hasSize(1);
        assertThat(screener(other, abroad).identify(entity))
                .as("a namesake with another country is one all the same")
                .isEmpty();
    }

    @Test
    void treasurysScoreLooksAtTheNameOnly() {
        ScreenOptions ofac = new ScreenOptions(10, 0.8, 0.9, Algorithm.OFAC, Set.of());
        Query query = new Query("q", "Pavel Drozdov", Schema.VESSEL, "1900", List.of("fr"), null, null, null);
        assertThat(screener.screen(query, ofac))
                .extracting(Hit::entry, Hit::score)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1", 1.0), org.assertj.core.groups.Tuple.tuple("2", 1.0));
    }

    private static Screener screener(Listing... listings) {
        ListEdition edition = new ListEdition("test", null, "0", listings.length, false);
        return Screener.over(List.of(new ListContent(edition, List.of(listings))));
    }

    private List<String> identified(String name, Schema schema, @Nullable String country) {
        Entity entity = new Entity("e", name, schema, country, List.of(), List.of(), List.of());
        return screener.identify(entity).stream().map(Hit::entry).toList();
    }

    private List<Double> scores(String name, @Nullable String birthDate) {
        return screener.screen(person(name, birthDate), ScreenOptions.DEFAULT).stream()
                .map(Hit::score)
                .toList();
    }

    private Hit first(String name, @Nullable String birthDate) {
        return first(person(name, birthDate));
    }

    private Hit first(Query query) {
        return screener.screen(query, ScreenOptions.DEFAULT).getFirst();
    }

    private static Query person(String name, @Nullable String birthDate) {
        return new Query("q", name, Schema.PERSON, birthDate, List.of(), null, null, null);
    }

    private static Listing person(String entry, String country, String born, String... names) {
        LocalDate earliest = LocalDate.parse(born.length() == 4 ? born + "-01-01" : born);
        LocalDate latest = born.length() == 4 ? LocalDate.parse(born + "-12-31") : earliest;
        BirthDate date = new BirthDate(earliest, latest, born.length() == 4 ? Precision.YEAR : Precision.DAY, born);
        return listing(entry, Schema.PERSON, List.of(country), List.of(date), List.of(), names(names));
    }

    private static Listing body(String entry, String country, Schema schema, String... names) {
        return listing(entry, schema, List.of(country), List.of(), List.of(), names(names));
    }

    private static Listing withIdentifier(
            String entry, String kind, String value, @Nullable String issuer, String name) {
        Schema schema = kind.equals("imo") ? Schema.VESSEL : Schema.PERSON;
        Identifier identifier = new Identifier(kind, value, issuer, null);
        return listing(entry, schema, List.of(), List.of(), List.of(identifier), names(name));
    }

    private static Name[] names(String... names) {
        return Arrays.stream(names)
                .map(name -> name(name, name.equals(names[0]) ? NameKind.PRIMARY : NameKind.ALIAS))
                .toArray(Name[]::new);
    }

    private static Name name(String full, NameKind kind) {
        return new Name(full, kind, null, null, null, List.of());
    }

    private static Listing listing(
            String entry,
            Schema schema,
            List<String> countries,
            List<BirthDate> births,
            List<Identifier> identifiers,
            Name... names) {
        return new Listing(
                "test",
                entry,
                schema,
                List.of(names),
                births,
                List.of(),
                countries,
                identifiers,
                List.of(),
                List.of(),
                List.of("PROGRAM"),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
