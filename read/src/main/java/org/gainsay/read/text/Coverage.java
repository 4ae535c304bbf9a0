package org.gainsay.read.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which of many numbered things lie over a place of the text, such as statements by their contents. Immutable, safe to share. */
public final class Coverage {
    /** Code points in one drawer; a thing lies in each drawer that it touches. */
    private static final int DRAWER = 256;

    private record Lying(int number, Range range) {}

    private final Map<Integer, List<Lying>> drawers = new HashMap<>();

    private Coverage() {}

    /** Numbers the things by their index; each may have several pieces, or none. */
    public static Coverage of(List<List<Range>> things) {
        Coverage coverage = new Coverage();
        for (int number = 0; number < things.size(); number++) {
            for (Range range : things.get(number)) {
                for (int drawer = range.start() / DRAWER; drawer * DRAWER < range.end(); drawer++) {
                    coverage.drawers
                            .computeIfAbsent(drawer, key -> new ArrayList<>())
                            .add(new Lying(number, range));
                }
            }
        }
        return coverage;
    }

    /** Numbers of the things with a piece that holds a code point, in ascending order. */
    public List<Integer> at(int place) {
        return over(new Range(place, place + 1));
    }

    /** Numbers of the things with a piece that holds all of {@code inner}, in ascending order. */
    public List<Integer> over(Range inner) {
        List<Integer> numbers = new ArrayList<>();
        for (Lying lying : drawers.getOrDefault(inner.start() / DRAWER, List.of())) {
            boolean again = !numbers.isEmpty() && numbers.getLast() == lying.number;
            if (!again && lying.range.contains(inner)) {
                numbers.add(lying.number);
            }
        }
        return numbers;
    }
}
