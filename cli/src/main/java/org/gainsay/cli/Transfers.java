package org.gainsay.cli;

import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.gainsay.web.Web;
import org.jspecify.annotations.Nullable;

/** A bar on standard error for the file that is on its way, only where somebody watches and it takes two seconds. */
final class Transfers implements Web.Watcher, AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);

    private final Console console;
    private String file = "";
    private long started;
    private @Nullable ProgressBar bar;

    Transfers(Console console) {
        this.console = console;
    }

    @Override
    public void arrived(String name, long bytes, long expected) {
        if (!name.equals(file)) {
            end();
            file = name;
            started = System.nanoTime();
        }
        if (bar == null && console.progress() && System.nanoTime() - started > PATIENCE) {
            bar = new ProgressBarBuilder()
                    .setTaskName(name)
                    .setInitialMax(expected)
                    .setUnit(" MiB", 1 << 20)
                    .setConsumer(new ConsoleProgressBarConsumer(console.err(), console.width()))
                    .build();
        }
        if (bar != null) {
            bar.stepTo(bytes);
        }
    }

    /** The file is here, or will not come. */
    void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
        file = "";
    }

    @Override
    public void close() {
        end();
    }
}
