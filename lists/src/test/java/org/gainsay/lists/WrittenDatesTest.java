package org.gainsay.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDatesTest {
    @ParameterizedTest
    @CsvSource({
        "23 Apr 1990, DAY, 1990-04-23, 1990-04-23",
        "29 Feb 1996, DAY, 1996-02-29, 1996-02-29",
        "Feb 1957, MONTH, 1957-02-01, 1957-02-28",
        "Nov. 1973, MONTH, 1973-11-01, 1973-11-30",
        "September 1973, MONTH, 1973-09-01, 1973-09-30",
        "1952, YEAR, 1952-01-01, 1952-12-31",
        "circa 1961, CIRCA, 1961-01-01, 1961-12-31",
        "circa 01 Jan 1961, CIRCA, 1961-01-01, 1961-01-01",
        "circa 1979-1982, CIRCA, 1979-01-01, 1982-12-31",
        "1956 to 1957, RANGE, 1956-01-01, 1957-12-31",
        "01 Jan 1989 to 31 Dec 1989, RANGE, 1989-01-01, 1989-12-31",
        "Mar 1963 to Mar 1964, RANGE, 1963-03-01, 1964-03-31"
    })
    void understandsWhatOfacWrites(String written, String precision, String earliest, String latest) {
        assertThat(WrittenDates.birth(written)).satisfies(date -> {
            assertThat(date.precision().name()).isEqualTo(precision);
            assertThat(date.earliest()).isEqualTo(earliest);
            assertThat(date.latest()).isEqualTo(latest);
            assertThat(date.text()).isEqualTo(written);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "30 Feb 1990",
                "Foo 1990",
                "90",
                "1 2 3 4",
                "1957 to 1956",
                "to 1957",
                "circa ",
                "30-35 years"
            })
    void guessesNothing(String written) {
        assertThat(WrittenDates.birth(written)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "24/10/1972, 1972-10-24, 1972-10-24",
        "dd/10/1972, 1972-10-01, 1972-10-31",
        "dd/mm/1971, 1971-01-01, 1971-12-31",
        "00/00/1971, 1971-01-01, 1971-12-31"
    })
    void understandsWhatTheUnitedKingdomWrites(String written, String earliest, String latest) {
        assertThat(WrittenDates.britishBirth(written)).satisfies(date -> {
            assertThat(date.earliest()).isEqualTo(earliest);
            assertThat(date.latest()).isEqualTo(latest);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2003-09-03", "2003-09-03T10:25:35.000+02:00", "2003-09-03-04:00", " 2003-09-03 "})
    void readsIsoDates(String written) {
        assertThat(WrittenDates.iso(written)).isEqualTo("2003-09-03");
    }
}
