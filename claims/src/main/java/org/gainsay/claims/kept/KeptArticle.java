package org.gainsay.claims.kept;

import org.gainsay.model.Header;

/**
 * An article of the home.
 *
 * @param statements how many were read from it, narration included
 */
public record KeptArticle(Header header, int statements) {}
