package org.gainsay.spark;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What is dear to load and can be shared by all tasks of a worker: it is made when the first of them asks for it, and stays. A worker does
 * one job, and its process ends with that. Thread-safe.
 */
final class OnceInJvm {
    private static final ConcurrentHashMap<String, Object> MADE = new ConcurrentHashMap<>();

    private OnceInJvm() {}

    /** The thing of that name; others who ask for it meanwhile wait. */
    static <T> T get(String name, Class<T> type, Supplier<T> maker) {
        return type.cast(MADE.computeIfAbsent(name, absent -> maker.get()));
    }
}
