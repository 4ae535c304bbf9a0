package org.gainsay.cli;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A bar on standard error, only where somebody watches and the work has taken two seconds. */
final class Progress implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);

    private final Console console;
    private final String what;
    private final LongSupplier total;
    private final long started = System.nanoTime();
    private long done;
    private @Nullable ProgressBar bar;

    private Progress(Console console, String what, LongSupplier total) {
        this.console = console;
        this.what = what;
        this.total = total;
    }

    /** @param total number of steps, or -1 where it is not known */
    static Progress of(Console console, String what, long total) {
        return new Progress(console, what, () -> total);
    }

    /** @param total the same, where finding it out takes work; it is asked for only if a bar is shown */
    static Progress of(Console console, String what, LongSupplier total) {
        return new Progress(console, what, total);
    }

    /** The same for what prints results as it goes: no bar where they go to a terminal, whose lines it would spoil. */
    static Progress beside(Console console, String what, LongSupplier total) {
        return new Progress(console.terminal() ? console.quietly() : console, what, total);
    }

    void step() {
        stepTo(done + 1);
    }

    void stepTo(long steps) {
        done = steps;
        if (bar == null && console.progress() && System.nanoTime() - started > PATIENCE) {
            bar = new ProgressBarBuilder()
                    .setTaskName(what)
                    .setInitialMax(total.getAsLong())
                    .showSpeed(new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
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
