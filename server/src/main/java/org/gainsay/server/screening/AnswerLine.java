package org.gainsay.server.screening;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.desk.QueryFile;
import org.gainsay.format.Json;
import org.gainsay.format.ScreeningJson;
import org.gainsay.model.Hit;
import org.gainsay.screen.ScreenOptions;
import tools.jackson.databind.node.ObjectNode;

/** The line of the screening contract, and in it, under {@code doubts}, what the command says of a row beside its lines. */
final class AnswerLine {
    private AnswerLine() {}

    /** @param row of which these are all the hits that the options let through */
    static ObjectNode of(Asked asked, QueryFile.Row row, List<Hit> hits) {
        ObjectNode json = ScreeningJson.of(row.query(), hits, row.carried());
        List<String> doubts = new ArrayList<>(row.doubts());
        if (isCut(asked, row, hits)) {
            doubts.add("more matches than the " + hits.size() + " shown; give a larger limit");
        }
        if (!doubts.isEmpty()) {
            json.set("doubts", Json.words(doubts));
        }
        return json;
    }

    /** Whether the limit hid a match. Only asked where all that are shown are matches, so hardly ever. */
    private static boolean isCut(Asked asked, QueryFile.Row row, List<Hit> hits) {
        ScreenOptions options = asked.options();
        if (hits.size() < options.limit() || !hits.getLast().match()) {
            return false;
        }
        ScreenOptions oneMore = new ScreenOptions(
                options.limit() + 1, options.minScore(), options.threshold(), options.algorithm(), options.excluded());
        List<Hit> more = asked.lists().screener().screen(row.query(), oneMore);
        return more.size() > hits.size() && more.getLast().match();
    }
}
