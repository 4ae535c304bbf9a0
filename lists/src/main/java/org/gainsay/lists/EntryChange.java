package org.gainsay.lists;

import java.util.List;
import org.gainsay.model.Labelled;

/**
 * How one entry differs between two publications of a list.
 *
 * @param caption the name by which the newer publication that has it calls it
 * @param fields what is different, for a changed entry; empty for one that was added or removed
 */
public record EntryChange(String source, String entry, Kind change, String caption, List<Field> fields) {
    /** What happened to an entry. */
    public enum Kind implements Labelled {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A field of which values went or came.
     *
     * @param field its name in {@link org.gainsay.model.Listing}, or a fact's property
     * @param old the values that the older publication has and the newer has not, as a person would read them
     * @param now the values that are new
     */
    public record Field(String field, List<String> old, List<String> now) {
        public Field {
            old = List.copyOf(old);
            now = List.copyOf(now);
        }
    }

    public EntryChange {
        fields = List.copyOf(fields);
    }
}
