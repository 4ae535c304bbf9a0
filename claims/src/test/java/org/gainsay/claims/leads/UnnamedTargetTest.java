package org.gainsay.claims.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.claims.MadeClaim.party;
import static org.gainsay.claims.MadeClaim.state;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gainsay.claims.MadeClaim;
import org.gainsay.claims.MadeListing;
import org.gainsay.claims.MadeReading;
import org.gainsay.model.Claim;
import org.gainsay.model.EventType;
import org.gainsay.model.ListEdition;
import org.gainsay.model.Listing;
import org.gainsay.model.Party;
import org.gainsay.model.Reading;
import org.gainsay.model.Role;
import org.gainsay.model.Schema;
import org.gainsay.model.Span;
import org.gainsay.model.Stance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnnamedTargetTest {
    private static final String SAID = "sanctions against three companies based in Russia that had bought drones";
    private static final Span PHRASE = new Span(18, 33, "three companies");
    private static final Span CONTENT = new Span(0, SAID.length(), SAID);
    private static final Map<String, Reading> READINGS = Map.of(
            "a",
            MadeReading.of("a", null, "2022-12-10")
                    .entity("ofac", "Office of Foreign Assets Control", Schema.PUBLIC_BODY, "us")
                    .statement("s1", "us", CONTENT, "e1")
                    .sanction("e1", "three companies", PHRASE)
                    .make()
                    .reading());
    private static final Party UNITED_STATES = state("US", "United States");

    private static final Listing FORCES =
            entry("40191", Schema.ORGANIZATION, "RUSSIAN AEROSPACE FORCES", "", "RUSSIA-EO14024");
    private static final Listing CENTRE =
            entry("40192", Schema.ORGANIZATION, "924TH STATE CENTER", "ru", "RUSSIA-EO14024");
    private static final Listing FISHER = entry("33675", Schema.ORGANIZATION, "PINGTAN MARINE", "cn", "GLOMAG");
    private static final Listing PERSON = entry("37177", Schema.PERSON, "Ella PAMFILOVA", "ru", "RUSSIA-EO14024");
    private static final List<Gain> ON_THE_NINTH =
            List.of(new Gain(edition("2022-12-08"), edition("2022-12-09"), List.of(CENTRE, FISHER, FORCES, PERSON)));

    private static Listing entry(String id, Schema schema, String caption, String country, String programme) {
        return MadeListing.of("us_ofac_sdn", id, schema, caption, country, programme, null);
    }

    private static ListEdition edition(@Nullable String date) {
        return new ListEdition("us_ofac_sdn", date == null ? null : LocalDate.parse(date), "ab", 1, false);
    }

    private static MadeClaim sanction() {
        return MadeClaim.of("c1", EventType.SANCTION, "United States → three companies")
                .text(Role.TARGET, "three companies", "a#s1")
                .mention("a#s1", Stance.ANNOUNCES, CONTENT)
                .reported("2022-12-10", "2022-12-10");
    }

    private static List<UnnamedTarget> targets(MadeClaim claim) {
        return UnnamedTarget.of(List.of(claim.make()), READINGS::get);
    }

    private static Optional<Lead> lead(MadeClaim claim, List<Gain> gains) {
        return targets(claim).getFirst().lead(gains);
    }

    @Test
    void whatTheListGainedThatDayOfThatKindAndCountryIsALead() {
        Claim before = sanction().party(Role.IMPOSER, UNITED_STATES).make();
        Lead lead = lead(sanction().party(Role.IMPOSER, UNITED_STATES), ON_THE_NINTH)
                .orElseThrow();
        assertThat(lead.candidates()).extracting(Lead.Candidate::entry).containsExactly("40191", "40192");
        assertThat(lead.text()).isEqualTo(PHRASE);
        assertThat(lead.article()).isEqualTo("a");
        assertThat(lead.id()).matches("l[0-9a-f]{12}");
        assertThat(lead.why())
                .isEqualTo(
                        "the text says 3 companies of Russia, sanctioned from 2022-12-07 to 2022-12-10; us_ofac_sdn between "
                                + "2022-12-08 and 2022-12-09 gained 2 of that kind and country");
        assertThat(sanction().party(Role.IMPOSER, UNITED_STATES).make()).isEqualTo(before);
    }

    @Test
    void theAuthorityIsThatOfABodyOrElseOfTheSideThatAnnounces() {
        assertThat(lead(sanction().party(Role.IMPOSER, party("Office of Foreign Assets Control")), ON_THE_NINTH))
                .isPresent();
        assertThat(lead(sanction().voice("a#s1", Stance.ANNOUNCES, party("John Kirby"), UNITED_STATES), ON_THE_NINTH))
                .isPresent();
        assertThat(lead(sanction().party(Role.IMPOSER, party("European Union")), ON_THE_NINTH))
                .isEmpty();
        assertThat(targets(sanction().party(Role.IMPOSER, state("JP", "Japan"))))
                .isEmpty();
    }

    @Test
    void aPartyThatWasMadeOfADescriptionIsUnnamedToo() {
        Reading reading = MadeReading.of("a", null, "2022-12-10")
                .entity("THREE_COMPANIES", "three companies", Schema.GROUP, null)
                .entity("VINTAR", "Vintar Freight", Schema.COMPANY, null)
                .statement("s1", "us", CONTENT, "e1")
                .sanction("e1", "THREE_COMPANIES", PHRASE)
                .make()
                .reading();
        Claim claim = MadeClaim.of("c1", EventType.SANCTION, "United States → three companies")
                .party(Role.IMPOSER, UNITED_STATES)
                .party(Role.TARGET, party("three companies"))
                .party(Role.TARGET, party("Vintar Freight"))
                .mention("a#s1", Stance.ANNOUNCES, CONTENT)
                .reported("2022-12-10", "2022-12-10")
                .make();
        List<UnnamedTarget> targets = UnnamedTarget.of(List.of(claim), article -> reading);
        assertThat(targets).hasSize(1);
        assertThat(targets.getFirst().lead(ON_THE_NINTH)).isPresent();
    }

    @Test
    void anotherDayIsNoLead() {
        MadeClaim stated = sanction().party(Role.IMPOSER, UNITED_STATES).text(Role.TIME, "2022-12-08");
        assertThat(lead(stated, ON_THE_NINTH)).isEmpty();
        List<Gain> undated = List.of(new Gain(edition(null), edition(null), List.of(CENTRE)));
        assertThat(lead(sanction().party(Role.IMPOSER, UNITED_STATES), undated)).isPresent();
    }

    @Test
    void anEntryThatSaysWhenItWasListedMustSayThatDay() {
        Listing that = MadeListing.of("us_ofac_sdn", "1", Schema.COMPANY, "A", "ru", "", "2022-12-09");
        Listing other = MadeListing.of("us_ofac_sdn", "2", Schema.COMPANY, "B", "ru", "", "2022-11-09");
        List<Gain> current = List.of(new Gain(null, edition("2024-01-01"), List.of(that, other, CENTRE)));
        Lead lead = lead(sanction().party(Role.IMPOSER, UNITED_STATES), current).orElseThrow();
        assertThat(lead.candidates())
                .containsExactly(new Lead.Candidate("us_ofac_sdn", "1", "A", LocalDate.parse("2022-12-09")));
    }

    @Test
    void whoIsNamedIsNotAmongTheUnnamed() {
        Party centre = new Party("us_ofac_sdn:40192", "924th State Centre", null);
        Lead lead = lead(sanction().party(Role.IMPOSER, UNITED_STATES).party(Role.TARGET, centre), ON_THE_NINTH)
                .orElseThrow();
        assertThat(lead.candidates()).extracting(Lead.Candidate::entry).containsExactly("40191");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "three Russian companies, -, 3 companies of Russia",
                "Three shipbrokers and a bank, -, 3 companies",
                "two North Korean officials, -, 2 people of North Korea",
                "a Russia-based firm, -, companies of Russia",
                "a Moscow bank, -, companies of Russia",
                "three unnamed companies, -, 3 companies",
                "vessels, 12, 12 vessels",
                "Tolmin Marine company, -, -",
                "the measures, -, -"
            })
    void phrasesSayNumberKindAndCountry(String words, @Nullable String count, @Nullable String said) {
        assertThat(description(words, count, "").map(Description::toString)).isEqualTo(Optional.ofNullable(said));
    }

    @Test
    void aTownSaysOfWhichStateTheyAre() {
        assertThat(description("two unnamed companies", null, " registered in Moscow last year"))
                .map(Description::toString)
                .contains("2 companies of Russia");
    }

    private static Optional<Description> description(String words, @Nullable String count, String after) {
        return Description.of(
                words, count, after, name -> name.equals("Moscow") ? Optional.of("ru") : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "2022-12-09, on 2022-12-09",
        "2022-12, from 2022-12-01 to 2022-12-31",
        "2022, from 2022-01-01 to 2022-12-31",
        "2022-12-05/2022-12-11, from 2022-12-05 to 2022-12-11"
    })
    void timesAreDays(String time, String days) {
        assertThat(Window.parse(time).orElseThrow()).hasToString(days);
        assertThat(Window.parse("last week")).isEmpty();
    }

    @Test
    void programmesNameCountriesWhereTheEntryDoesNot() {
        Description russian = new Description(3, PartyKind.COMPANIES, Set.of("ru"));
        assertThat(russian.fits(FORCES)).isTrue();
        assertThat(russian.isOfCountry(FORCES)).isTrue();
        assertThat(russian.fits(FISHER)).isFalse();
        assertThat(russian.fits(PERSON)).isFalse();
    }
}
