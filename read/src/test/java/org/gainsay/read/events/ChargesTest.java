package org.gainsay.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.gainsay.model.Event;
import org.gainsay.model.EventType;
import org.gainsay.model.Filler;
import org.gainsay.model.Role;
import org.gainsay.model.Stance;
import org.gainsay.read.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargesTest {
    private List<Event> events(Scene scene) {
        return new EventFinder()
                .find(scene.text(), scene.drafts(), scene.cast())
                .events();
    }

    private static String fillers(List<Event> events, EventType type, Role role) {
        return events.stream()
                .filter(event -> event.type() == type)
                .flatMap(event -> event.fillers(role).stream())
                .map(Filler::value)
                .collect(Collectors.joining("+"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [US Washington] on Tuesday imposed sanctions on [ACME Acme] for supplying rockets to [SD Sudan]     | ACME
            [GB Britain] fined [ACME Acme], a shipper in [MT Malta], for secretly delivering drones to [LY Libya] | ACME
            [US Washington] accused [IR Iran] of having sold drones to [RU Russia]                               | IR
            [US Washington] charged [ACME Acme] with sending rockets to [SY Syria]                               | ACME
            [ACME Acme] was blacklisted by [US Washington] for supplying rockets to [SD Sudan]                   | ACME
            [ACME Acme], accused by [US Washington] of supplying rockets to [SD Sudan], closed                   | ACME
            [IR Iran] denied charges of supplying drones to [RU Russia]                                          | IR
            [DE Germany] blacklisted two banks for supplying rockets to [SD Sudan]                               | ''
            [DE Germany] imposed sanctions on two [TR~ Turkish] firms for supplying rockets to [SD Sudan]        | ''
            [US Washington] announced sanctions against [ACME Acme] for arms deliveries to [SY Syria]            | ''
            """)
    void didWhatTheyAreChargedWith(String sentence, String supplier) {
        List<Event> events = events(new Scene().narrates(sentence));
        assertThat(events).anyMatch(event -> event.type() == EventType.ARMS_TRANSFER);
        assertThat(fillers(events, EventType.ARMS_TRANSFER, Role.SUPPLIER)).isEqualTo(supplier);
    }

    @Test
    void leaveTheSanctionToWhoImposesIt() {
        List<Event> events = events(new Scene()
                .narrates("[US Washington] imposed sanctions on [ACME Acme] for supplying rockets to [SD Sudan]"));
        assertThat(fillers(events, EventType.SANCTION, Role.IMPOSER)).isEqualTo("US");
        assertThat(fillers(events, EventType.SANCTION, Role.TARGET)).isEqualTo("ACME");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [GB Britain] imposed sanctions on Thursday on [ACME Acme] and [ORION Orion], saying they had armed [ER Eritrea] | ACME+ORION
            [GB Britain] imposed sanctions on Thursday against [ACME Acme]                                                  | ACME
            [ACME Acme] was blacklisted for making the rockets and [ORION Orion] for carrying them                          | ACME+ORION
            """)
    void punishAllWhoAreNamed(String sentence, String targets) {
        assertThat(fillers(events(new Scene().narrates(sentence)), EventType.SANCTION, Role.TARGET))
                .isEqualTo(targets);
    }

    @Test
    void nobodyImposesAnEmbargoThatIsOnlyBroken() {
        List<Event> events = events(
                new Scene()
                        .narrates(
                                "[ET Ethiopia] accused [BG Bulgaria] of selling rockets in what would be a breach of a [UN United Nations] arms embargo"));
        assertThat(events).extracting(Event::type).containsExactly(EventType.ARMS_TRANSFER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [BG Bulgaria] has not exported a single rocket to [ER Eritrea] since 1998                   | ''
            [BG Bulgaria] has exported rockets to [ER Eritrea] since 1998                               | since 1998
            120 rockets had been delivered to [ER Asmara] under a contract signed in 2022               | ''
            120 rockets had been delivered to [ER Asmara] in 2023 under a contract signed in 2022       | in 2023
            """)
    void theTimeOfAContractOrOfNothingIsNoDelivery(String sentence, String time) {
        assertThat(fillers(events(new Scene().narrates(sentence)), EventType.ARMS_TRANSFER, Role.TIME))
                .isEqualTo(time);
    }

    @Test
    void areNotTheSpeakersOwnDeeds() {
        List<Event> events = events(new Scene()
                .says(
                        "[US Washington]",
                        "announced",
                        "sanctions on [ACME Acme] for its arms deliveries to [SD Sudan]",
                        Stance.ANNOUNCES));
        assertThat(fillers(events, EventType.ARMS_TRANSFER, Role.SUPPLIER)).doesNotContain("US");
    }
}
