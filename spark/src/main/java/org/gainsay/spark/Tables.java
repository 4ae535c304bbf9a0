package org.gainsay.spark;

import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaPairRDD;
import scala.Tuple2;

/** The rows of tables, whatever kind of file they are. */
final class Tables {
    private Tables() {}

    /** @param column one that a csv file must have in its header */
    static JavaPairRDD<Place, Cells> rows(List<Input> inputs, String column, Workplace workplace) {
        List<Input> others = inputs.stream()
                .filter(input -> input.kind() != Input.Kind.PARQUET)
                .toList();
        JavaPairRDD<Place, Cells> rows = workplace.rows(others, (input, hadoop) -> rows(input, column, hadoop));
        for (Input input : inputs) {
            if (input.kind() == Input.Kind.PARQUET) {
                rows = rows.union(ParquetRows.of(input, workplace.session()));
            }
        }
        return rows;
    }

    static Iterator<Tuple2<Place, Cells>> rows(Input input, String column, Configuration hadoop) {
        return input.kind() == Input.Kind.CSV ? TableRows.of(input, column, hadoop) : JsonRows.of(input, hadoop);
    }
}
