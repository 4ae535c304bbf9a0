package org.gainsay.watch.telling;

import org.jspecify.annotations.Nullable;

/** The variables of the process. */
@FunctionalInterface
public interface Environment {
    /** Those of this one. */
    Environment SYSTEM = System::getenv;

    /** What a variable is set to; null where it is not. */
    @Nullable String value(String variable);
}
