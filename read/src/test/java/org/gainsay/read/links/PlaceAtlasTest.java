package org.gainsay.read.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceAtlasTest {
    private final PlaceAtlas atlas = new PlaceAtlas();

    @Test
    void aLinkedPlaceLiesWhereTheGazetteerHasIt() {
        assertThat(atlas.find("704138", List.of("Kreminna"))).hasValueSatisfying(place -> {
            assertThat(place.country()).isEqualTo("ua");
            assertThat(place.latitude()).isCloseTo(49.05, within(0.1));
            assertThat(place.longitude()).isCloseTo(38.22, within(0.1));
        });
        assertThat(atlas.find("704138", List.of("somewhere", "kreminna"))).isPresent();
    }

    @Test
    void anotherPlaceOfTheNameIsNoAnswer() {
        assertThat(atlas.find("1", List.of("Kreminna"))).isEmpty();
        assertThat(atlas.find("704138", List.of("Lisbon"))).isEmpty();
    }
}
