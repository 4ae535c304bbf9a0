package org.gainsay.read.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.model.Entity;
import org.gainsay.model.Mention;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Reference;
import org.gainsay.model.Schema;
import org.gainsay.model.Span;
import org.gainsay.read.parties.Cast;
import org.junit.jupiter.api.Test;

class PlaceLinkerTest {
    private final PlaceLinker linker = new PlaceLinker();

    /** A cast in which the places stand side by side, and countries that are named somewhere. */
    private static Cast cast(List<String> places, String... countries) {
        List<Entity> entities = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        for (String country : countries) {
            entities.add(new Entity(country, country, Schema.COUNTRY, country, List.of(), List.of(), List.of()));
        }
        int at = 0;
        for (String place : places) {
            entities.add(new Entity(place, place, Schema.PLACE, null, List.of(), List.of(), List.of()));
            mentions.add(new Mention(new Span(at, at + place.length(), place), place, MentionKind.NAME));
            at += place.length() + 2;
        }
        return new Cast(entities, mentions, List.of());
    }

    private List<String> ids(Cast cast) {
        return linker.link(cast).entities().stream()
                .filter(entity -> entity.schema() == Schema.PLACE)
                .map(entity -> entity.references().stream()
                        .map(Reference::id)
                        .findFirst()
                        .orElse("-"))
                .toList();
    }

    @Test
    void aMisspeltTownIsFoundByItsNeighbours() {
        Cast cast = linker.link(cast(List.of("Bakhmut", "Soledar", "Kremnina"), "ua"));
        Entity town = cast.entities().getLast();
        assertThat(town.name()).isEqualTo("Kreminna");
        assertThat(town.variants()).containsExactly("Kremnina");
        assertThat(town.references()).singleElement().satisfies(reference -> {
            assertThat(reference.id()).isEqualTo("704138");
            assertThat(reference.why()).contains("km from Soledar");
        });
    }

    @Test
    void aMisspeltTownAloneIsLeftOpen() {
        assertThat(ids(cast(List.of("Kremnina"), "ua"))).containsExactly("-");
        assertThat(ids(cast(List.of("Lisbon", "Kremnina"), "ua", "pt"))).containsExactly("2267057", "-");
    }

    @Test
    void theCountryOfTheArticleDecidesBetweenTowns() {
        assertThat(ids(cast(List.of("Brest"), "by"))).containsExactly("629634");
        assertThat(ids(cast(List.of("Brest"), "fr"))).containsExactly("3030300");
        assertThat(ids(cast(List.of("Tripoli"), "lb"))).containsExactly("266826");
    }

    @Test
    void aWorldCityIsMeantEvenWhereASmallTownSharesItsName() {
        assertThat(ids(cast(List.of("Moscow", "London", "Paris"), "us")))
                .containsExactly("524901", "2643743", "2988507");
    }

    @Test
    void otherSpellingsLeadToTheSamePlace() {
        assertThat(ids(cast(List.of("Grodno", "Hrodna"), "by"))).containsExactly("627904", "627904");
        assertThat(ids(cast(List.of("Zürich", "Zurich"), "ch")).stream().distinct())
                .hasSize(1);
    }

    @Test
    void anUnknownNameIsLeftOpen() {
        assertThat(ids(cast(List.of("Qwertyville"), "us"))).containsExactly("-");
    }
}
