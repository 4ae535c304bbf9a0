/**
 * The records of the model as JSON and csv, in the forms of the contracts. Start at {@link org.gainsay.format.Json} (text to tree
 * and back), {@link org.gainsay.format.ReadingJson} (one article) and {@link org.gainsay.format.ScreeningJson} (queries, hits,
 * listings); {@link org.gainsay.format.FtmReading}, {@link org.gainsay.format.AnnotationJson} and {@link
 * org.gainsay.format.PloverRows} show a reading in other tools' terms; {@link org.gainsay.format.LineChart} draws figures. Everything here is stateless and safe to share between threads.
 */
@NullMarked
package org.gainsay.format;

import org.jspecify.annotations.NullMarked;
