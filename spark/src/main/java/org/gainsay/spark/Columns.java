package org.gainsay.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Encoders;
import org.apache.spark.util.SerializableConfiguration;

/** Lines as columns: Parquet files with the same records in the same order. */
final class Columns {
    static final String SCREENING = """
            id STRING, name STRING, input MAP<STRING, STRING>,
            hits ARRAY<STRUCT<source: STRING, entry: STRING, schema: STRING, caption: STRING, matched: STRING, score: DOUBLE,
                match: BOOLEAN, why: ARRAY<STRUCT<part: STRING, weight: DOUBLE, detail: STRING>>, programs: ARRAY<STRING>,
                listed: STRING, party: STRING>>""";

    private static final String SPAN = "STRUCT<start: INT, end: INT, text: STRING>";
    private static final String REFERENCES = "ARRAY<STRUCT<source: STRING, id: STRING, score: DOUBLE, why: STRING>>";

    /** Where a record has a party's id or a span, the column has text: the id, or the span as JSON. */
    static final String READING = """
            schema STRING,
            article STRUCT<id: STRING, sha256: STRING, chars: INT, language: STRING, title: STRING, publisher: STRING,
                published: STRING, url: STRING,
                made_with: STRUCT<program: STRING, model: STRING, rules: STRING, lists: ARRAY<STRUCT<source: STRING,
                    date: STRING, sha256: STRING, entries: INT, builtin: BOOLEAN>>>,
                text: STRING>,
            entities ARRAY<STRUCT<id: STRING, name: STRING, schema: STRING, country: STRING, refs: REFERENCES,
                variants: ARRAY<STRING>, also: REFERENCES>>,
            mentions ARRAY<STRUCT<start: INT, end: INT, text: STRING, entity: STRING, kind: STRING>>,
            statements ARRAY<STRUCT<id: STRING, speakers: ARRAY<STRING>, source: ARRAY<SPAN>, role: SPAN,
                on_behalf_of: STRING, cue: ARRAY<SPAN>, content: ARRAY<SPAN>, stance: STRING, form: STRING,
                within: STRING, reports: ARRAY<STRING>, forum: STRING, addressee: STRING,
                confidence: STRUCT<parts: DOUBLE, speaker: DOUBLE, stance: DOUBLE>,
                said: STRUCT<value: STRING, span: SPAN>, note: STRING>>,
            events ARRAY<STRUCT<id: STRING, type: STRING, status: STRING, triggers: ARRAY<SPAN>,
                roles: MAP<STRING, ARRAY<STRUCT<value: STRING, basis: STRING, statement: STRING, span: SPAN>>>>>,
            relations ARRAY<STRUCT<from: STRING, to: STRING, type: STRING, basis: STRING>>""".replace("SPAN", SPAN).replace("REFERENCES", REFERENCES);

    private Columns() {}

    /** Puts the table into the place of the finished parts. */
    static void write(OutFolder out, String schema, Workplace workplace) {
        SerializableConfiguration hadoop = workplace.hadoopOfTasks();
        String folder = out.address();
        List<String> parts = out.finished();
        JavaRDD<String> lines = workplace
                .spark()
                .parallelize(parts, Math.max(1, parts.size()))
                .flatMap(part ->
                        lines(new Path(folder, part + OutFolder.LINES), hadoop).iterator());
        workplace
                .session()
                .createDataset(lines.rdd(), Encoders.STRING())
                .select(from_json(col("value"), schema, Map.of()).as("record"))
                .select("record.*")
                .write()
                .parquet(out.tableAddress());
        out.replaceLines();
    }

    private static List<String> lines(Path file, SerializableConfiguration hadoop) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(file.getFileSystem(hadoop.value()).open(file), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }
}
