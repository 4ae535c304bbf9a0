package org.gainsay.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.screen.MadeListing.body;
import static org.gainsay.screen.MadeListing.person;
import static org.gainsay.screen.MadeListing.ship;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gainsay.model.Listing;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartiesTest {
    private static Parties of(MadeListing... made) {
        return Parties.of(listings(made));
    }

    private static List<Listing> listings(MadeListing... made) {
        return Arrays.stream(made).map(MadeListing::listing).toList();
    }

    private static Party only(MadeListing... made) {
        assertThat(of(made).parties()).hasSize(1);
        Party party = of(made).parties().getFirst();
        assertThat(party.entries()).as("entries of %s", party).hasSize(made.length);
        return party;
    }

    private static void apart(MadeListing... made) {
        assertThat(of(made).parties()).isEmpty();
    }

    @Nested
    class Numbers {
        @Test
        void aPassportJoinsWhatDatesDoNot() {
            Party party = only(
                    person("us_ofac_sdn", "1", "Ivan Petrovich Sidorov").number("passport", "53 0123456", "ru"),
                    person("eu_fsf", "EU.1", "SIDOROV Iwan").number("passport", "530123456", "ru"));
            assertThat(party.evidence()).contains("passport RU 530123456");
        }

        @Test
        void aTaxNumberIsKnownByItsCheckDigitsWhateverListsCallIt() {
            Party party = only(
                    body("us_ofac_sdn", "1", "AKTSIONERNOE OBSHCHESTVO ZAVOD ZVEZDA")
                            .number("tax_id", "7702070139", "ru"),
                    body("eu_fsf", "EU.1", "JSC Zvezda Plant").number("registration", "7702070139"),
                    body("gb_sanctions", "RUS1", "Zavod Zvezda AO")
                            .number("registration", "INN: 7702070139, KPP 770501001"));
            assertThat(party.evidence()).contains("INN 7702070139");
        }

        @Test
        void whatCommerceCopiesFromTreasuryIsTreasurysEntry() {
            Party party = only(
                    body("us_ofac_sdn", "36", "AERO LAGUNA"),
                    body("us_csl", "36", "AERO LAGUNA").fact("entityNumber", "36"));
            assertThat(party.evidence()).contains("US Treasury's number OFAC 36");
            apart(
                    body("us_ofac_sdn", "37", "BRIGHT HARBOUR"),
                    body("us_csl", "37", "AERO LAGUNA").fact("entityNumber", "37"));
        }

        @Test
        void aNumberUnderQuiteAnotherNameIsSomebodysSlip() {
            apart(
                    person("us_ofac_sdn", "1", "Andrei Zadachin").number("tax_id", "771577190559", "ru"),
                    person("eu_fsf", "EU.1", "Danila Mikheev").number("tax_id", "771577190559", "ru"));
            apart(
                    body("eu_fsf", "EU.1", "Trimix LLC").number("other", "780201001"),
                    body("gb_sanctions", "RUS1", "Aviabas NPO").number("registration", "780201001"));
        }

        @Test
        void theSameDigitsOfAnotherCountryAreAnotherNumber() {
            apart(
                    person("us_ofac_sdn", "1", "Chol Kim").born("1970-02-03").number("passport", "654210025", "kp"),
                    person("eu_fsf", "EU.1", "Ali Reza").born("1951-07-09").number("passport", "654210025", "ir"));
            apart(
                    body("us_ofac_sdn", "1", "Delta Trading").of("ae").number("registration", "533917", "ae"),
                    body("eu_fsf", "EU.1", "Delta Trading").of("cy").number("registration", "533917", "cy"));
        }

        @Test
        void aShipKeepsItsNumberUnderAnotherName() {
            Party party = only(
                    ship("us_ofac_sdn", "1", "AVRORA ALTAIR").number("imo", "9300348"),
                    ship("gb_sanctions", "RUS1", "Sanar-10").number("imo", "9300348"));
            assertThat(party.evidence()).containsExactly("IMO 9300348");
            apart(
                    ship("us_ofac_sdn", "1", "Fortune").of("pa").number("imo", "9300348"),
                    ship("gb_sanctions", "RUS1", "Fortune").of("pa").number("imo", "9187629"));
        }

        @Test
        void whatCitesTheUnitedNationsIsTheirEntry() {
            Party party = only(
                    person("un_sc", "QDi.012", "NASHWAN ABD AL-RAZZAQ ABD AL-BAQI"),
                    person("eu_fsf", "EU.1", "Nashwan Abd Al-Razzaq Abd Al-Baqi")
                            .fact("unscId", "QDi.012"),
                    person("gb_sanctions", "AQD1", "Nashwan ABD AL-BAQI")
                            .alias("Nashwan Abdulrazzaq Abdulbaqi")
                            .fact("unscId", "QDI012"));
            assertThat(party.id()).isEqualTo("un_sc:QDi.012");
            assertThat(party.evidence()).first().isEqualTo("UN reference QDi.012");
            apart(
                    person("un_sc", "HTi.009", "KEMPES SANON"),
                    person("gb_sanctions", "HAI1", "Dimitri Herard").fact("unscId", "HTi.009"));
        }

        @Test
        void twoUnitedNationsReferencesAreTwoPeople() {
            apart(
                    person("un_sc", "KPi.001", "KIM CHOL").of("kp"),
                    person("eu_fsf", "EU.1", "Kim Chol").of("kp").fact("unscId", "KPi.002"));
        }
    }

    @Nested
    class People {
        @Test
        void aNameAndABirthDateAreEnough() {
            Party party = only(
                    person("us_ofac_sdn", "36871", "Valery Vladimirovich SEMYONOV")
                            .born("1960-09-16"),
                    person("eu_fsf", "EU.7690.68", "Валерий Владимирович СЕМЕНОВ")
                            .born("1960-09-16"),
                    person("au_dfat", "7067", "Valeriy Semenov").born("1960-09-16"));
            assertThat(party.evidence()).containsExactly("name and birth date 1960-09-16");
            assertThat(party.caption()).isEqualTo("Valery Vladimirovich SEMYONOV");
        }

        @ParameterizedTest
        @CsvSource({
            "Muammar Gaddafi,       معمر القذافي",
            "Seyed Hojatollah Ghoreishi, Sayed Hojatollah Qureishi",
            "Tong-Ho Kim,           KIM TONG-HO",
            "Yevgeny Prigozhin,     Евгений Пригожин"
        })
        void spellingsOfOneNameMeet(String first, String second) {
            only(
                    person("us_ofac_sdn", "1", first).born("1961-06-05"),
                    person("eu_fsf", "EU.1", second).born("1961-06-05"));
        }

        @Test
        void namesakesOfOtherBirthDatesStayApart() {
            apart(
                    person("us_ofac_sdn", "1", "Sergey Ivanov").of("ru").born("1953-01-31"),
                    person("eu_fsf", "EU.1", "Sergey Ivanov").of("ru").born("1975-04-19"));
            apart(
                    person("us_ofac_sdn", "1", "Kim Yong Chol").of("kp").born("1962-02-18"),
                    person("eu_fsf", "EU.1", "Kim Yong Chol").of("kp").born("1962-10-05"));
        }

        @Test
        void aBirthDateIsNoBridgeBetweenNamesakes() {
            Parties parties = of(
                    person("us_ofac_sdn", "1", "Sergey Borisovich Ivanov")
                            .of("ru")
                            .born("1953-01-31"),
                    person("gb_sanctions", "RUS1", "Sergey Borisovich Ivanov").of("ru"),
                    person("eu_fsf", "EU.1", "Sergey Borisovich Ivanov")
                            .of("ru")
                            .born("1975-04-19"));
            assertThat(parties.parties()).hasSizeLessThanOrEqualTo(1);
            assertThat(parties.partyOf("us_ofac_sdn", "1").equals(parties.partyOf("eu_fsf", "EU.1"))
                            && parties.partyOf("eu_fsf", "EU.1").isPresent())
                    .isFalse();
        }

        @Test
        void whoFitsTwoNamesakesOfOneListFitsNone() {
            apart(
                    person("eu_fsf", "EU.1", "Alexander Yurievich Petrov")
                            .of("ru")
                            .born("1961-03-04"),
                    person("eu_fsf", "EU.2", "Alexander Yurievich Petrov")
                            .of("ru")
                            .born("1970-08-09"),
                    person("gb_sanctions", "RUS1", "Alexander Yurievich Petrov").of("ru"));
        }

        @Test
        void fathersAndSonsAndBrothersAreSeveral() {
            apart(
                    person("un_sc", "QDi.1", "Hassan bin Ali Mansour").of("ye"),
                    person("eu_fsf", "EU.1", "Ali bin Hassan Mansour").of("ye"));
            apart(
                    person("us_ofac_sdn", "1", "Arkady Romanovich Rotenberg").of("ru"),
                    person("eu_fsf", "EU.1", "Boris Romanovich Rotenberg").of("ru"));
            apart(
                    person("us_ofac_sdn", "1", "Alexander Vasilyevich Terentyev")
                            .of("ru")
                            .born("1961"),
                    person("eu_fsf", "EU.1", "Alexander Mikhailovich Terentyev")
                            .of("ru")
                            .born("1961-06-13"));
            apart(
                    person("us_ofac_sdn", "1", "Alex Smirnov")
                            .of("ru")
                            .born("1961")
                            .fact("gender", "male"),
                    person("eu_fsf", "EU.1", "Alex Smirnov")
                            .of("ru")
                            .born("1961")
                            .fact("gender", "female"));
        }

        @Test
        void aWholeNameInOneCountryIsEnoughWhereNoListGivesADate() {
            Party party = only(
                    person("us_ofac_sdn", "1", "Robert Petrovich Baranov").of("ru"),
                    person("gb_sanctions", "RUS1", "Robert Petrovich BARANOV")
                            .under("The Russia (Sanctions) (EU Exit) Regulations 2019"));
            assertThat(party.evidence()).containsExactly("name Robert Petrovich Baranov and sanctions about ru");
            apart(
                    person("us_ofac_sdn", "1", "Robert Petrovich Baranov").of("ru"),
                    person("gb_sanctions", "VEN1", "Robert Petrovich Baranov").of("ve"));
        }
    }

    @Nested
    class Bodies {
        @Test
        void fiveNamesOfOneUnitAreOneUnit() {
            Party party = only(
                    body("us_ofac_sdn", "40192", "924TH STATE CENTER FOR UAV AVIATION")
                            .of("ru"),
                    body("eu_fsf", "EU.1", "The 924th Unmanned Aerial Vehicle Center (Military Unit 20924)")
                            .alias("924th State Centre for Unmanned Aviation")
                            .of("ru"),
                    body("gb_sanctions", "RUS1", "924th State Center for Unmanned Aviation")
                            .of("ru"),
                    body("ca_sema", "Russia|1|2", "The 924th State Centre for Unmanned Aviation")
                            .under("Russia"),
                    body("au_dfat", "9", "924 State Centre for Unmanned Aviation")
                            .of("ru"));
            assertThat(party.isTwiceOnOneList()).isFalse();
        }

        @Test
        void otherNumbersAreOtherUnits() {
            apart(
                    body("us_ofac_sdn", "1", "Military Unit 20924").of("ru"),
                    body("eu_fsf", "EU.1", "Military Unit 20925").of("ru"));
            apart(
                    body("us_ofac_sdn", "1", "27th Scientific Center of the Ministry of Defense")
                            .of("ru"),
                    body("eu_fsf", "EU.1", "33rd Scientific Center of the Ministry of Defense")
                            .of("ru"));
        }

        @Test
        void aNameIsKnownInItsCountryOnly() {
            Party party = only(
                    body("us_ofac_sdn", "1", "OJE PARVAZ MADO NAFAR COMPANY").of("ir"),
                    body("eu_fsf", "EU.1", "Oje Parvaz Mado Nafar Company").of("ir", "ae"));
            assertThat(party.evidence()).containsExactly("name OJE PARVAZ MADO NAFAR COMPANY and country ir");
            apart(
                    body("us_ofac_sdn", "1", "Meridian Commodities Ltd").of("ir"),
                    body("eu_fsf", "EU.1", "Meridian Commodities Ltd").of("ru"));
        }

        @Test
        void otherTaxNumbersAreOtherFirms() {
            apart(
                    body("us_ofac_sdn", "1", "OOO Molot Oruzhie").of("ru").number("tax_id", "7702070139", "ru"),
                    body("eu_fsf", "EU.1", "LLC Molot Oruzhie").of("ru").number("tax_id", "7707083893", "ru"));
        }
    }

    @Nested
    class OneList {
        @Test
        void namesakesOfOneListStayApart() {
            apart(
                    person("eu_fsf", "EU.1", "Mohammad Ali Jafari").of("ir").under("IRN"),
                    person("eu_fsf", "EU.2", "Mohammad Ali Jafari").of("ir").under("IRN"));
        }

        @Test
        void aListThatRepeatsAPartyIsSeenToDoSo() {
            Party party = only(
                    person("us_ofac_sdn", "1", "Mohammad Ali Jafari")
                            .born("1957-09-01")
                            .under("IRGC"),
                    person("eu_fsf", "EU.1", "Mohammad Ali Jafari")
                            .born("1957-09-01")
                            .under("SYR"),
                    person("eu_fsf", "EU.2", "Mohammad-Ali Jafari")
                            .born("1957-09-01")
                            .under("IRN"));
            assertThat(party.isTwiceOnOneList()).isTrue();
        }

        @Test
        void aBodyUnderTwoProgrammesIsOneAndSaidSo() {
            Party party = only(
                    body("us_ofac_sdn", "16418", "QODS AVIATION INDUSTRIES")
                            .of("ir")
                            .under("NPWMD", "RUSSIA-EO14024"),
                    body("eu_fsf", "EU.1", "Quds Air Industries")
                            .alias("Qods Aviation Industries")
                            .of("ir")
                            .under("IRN"),
                    body("eu_fsf", "EU.2", "Qods Aviation Industries").under("UKR"));
            assertThat(party.isTwiceOnOneList()).isTrue();
        }

        @Test
        void whatSharesAnAliasWithTwoDoesNotMakeThemOne() {
            Parties parties = of(
                    body("us_ofac_sdn", "1", "Amin Industrial Complex").of("ir").under("NPWMD"),
                    body("us_ofac_sdn", "2", "Khorasan Metallurgy Industries")
                            .of("ir")
                            .under("NPWMD"),
                    body("eu_fsf", "EU.1", "Amin Industrial Complex")
                            .alias("Khorasan Metallurgy Industries")
                            .of("ir"));
            assertThat(parties.parties()).hasSize(1);
            assertThat(parties.parties().getFirst().isTwiceOnOneList()).isFalse();
        }
    }

    @Nested
    class Whole {
        private final List<Listing> listings = many();

        /** Families of people over three lists, some without dates, some with namesakes. */
        private List<Listing> many() {
            List<String> given = List.of("Ivan", "Pyotr", "Sergey", "Oleg", "Dmitry", "Yury");
            List<String> fathers = List.of("Petrovich", "Ivanovich", "Olegovich");
            List<String> family = List.of("Sidorov", "Kuznetsov", "Baranov", "Orlov", "Zhukov");
            List<Listing> made = new ArrayList<>();
            Random random = new Random(7);
            for (int i = 0; i < 400; i++) {
                String name = given.get(random.nextInt(given.size())) + " "
                        + fathers.get(random.nextInt(fathers.size())) + " "
                        + family.get(random.nextInt(family.size()));
                String source = List.of("us_ofac_sdn", "eu_fsf", "gb_sanctions").get(random.nextInt(3));
                MadeListing person = person(source, "E" + i, name).of("ru");
                if (random.nextBoolean()) {
                    person.born("19" + (50 + random.nextInt(20)) + "-0" + (1 + random.nextInt(9)) + "-1"
                            + random.nextInt(10));
                }
                if (random.nextInt(4) == 0) {
                    person.number("passport", "70000000" + random.nextInt(60), "ru");
                }
                made.add(person.listing());
            }
            return made;
        }

        @Test
        void orderDoesNotMatter() {
            List<Party> parties = Parties.of(listings).parties();
            assertThat(parties).isNotEmpty();
            for (int seed = 0; seed < 5; seed++) {
                List<Listing> shuffled = new ArrayList<>(listings);
                Collections.shuffle(shuffled, new Random(seed));
                assertThat(Parties.of(shuffled).parties()).isEqualTo(parties);
            }
        }

        @Test
        void noEntryIsInTwoParties() {
            Parties parties = Parties.of(listings);
            List<EntryKey> entries = parties.parties().stream()
                    .flatMap(party -> party.entries().stream())
                    .toList();
            assertThat(entries).doesNotHaveDuplicates();
            for (Party party : parties.parties()) {
                EntryKey first = party.entries().getFirst();
                assertThat(party.entries()).hasSizeGreaterThan(1);
                assertThat(party.evidence()).isNotEmpty();
                assertThat(party.id()).isEqualTo(first.source() + ":" + first.entry());
                assertThat(party.entries())
                        .allSatisfy(entry -> assertThat(parties.partyOf(entry.source(), entry.entry()))
                                .contains(party.id()));
            }
            assertThat(parties.partyOf("eu_fsf", "none")).isEmpty();
            assertThat(Parties.none().parties()).isEmpty();
        }

        @Test
        void anotherListLeavesTheIdAsItWas() {
            MadeListing first = person("us_ofac_sdn", "1", "Oleg Orlov").born("1960-09-16");
            MadeListing second = person("eu_fsf", "EU.1", "Oleg Orlov").born("1960-09-16");
            MadeListing third = person("au_dfat", "3", "Oleg ORLOV").born("1960-09-16");
            assertThat(only(first, second, third).id())
                    .isEqualTo(only(first, second).id());
        }

        @Test
        void anEntryGivenTwiceCountsOnce() {
            MadeListing first = person("us_ofac_sdn", "1", "Oleg Orlov").born("1960-09-16");
            apart(first, first);
        }
    }
}
