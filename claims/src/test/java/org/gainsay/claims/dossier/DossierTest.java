package org.gainsay.claims.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.claims.MadeClaim.party;
import static org.gainsay.claims.MadeClaim.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gainsay.claims.MadeClaim;
import org.gainsay.claims.MadeReading;
import org.gainsay.claims.filter.PartyName;
import org.gainsay.model.Claim;
import org.gainsay.model.EventType;
import org.gainsay.model.Header;
import org.gainsay.model.Party;
import org.gainsay.model.Publication;
import org.gainsay.model.Role;
import org.gainsay.model.Schema;
import org.gainsay.model.Stance;
import org.gainsay.screen.EntryKey;
import org.junit.jupiter.api.Test;

class DossierTest {
    private static final Party IRAN = state("IR", "Iran");
    private static final Party RUSSIA = state("RU", "Russia");
    private static final Party UNITED_STATES = state("US", "United States");
    private static final Party FIRM = new Party("eu_fsf:EU.1", "Qods Aviation Industries", null);

    private static final Claim DRONES = MadeClaim.of("c1", EventType.ARMS_TRANSFER, "Iran → Russia: drones")
            .party(Role.SUPPLIER, IRAN)
            .party(Role.RECIPIENT, RUSSIA)
            .voice("a#s1", Stance.ACCUSES, party("John Kirby"), UNITED_STATES)
            .voice("a#s2", Stance.DENIES, IRAN, IRAN)
            .make();
    private static final Claim ATTACK = MadeClaim.of("c2", EventType.ATTACK, "Ukraine → Russia: depot")
            .party(Role.ATTACKER, state("UA", "Ukraine"))
            .party(Role.TARGET, RUSSIA)
            .voice("b#s1", Stance.ASSERTS, party("Denis Rudakov"), RUSSIA)
            .make();
    private static final Claim SANCTION = MadeClaim.of("c3", EventType.SANCTION, "United States → Qods")
            .party(Role.IMPOSER, UNITED_STATES)
            .party(Role.TARGET, FIRM)
            .voice("c#s1", Stance.ANNOUNCES, UNITED_STATES, UNITED_STATES)
            .make();
    private static final List<Claim> CLAIMS = List.of(DRONES, ATTACK, SANCTION);
    private static final List<Publication> ARTICLES = List.of(
            MadeReading.of("d", null, "2022-01-01")
                    .entity("qods", "Qods Aviation", Schema.COMPANY, "ir", "us_ofac_sdn:16418")
                    .make(),
            MadeReading.of("a", null, "2022-12-10").make(),
            MadeReading.of("b", null, "2022-12-09").make(),
            MadeReading.of("c", null, null).make(),
            MadeReading.of("e", null, null)
                    .entity("q", "Qods Force", Schema.ORGANIZATION, "ir")
                    .make());

    private static Dossier on(String name) {
        return on(new Subject(List.of(PartyName.of(name)), Set.of()), CLAIMS);
    }

    private static Dossier on(Subject subject, List<Claim> claims) {
        Map<String, Header> headers = new LinkedHashMap<>();
        ARTICLES.forEach(article -> headers.put(article.id(), article.reading().article()));
        List<Header> naming = ARTICLES.stream()
                .filter(article -> article.reading().entities().stream().anyMatch(subject::isMeantBy))
                .map(article -> article.reading().article())
                .toList();
        return Dossier.on(subject, claims, naming, id -> Objects.requireNonNull(headers.get(id)));
    }

    private static List<String> ids(Dossier dossier) {
        return dossier.articles().stream().map(Header::id).toList();
    }

    @Test
    void aTargetOfAnAttackIsNotAccused() {
        Dossier russia = on("Russia");
        assertThat(russia.claimsBy()).containsExactly(ATTACK);
        assertThat(russia.claimsAbout()).containsExactly(DRONES, ATTACK);
        assertThat(russia.claimsAgainst()).containsExactly(DRONES);
        assertThat(ids(russia)).containsExactly("b", "a");
    }

    @Test
    void whoAffirmsForItselfIsNotAccusedByItself() {
        Dossier unitedStates = on("United States");
        assertThat(unitedStates.claimsBy()).containsExactly(DRONES, SANCTION);
        assertThat(unitedStates.claimsAgainst()).isEmpty();
    }

    @Test
    void anEntryMeansItsPartyOnAllListsAndNobodyOfItsName() {
        Subject firm =
                new Subject(List.of(), Set.of(new EntryKey("us_ofac_sdn", "16418"), new EntryKey("eu_fsf", "EU.1")));
        Dossier dossier = on(firm, CLAIMS);
        assertThat(dossier.claimsBy()).isEmpty();
        assertThat(dossier.claimsAbout()).containsExactly(SANCTION);
        assertThat(dossier.claimsAgainst()).containsExactly(SANCTION);
        assertThat(ids(dossier)).containsExactly("d", "c");
        assertThat(ids(on("Qods"))).containsExactly("d", "c", "e");
    }

    @Test
    void aPositionThatWasGivenUpAccusesNobody() {
        Claim withdrawn = MadeClaim.of("c4", EventType.ARMS_TRANSFER, "Iran → Russia: missiles")
                .party(Role.SUPPLIER, IRAN)
                .voice("a#s9", Stance.ACCUSES, UNITED_STATES, UNITED_STATES, true)
                .make();
        Subject iran = new Subject(List.of(PartyName.of("Iran")), Set.of());
        assertThat(on(iran, List.of(withdrawn)).claimsAgainst()).isEmpty();
    }
}
