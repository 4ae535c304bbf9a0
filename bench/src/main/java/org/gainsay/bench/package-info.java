/**
 * How fast screening is, and how it grows with the lists. Start at {@link org.gainsay.bench.ScreeningBench} (one name, four
 * lists), {@link org.gainsay.bench.IndexBench} (making and opening the index) and {@link org.gainsay.bench.Growth} (a hundred
 * thousand names and more). {@link org.gainsay.bench.Exactness} checks that the index leaves nothing out. The script {@code bench/run} runs
 * them all.
 */
@NullMarked
package org.gainsay.bench;

import org.jspecify.annotations.NullMarked;
