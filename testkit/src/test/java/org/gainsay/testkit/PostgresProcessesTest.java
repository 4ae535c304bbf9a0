package org.gainsay.testkit;

final class PostgresProcessesTest extends ProcessesContract {
    private final String store = PostgresServer.emptyStore();

    @Override
    protected String store() {
        return store;
    }
}
