package org.gainsay.cli;

import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A bar on standard error, only where somebody watches and the work has taken two seconds. */
final class Progress implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);

    private final Console console;
    private final String what;
    private final long total;
    private final long started = System.nanoTime();
    private long done;
    private @Nullable ProgressBar bar;

    private Progress(Console console, String what, long total) {
        this.console = console;
        this.what = what;
        this.total = total;
    }

    /** @param total number of steps, or -1 where it is not known */
    static Progress of(Console console, String what, long total) {
        return new Progress(console, what, total);
    }

    void step() {
        done++;
        if (bar == null && console.progress() && total != 1 && System.nanoTime() - started > PATIENCE) {
            bar = new ProgressBarBuilder()
                    .setTaskName(what)
                    .setInitialMax(total)
                    .setConsumer(new ConsoleProgressBarConsumer(console.err(), console.width()))
                    .build();
        }
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
