package org.gainsay.read.text;

import java.util.List;

/**
 * What one speaker of a transcript says until the next label.
 *
 * @param label the label with its colon, such as {@code MR. KIRBY:}
 * @param sentences declarative sentences, without the full stop; questions and asides are left out
 */
public record Turn(Range label, List<Range> sentences) {
    public Turn {
        sentences = List.copyOf(sentences);
    }
}
