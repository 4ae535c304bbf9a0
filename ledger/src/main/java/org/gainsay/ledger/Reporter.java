package org.gainsay.ledger;

import java.util.List;
import java.util.Map;

/** Who knows what of an entry people may want to be told. A pure function of the entry; thread-safe. */
public interface Reporter {
    /** What an entry says; only entries of the types that {@link Notices} follows are handed in, with their bodies. */
    Report report(Kept entry);

    /**
     * What came of an entry.
     *
     * @param notices in their order
     * @param remember takes the place of what was remembered under the same keys
     * @param forget keys under which nothing is remembered any more
     */
    record Report(List<Noticed> notices, List<Remembered> remember, List<String> forget) {
        public static final Report NOTHING = new Report(List.of(), List.of(), List.of());

        public Report {
            notices = List.copyOf(notices);
            remember = List.copyOf(remember);
            forget = List.copyOf(forget);
        }

        public static Report of(List<Noticed> notices) {
            return new Report(notices, List.of(), List.of());
        }
    }

    /** What came of all entries so far. */
    interface Known {
        /** By key, in order of keys: all whose keys begin so. */
        Map<String, Remembered> remembered(String beginning);

        boolean isNoticed(String id);
    }
}
