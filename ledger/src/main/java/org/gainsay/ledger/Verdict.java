package org.gainsay.ledger;

import org.gainsay.format.Json;
import tools.jackson.databind.node.ObjectNode;

/** Whether a chain is whole. */
public sealed interface Verdict {
    /** One line for people. */
    String sentence();

    /** The same for machines. */
    ObjectNode json();

    /**
     * Every row that is there fits.
     *
     * @param first place of the first row; above 1 where a file begins later
     * @param entries how many rows were checked
     * @param erased how many of them have had their bodies erased
     * @param head where the chain ends
     * @param selection true if the rows are a selection by type, so that what lies between them could not be checked
     */
    record Whole(long first, long entries, long erased, Head head, boolean selection) implements Verdict {
        @Override
        public String sentence() {
            if (entries == 0) {
                return "whole: no entries";
            }
            return "whole: " + entries + (entries == 1 ? " entry, " : " entries, ") + erased + " erased, "
                    + (selection ? "a selection by type from rows " : "rows ") + first + " to " + head.seq() + ", head "
                    + head.hash();
        }

        @Override
        public ObjectNode json() {
            return Json.object()
                    .put("whole", true)
                    .put("first", first)
                    .put("entries", entries)
                    .put("erased", erased)
                    .put("seq", head.seq())
                    .put("hash", head.hash())
                    .put("selection", selection);
        }
    }

    /**
     * The first row that is wrong.
     *
     * @param seq its place
     * @param detail how this was noticed, in words
     */
    record Broken(long seq, Fault fault, String detail) implements Verdict {
        @Override
        public String sentence() {
            return "not whole: row " + seq + " " + fault.label() + ": " + detail;
        }

        @Override
        public ObjectNode json() {
            return Json.object()
                    .put("whole", false)
                    .put("seq", seq)
                    .put("fault", fault.label())
                    .put("detail", detail);
        }
    }
}
