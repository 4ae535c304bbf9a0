package org.gainsay.read.parties;

import org.gainsay.model.Schema;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * A name that stands in the text, before it is known which names are one party's.
 *
 * @param name canonical where it is known, else as written
 * @param country alpha-2 in lower case, where it is certain
 */
record Name(
        Range range,
        Sense sense,
        String name,
        Schema schema,
        @Nullable String country) {}
