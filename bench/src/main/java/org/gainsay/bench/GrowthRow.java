package org.gainsay.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.gainsay.format.LineChart;
import org.gainsay.format.LineChart.Axis;
import org.gainsay.format.LineChart.Point;
import org.gainsay.format.LineChart.Series;

/**
 * What was measured at one size.
 *
 * @param list {@code real}, the four official lists, or {@code made} by {@link NameMaker}
 * @param words different words of the names
 * @param bytes of the index file
 * @param openMillis from the file to an index, first thing in a new process
 */
record GrowthRow(
        String list,
        int names,
        int entries,
        long words,
        long bytes,
        double buildSeconds,
        double openMillis,
        double near50,
        double near99,
        double innocent50,
        double innocent99,
        long heapMegabytes,
        long residentMegabytes) {
    static final String HEADER = String.join(
            "\t",
            "list",
            "names",
            "entries",
            "words",
            "file_bytes",
            "bytes_a_name",
            "build_s",
            "open_ms",
            "near_p50_us",
            "near_p99_us",
            "innocent_p50_us",
            "innocent_p99_us",
            "heap_mb",
            "resident_mb");

    String line() {
        return String.format(
                Locale.ROOT,
                "%s\t%d\t%d\t%d\t%d\t%.1f\t%.2f\t%.1f\t%.0f\t%.0f\t%.0f\t%.0f\t%d\t%d",
                list,
                names,
                entries,
                words,
                bytes,
                (double) bytes / names,
                buildSeconds,
                openMillis,
                near50,
                near99,
                innocent50,
                innocent99,
                heapMegabytes,
                residentMegabytes);
    }

    static GrowthRow of(String line) {
        String[] cells = line.split("\t", -1);
        return new GrowthRow(
                cells[0],
                Integer.parseInt(cells[1]),
                Integer.parseInt(cells[2]),
                Long.parseLong(cells[3]),
                Long.parseLong(cells[4]),
                Double.parseDouble(cells[6]),
                Double.parseDouble(cells[7]),
                Double.parseDouble(cells[8]),
                Double.parseDouble(cells[9]),
                Double.parseDouble(cells[10]),
                Double.parseDouble(cells[11]),
                Long.parseLong(cells[12]),
                Long.parseLong(cells[13]));
    }

    /** Latency against size. The real lists stand apart: their entries are longer. */
    static LineChart chart(List<GrowthRow> rows) {
        List<GrowthRow> made = rows.stream()
                .filter(row -> row.list().equals("made"))
                .sorted(Comparator.comparingInt(GrowthRow::names))
                .toList();
        return new LineChart(
                "Time to screen one name, one thread",
                new Axis("names in the index", true),
                new Axis("microseconds", true),
                List.of(
                        series("near names, p99", made, GrowthRow::near99),
                        series("near names, p50", made, GrowthRow::near50),
                        series("innocent names, p99", made, GrowthRow::innocent99),
                        series("innocent names, p50", made, GrowthRow::innocent50)));
    }

    private static Series series(String name, List<GrowthRow> rows, ToDoubleFunction<GrowthRow> latency) {
        return new Series(
                name,
                rows.stream()
                        .map(row -> new Point(row.names(), latency.applyAsDouble(row), ""))
                        .toList());
    }
}
