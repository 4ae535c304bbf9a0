package org.gainsay.spark;

import java.io.Serializable;
import java.util.Iterator;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/**
 * How rows become files: spread over the workers in parts of rows that follow each other, each part worked on by one task in the order of
 * its rows, and its lines written to one file of the part's name. All files in the order of their names are the lines in the order of the
 * input, however many workers there are.
 *
 * @param address of the folder
 * @param rowsOfAPart the same for all tries of a job
 * @param finished the names of the parts that an earlier try has written
 */
record Parts(String address, int rowsOfAPart, Set<String> finished, SerializableConfiguration hadoop)
        implements Serializable {
    static final String FAILED = "failed/";
    static final String ODD = "doubts/";

    /** The rows, each part together and in order. */
    <T> JavaPairRDD<Place, T> spread(JavaPairRDD<Place, T> rows, int partitions) {
        return rows.repartitionAndSortWithinPartitions(new ByPart(partitions, rowsOfAPart));
    }

    /** Works on the rows of a task. What a part has failed is there before the part is: a part that is there is whole. */
    <T> Tally write(Iterator<Tuple2<Place, T>> rows, Outcome.Work<T> work) {
        Tally tally = Tally.NONE;
        Place.Part now = null;
        Open open = null;
        while (rows.hasNext()) {
            Tuple2<Place, T> row = rows.next();
            Place.Part part = row._1().part(rowsOfAPart);
            if (finished.contains(part.name())) {
                continue;
            }
            if (open == null || !part.equals(now)) {
                if (open != null) {
                    open.finish();
                }
                open = Open.of(address, part.name(), hadoop.value());
                now = part;
            }
            Outcome outcome = work.of(row._1(), row._2());
            open.add(outcome);
            tally = tally.and(outcome);
        }
        if (open != null) {
            open.finish();
        }
        return tally;
    }

    private record Open(PartFile lines, PartFile failed, PartFile odd) {
        static Open of(String address, String part, Configuration hadoop) {
            String name = part + OutFolder.LINES;
            return new Open(
                    PartFile.of(address, name, hadoop),
                    PartFile.of(address, FAILED + name, hadoop),
                    PartFile.of(address, ODD + name, hadoop));
        }

        void add(Outcome outcome) {
            String line = outcome.line();
            if (line != null) {
                lines.add(line);
            }
            Fault fault = outcome.fault();
            if (fault != null) {
                failed.add(fault.line());
            }
            outcome.doubts().forEach(doubt -> odd.add(doubt.line()));
        }

        void finish() {
            failed.finish(false);
            odd.finish(false);
            lines.finish(true);
        }
    }
}
