package org.gainsay.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Rows under headings, each column as wide as it must be. Nothing is left out where a line is too long: columns of several words wrap,
 * and the one that names what a row is about gives way last. Where too little room is left for that one, it stands on lines of its own
 * above the rest of its row.
 */
final class Table {
    private static final String GAP = "  ";
    private static final String DEEPER = "  ";
    private static final String NAMELESS = "-";

    /** A column of words reads well down to this. */
    private static final int READABLE = 14;

    /** What a row is about wants more. */
    private static final int READABLE_NAME = 30;

    /** Below it a column is no column, and the line is too long instead. */
    private static final int NARROWEST = 6;

    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();
    private final Set<Integer> counts = new HashSet<>();
    private final Set<Integer> kept = new HashSet<>();
    private int name = -1;

    Table(String... headings) {
        this.headings = List.of(headings);
    }

    /** Says which column names what a row is about. */
    Table naming(String heading) {
        name = column(heading);
        return this;
    }

    /** Says which columns hold numbers, which end where their heading ends. */
    Table counting(String... counting) {
        for (String heading : counting) {
            counts.add(column(heading));
        }
        return this;
    }

    /** Says which columns are never broken, since a half of what stands there says nothing, such as times. */
    Table keeping(String... keeping) {
        for (String heading : keeping) {
            kept.add(column(heading));
        }
        return this;
    }

    private int column(String heading) {
        int column = headings.indexOf(heading);
        if (column < 0) {
            throw new IllegalArgumentException("no column '" + heading + "'");
        }
        return column;
    }

    Table row(String... cells) {
        if (cells.length != headings.size()) {
            throw new IllegalArgumentException(cells.length + " cells under " + headings.size() + " headings");
        }
        rows.add(List.of(cells));
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    void print(Console console, String indent) {
        int room = console.width() - Columns.width(indent);
        List<Integer> all = IntStream.range(0, headings.size()).boxed().toList();
        List<Integer> others = all.stream().filter(column -> column != name).toList();
        int[] widths = widths(all, room, false);
        boolean apart = name >= 0 && !others.isEmpty() && total(all, widths) > room;
        if (!apart) {
            print(console, indent, all, name < 0 ? widths(all, room, true) : widths);
            return;
        }
        String deeper = indent + DEEPER;
        int[] narrower = widths(others, room - DEEPER.length(), true);
        console.out().println(indent + console.dim(headings.get(name)));
        lines(headings, others, narrower).forEach(line -> console.out().println(deeper + console.dim(line)));
        for (List<String> row : rows) {
            String named = row.get(name).isBlank() ? NAMELESS : row.get(name);
            Columns.wrap(named, room).forEach(line -> console.out().println(indent + console.bold(line)));
            lines(row, others, narrower).forEach(line -> console.out().println(deeper + line));
        }
    }

    private void print(Console console, String indent, List<Integer> columns, int[] widths) {
        lines(headings, columns, widths).forEach(line -> console.out().println(indent + console.dim(line)));
        rows.forEach(
                row -> lines(row, columns, widths).forEach(line -> console.out().println(indent + line)));
    }

    /**
     * As wide as they must be, made narrower in steps until they fit: first to what reads well, the naming one last; then, where that is not
     * enough and {@code yielding}, to their longest words and further.
     */
    private int[] widths(List<Integer> columns, int room, boolean yielding) {
        int[] widths = new int[headings.size()];
        int[] words = new int[headings.size()];
        for (int column : columns) {
            for (String cell : cells(column)) {
                widths[column] = Math.max(widths[column], Columns.width(cell));
                words[column] = Math.max(words[column], Columns.longestWord(cell));
            }
        }
        List<Integer> others = columns.stream().filter(column -> column != name).toList();
        narrow(widths, columns, others, room, column -> Math.max(READABLE, words[column]));
        if (columns.contains(name)) {
            narrow(widths, columns, List.of(name), room, column -> READABLE_NAME);
        }
        if (yielding) {
            narrow(widths, columns, columns, room, column -> words[column]);
            narrow(widths, columns, columns, room, column -> NARROWEST);
        }
        return widths;
    }

    private List<String> cells(int column) {
        List<String> cells = new ArrayList<>(List.of(headings.get(column)));
        rows.forEach(row -> cells.add(row.get(column)));
        return cells;
    }

    /** Takes from the widest of some columns until all fit, or none is wider than its least. */
    private void narrow(int[] widths, List<Integer> all, List<Integer> some, int room, IntUnaryOperator least) {
        while (total(all, widths) > room) {
            int widest = -1;
            for (int column : some) {
                if (!kept.contains(column)
                        && widths[column] > least.applyAsInt(column)
                        && (widest < 0 || widths[column] > widths[widest])) {
                    widest = column;
                }
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }

    private static int total(List<Integer> columns, int[] widths) {
        return GAP.length() * (columns.size() - 1)
                + columns.stream().mapToInt(column -> widths[column]).sum();
    }

    /** A row in as many lines as its tallest cell needs. */
    private List<String> lines(List<String> row, List<Integer> columns, int[] widths) {
        List<List<String>> cells = columns.stream()
                .map(column -> Columns.wrap(row.get(column), widths[column]))
                .toList();
        int height = cells.stream().mapToInt(List::size).max().orElse(1);
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < height; at++) {
            StringBuilder line = new StringBuilder();
            for (int place = 0; place < cells.size(); place++) {
                int column = columns.get(place);
                String text = at < cells.get(place).size() ? cells.get(place).get(at) : "";
                String padding = " ".repeat(Math.max(0, widths[column] - Columns.width(text)));
                line.append(place == 0 ? "" : GAP).append(counts.contains(column) ? padding + text : text + padding);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
