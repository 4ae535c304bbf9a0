package org.gainsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.Map;
import org.gainsay.format.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Model Context Protocol, with the client of its own library. */
class McpTest extends OnOneServer {
    private static final String TEXT =
            "Iran denies it\n\nIran denied on Saturday that it had supplied drones to Russia. "
                    + "“We have sent nothing,” said Nasser Kanani.\n";

    @SuppressWarnings("NullAway.Init") // set before the first test
    static McpSyncClient client;

    @BeforeAll
    static void prepare() {
        client = McpClient.sync(HttpClientStreamableHttpTransport.builder(
                                server.server.address().toString())
                        .endpoint("/mcp")
                        .jsonMapper(
                                new JacksonMcpJsonMapper(JsonMapper.builder().build()))
                        .build())
                .build();
        client.initialize();
    }

    @AfterAll
    static void hangUp() {
        client.close();
    }

    private static McpSchema.CallToolResult called(String tool, Map<String, Object> arguments) {
        return client.callTool(
                McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static JsonNode given(String tool, Map<String, Object> arguments) {
        McpSchema.CallToolResult result = called(tool, arguments);
        assertThat(result.isError()).as(String.valueOf(result.content())).isNotEqualTo(true);
        String text = ((McpSchema.TextContent) result.content().getFirst()).text();
        assertThat(result.structuredContent()).isNotNull();
        return Json.parse(text, tool);
    }

    @Test
    void eachToolSaysWhatItTakesAndGives() {
        assertThat(client.getServerInstructions()).contains("no verdict");
        assertThat(client.listTools().tools())
                .extracting(McpSchema.Tool::name)
                .containsExactlyInAnyOrder("screen", "read", "claims", "dossier");
        assertThat(client.listTools().tools()).allSatisfy(tool -> {
            assertThat(tool.description()).isNotEmpty();
            assertThat(tool.inputSchema()).containsEntry("type", "object").containsKey("properties");
            assertThat(tool.outputSchema()).containsEntry("type", "object").containsKey("required");
        });
    }

    @Test
    void aNameIsScreenedAndKept() {
        long before = server.entries();
        JsonNode answer = given("screen", Map.of("name", "Victor Zorkanov", "limit", 1));
        assertThat(answer.path("hits").path(0).path("entry").asString()).isEqualTo("p/1");
        assertThat(answer.path("sources").path(0).path("source").asString()).isEqualTo("mine");
        assertThat(answer.path("sources").path(0).path("sha256").asString()).hasSize(64);
        assertThat(server.entries()).isEqualTo(before + 1);
    }

    @Test
    void anArticleIsReadAndItsClaimsAreFound() {
        JsonNode reading = given("read", Map.of("text", TEXT, "publisher", "Example News", "published", "2023-05-06"));
        assertThat(reading.path("statements")).isNotEmpty();
        assertThat(reading.path("sources").path(0).path("publisher").asString()).isEqualTo("Example News");
        JsonNode claims = given("claims", Map.of("about", "Iran"));
        assertThat(claims.path("claims")).isNotEmpty();
        assertThat(claims.path("sources").path(0).path("article"))
                .isEqualTo(reading.path("article").path("id"));
        JsonNode dossier = given("dossier", Map.of("party", "Iran"));
        assertThat(dossier.path("claims")).isNotEmpty();
        assertThat(given("dossier", Map.of("party", "mine:p/1")).path("listings"))
                .hasSize(1);
    }

    @Test
    void whatCannotBeUsedIsSaid() {
        assertThat(called("screen", Map.of()).isError()).isTrue();
        assertThat(called("screen", Map.of("name", "A", "nonsense", 1)).isError())
                .isTrue();
        assertThat(called("screen", Map.of("name", "?")).content().toString()).contains("no letter or digit");
        assertThat(called("read", Map.of()).content().toString()).contains("text or url");
        assertThat(called("read", Map.of("url", "http://127.0.0.1:9/")).isError())
                .isTrue();
        assertThat(called("claims", Map.of("type", "magic")).isError()).isTrue();
        assertThat(server.get("/mcp").statusCode()).isEqualTo(405);
        assertThat(server.get("/mcp", "Origin", "https://evil.example").statusCode())
                .isBetween(403, 405);
        assertThat(server.post("/mcp", "application/json", "nonsense").statusCode())
                .isBetween(400, 499);
    }
}
