package org.gainsay.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gainsay.model.Hit;
import org.gainsay.model.ListContent;
import org.gainsay.model.ListEdition;
import org.gainsay.model.Query;
import org.gainsay.model.Reason;
import org.gainsay.model.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weak aliases, owners and addresses: what an entry has beside its names. */
class KindsOfEntriesTest {
    private static final ScreenOptions ALL = new ScreenOptions(50, 0, 0.70, Algorithm.GAINSAY, Set.of());

    private final Screener screener = screener(
            MadeListing.person("x", "1", "Rustam Akhmetovich Belyaev")
                    .weakAlias("THE BISHOP")
                    .weakAlias("Rustam")
                    .born("1970-04-12")
                    .of("ru"),
            MadeListing.person("x", "2", "Dov Jae Lee").weakAlias("DJ LEE").weakAlias("Haji Abdul"),
            MadeListing.person("x", "3", "Emilio Saldarriaga Rios")
                    .weakAlias("EL CHAPARRO")
                    .weakAlias("Don Emilio"),
            MadeListing.body("x", "4", "NORTHERN PEARL SHIPPING")
                    .linked("linked_to", "MERIDIAN GENERAL HOLDINGS")
                    .linked("owned_50_percent_by", "ARKADY TULEEV")
                    .at("12 Naberezhnaya Street", "Murmansk", "Russia"),
            MadeListing.body("x", "5", "NORTHERN PEARL TRADING")
                    .at("77 Al Corniche Road", "Fujairah", "United Arab Emirates"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # query                     | entry | match
            The Bishop                  | 1     | yes
            Bishop                      | 1     | yes
            Rustam                      | 1     | yes
            Rustam Belyaev              | 1     | yes
            Rustam Khabibullin          | 1     | no
            John Bishop                 | 1     | no
            DJ Lee                      | 2     | yes
            D.J. Lee                    | 2     | yes
            Darlene Lee                 | 2     | no
            Jeffery Lee                 | 2     | no
            Abdul Hakim Sultani         | 2     | no
            El Chaparro                 | 3     | yes
            Emilio Saldarriaga          | 3     | yes
            Emilio Carranza             | 3     | no
            """)
    void weakAliases(String query, String entry, String match) {
        assertThat(isMatch(Query.named(query, Schema.PERSON), entry)).isEqualTo(match.equals("yes"));
    }

    @Test
    void aWeakAliasSaysLessThanAName() {
        assertThat(score(Query.named("Rustam Akhmetovich Belyaev", null), "1"))
                .isGreaterThan(score(Query.named("The Bishop", null), "1"));
    }

    @ParameterizedTest
    @CsvSource({
        "MERIDIAN GENERAL HOLDINGS, no",
        "Meridian Holdings, no",
        "Arkady Tuleev, no",
        "TULEEV Arkady, no",
        "50 percent, no",
        "Linked To Meridian, no",
        "Northern Pearl Shipping, yes",
        "Northern Pearl Shpg Co, yes",
        "OOO Northern Pearl Shipping, yes",
        "Northern Pearl Shipping (Meridian), yes",
        "Southern Pearl Shipping, no",
        "Northern Ruby Shipping, no"
    })
    void whoOwnsAnEntryIsNoMatchForIt(String query, String match) {
        assertThat(isMatch(Query.named(query, null), "4")).isEqualTo(match.equals("yes"));
    }

    @Test
    void ownersAreShownAndWeighNothing() {
        Hit hit = hit(Query.named("Northern Pearl Shipping", null), "4");
        Reason reason = hit.why().stream()
                .filter(why -> why.part().equals("ownership"))
                .findFirst()
                .orElseThrow();
        assertThat(reason.weight()).isNull();
        assertThat(reason.detail()).isEqualTo("linked to MERIDIAN GENERAL HOLDINGS, owned 50 percent by ARKADY TULEEV");
    }

    @Test
    void anAddressThatAgreesPutsOneBeforeTheOther() {
        Query murmansk = at("Northern Pearl", "Naberezhnaya ul. 12, Murmansk");
        assertThat(score(murmansk, "4")).isGreaterThan(score(murmansk, "5"));
        Query fujairah = at("Northern Pearl", "Al Corniche Rd 77, Fujairah");
        assertThat(score(fujairah, "5")).isGreaterThan(score(fujairah, "4"));
    }

    @Test
    void aCityAgreesLessThanAStreetAndAnotherAddressSaysNothing() {
        double none = score(at("Northern Pearl", null), "4");
        double city = score(at("Northern Pearl", "5 Lenin Avenue, Murmansk"), "4");
        double street = score(at("Northern Pearl", "12 Naberezhnaya Street, Murmansk"), "4");
        assertThat(List.of(none, city, street)).isSorted().doesNotHaveDuplicates();
        assertThat(score(at("Northern Pearl", "1 Main Street, Springfield"), "4"))
                .isEqualTo(none);
    }

    @Test
    void anAddressIsNoMatchByItself() {
        assertThat(isMatch(at("Quite Another Firm", "12 Naberezhnaya Street, Murmansk"), "4"))
                .isFalse();
    }

    private static Query at(String name, @Nullable String address) {
        return new Query("q", name, null, null, List.of(), null, null, address);
    }

    private boolean isMatch(Query query, String entry) {
        return screener.screen(query, ALL).stream().anyMatch(hit -> hit.entry().equals(entry) && hit.match());
    }

    private double score(Query query, String entry) {
        return hit(query, entry).score();
    }

    private Hit hit(Query query, String entry) {
        return screener.screen(query, ALL).stream()
                .filter(hit -> hit.entry().equals(entry))
                .findFirst()
                .orElseThrow();
    }

    private static Screener screener(MadeListing... made) {
        return Screener.over(List.of(new ListContent(
                new ListEdition("x", null, "0", made.length, false),
                Arrays.stream(made).map(MadeListing::listing).toList())));
    }
}
