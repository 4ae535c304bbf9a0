package org.gainsay.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of which kind goods are. */
class GoodsTest {
    @ParameterizedTest
    @CsvSource({
        "artillery shells, shells",
        "ammunition, shells",
        "7000 containers of shells, shells",
        "a shipment of ammunition, shells",
        "short-range ballistic missiles, missiles",
        "anti-aircraft missiles, missiles",
        "rockets, rockets",
        "hundreds of Shahed-136 drones, drones",
        "piston engines for drones, engines",
        "drone engines, engines",
        "air-defence launchers, air defence",
        "surface-to-air missile battery, air defence",
        "air-defence radars, air defence",
        "Leopard 2 tanks, vehicles",
        "armoured vehicles, vehicles",
        "American microchips, electronics",
        "900 rounds, shells",
        "single round, shells",
        "the machines, machinery",
        "gyroscopes, gyroscope",
        "carbon fibre, fibre"
    })
    void kinds(String phrase, String kind) {
        assertThat(Goods.kind(phrase)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "weapons",
        "the deliveries",
        "military equipment",
        "arms",
        "further weapons",
        "this cargo",
        "aid",
        "Falcon-3s",
        "bullet",
        "a single bullet"
    })
    void generalWordsFitAnyKind(String phrase) {
        assertThat(Goods.kind(phrase)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            missiles and drones            | missiles / drones
            rockets, shells and ammunition | rockets / shells / ammunition
            neither drones nor missiles    | neither drones / missiles
            tank and artillery shells      | tank and artillery shells
            weapons and ammunition         | weapons and ammunition
            tanks and gyroscopes           | tanks and gyroscopes
            """)
    void goodsThatAWordJoinsAreEachByItself(String phrase, String each) {
        assertThat(String.join(" / ", Goods.each(phrase))).isEqualTo(each);
    }
}
