package org.gainsay.ledger;

import java.util.List;
import java.util.Optional;

/** Who knows what entries mean for the {@link Docket}. A pure function of what is handed in; thread-safe. */
public interface Clerk {
    /** Rises with every change of what comes of the same entries. */
    int version();

    /**
     * What is new or different on the docket with one more entry. Files that stay as they are need not be among it.
     *
     * @param entry with its body
     * @param known what came of all entries before it
     */
    List<Filed> file(Kept entry, Known known);

    /** The docket so far. */
    interface Known {
        Optional<Filed> find(String id);

        /** All that is about a subject, in order of id. */
        List<Filed> about(String subject);
    }
}
