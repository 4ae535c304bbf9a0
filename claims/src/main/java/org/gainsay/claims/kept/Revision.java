package org.gainsay.claims.kept;

import java.util.function.UnaryOperator;
import org.gainsay.model.Publication;

/**
 * What people have put right in articles before claims are made of them.
 *
 * @param state another text as soon as it is another revision
 * @param of an article as it is after it
 */
public record Revision(String state, UnaryOperator<Publication> of) {
    /** Articles as they were read. */
    public static final Revision NONE = new Revision("", UnaryOperator.identity());
}
