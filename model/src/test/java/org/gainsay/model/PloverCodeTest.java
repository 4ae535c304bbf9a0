package org.gainsay.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PloverCodeTest {
    @Test
    void everyTypeAndStatusHasItsOwnRolesOnBothSides() {
        for (EventType type : EventType.values()) {
            for (EventStatus status : type.statuses()) {
                PloverCode.of(type, status).ifPresent(code -> {
                    assertThat(type.roles()).as(type + " " + status).containsAll(code.actors());
                    assertThat(type.roles()).as(type + " " + status).containsAll(code.recipients());
                });
            }
        }
    }

    @Test
    void whoAsksForArmsActsUponTheSupplier() {
        PloverCode code =
                PloverCode.of(EventType.ARMS_TRANSFER, EventStatus.SOUGHT).orElseThrow();
        assertThat(code.type()).isEqualTo(PloverType.REQUEST);
        assertThat(code.actors()).containsExactly(Role.RECIPIENT);
        assertThat(code.recipients()).containsExactly(Role.SUPPLIER);
    }

    @Test
    void aThreatIsNoAssault() {
        assertThat(type(EventType.ATTACK, EventStatus.THREATENED)).contains(PloverType.THREATEN);
        assertThat(type(EventType.ATTACK, EventStatus.OCCURRED)).contains(PloverType.ASSAULT);
        assertThat(type(EventType.SANCTION, EventStatus.LIFTED)).contains(PloverType.CONCEDE);
    }

    @Test
    void whatPloverHasNoWordForHasNoCode() {
        assertThat(type(EventType.OUTAGE, EventStatus.OCCURRED)).isEmpty();
        assertThat(type(EventType.ARMS_TRANSFER, EventStatus.CONSIDERED)).isEmpty();
        assertThat(type(EventType.ATTACK, null)).isEmpty();
    }

    private static Optional<PloverType> type(EventType type, @org.jspecify.annotations.Nullable EventStatus status) {
        return PloverCode.of(type, status).map(PloverCode::type);
    }
}
