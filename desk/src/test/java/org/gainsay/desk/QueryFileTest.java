package org.gainsay.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.gainsay.model.InputException;
import org.gainsay.model.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static QueryFile.Row row(String born, String country) {
        return QueryFile.query(
                List.of("name", "birth_date", "country"),
                List.of("Ann Lee", born, country),
                "customers.csv:2",
                1,
                Query.named("", null),
                TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "31.12.1970, 1970-12-31",
        "3.4.1970, 1970-04-03",
        "31/12/1970, 1970-12-31",
        "12/31/1970, 1970-12-31",
        "31-12-1970, 1970-12-31",
        "05/05/1970, 1970-05-05",
        "1970/12/31, 1970-12-31",
        "12.1970, 1970-12",
        "31.12.1970 00:00:00, 1970-12-31",
        "1970-12-31T00:00:00Z, 1970-12-31",
        "1970-12-31, 1970-12-31",
        "1970, 1970",
    })
    void datesAreReadAsSpreadsheetsWriteThem(String written, String read) {
        QueryFile.Row row = row(written, "");
        assertThat(row.query().birthDate()).isEqualTo(read);
        assertThat(row.doubts()).isEmpty();
        assertThat(BirthDates.strict(written, "--birth-date", TODAY)).isEqualTo(read);
    }

    @Test
    void whereDayAndMonthCouldChangePlacesTheYearIsTaken() {
        QueryFile.Row row = row("03/04/1970", "");
        assertThat(row.query().birthDate()).isEqualTo("1970");
        assertThat(row.doubts())
                .singleElement()
                .asString()
                .contains("'03/04/1970': day first or month first? Only 1970");
        assertThatThrownBy(() -> BirthDates.strict("03/04/1970", "--birth-date", TODAY))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("day first or month first");
    }

    @Test
    void aDayThatNeverWasIsNamedAsItWasWritten() {
        QueryFile.Row row = row("30.02.1955", "");
        assertThat(row.query().birthDate()).isEqualTo("1955-02-30");
        assertThat(row.doubts())
                .singleElement()
                .asString()
                .contains("'30.02.1955': there is no such day; only 1955-02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.12.70", "1970-12-31 09:30", "31. Dezember 1970", "31.12.1970.", "31.12.2970"})
    void whatIsNoDateIsRefused(String written) {
        assertThatThrownBy(() -> row(written, ""))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(written);
    }

    @ParameterizedTest
    @CsvSource({
        "DE, DE",
        "Deutschland, Deutschland",
        "DEU, de",
        "Russland, ru",
        "Allemagne, de",
        "Côte d’Ivoire, Côte d’Ivoire",
        "Österreich, at",
        "Украина, ua",
        "Vereinigtes Königreich, gb",
    })
    void countriesAreCodesOrNames(String written, String known) {
        assertThat(row("", written).query().countries()).containsExactly(known);
    }

    @Test
    void aCountryThatIsNoneIsRefused() {
        assertThatThrownBy(() -> row("", "Ruritania"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'Ruritania' is no country that is known");
    }

    @Test
    void whereAFileBreaksTheRowsBeforeItAreReadAndTheRestIsNamed() {
        byte[] csv = "name,note\nAnn Lee,\"two\nlines\"\nBo Chi,\nCy Doe,\"never closed\nDi Eff,\n"
                .getBytes(StandardCharsets.UTF_8);
        try (InputTable table = InputTable.of("the body", new ByteArrayInputStream(csv), "name")) {
            assertThat(table.next().where()).isEqualTo("the body:3");
            assertThat(table.next().where()).isEqualTo("the body:4");
            assertThatThrownBy(table::hasNext)
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("the quotation mark in line 5 is never closed")
                    .hasMessageContaining("nothing from line 5 on was read");
        }
    }
}
