/**
 * How fast screening and keeping are, and how they grow. Start at {@link org.gainsay.bench.ScreeningBench} (one name, four
 * lists), {@link org.gainsay.bench.IndexBench} (making and opening the index), {@link org.gainsay.bench.Growth} (a hundred
 * thousand names and more) and {@link org.gainsay.bench.KeptArticles} (articles in a home). {@link org.gainsay.bench.Exactness} checks
 * that the index leaves nothing out. The scripts {@code bench/run} and {@code bench/keeping} run them all.
 */
@NullMarked
package org.gainsay.bench;

import org.jspecify.annotations.NullMarked;
