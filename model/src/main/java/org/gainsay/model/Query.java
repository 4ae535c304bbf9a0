package org.gainsay.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name to be screened, with what else is known of its bearer.
 *
 * @param schema null for any
 * @param birthDate {@code 1962-11-23}, {@code 1962-11} or {@code 1962}
 * @param countries alpha-2 codes in lower case, or names
 */
public record Query(
        String id,
        String name,
        @Nullable Schema schema,
        @Nullable String birthDate,
        List<String> countries,
        @Nullable String idNumber,
        @Nullable String imo,
        @Nullable String address) {
    public Query {
        countries = List.copyOf(countries);
    }

    /** A query that knows nothing but a name and, perhaps, a schema. */
    public static Query named(String name, @Nullable Schema schema) {
        return new Query(name, name, schema, null, List.of(), null, null, null);
    }
}
