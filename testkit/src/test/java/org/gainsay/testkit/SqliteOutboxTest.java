package org.gainsay.testkit;

import java.nio.file.Path;
import java.time.InstantSource;
import org.gainsay.ledger.Home;

final class SqliteOutboxTest extends OutboxContract {
    @Override
    protected Home open(Path folder, InstantSource clock) {
        return Home.open(folder, clock);
    }
}
