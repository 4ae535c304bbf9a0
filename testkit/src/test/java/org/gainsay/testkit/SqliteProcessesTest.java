package org.gainsay.testkit;

import org.jspecify.annotations.Nullable;

final class SqliteProcessesTest extends ProcessesContract {
    @Override
    protected @Nullable String store() {
        return null;
    }
}
