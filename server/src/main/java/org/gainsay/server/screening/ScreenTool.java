package org.gainsay.server.screening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.desk.Desk;
import org.gainsay.desk.QueryFile;
import org.gainsay.format.Json;
import org.gainsay.ledger.Role;
import org.gainsay.model.Hit;
import org.gainsay.server.http.Caller;
import org.gainsay.server.http.Parameters;
import org.gainsay.server.mcp.Sources;
import org.gainsay.server.mcp.Tool;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One name against the lists, for assistants. */
public record ScreenTool(Desk desk) implements Tool {
    @Override
    public String name() {
        return "screen";
    }

    @Override
    public Role least() {
        return Role.ANALYST;
    }

    /** Kept before it is answered, as every screening. */
    @Override
    public ObjectNode call(JsonNode arguments, Caller caller) {
        ObjectNode query = Json.object();
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : arguments.properties()) {
            if (List.of(Asked.PARAMETERS).contains(each.getKey())) {
                parameters.put(each.getKey(), text(each.getValue()));
            } else {
                query.set(each.getKey(), each.getValue());
            }
        }
        Asked asked = Asked.of(Parameters.of(parameters), desk);
        QueryFile.Row row = JsonQuery.of(query, 1, "the arguments", desk.today());
        List<Hit> hits = desk.screen(asked.lists(), row.query(), asked.options(), caller.name());
        ObjectNode answer = AnswerLine.of(asked, row, hits);
        answer.set(
                "sources", new Sources().lists(asked.lists().index().editions()).json());
        return answer;
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? String.join(
                        ",", value.values().stream().map(JsonNode::asString).toList())
                : value.asString();
    }
}
