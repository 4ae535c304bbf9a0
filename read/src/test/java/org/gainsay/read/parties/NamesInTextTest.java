package org.gainsay.read.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainsay.model.Entity;
import org.gainsay.read.text.ArticleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesInTextTest {
    private static List<String> parties(String text) {
        return new CastFinder()
                .of(ArticleText.of(text), List.of()).entities().stream()
                        .map(entity -> entity.name() + " " + entity.schema().label())
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Fjordvik Steel Company, Research and Production of Gearbox Company and Nordvik Ltd were named.  | Research and Production of Gearbox Company
            They named Nordvik Import and Export Company and Fjordvik Steel Company.                        | Nordvik Import and Export Company
            They named the firms Construction & Engineering Corp and Nordvik Ltd.                           | Construction & Engineering Corp
            They named Fjordvik Steel Company and Trading House Nordvik Ltd.                                | Fjordvik Steel Company
            They named Boreal Mining and Nordvik Ltd.                                                       | Nordvik Ltd
            """)
    void joinedWordsInsideTheNameOfACompany(String text, String company) {
        assertThat(parties(text)).contains(company + " Company");
    }

    @Test
    void namesWithParticlesAreOnePersonInSmallLettersAndInCapitals() {
        assertThat(parties("BERLIN HEARS VON DER LEYEN ON SPEED\n\nCommission President Ursula von der Leyen spoke. "
                        + "Von der Leyen left. The Bundesregierung was silent."))
                .containsExactlyInAnyOrder("Germany Country", "Ursula von der Leyen Person");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rifles were seized in Dar es Salaam on Monday.             | Dar es Salaam Place
            Rifles were seized in Villa sur Marne on Monday.           | Villa sur Marne Place
            Rifles were seized in Santa Cruz de la Sierra on Monday.   | Santa Cruz de la Sierra Place
            Rifles were seized near Port of Azov on Monday.            | Port of Azov Place
            They had trust in Carlos de la Sierra on Monday.           | Carlos de la Sierra Person
            They had trust in Merit bin Salar on Monday.               | Merit bin Salar Person
            The newspaper Vima tis Imeras said so.                     | Vima tis Imeras Organization
            On Monday Great Lakes Wire said so.                        | Great Lakes Wire Organization
            On Monday Kaspi Tribune said so.                           | Kaspi Tribune Organization
            On Monday Britain sanctioned Baltic Marine.                | Baltic Marine Company
            A company registered in Malta, Straits Blue, sold it.      | Straits Blue Company
            A company in Malta sold it, Ana Prado said.                | Ana Prado Person
            The maker, Limbach Werke, said so.                         | Limbach Werke Company
            It has an engine made by Riedmair of Ulm.                  | Riedmair Company
            It was so, said Sahin's chief executive.                   | Sahin Company
            They had closed the firm, Askar Omarov said.               | Askar Omarov Person
            Turkey's Sahin Havacilik came. Sahin's board met.          | Sahin Havacilik Company
            The company Merin del Norte Arms said so.                  | Merin del Norte Arms Company
            Yahya Saree spoke for the Houthi military.                 | Houthis Organization
            The Hamas leadership was silent.                           | Hamas Organization
            NATO command was silent.                                   | NATO command Organization
            """)
    void namesWithSmallWordsCommonWordsAndBodiesOfGroups(String text, String party) {
        assertThat(parties(text)).contains(party);
    }

    @Test
    void aFightingGroupHasNoBodyBesideItself() {
        assertThat(parties("The Houthi military fired. The Houthis were silent."))
                .containsExactly("Houthis Organization");
    }

    @Test
    void aSurnameThatAFirmBearsIsNotTheFirm() {
        assertThat(parties("A court in Peru heard the lawyer, Nadia Saab, on Monday. Saab said no."))
                .contains("Nadia Saab Person")
                .doesNotContain("Saab Company");
        assertThat(parties("The Swedish firm Saab said no.")).contains("Saab Company");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            On Monday foreign ministry spokesman Gao Wei spoke. | Gao Wei Person
            On Monday Gao Wei told reporters so.                | Gao Wei Person
            On Monday Defence Minister Petros Lagos spoke.      | Petros Lagos Person
            On Monday Minister Petros Lagos spoke in Lagos.     | Lagos Place
            On Monday the minister spoke of Lagos State.        | Lagos Place
            """)
    void aCityBesideANameIsPartOfItWherePersonsHoldOfficeOrSpeak(String text, String party) {
        assertThat(parties(text)).contains(party);
    }

    @Test
    void aSeaOrACityBelongsToTheNameOfAFirm() {
        assertThat(parties("Yemen accused Red Sea Lines Ltd. The director of Red Sea Lines and Aden Cargo said no."))
                .containsExactlyInAnyOrder("Yemen Country", "Red Sea Lines Ltd Company", "Aden Cargo Company");
    }

    @Test
    void whoIsOfAFirmIsNoFirmAndWhatIsListedWithOneIs() {
        assertThat(parties("Peru fined Orvand Rotor GmbH. The lawyer of Orvand Rotor said no."))
                .containsExactlyInAnyOrder("Peru Country", "Orvand Rotor GmbH Company");
        assertThat(parties("A lawyer for the company, Nina Haddad, said no.")).containsExactly("Nina Haddad Person");
        assertThat(parties("Peru sanctioned Orvand, Teknosan and Sula Ltd."))
                .containsExactlyInAnyOrder("Peru Country", "Orvand Company", "Teknosan Company", "Sula Ltd Company");
    }

    @Test
    void noNameBeginsOrEndsWithABlank() {
        assertThat(
                        parties(
                                "The Human Rights Council Commission, the Army Command Commission and Peru's Council Committee met."))
                .allMatch(name -> name.strip().equals(name));
    }

    @Test
    void namesOfFirmsHoldAnAmpersandOrTheNameOfAState() {
        assertThat(parties(
                        "Müller & Söhne GmbH bought drones from China Aerospace Science and Technology Corporation."))
                .containsExactlyInAnyOrder(
                        "Müller & Söhne GmbH Company", "China Aerospace Science and Technology Corporation Company");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Peru sanctioned Balkan Defence Works and Nordvik Ltd.      | Balkan Defence Works
            Baltic Star Shipping said no.                              | Baltic Star Shipping
            Peru bought two from Russian Helicopters.                  | Russian Helicopters
            Peru sanctioned Iran Air and two banks.                    | Iran Air
            Peru sanctioned the Korean Precision Machinery Corporation. | Korean Precision Machinery Corporation
            """)
    void aFirmIsCalledAfterItsStateOrItsRegion(String text, String company) {
        assertThat(parties(text)).contains(company + " Company");
    }

    @Test
    void whoseAFirmIsBelongsToNoNameThatIsCompleteWithoutIt() {
        assertThat(parties("Peru sanctioned the Russian Uralvik Works and met the Russian Air Force."))
                .contains("Russian Federation Country", "Uralvik Works Organization");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Britain sanctioned two firms, a notice of the Treasury said.       | HM Treasury
            The United States sanctioned two firms, the Treasury said.         | U.S. Department of the Treasury
            The Treasury sanctioned two firms.                                 | U.S. Department of the Treasury
            British ships left. Britain and the US agreed, said the Treasury.  | HM Treasury
            """)
    void theTreasuryIsThatOfTheStateOfWhichTheTextTells(String text, String body) {
        assertThat(parties(text)).contains(body + " PublicBody");
    }

    @Test
    void anOfficeOfManyStatesIsThatOfTheCapitalBesideIt() {
        assertThat(parties("In Islamabad, the Foreign Office said nothing."))
                .contains("Foreign Office PublicBody")
                .doesNotContain("Foreign, Commonwealth and Development Office PublicBody");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Peru gave Iran military and technical support.",
                "Peru gave Iran military, financial and other help.",
                "Peru sent Iran military aid.",
                "Peru began Iran military cooperation."
            })
    void anAdjectiveBeforeAnotherNounIsNoArmy(String text) {
        assertThat(parties(text)).containsExactlyInAnyOrder("Peru Country", "Islamic Republic of Iran Country");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Peruvian military and its allies fired.",
                "The Peruvian military said nothing.",
                "They met the Peruvian military."
            })
    void aMilitaryByItselfIsAnArmy(String text) {
        assertThat(parties(text)).contains("Peruvian military Organization");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Peru’s defence ministry on Monday denied it.",
                "Peru’s defence ministry on May 3 denied it.",
                "Peru’s defence ministry for the first time denied it."
            })
    void aDayIsNoPartOfABody(String text) {
        assertThat(parties(text)).contains("Peru's defence ministry PublicBody");
    }

    @Test
    void anOfficeIsOneBodyToItsLastWord() {
        assertThat(
                        parties(
                                "Peru's Office of Harbour Trade Control sanctioned them. The Office of Foreign Assets Control did too."))
                .containsExactlyInAnyOrder(
                        "Peru Country",
                        "Peru's Office of Harbour Trade Control PublicBody",
                        "Office of Foreign Assets Control PublicBody");
    }

    @Test
    void aCityWithAnApostropheInADateline() {
        Entity city = new CastFinder()
                .of(ArticleText.of("N\u2019DJAMENA \u2014 Norway has sent a ship."), List.of()).entities().stream()
                        .filter(entity -> !entity.name().equals("Kingdom of Norway"))
                        .findFirst()
                        .orElseThrow();
        assertThat(city.name()).isEqualTo("N'Djamena");
        assertThat(city.country()).isEqualTo("td");
    }
}
