package org.gainsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.format.Json;
import org.junit.jupiter.api.Test;

/** What is kept of articles beside their readings. */
class ReadingTest extends OnOneServer {
    @Test
    void aListIsEnteredOnceHoweverOftenItIsReadOn() {
        server.post("/api/v1/read?publisher=Star", "text/plain", "Iran denied that it had sent drones to Russia.");
        server.post("/api/v1/read?publisher=Post", "text/plain", "Iran denied that it had sent missiles to Russia.");
        List<String> lists = new ArrayList<>();
        server.json("/api/v1/audit?type=list&limit=1000")
                .path("items")
                .forEach(entry -> lists.add(entry.path("body").path("source").asString()));
        assertThat(lists).isNotEmpty().doesNotHaveDuplicates();
        assertThat(server.get("/api/v1/audit/types").body()).contains("\"list\"", "\"access\"");
    }

    @Test
    void aFileKeepsItsNameAndIsCalledByIt() {
        var read = server.post(
                "/api/v1/read?file=C%3A%5Cnews%5Cmonday.txt&title=Monday",
                "text/plain", "Iran denied that it had sent ships.");
        String id = Json.parse(read.body(), "read").path("article").path("id").asString();
        assertThat(id).doesNotContain("monday");
        assertThat(server.get("/api/v1/articles").body()).contains("\"file\":\"monday.txt\"", "\"title\":\"Monday\"");
        assertThat(server.post("/api/v1/read?file=empty.txt", "text/plain", " ").body())
                .contains("empty.txt")
                .doesNotContain("the body");
        assertThat(server.post("/api/v1/read?file=%2F%0A", "text/plain", " ").body())
                .contains("the body");
    }
}
