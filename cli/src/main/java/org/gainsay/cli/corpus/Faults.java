package org.gainsay.cli.corpus;

import java.util.function.Consumer;

/** Where the faults of one document go: each becomes a line that says where it is, what it is and how to mend it. */
final class Faults {
    private final String where;
    private final Consumer<String> say;
    private int count;

    /** @param where file and line */
    Faults(String where, Consumer<String> say) {
        this.where = where;
        this.say = say;
    }

    void add(String id, String what, String mend) {
        count++;
        say.accept(where + ": " + id + ": " + what + "; " + mend);
    }

    int count() {
        return count;
    }
}
