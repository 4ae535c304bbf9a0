package org.gainsay.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gainsay.format.FtmJson;
import org.gainsay.format.Json;
import org.gainsay.model.Fact;
import org.gainsay.model.ListContent;
import org.gainsay.model.Listing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written as FollowTheMoney lines is read as it was. */
class FtmRoundTripTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void keepsTheMadeLists() throws Exception {
        keeps(ListReader.read("us_ofac_sdn", null, made("ofac")));
        keeps(ListReader.read("un_sc", null, made("un.xml")));
        keeps(ListReader.read("eu_fsf", null, made("eu.xml")));
        keeps(ListReader.read("gb_sanctions", null, made("uk.xml")));
        keeps(ListReader.read("ca_sema", null, made("ca.xml")));
        keeps(ListReader.read("au_dfat", null, made("au.xlsx")));
        keeps(ListReader.read("us_csl", null, made("csl.csv")));
        keeps(ListReader.read("mine", null, made("ftm.json")));
    }

    @Test
    void keepsTheBuiltinList() throws IOException {
        keeps(BuiltinSnapshot.load());
    }

    private void keeps(ListContent content) throws IOException {
        List<String> lines = new ArrayList<>();
        content.listings().forEach(listing -> lines.add(Json.line(FtmJson.of(listing, listing.entry()))));
        Path file = Files.write(folder.resolve("ftm.json"), lines);
        ListContent again = ListReader.read("mine", null, file);
        assertThat(again.listings()).hasSameSizeAs(content.listings());
        for (int i = 0; i < lines.size(); i++) {
            Listing was = content.listings().get(i);
            Listing is = again.listings().get(i);
            assertThat(is.entry()).isEqualTo(was.entry());
            assertThat(is.schema()).isEqualTo(was.schema());
            assertThat(is.names()).isEqualTo(was.names());
            assertThat(is.birthDates()).isEqualTo(was.birthDates());
            assertThat(is.birthPlaces()).isEqualTo(was.birthPlaces());
            assertThat(Set.copyOf(is.countries())).as(is.entry()).isEqualTo(Set.copyOf(was.countries()));
            assertThat(is.identifiers()).isEqualTo(was.identifiers());
            assertThat(is.addresses()).isEqualTo(was.addresses());
            assertThat(is.positions()).containsAll(was.positions());
            assertThat(is.programs()).isEqualTo(was.programs());
            assertThat(is.listed()).isEqualTo(was.listed());
            assertThat(is.changed()).isEqualTo(was.changed());
            assertThat(is.links()).isEqualTo(was.links());
            assertThat(is.reasons()).containsAll(was.reasons());
            assertThat(Set.copyOf(is.remarks())).as(is.entry()).isEqualTo(remarks(was));
            assertThat(is.facts()).as(is.entry()).containsAll(facts(was));
        }
    }

    private static Path made(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(FtmRoundTripTest.class.getResource("made/" + name), name)
                .toURI());
    }

    /** Under {@code notes} stand remarks and facts alike. */
    private static Set<String> remarks(Listing listing) {
        Set<String> remarks = new LinkedHashSet<>(listing.remarks());
        listing.facts().stream()
                .filter(fact -> fact.property().equals("notes"))
                .forEach(fact -> remarks.add(fact.value()));
        return remarks;
    }

    private static List<Fact> facts(Listing listing) {
        return listing.facts().stream()
                .filter(fact -> Set.of(
                                "provisions", "fax", "phone", "website", "incorporationDate", "owner", "operator")
                        .contains(fact.property()))
                .toList();
    }
}
