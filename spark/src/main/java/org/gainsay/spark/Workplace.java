package org.gainsay.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/** A job's Spark, and what it says meanwhile. A session that was there already is left open. For one thread. */
final class Workplace implements AutoCloseable {
    /** Bytes of input for a task: small enough to see the job go on, and that no worker waits long for the last. */
    private static final long BYTES_OF_A_TASK = 256 << 10;

    private static final int MOST_TASKS = 5_000;

    /** More files than that are read by tasks that each take several. */
    private static final int MOST_READERS = 1_000;

    private final SparkSession session;
    private final JavaSparkContext spark;
    private final boolean own;
    private final PrintStream err;
    private final Path folder;

    private Workplace(SparkSession session, boolean own, PrintStream err, Path folder) {
        this.session = session;
        this.spark = new JavaSparkContext(session.sparkContext());
        this.own = own;
        this.err = err;
        this.folder = folder;
    }

    static Workplace open(String name, PrintStream err) {
        boolean there = SparkSession.getDefaultSession().isDefined();
        SparkSession session = SparkSession.builder().appName(name).getOrCreate();
        session.sparkContext().setLogLevel("WARN");
        try {
            return new Workplace(session, !there, err, Files.createTempDirectory("gainsay-spark"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SparkSession session() {
        return session;
    }

    JavaSparkContext spark() {
        return spark;
    }

    Configuration hadoop() {
        return spark.hadoopConfiguration();
    }

    /** For what tasks need on workers. */
    SerializableConfiguration hadoopOfTasks() {
        return new SerializableConfiguration(hadoop());
    }

    /** On this machine, until the job ends. */
    Path folder() {
        return folder;
    }

    void say(String line) {
        err.println(line);
    }

    /**
     * The rows of all inputs.
     *
     * @param reader of one file that is no Parquet, on a worker
     */
    <T> JavaPairRDD<Place, T> rows(List<Input> inputs, RowReader<T> reader) {
        SerializableConfiguration hadoop = hadoopOfTasks();
        int tasks = Math.clamp(inputs.size(), 1, MOST_READERS);
        return spark.parallelize(inputs, tasks).flatMapToPair(input -> reader.of(input, hadoop.value()));
    }

    /** How the rows of a file are read. */
    @FunctionalInterface
    interface RowReader<T> extends java.io.Serializable {
        Iterator<Tuple2<Place, T>> of(Input input, Configuration hadoop);
    }

    /** The parts of a result, of which some may be there already. */
    Parts parts(OutFolder out, int rowsOfAPart) {
        Set<String> finished = new HashSet<>(out.finished());
        if (!finished.isEmpty()) {
            say(finished.size() + " parts are there from an earlier try; going on with the others");
        }
        return new Parts(out.address(), rowsOfAPart, finished, new SerializableConfiguration(hadoop()));
    }

    /** Spreads the rows over the workers. */
    <T> JavaPairRDD<Place, T> spread(JavaPairRDD<Place, T> rows, List<Input> inputs, Parts parts) {
        return parts.spread(rows, tasks(inputs));
    }

    /** Works on rows that have been spread and writes what comes of them; says how far it is. */
    <T> Tally work(JavaPairRDD<Place, T> spread, Parts parts, Outcome.Work<T> work) {
        Progress progress = Progress.of(spark.sc(), this::say);
        try {
            return spread.mapPartitions(rows -> {
                        Tally tally = parts.write(rows, work);
                        progress.counted(tally);
                        return List.of(tally).iterator();
                    })
                    .fold(Tally.NONE, Tally::and);
        } finally {
            progress.end(spark.sc());
        }
    }

    private int tasks(List<Input> inputs) {
        long bytes = inputs.stream().mapToLong(Input::length).sum();
        long most = Math.min(MOST_TASKS, bytes / BYTES_OF_A_TASK);
        return (int) Math.max(2L * spark.defaultParallelism(), most);
    }

    @Override
    public void close() {
        try (var files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            say(folder + ": could not be removed (" + e.getMessage() + ")");
        }
        if (own) {
            session.stop();
        }
    }
}
