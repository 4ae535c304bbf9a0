package org.gainsay.watch.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.desk.ListEvent;
import org.gainsay.desk.StatusJson;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Notices;
import org.gainsay.ledger.Remembered;
import org.gainsay.ledger.Reporter;
import org.gainsay.lists.update.ListStatus;
import org.jspecify.annotations.Nullable;

/** Sees when an installed list has become stale, which no entry of the ledger would say by itself: once for each version of it. */
final class ListsLook {
    private ListsLook() {}

    static String key(String source) {
        return "stale:" + source;
    }

    static void look(Home home, Notices notices, LocalDate today) {
        List<ListStatus> stale = StatusJson.all(home.folder(), today).stream()
                .filter(status -> status.stale() && status.state() != ListStatus.State.BUILTIN)
                .toList();
        if (isAnyNew(stale, key -> notices.remembered(key).get(key))) {
            long head = home.ledger().head().seq();
            notices.append(Ledger.LOCAL, "lists", head, known -> drafts(stale, known));
        }
    }

    private interface Memory {
        @Nullable Remembered of(String key);
    }

    private static boolean isAnyNew(List<ListStatus> stale, Memory memory) {
        return stale.stream().anyMatch(status -> isNew(status, memory));
    }

    private static boolean isNew(ListStatus status, Memory memory) {
        Remembered last = memory.of(key(status.source()));
        return last == null || !last.marks().contains(String.valueOf(status.sha256()));
    }

    private static List<Draft> drafts(List<ListStatus> stale, Reporter.Known known) {
        List<Draft> drafts = new ArrayList<>();
        for (ListStatus status : stale) {
            if (isNew(status, key -> known.remembered(key).get(key))) {
                drafts.add(ListEvent.stale(status));
            }
        }
        return drafts;
    }
}
