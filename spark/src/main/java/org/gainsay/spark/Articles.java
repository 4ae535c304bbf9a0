package org.gainsay.spark;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaPairRDD;
import org.gainsay.desk.ArticleFiles;
import org.gainsay.format.Sha256;
import org.gainsay.intake.Beside;
import org.gainsay.model.Article;
import org.gainsay.model.InputException;
import org.gainsay.model.Metadata;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * The articles of archives, documents and tables, with the ids that {@code gainsay read} would give them.
 *
 * @param prefix before every id
 * @param withSource whether documents go along whole
 */
record Articles(String prefix, boolean withSource) implements Serializable {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    JavaPairRDD<Place, Text> rows(List<Input> inputs, Workplace workplace) {
        List<Input> others = inputs.stream()
                .filter(input -> input.kind() != Input.Kind.PARQUET)
                .toList();
        JavaPairRDD<Place, Text> rows = workplace.rows(others, this::rows);
        for (Input input : inputs) {
            if (input.kind() == Input.Kind.PARQUET) {
                rows = rows.union(ParquetRows.of(input, workplace.session()).mapValues(this::ofRow));
            }
        }
        return rows;
    }

    private Iterator<Tuple2<Place, Text>> rows(Input input, Configuration hadoop) {
        return switch (input.kind()) {
            case ARCHIVE, DOCUMENT -> PieceRows.of(input, this, hadoop);
            case CSV, JSON_LINES, PARQUET -> {
                Iterator<Tuple2<Place, Cells>> rows = Tables.rows(input, "text", hadoop);
                yield new Pulled<>(() -> rows.hasNext() ? articleOf(rows.next()) : null);
            }
        };
    }

    private Tuple2<Place, Text> articleOf(Tuple2<Place, Cells> row) {
        return new Tuple2<>(row._1(), ofRow(row._2()));
    }

    /** A row of a table with the columns text and, all optional, id, title, publisher, published, url. */
    private Text ofRow(Cells row) {
        if (row.fault() != null) {
            return Text.broken(row.fault());
        }
        try {
            String text = cell(row, "text");
            if (text == null || text.isBlank()) {
                throw new InputException(row.where() + ": no text; give it in a column text");
            }
            if (text.length() > ArticleFiles.LARGEST) {
                throw new InputException(row.where() + ": a text of more than " + ArticleFiles.LARGEST
                        + " letters; hand in its parts as articles of their own");
            }
            String published = cell(row, "published");
            if (published != null) {
                Beside.requireDate(published, row.where() + ": published");
            }
            Metadata metadata = new Metadata(cell(row, "title"), cell(row, "publisher"), published, cell(row, "url"));
            String given = cell(row, "sha256");
            if (given != null && !SHA256.matcher(given).matches()) {
                throw new InputException(row.where() + ": sha256 is no SHA-256 in hex; mend it, or leave it out");
            }
            String sha256 = given == null ? Sha256.of(text) : given;
            String id = cell(row, "id");
            return Text.of(
                    new Article(
                            prefix + (id == null ? ArticleFiles.idOf(metadata, sha256) : id), text, sha256, metadata),
                    row.where(),
                    null,
                    "text/plain",
                    null);
        } catch (InputException e) {
            return Text.broken(Fault.of(String.valueOf(e.getMessage()), row.where()));
        }
    }

    private static @Nullable String cell(Cells row, String column) {
        for (int at = 0; at < row.header().size(); at++) {
            if (row.header().get(at).strip().equalsIgnoreCase(column)) {
                String cell = row.cells().get(at);
                return cell.isBlank() ? null : column.equals("text") ? cell : cell.strip();
            }
        }
        return null;
    }
}
