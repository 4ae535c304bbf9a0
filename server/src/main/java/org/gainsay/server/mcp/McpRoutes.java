package org.gainsay.server.mcp;

import io.javalin.http.Context;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.gainsay.ledger.Role;
import org.gainsay.server.http.Route;
import org.jspecify.annotations.Nullable;

/**
 * The Model Context Protocol over HTTP, without sessions: each message is answered for itself. The protocol's library is loaded when the
 * first message comes.
 */
public final class McpRoutes {
    private final List<Tool> tools;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable McpProtocol protocol;

    private McpRoutes(List<Tool> tools) {
        this.tools = List.copyOf(tools);
    }

    /** With these tools; each says for itself who may use it. */
    public static List<Route> of(List<Tool> tools) {
        McpRoutes routes = new McpRoutes(tools);
        return List.of(Route.post("/mcp", routes::answer).from(Role.READER));
    }

    private void answer(Context context) throws IOException, ServletException {
        protocol().answer(context);
    }

    private McpProtocol protocol() {
        McpProtocol loaded = protocol;
        if (loaded != null) {
            return loaded;
        }
        loading.lock();
        try {
            loaded = protocol;
            if (loaded == null) {
                loaded = new McpProtocol(tools);
                protocol = loaded;
            }
            return loaded;
        } finally {
            loading.unlock();
        }
    }
}
