package org.gainsay.watch.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What came of a visit.
 *
 * @param read articles
 * @param known that the home had already, by this way or another; those of earlier visits are not counted
 * @param refused in which there was nothing to read
 * @param barred that the server's {@code robots.txt} keeps for itself
 * @param left for the next visit
 * @param example why the first of the refused was; empty where none was
 */
public record Tally(int read, int known, int refused, int barred, int left, String example) {
    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, "");

    Tally withRead() {
        return new Tally(read + 1, known, refused, barred, left, example);
    }

    Tally withKnown() {
        return new Tally(read, known + 1, refused, barred, left, example);
    }

    Tally withRefused(String why) {
        return new Tally(read, known, refused + 1, barred, left, example.isEmpty() ? why : example);
    }

    Tally withBarred() {
        return new Tally(read, known, refused, barred + 1, left, example);
    }

    Tally withLeft() {
        return new Tally(read, known, refused, barred, left + 1, example);
    }

    /** In one line. */
    public String words() {
        List<String> words = new ArrayList<>();
        words.add(read == 0 ? "nothing new" : counted(read) + " read");
        if (known > 0) {
            words.add(counted(known) + " known already");
        }
        if (barred > 0) {
            words.add(counted(barred) + " kept back by robots.txt");
        }
        if (left > 0) {
            words.add(counted(left) + " left for the next visit");
        }
        if (refused > 0) {
            words.add(counted(refused) + " without anything to read, such as " + example);
        }
        return String.join(", ", words);
    }

    private static String counted(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
