package org.gainsay.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows under headings, each column as wide as it must be, the widest ones giving way where the line is too long. */
final class Table {
    private static final String GAP = "  ";
    private static final int NARROWEST = 6;

    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... headings) {
        this.headings = List.of(headings);
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
        int[] widths = widths(console.width() - indent.length());
        console.out().println(indent + console.dim(line(headings, widths)));
        rows.forEach(row -> console.out().println(indent + line(row, widths)));
    }

    private int[] widths(int room) {
        int[] widths = new int[headings.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = Columns.width(headings.get(column));
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], Columns.width(row.get(column)));
            }
        }
        while (total(widths) > room) {
            int widest = 0;
            for (int column = 1; column < widths.length; column++) {
                widest = widths[column] > widths[widest] ? column : widest;
            }
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private static int total(int[] widths) {
        int total = GAP.length() * (widths.length - 1);
        for (int width : widths) {
            total += width;
        }
        return total;
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            line.append(column == 0 ? "" : GAP).append(Columns.fit(cells.get(column), widths[column]));
        }
        return line.toString().stripTrailing();
    }
}
