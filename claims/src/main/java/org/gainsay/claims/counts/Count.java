package org.gainsay.claims.counts;

import org.gainsay.model.Labelled;

/**
 * How many articles, statements and claims there are of one kind.
 *
 * @param value a publisher, a month such as {@code 2022-12}, a language, a standing; {@code all}, or {@code unknown} where articles do
 *     not say
 * @param statements the articles' own narration among them
 * @param claims that such an article tells
 */
public record Count(By by, String value, long articles, long statements, long claims) {
    /** By what it is counted. */
    public enum By implements Labelled {
        ALL,
        PUBLISHER,
        MONTH,
        LANGUAGE,
        STANDING
    }
}
