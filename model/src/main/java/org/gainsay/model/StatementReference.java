package org.gainsay.model;

/** One statement of one article. */
public record StatementReference(String article, String statement) {
    /** As it is printed: {@code article#statement}. */
    @Override
    public String toString() {
        return article + "#" + statement;
    }
}
