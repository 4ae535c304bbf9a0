package org.gainsay.spark;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructField;
import scala.Tuple2;

/** The rows of a Parquet file as cells of text: a date as 1962-11-23, a list of texts with ';' between them, nothing as an empty cell. */
final class ParquetRows {
    /** Spark numbers the rows of a file; it is read by as many tasks as it has groups of rows. */
    private static final String NUMBER = "_metadata.row_index";

    private ParquetRows() {}

    static JavaPairRDD<Place, Cells> of(Input input, SparkSession spark) {
        Dataset<Row> table = spark.read().parquet(input.address());
        List<String> header = new ArrayList<>();
        List<Column> columns = new ArrayList<>(List.of(col(NUMBER)));
        for (StructField field : table.schema().fields()) {
            header.add(field.name());
            Column cell = col("`" + field.name().replace("`", "``") + "`");
            Column text = field.dataType() instanceof ArrayType
                    ? array_join(cell.cast("array<string>"), ";")
                    : cell.cast("string");
            columns.add(coalesce(text, lit("")));
        }
        int file = input.number();
        String label = input.label();
        return table.select(columns.toArray(Column[]::new)).toJavaRDD().mapToPair(row -> {
            long number = row.getLong(0) + 1;
            List<String> cells = new ArrayList<>(row.size() - 1);
            for (int column = 1; column < row.size(); column++) {
                cells.add(row.getString(column));
            }
            return new Tuple2<>(new Place(file, number), new Cells(label, label + ":" + number, header, cells, null));
        });
    }
}
