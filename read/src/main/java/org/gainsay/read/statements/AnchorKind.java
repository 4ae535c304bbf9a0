package org.gainsay.read.statements;

/** What the model's second pass starts from. */
enum AnchorKind {
    /** The words of saying. */
    CUE(0),
    /** The first token of content that has no cue. */
    SPEECH(1),
    /** The first token of a clause that the text itself tells. */
    NARRATION(2);

    /** What the model calls it. */
    final long number;

    AnchorKind(long number) {
        this.number = number;
    }
}
