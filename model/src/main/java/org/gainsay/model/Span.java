package org.gainsay.model;

/**
 * A stretch of an article, quoted with its place.
 *
 * @param start first code point, 0-based
 * @param end code point after the last
 * @param text exactly the code points {@code start} to {@code end} of the article
 */
public record Span(int start, int end, String text) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** In order of the text; of two that start together the longer comes first. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
    }
}
