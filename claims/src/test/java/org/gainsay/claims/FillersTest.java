package org.gainsay.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.claims.ToldArticle.sanction;
import static org.gainsay.claims.ToldArticle.transfer;
import static org.gainsay.model.Stance.ACCUSES;
import static org.gainsay.model.Stance.ANNOUNCES;
import static org.gainsay.model.Stance.DENIES;

import java.util.List;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimFiller;
import org.gainsay.model.Role;
import org.gainsay.model.Schema;
import org.junit.jupiter.api.Test;

/** Who fills a role, and who gives that. */
class FillersTest {
    private static List<String> values(Claim claim, Role role) {
        return claim.fillers(role).stream().map(ClaimFiller::value).toList();
    }

    @Test
    void whatAMinistryDoesItsStateDoes() {
        List<Claim> claims = ToldArticle.claims(ToldArticle.of("01", "A", "2024-05-01")
                .party("TREASURY", "U.S. Department of the Treasury", Schema.PUBLIC_BODY, "us")
                .party("TRADER", "Alfa Trading", Schema.COMPANY, "ru")
                .says("US", ANNOUNCES, "sanctions", sanction("US", "TRADER"))
                .says("TREASURY", ANNOUNCES, "sanctions on it", sanction("TREASURY", "TRADER")));
        assertThat(claims)
                .singleElement()
                .satisfies(claim -> assertThat(values(claim, Role.IMPOSER)).containsExactly("US"));
    }

    @Test
    void aMinistryThatIsSanctionedIsItself() {
        List<Claim> claims = ToldArticle.claims(ToldArticle.of("01", "A", "2024-05-01")
                .party("MINISTRY", "Russian Defence Ministry", Schema.PUBLIC_BODY, "ru")
                .says("US", ANNOUNCES, "sanctions", sanction("US", "MINISTRY")));
        assertThat(values(claims.getFirst(), Role.TARGET)).containsExactly("russian-defence-ministry");
    }

    @Test
    void aNameSaysWhichCompanyIsMeant() {
        List<Claim> claims = ToldArticle.claims(ToldArticle.of("01", "A", "2024-05-01")
                .party("TRADER", "Alfa Trading", Schema.COMPANY, "ru")
                .says("US", ANNOUNCES, "sanctions on the company", sanction("US", "company"))
                .says("US", ANNOUNCES, "sanctions on it", sanction("US", "TRADER")));
        assertThat(values(claims.getFirst(), Role.TARGET)).containsExactly("alfa-trading");
    }

    @Test
    void aNameWithSpacesAroundItIsAName() {
        List<Claim> claims = ToldArticle.claims(ToldArticle.of("01", "A", "2024-05-01")
                .party("COMMISSION", " Commission", Schema.PUBLIC_BODY, null)
                .says("COMMISSION", ANNOUNCES, "sanctions", sanction("COMMISSION", "RU")));
        assertThat(claims).hasSize(1);
    }

    @Test
    void aListedBodyStaysToBeFoundByItsEntry() {
        List<Claim> claims = ToldArticle.claims(ToldArticle.of("01", "A", "2024-05-01")
                .listed("GUARDS", "Revolutionary Guard Corps", Schema.ORGANIZATION, "ir", "us_ofac_sdn", "10391")
                .says("US", ACCUSES, "the Guards sent drones", transfer("GUARDS", "RU", "drones")));
        assertThat(values(claims.getFirst(), Role.SUPPLIER)).containsExactly("us_ofac_sdn:10391");
        assertThat(claims.getFirst().label()).isEqualTo("Iran → Russia: drones");
    }

    @Test
    void whoeverNamesAPartyGivesIt() {
        List<Claim> claims = ToldArticle.claims(ToldArticle.of("01", "A", "2024-05-01")
                .says("RU", DENIES, "IR sent drones", transfer("IR", "RU", "drones"))
                .saysOf("US", ACCUSES, "Tehran sent them", 1)
                .naming("IR", "Tehran"));
        ClaimFiller supplier = claims.getFirst().fillers(Role.SUPPLIER).getFirst();
        assertThat(supplier.givenBy()).hasToString("[01#s2]");
        assertThat(supplier.deniedBy()).hasToString("[01#s1]");
    }
}
