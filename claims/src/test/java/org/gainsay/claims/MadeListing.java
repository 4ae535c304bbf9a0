package org.gainsay.claims;

import java.time.LocalDate;
import java.util.List;
import org.gainsay.model.Listing;
import org.gainsay.model.Name;
import org.gainsay.model.NameKind;
import org.gainsay.model.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of a list with the few fields that a view looks at. */
public final class MadeListing {
    private MadeListing() {}

    public static Listing of(
            String source,
            String entry,
            Schema schema,
            String caption,
            String country,
            String programme,
            @Nullable String listed) {
        return new Listing(
                source,
                entry,
                schema,
                List.of(new Name(caption, NameKind.PRIMARY, null, null, null, List.of())),
                List.of(),
                List.of(),
                country.isEmpty() ? List.of() : List.of(country),
                List.of(),
                List.of(),
                List.of(),
                programme.isEmpty() ? List.of() : List.of(programme),
                listed == null ? null : LocalDate.parse(listed),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
