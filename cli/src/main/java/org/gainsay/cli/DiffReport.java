package org.gainsay.cli;

import java.util.List;
import org.gainsay.lists.EntryChange;
import org.gainsay.lists.EntryChange.Kind;
import org.gainsay.model.ListEdition;

/** What changed between two publications, for people: an entry a line, and below a changed one each field, old to new. */
final class DiffReport {
    private static final int CHANGE_WIDTH = 7;
    private static final String INDENT = "    ";

    private DiffReport() {}

    static void print(List<EntryChange> changes, ListEdition old, ListEdition now, Console console) {
        for (EntryChange change : changes) {
            console.out()
                    .println(console.paint(
                                    paint(change.change()),
                                    Columns.fit(change.change().label(), CHANGE_WIDTH))
                            + "  " + change.entry() + "  " + console.bold(change.caption()));
            change.fields().forEach(field -> print(field, console));
        }
        console.out()
                .println(old.source() + " " + old.dateLabel() + " → " + now.dateLabel() + ": "
                        + count(changes, Kind.ADDED) + " added, " + count(changes, Kind.REMOVED) + " removed, "
                        + count(changes, Kind.CHANGED) + " changed");
    }

    /** One value for another in one line where it fits; else what went and what came, a line each. */
    private static void print(EntryChange.Field field, Console console) {
        int room = console.width() - INDENT.length();
        if (field.old().size() == 1 && field.now().size() == 1) {
            String line = field.field() + "  " + field.old().getFirst() + " → "
                    + field.now().getFirst();
            if (Columns.width(line) <= room) {
                console.out().println(INDENT + line);
                return;
            }
        }
        console.out().println(INDENT + field.field());
        field.old().forEach(value -> print("  - ", value, room, console));
        field.now().forEach(value -> print("  + ", value, room, console));
    }

    private static void print(String sign, String value, int room, Console console) {
        String shown = sign;
        for (String line : Columns.wrap(value, room - sign.length())) {
            console.out().println(INDENT + shown + line);
            shown = " ".repeat(sign.length());
        }
    }

    private static long count(List<EntryChange> changes, Kind kind) {
        return changes.stream().filter(change -> change.change() == kind).count();
    }

    private static Console.Paint paint(Kind kind) {
        return switch (kind) {
            case ADDED -> Console.Paint.CONFIRMED;
            case REMOVED -> Console.Paint.DENIED;
            case CHANGED -> Console.Paint.WARNED;
        };
    }
}
