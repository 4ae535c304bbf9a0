package org.gainsay.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times as texts give them, counted back from Wednesday, the fifteenth of May 2024. */
class CalendarTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2024, 5, 15);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on Monday                   | 2024-05-13 | 2024-05-13",
                "on Wednesday                | 2024-05-15 | 2024-05-15",
                "Thursday                    | 2024-05-09 | 2024-05-09",
                "in the night to Sunday      | 2024-05-11 | 2024-05-12",
                "last night                  | 2024-05-14 | 2024-05-15",
                "yesterday                   | 2024-05-14 | 2024-05-14",
                "on February 2               | 2024-02-02 | 2024-02-02",
                "2 February                  | 2024-02-02 | 2024-02-02",
                "December 9                  | 2023-12-09 | 2023-12-09",
                "on 9 December 2022          | 2022-12-09 | 2022-12-09",
                "in April                    | 2024-04-01 | 2024-04-30",
                "since September             | 2023-09-01 | 2024-05-15",
                "in November 2023            | 2023-11-01 | 2023-11-30",
                "in 2022                     | 2022-01-01 | 2022-12-31",
                "earlier this month          | 2024-05-01 | 2024-05-15",
                "last week                   | 2024-05-06 | 2024-05-15",
                "three days ago              | 2024-05-11 | 2024-05-13",
                "2024-03-04                  | 2024-03-04 | 2024-03-04",
                "2024-03                     | 2024-03-01 | 2024-03-31",
                "2024-03-04/2024-03-08       | 2024-03-04 | 2024-03-08"
            })
    void past(String phrase, LocalDate first, LocalDate last) {
        assertThat(Calendar.read(phrase, WEDNESDAY, false)).contains(new Period(first, last));
    }

    @ParameterizedTest
    @CsvSource({"soon", "next week", "before the invasion", "for two years", "on May 41"})
    void noPeriod(String phrase) {
        assertThat(Calendar.read(phrase, WEDNESDAY, false)).isEmpty();
    }

    @Test
    void whatIsPlannedLiesAhead() {
        assertThat(Calendar.read("September", WEDNESDAY, true))
                .contains(new Period(LocalDate.of(2024, 9, 1), LocalDate.of(2024, 9, 30)));
    }

    @Test
    void withoutADateOfPublicationOnlyWholeDatesAreKnown() {
        assertThat(Calendar.read("on Monday", null, false)).isEmpty();
        assertThat(Calendar.read("on February 2", null, false)).isEmpty();
        assertThat(Calendar.read("on February 2, 2024", null, false)).isPresent();
    }
}
