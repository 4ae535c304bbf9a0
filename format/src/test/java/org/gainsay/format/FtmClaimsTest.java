package org.gainsay.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gainsay.model.Basis;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimFiller;
import org.gainsay.model.EventType;
import org.gainsay.model.Header;
import org.gainsay.model.Metadata;
import org.gainsay.model.Party;
import org.gainsay.model.Reading;
import org.gainsay.model.Role;
import org.gainsay.model.Stance;
import org.gainsay.model.Standing;
import org.gainsay.model.Voice;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class FtmClaimsTest {
    private static final Party IRAN = new Party("IR", "Iran", "ir");
    private static final Header ARTICLE =
            new Header("01", "ab", 10, "en", null, new Metadata("Drones", "Gazette", "2022-12-10", null));
    private static final Claim CLAIM = new Claim(
            "c0123456789ab",
            EventType.ARMS_TRANSFER,
            "Iran → Qods: drones",
            List.of(),
            Map.of(
                    Role.SUPPLIER,
                    List.of(new ClaimFiller("IR", "Iran", "ir", Basis.STATED, List.of(), List.of())),
                    Role.RECIPIENT,
                    List.of(new ClaimFiller("us_ofac_sdn:1", "Qods", null, Basis.STATED, List.of(), List.of())),
                    Role.ITEM,
                    List.of(new ClaimFiller("drones", null, null, Basis.STATED, List.of(), List.of()))),
            Standing.DENIED,
            List.of(voice(true, Stance.ACCUSES)),
            List.of(),
            List.of(voice(false, Stance.DENIES)),
            List.of(),
            List.of(),
            List.of("01"),
            1,
            List.of(),
            "2022-12-10",
            "2022-12-10",
            List.of());

    private static Voice voice(boolean superseded, Stance stance) {
        return new Voice(IRAN, IRAN, null, stance, "01", "s1", List.of(), null, superseded, List.of());
    }

    @Test
    void aClaimIsANoteThatSaysWhoStandsWhereAndNeverAnEvent() {
        List<ObjectNode> all = FtmClaims.of(List.of(CLAIM), List.of(ARTICLE));
        assertThat(all)
                .extracting(entity -> entity.get("schema").asString())
                .containsExactly("Article", "PublicBody", "LegalEntity", "Note");
        ObjectNode note = all.getLast();
        assertThat(note.at("/properties/description/0").asString())
                .isEqualTo("Iran → Qods: drones (denied); denied by Iran");
        assertThat(note.at("/properties/keywords/0").asString()).isEqualTo("denied");
        assertThat(note.at("/properties/entity")).hasSize(2);
        assertThat(note.at("/properties/proof/0").asString())
                .isEqualTo(all.getFirst().get("id").asString());
    }

    @Test
    void aPartyOnAListIsNotCalledSanctioned() {
        ObjectNode party = FtmClaims.of(List.of(CLAIM), List.of()).get(1);
        assertThat(party.at("/detail/party").asString()).isEqualTo("us_ofac_sdn:1");
        assertThat(party.get("properties").has("topics")).isFalse();
    }

    @Test
    void aStateIsCalledAsPeopleCallItWithItsCode() {
        Map<Role, List<ClaimFiller>> roles = Map.of(
                Role.RECIPIENT,
                List.of(new ClaimFiller("RU", "Russian Federation", "ru", Basis.STATED, List.of(), List.of())));
        Claim claim = new Claim(
                CLAIM.id(),
                CLAIM.type(),
                CLAIM.label(),
                List.of(),
                roles,
                Standing.REPORTED,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of("01"),
                1,
                List.of(),
                null,
                null,
                List.of());
        ObjectNode state = FtmClaims.of(List.of(claim), List.of()).getFirst();
        assertThat(state.at("/properties/name")).hasToString("[\"Russia\"]");
        assertThat(state.at("/properties/alias")).hasToString("[\"Russian Federation\"]");
        assertThat(state.at("/properties/country")).hasToString("[\"ru\"]");
    }

    @Test
    void theArticleIsThatOfItsReading() {
        Reading reading = new Reading(ARTICLE, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        assertThat(FtmReading.of(reading).getFirst())
                .isEqualTo(FtmClaims.of(List.of(), List.of(ARTICLE)).getFirst());
    }
}
