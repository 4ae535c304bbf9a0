package org.gainsay.server.articles;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.gainsay.desk.Desk;
import org.gainsay.format.ReadingJson;
import org.gainsay.intake.Beside;
import org.gainsay.intake.Supplies;
import org.gainsay.intake.Supply;
import org.gainsay.ledger.Role;
import org.gainsay.model.Metadata;
import org.gainsay.model.Reading;
import org.gainsay.server.http.Caller;
import org.gainsay.server.http.Refusal;
import org.gainsay.server.mcp.Sources;
import org.gainsay.server.mcp.Tool;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reading an article, for assistants. */
public record ReadTool(Desk desk) implements Tool {
    @Override
    public String name() {
        return "read";
    }

    @Override
    public Role least() {
        return Role.ANALYST;
    }

    @Override
    public ObjectNode call(JsonNode arguments, Caller caller) {
        String published = word(arguments, "published");
        if (published != null) {
            Beside.requireDate(published, "published");
        }
        Metadata metadata = new Metadata(word(arguments, "title"), word(arguments, "publisher"), published, null);
        boolean keep = arguments.path("keep").asBoolean(true);
        Reading reading = ArticleRoutes.read(desk, supply(arguments), null, metadata, keep, caller.name());
        ObjectNode answer = ReadingJson.of(reading);
        answer.set(
                "sources",
                new Sources()
                        .articles(List.of(reading.article()))
                        .lists(desk.lists(Set.of()).index().editions())
                        .json());
        return answer;
    }

    private static Supply supply(JsonNode arguments) {
        String text = word(arguments, "text");
        String url = word(arguments, "url");
        if (text != null && url == null) {
            return new Supply.OfStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "the text");
        }
        if (url == null || text != null) {
            throw Refusal.wrong("give text or url, one of the two");
        }
        if (!url.contains("://")) {
            throw Refusal.wrong("url '" + url + "' is no address; give https://…");
        }
        return Supplies.of(url, InputStream.nullInputStream()).supplies().getFirst();
    }

    private static @Nullable String word(JsonNode arguments, String name) {
        String word = arguments.path(name).asString("").strip();
        return word.isEmpty() ? null : word;
    }
}
