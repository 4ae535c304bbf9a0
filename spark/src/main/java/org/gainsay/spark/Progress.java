package org.gainsay.spark;

import java.io.Serializable;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.util.LongAccumulator;
import org.jspecify.annotations.Nullable;

/** Says from time to time how many rows are done; the counts come from the workers with each task that ends. */
final class Progress implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(5);

    private final LongAccumulator done;
    private final LongAccumulator failed;
    private final transient @Nullable SparkListener listener;

    private Progress(LongAccumulator done, LongAccumulator failed, Consumer<String> say) {
        this.done = done;
        this.failed = failed;
        this.listener = new Speaking(say);
    }

    static Progress of(SparkContext spark, Consumer<String> say) {
        Progress progress =
                new Progress(spark.longAccumulator("rows done"), spark.longAccumulator("rows left out"), say);
        spark.addSparkListener(progress.listener);
        return progress;
    }

    /** On a worker. */
    void counted(Tally tally) {
        done.add(tally.done());
        failed.add(tally.failed());
    }

    void end(SparkContext spark) {
        spark.removeSparkListener(listener);
    }

    private String line() {
        String line = String.format(Locale.ROOT, "%,d rows done", done.value());
        return failed.value() == 0 ? line : line + String.format(Locale.ROOT, ", %,d left out", failed.value());
    }

    private final class Speaking extends SparkListener {
        private final Consumer<String> say;
        private final AtomicLong last = new AtomicLong(System.nanoTime());

        Speaking(Consumer<String> say) {
            this.say = say;
        }

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            long now = System.nanoTime();
            if (now - last.get() > PAUSE) {
                last.set(now);
                say.accept(line());
            }
        }
    }
}
