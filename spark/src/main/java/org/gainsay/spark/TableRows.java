package org.gainsay.spark;

import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.gainsay.desk.InputTable;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** The rows of a csv file, read as {@code gainsay screen} reads them, one after another. */
final class TableRows {
    private final Input input;
    private final Opened file;
    private final InputTable table;
    private long number;
    private boolean ended;

    private TableRows(Input input, Opened file, InputTable table) {
        this.input = input;
        this.file = file;
        this.table = table;
    }

    /** @param column one that the header must have */
    static Iterator<Tuple2<Place, Cells>> of(Input input, String column, Configuration hadoop) {
        Opened file = Opened.of(input, hadoop);
        try {
            return new Pulled<>(new TableRows(input, file, InputTable.of(input.label(), file, column))::next);
        } catch (InputException e) {
            file.rethrow();
            return List.of(row(input, 1, broken(input, e))).iterator();
        }
    }

    /** A row with too many cells costs itself only; where the file can be read no further, that is the end. */
    private @Nullable Tuple2<Place, Cells> next() {
        if (ended) {
            return null;
        }
        try {
            ended = !table.hasNext();
        } catch (InputException e) {
            ended = true;
            return next(broken(input, e));
        }
        if (ended) {
            table.close();
            return null;
        }
        try {
            InputTable.Row row = table.next();
            return next(new Cells(input.label(), row.where(), row.header(), row.cells(), null));
        } catch (InputException e) {
            return next(broken(input, e));
        }
    }

    private Tuple2<Place, Cells> next(Cells cells) {
        file.rethrow();
        return row(input, ++number, cells);
    }

    private static Cells broken(Input input, InputException fault) {
        return Cells.broken(input.label(), Fault.of(String.valueOf(fault.getMessage()), input.label()));
    }

    private static Tuple2<Place, Cells> row(Input input, long number, Cells cells) {
        return new Tuple2<>(new Place(input.number(), number), cells);
    }
}
