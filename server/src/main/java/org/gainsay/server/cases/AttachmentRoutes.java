package org.gainsay.server.cases;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.gainsay.desk.Desk;
import org.gainsay.format.Json;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.SourceStore;
import org.gainsay.server.http.Bodies;
import org.gainsay.server.http.Caller;
import org.gainsay.server.http.Parameters;
import org.gainsay.server.http.Refusal;
import org.gainsay.server.http.Route;
import tools.jackson.databind.node.ObjectNode;

/** Files that people lay beside a decision: documents, letters, pictures. They are kept as they came, under their hash. */
public final class AttachmentRoutes {
    private static final int LARGEST = 20 << 20;
    private static final int LONGEST_NAME = 200;

    private final Desk desk;

    private AttachmentRoutes(Desk desk) {
        this.desk = desk;
    }

    public static List<Route> of(Desk desk) {
        AttachmentRoutes routes = new AttachmentRoutes(desk);
        return List.of(
                Route.post("/api/v1/attachments", routes::keep),
                Route.get("/api/v1/attachments/{sha256}", routes::bytes));
    }

    private void keep(Context context) {
        Parameters given = Parameters.of(context, "name");
        String name = given.word("name", "");
        if (name.length() > LONGEST_NAME) {
            throw Refusal.wrong("name is longer than " + LONGEST_NAME + " letters; shorten it");
        }
        byte[] bytes = Bodies.bytes(context, LARGEST);
        if (bytes.length == 0) {
            throw Refusal.wrong("the body is empty; send the file's bytes");
        }
        String sha256 = desk.home().store().put(bytes);
        ObjectNode body = Json.object();
        body.put("sha256", sha256).put("bytes", bytes.length).put("name", name);
        body.put("media_type", Bodies.mediaType(context));
        ObjectNode answer = body.deepCopy();
        body.putArray("stored").add(sha256);
        desk.home().ledger().append(Caller.of(context).name(), List.of(new Draft("attachment", body)));
        context.status(HttpStatus.CREATED);
        context.header("Location", "/api/v1/attachments/" + sha256);
        context.contentType("application/json").result(Json.line(answer) + "\n");
    }

    /** As it came, and never as a page that a browser would run. */
    private void bytes(Context context) {
        Parameters.of(context);
        String sha256 = context.pathParam("sha256");
        SourceStore store = desk.home().store();
        if (!sha256.matches("[0-9a-f]{64}") || !store.contains(sha256)) {
            throw Refusal.notFound("no file with that SHA-256 here");
        }
        context.header("Content-Disposition", "attachment; filename=\"" + sha256 + "\"");
        context.contentType("application/octet-stream").result(store.bytes(sha256));
    }
}
