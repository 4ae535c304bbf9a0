/**
 * Screening, reading and the search for copies as jobs of Apache Spark. Start at {@link org.gainsay.spark.Screen}, {@link
 * org.gainsay.spark.Read} or {@link org.gainsay.spark.Reprints}: each is the main class of a job and reads like a table of contents. What
 * they share: {@code Inputs} finds the files, {@code TableRows}, {@code ParquetRows} and {@code Documents} make rows of them, {@code Parts} spreads the
 * rows over the workers, writes what comes of them in the order of the input, and knows what an earlier try has finished. What is
 * dear to load lies in {@code OnceInJvm}.
 */
@NullMarked
package org.gainsay.spark;

import org.jspecify.annotations.NullMarked;
