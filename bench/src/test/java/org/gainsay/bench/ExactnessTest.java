package org.gainsay.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gainsay.lists.BuiltinSnapshot;
import org.gainsay.model.ListContent;
import org.gainsay.model.Listing;
import org.gainsay.model.Query;
import org.junit.jupiter.api.Test;

class ExactnessTest {
    private static final List<Listing> SOME = BuiltinSnapshot.load().listings().subList(0, 300);

    @Test
    void theQueryOfANumberIsAlwaysTheSame() {
        PerturbedNames names = new PerturbedNames(SOME, 1);

        List<Query> queries = IntStream.range(0, 200).mapToObj(names::query).toList();

        assertThat(new PerturbedNames(SOME, 1).query(17)).isEqualTo(queries.get(17));
        assertThat(new PerturbedNames(SOME, 2).query(17)).isNotEqualTo(queries.get(17));
        assertThat(queries.stream().map(Query::name).distinct()).hasSizeGreaterThan(150);
        assertThat(queries.stream().filter(query -> query.birthDate() != null)).isNotEmpty();
    }

    @Test
    void whatTheIndexFindsIsWhatIsThere() {
        List<String> differing = new ArrayList<>();
        ListContent list = new ListContent(BuiltinSnapshot.load().edition(), SOME);

        Exactness.Outcome outcome = Exactness.of(List.of(list), 300, differing::add);

        assertThat(differing).isEmpty();
        assertThat(outcome.hits()).isGreaterThan(100);
        assertThat(outcome.line())
                .isEqualTo("exactness: 300 perturbed names over 300 entries, " + outcome.hits()
                        + " hits, 0 queries differ");
    }
}
