package org.gainsay.read.parties;

import java.util.List;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks, as far as one source tells.
 *
 * @param parties empty for somebody whom the text does not name
 * @param description the words that stand for an unnamed speaker, in lower case; else empty
 * @param behalf state or body for which the speaker speaks
 */
record Voice(
        List<Party> parties,
        String description,
        @Nullable Range role,
        @Nullable Party behalf,
        double confidence) {
    Voice {
        parties = List.copyOf(parties);
    }

    static Voice of(Party party, double confidence) {
        return new Voice(List.of(party), "", null, null, confidence);
    }

    static Voice unnamed(String description, @Nullable Party behalf, double confidence) {
        return new Voice(List.of(), description, null, behalf, confidence);
    }

    boolean isUnnamed() {
        return parties.isEmpty();
    }

    /** The same speaker in a later statement, which is a little less sure. */
    Voice carried(double factor) {
        return new Voice(parties, description, null, behalf, confidence * factor);
    }
}
