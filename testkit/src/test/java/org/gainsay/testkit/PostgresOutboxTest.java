package org.gainsay.testkit;

import java.nio.file.Path;
import java.time.InstantSource;
import org.gainsay.ledger.Home;

final class PostgresOutboxTest extends OutboxContract {
    private final String store = PostgresServer.emptyStore();

    @Override
    protected Home open(Path folder, InstantSource clock) {
        return Home.open(folder, store, clock);
    }
}
