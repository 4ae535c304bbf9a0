package org.gainsay.watch.timetable;

import org.jspecify.annotations.Nullable;

final class SqliteTimetableTest extends TimetableContract {
    @Override
    protected @Nullable String store() {
        return null;
    }
}
