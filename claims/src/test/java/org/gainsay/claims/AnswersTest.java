package org.gainsay.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.claims.ToldArticle.attack;
import static org.gainsay.claims.ToldArticle.transfer;
import static org.gainsay.model.Stance.ACCUSES;
import static org.gainsay.model.Stance.CONFIRMS;
import static org.gainsay.model.Stance.DENIES;

import java.util.List;
import org.gainsay.model.Claim;
import org.gainsay.model.Schema;
import org.junit.jupiter.api.Test;

/** What a denial means that names nothing of its own. */
class AnswersTest {
    private static ToldArticle article() {
        return ToldArticle.of("01", "A", "2024-05-01")
                .says("US", ACCUSES, "Russia sent engines", transfer("RU", "IR", "engines"))
                .says("US", ACCUSES, "Korea sent shells", transfer("KP", "UA", "shells"));
    }

    private static List<String> denied(ToldArticle article) {
        return ToldArticle.claims(article).stream()
                .filter(claim -> !claim.deniedBy().isEmpty())
                .map(Claim::label)
                .toList();
    }

    @Test
    void whoDeniesTheReportsMeansWhatHisSideHasAPartIn() {
        assertThat(denied(article().saysOf("RU", DENIES, "the reports", 2))).containsExactly("Russia → Iran: engines");
        assertThat(denied(article().saysOf("KP", DENIES, "the reports", 2)))
                .containsExactly("North Korea → Ukraine: shells");
    }

    @Test
    void whereHisSideHasAPartInNothingNothingIsMeant() {
        assertThat(denied(article().saysOf("GB", DENIES, "the reports", 2))).isEmpty();
    }

    @Test
    void whoNamesItAnswersForOthers() {
        assertThat(denied(article()
                        .saysOf("GB", DENIES, "North Korea sent nothing", 2)
                        .naming("KP", "North Korea")))
                .containsExactly("North Korea → Ukraine: shells");
    }

    @Test
    void whoSpeaksForASideThatIsNotKnownMayMeanAnything() {
        ToldArticle article = article().party("ORLOV", "Ivan Orlov", Schema.PERSON, null);
        assertThat(denied(article.saysOf("ORLOV", DENIES, "this", 2))).containsExactly("North Korea → Ukraine: shells");
    }

    @Test
    void whoDidItMayBeWhoeverDeniesIt() {
        ToldArticle article =
                ToldArticle.of("01", "A", "2024-05-01").says("UA", ACCUSES, "hit it", attack(null, "depot"));
        assertThat(denied(article.saysOf("RU", DENIES, "the charge", 1))).hasSize(1);
    }

    @Test
    void anybodyCanConfirmTheReports() {
        assertThat(ToldArticle.claims(article().saysOf("GB", CONFIRMS, "the reports", 2)).stream()
                        .filter(claim -> !claim.confirmedBy().isEmpty())
                        .map(Claim::label))
                .containsExactly("North Korea → Ukraine: shells");
    }
}
