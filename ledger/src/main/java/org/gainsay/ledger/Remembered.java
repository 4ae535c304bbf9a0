package org.gainsay.ledger;

import java.util.List;

/**
 * What something was when it was last looked at, so that the next look sees what has changed.
 *
 * @param key which begins with a word for what it is of
 * @param seq the entry that said so last
 * @param marks hashes and the like by which it is found again; they outlast an erasure of the entry
 * @param record a JSON object; empty once the entry was erased
 */
public record Remembered(String key, long seq, List<String> marks, String record) {
    public Remembered {
        marks = List.copyOf(marks);
    }
}
