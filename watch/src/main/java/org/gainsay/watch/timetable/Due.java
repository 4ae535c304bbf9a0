package org.gainsay.watch.timetable;

import java.time.Instant;
import org.gainsay.format.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * How it stands with something on the timetable.
 *
 * @param kind {@code list}, {@code source}, {@code screening} or {@code telling}
 * @param subject the list or source; of all else the kind
 * @param next when it is due; where it is being done, when it was
 * @param by which server is doing it just now; null where none is
 * @param failures in a row that the program itself could not help, such as a store that was not to be reached
 */
public record Due(
        String kind, String subject, Instant next, @Nullable String by, int failures) {
    public ObjectNode json() {
        ObjectNode json = Json.object();
        json.put("kind", kind);
        json.put("subject", subject);
        json.put("next", next.toString());
        json.put("running", by != null);
        json.put("failures", failures);
        return json;
    }
}
