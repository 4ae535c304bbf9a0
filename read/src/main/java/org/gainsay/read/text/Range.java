package org.gainsay.read.text;

/** Code points {@code start} (inclusive) to {@code end} (exclusive) of an article. */
public record Range(int start, int end) implements Comparable<Range> {
    public Range {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("range " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(int at) {
        return start <= at && at < end;
    }

    public boolean contains(Range other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Range other) {
        return start < other.end && other.start < end;
    }

    @Override
    public int compareTo(Range other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
    }
}
