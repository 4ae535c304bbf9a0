package org.gainsay.server.screening;

import org.gainsay.desk.QueryFile;
import org.gainsay.format.Json;

/** A line of a batch. */
sealed interface BatchLine {
    /** One that can be screened. */
    record Query(QueryFile.Row row) implements BatchLine {}

    /** One that cannot. It has its line in the answer too: nobody may take a name that was left out for one without hits. */
    record Fault(long number, String message) implements BatchLine {
        String json() {
            return Json.line(Json.object().put("line", number).put("error", message));
        }
    }
}
