package org.gainsay.bench.articles;

import org.gainsay.model.Reading;

/** A text with what was read from it. */
record Told(String text, Reading reading) {}
