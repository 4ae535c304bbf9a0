package org.gainsay.testkit;

import java.nio.file.Path;
import java.time.InstantSource;
import org.gainsay.ledger.Home;

final class PostgresDocketTest extends DocketContract {
    private final String store = PostgresServer.emptyStore();

    @Override
    protected Home open(Path folder, InstantSource clock) {
        return Home.open(folder, store, clock);
    }
}
