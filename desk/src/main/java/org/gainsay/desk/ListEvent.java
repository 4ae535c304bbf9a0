package org.gainsay.desk;

import org.gainsay.format.Json;
import org.gainsay.ledger.Draft;
import org.gainsay.lists.installed.InstalledList;
import org.gainsay.lists.installed.InstalledVersion;
import org.gainsay.lists.update.ListStatus;
import org.gainsay.lists.update.Outcome;
import tools.jackson.databind.node.ObjectNode;

/**
 * What went wrong with a list, as the ledger keeps it: an entry of type {@code list} that has an {@code event}. Where lists are loaded or
 * installed their entries have none.
 */
public final class ListEvent {
    /** The key that tells such an entry from others of its type. */
    public static final String KEY = "event";

    /** An update that failed, for whatever reason but the next. */
    public static final String FAILED = "failed";

    /** A new version has so few entries, names or addresses that it was not installed. */
    public static final String SHRUNK = "shrunk";

    /** What is installed is older than its authority usually lets it become. */
    public static final String STALE = "stale";

    private ListEvent() {}

    /** Whether a failure is another than the one before it: the same, hour after hour, is said once. */
    static boolean isNews(InstalledList before, Outcome.Refused refused) {
        InstalledList.Failure last = before.failure();
        return last == null || !last.reason().equals(refused.reason());
    }

    static Draft of(InstalledList before, Outcome.Refused refused) {
        ObjectNode body = body(before.source(), refused.shrunk() ? SHRUNK : FAILED);
        body.put("reason", refused.reason());
        body.put("sha256", before.current().map(InstalledVersion::sha256).orElse(null));
        return new Draft("list", body);
    }

    /** That a list has become stale; to be written once for each version of it. */
    public static Draft stale(ListStatus status) {
        ObjectNode body = body(status.source(), STALE);
        body.put("reason", status.note());
        body.put("sha256", status.sha256());
        body.put("date", status.date());
        body.put("age_days", status.ageDays());
        return new Draft("list", body);
    }

    private static ObjectNode body(String source, String event) {
        return Json.object().put("source", source).put(KEY, event);
    }
}
