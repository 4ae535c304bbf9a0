package org.gainsay.cli;

import java.io.InputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What every command works with: where to write, standard input, and the clock that dates the ledger's entries. */
record Session(Console console, InputStream in, InstantSource clock) {
    /** The day in UTC. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
