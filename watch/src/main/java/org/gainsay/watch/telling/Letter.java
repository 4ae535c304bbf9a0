package org.gainsay.watch.telling;

import java.util.List;
import org.gainsay.ledger.Message;
import org.gainsay.ledger.Noticed;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is sent.
 *
 * @param page the address of the page, for links; null where nobody gave one
 */
record Letter(
        Message message,
        Rule rule,
        Rule.Delivery delivery,
        List<Noticed> notices,
        @Nullable String page) {
    Letter {
        notices = List.copyOf(notices);
    }

    /** Where the page shows all of it. */
    @Nullable String link() {
        return page == null ? null : page + "/notices?message=" + message.id();
    }
}
