package org.gainsay.bench.articles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gainsay.model.Span;

/**
 * A text with parts of it put in other words, and where its old places have gone. A place inside an exchanged part goes to that part's
 * nearer end; a stretch of which nothing is left is gone. Immutable.
 */
final class Edits {
    /** Words in the place of a stretch; of none they are put in before its start. */
    record Edit(int start, int end, String words) {}

    private final List<Edit> edits;
    private final String text;

    /** The place in the new text at which the words of each edit start. */
    private final int[] starts;

    /** @param edits in any order; of two that overlap the earlier and then the longer one counts */
    Edits(String old, List<Edit> edits) {
        List<Edit> sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingInt(Edit::start).thenComparingInt(edit -> -edit.end()));
        this.edits = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        int done = 0;
        for (Edit edit : sorted) {
            if (edit.start() >= done) {
                words.append(old, done, edit.start());
                places.add(words.length());
                words.append(edit.words());
                done = edit.end();
                this.edits.add(edit);
            }
        }
        text = words.append(old, done, old.length()).toString();
        starts = places.stream().mapToInt(place -> place).toArray();
    }

    String text() {
        return text;
    }

    /** Where the stretch is now. */
    Optional<Span> moved(Span old) {
        int start = place(old.start(), false);
        int end = place(old.end(), true);
        return start < end ? Optional.of(new Span(start, end, text.substring(start, end))) : Optional.empty();
    }

    private int place(int old, boolean end) {
        int last = lastBefore(old, end);
        if (last < 0) {
            return old;
        }
        Edit edit = edits.get(last);
        int after = starts[last] + edit.words().length();
        boolean inside = old < edit.end() || (end && old == edit.end());
        if (!inside) {
            return after + old - edit.end();
        }
        return end ? after : starts[last];
    }

    /** The last edit that starts before the place, or at it where a stretch begins there. */
    private int lastBefore(int place, boolean end) {
        int from = 0;
        int until = edits.size();
        while (from < until) {
            int middle = (from + until) >>> 1;
            int start = edits.get(middle).start();
            if (start < place || (!end && start == place)) {
                from = middle + 1;
            } else {
                until = middle;
            }
        }
        return from - 1;
    }
}
