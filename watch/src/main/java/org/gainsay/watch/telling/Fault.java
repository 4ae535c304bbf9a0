package org.gainsay.watch.telling;

/**
 * Something that is wrong in the file of rules.
 *
 * @param line from 1
 * @param column from 1
 * @param what is wrong and how to mend it, in one line
 * @param stops whether nothing can be told until it is mended
 */
public record Fault(int line, int column, String what, boolean stops) {
    /** As it is shown: {@code watch.yaml:12:5: unknown key …}. */
    public String shown() {
        return RulesFile.NAME + ":" + line + ":" + column + ": " + what;
    }
}
