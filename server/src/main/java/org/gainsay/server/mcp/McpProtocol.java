package org.gainsay.server.mcp;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.javalin.http.Context;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.spec.McpSchema;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gainsay.format.Json;
import org.gainsay.intake.OutsideFailure;
import org.gainsay.ledger.HomeFailure;
import org.gainsay.model.InputException;
import org.gainsay.server.http.Bodies;
import org.gainsay.server.http.Caller;
import org.gainsay.server.http.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The protocol's own library, and our tools in it. Thread-safe. */
final class McpProtocol {
    private static final String PATH = "/mcp";
    private static final String TOOLS = "tools.json";
    private static final String CALLER = "caller";

    /** An article may be sent whole. */
    private static final int LARGEST = 8 << 20;

    /** Of an error of the library that it would answer whole, only what it says. */
    @JsonIgnoreProperties({"stackTrace", "cause", "suppressed", "localizedMessage", "jsonRpcError"})
    private interface Said {}

    private final McpJsonMapper mapper = new JacksonMcpJsonMapper(
            JsonMapper.builder().addMixIn(Throwable.class, Said.class).build());
    private final HttpServletStatelessServerTransport transport;

    McpProtocol(List<Tool> tools) {
        transport = HttpServletStatelessServerTransport.builder()
                .jsonMapper(mapper)
                .messageEndpoint(PATH)
                .maxRequestSize(LARGEST)
                .contextExtractor(request -> McpTransportContext.create(Map.of(CALLER, request.getAttribute(CALLER))))
                .build();
        JsonNode told = told();
        McpServer.StatelessSyncSpecification server = McpServer.sync(transport)
                .serverInfo("gainsay", "1")
                .instructions(told.path("instructions").asString())
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build())
                .jsonMapper(mapper)
                .immediateExecution(true);
        for (Tool tool : tools) {
            server.toolCall(
                    described(told.path("tools").path(tool.name()), tool),
                    (context, request) -> call(tool, request, (Caller) context.get(CALLER)));
        }
        McpStatelessSyncServer _ = server.build();
    }

    private static JsonNode told() {
        try (InputStream json = Objects.requireNonNull(McpProtocol.class.getResourceAsStream(TOOLS), TOOLS)) {
            return Json.parse(new String(json.readAllBytes(), StandardCharsets.UTF_8), TOOLS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private McpSchema.Tool described(JsonNode told, Tool tool) {
        return McpSchema.Tool.builder(tool.name(), mapper, Json.line(told.path("takes")))
                .title(told.path("title").asString())
                .description(told.path("description").asString())
                .outputSchema(mapper, Json.line(told.path("gives")))
                .build();
    }

    private McpSchema.CallToolResult call(Tool tool, McpSchema.CallToolRequest request, Caller caller) {
        McpSchema.CallToolResult.Builder result = McpSchema.CallToolResult.builder();
        if (!caller.role().covers(tool.least())) {
            return result.isError(true)
                    .addTextContent(
                            tool.name() + " is for the role " + tool.least().label() + " and those above it")
                    .build();
        }
        try {
            Map<String, Object> given = request.arguments() == null ? Map.of() : request.arguments();
            String line = Json.line(tool.call(Json.parse(mapper.writeValueAsString(given), "the arguments"), caller));
            return result.structuredContent(mapper, line).addTextContent(line).build();
        } catch (InputException | Refusal | OutsideFailure | HomeFailure e) {
            return result.isError(true)
                    .addTextContent(String.valueOf(e.getMessage()))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void answer(Context context) throws IOException, ServletException {
        byte[] body = Bodies.bytes(context, LARGEST);
        JsonNode message = Bodies.parsed(Bodies.text(body), "the body");
        if (!message.path("jsonrpc").asString("").equals("2.0")
                || !message.path("method").isString()) {
            throw Refusal.wrong("the body is no request of JSON-RPC 2.0; give jsonrpc, method and, to be answered, id");
        }
        context.req().setAttribute(CALLER, Caller.of(context));
        transport.service(new Message(context.req(), body), context.res());
    }

    /** A request whose body has been read. Who takes anything takes both forms of answers, which the library wants to see named. */
    private static final class Message extends HttpServletRequestWrapper {
        private static final String BOTH = "application/json, text/event-stream";

        private final byte[] body;

        Message(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public @Nullable String getHeader(String name) {
            String given = super.getHeader(name);
            boolean any = given == null || given.contains("*/*");
            return name.equalsIgnoreCase("Accept") && any ? BOTH : given;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Read(new ByteArrayInputStream(body));
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    /** Bytes that are all here. */
    private static final class Read extends ServletInputStream {
        private final InputStream bytes;

        Read(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("all is here already");
        }
    }
}
