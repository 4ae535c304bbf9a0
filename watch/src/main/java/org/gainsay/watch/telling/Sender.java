package org.gainsay.watch.telling;

import java.util.List;
import org.gainsay.ledger.Draft;

/** Sends by one kind of channel. Thread-safe. */
interface Sender {
    /**
     * Sends, within two minutes. When it returns the letter is with whoever takes it; what remains to be done happens after that has been
     * noted, so that as little as possible lies in between.
     */
    Sent send(Letter letter) throws SendFailure;

    /**
     * What remains once it is sent.
     *
     * @param drafts appended to the ledger in the transaction that notes it
     * @param after done when that is noted
     */
    record Sent(List<Draft> drafts, Runnable after) {
        static final Sent DONE = new Sent(List.of(), () -> {});

        public Sent {
            drafts = List.copyOf(drafts);
        }
    }
}
