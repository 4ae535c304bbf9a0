package org.gainsay.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which armed bodies are part of a state. */
class StateForcesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "army",
                "Sudanese army",
                "Sudan's army",
                "Armed Forces of Ukraine",
                "Israel Defense Forces",
                "Indian Air Force",
                "General Staff",
                "South Korean navy",
                "Russian coast guard",
                "People's Liberation Army",
                "Islamic Revolutionary Guard Corps"
            })
    void ofAState(String name) {
        assertThat(StateForces.isOne(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rapid Support Forces",
                "Syrian Democratic Forces",
                "Lord's Resistance Army",
                "Arakan Army",
                "Libyan National Army",
                "Houthi forces",
                "Houthis",
                "Wagner",
                "March 23 Movement"
            })
    void ofItsOwn(String name) {
        assertThat(StateForces.isOne(name)).isFalse();
    }
}
