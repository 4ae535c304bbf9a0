package org.gainsay.watch.timetable;

import org.gainsay.testkit.PostgresServer;

final class PostgresTimetableTest extends TimetableContract {
    @Override
    protected String store() {
        return PostgresServer.emptyStore();
    }
}
