package org.gainsay.cli;

import org.gainsay.watch.customers.Watching;
import org.jspecify.annotations.Nullable;

/** What is heard of long work on a portfolio: a line on standard error, or a bar for each part of the work. */
final class WatchProgress implements Watching.Listener, AutoCloseable {
    private final Console console;
    private String what = "";
    private @Nullable Progress bar;

    WatchProgress(Console console) {
        this.console = console;
    }

    @Override
    public void say(String line) {
        console.say(line);
    }

    @Override
    public void step(String part, long done, long total) {
        Progress current = bar;
        if (current == null || !part.equals(what)) {
            close();
            what = part;
            current = Progress.of(console, part, total);
            bar = current;
        }
        current.stepTo(done);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
