package org.gainsay.server.audit;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gainsay.desk.Desk;
import org.gainsay.desk.Rerun;
import org.gainsay.format.Json;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Head;
import org.gainsay.ledger.Kept;
import org.gainsay.ledger.Role;
import org.gainsay.server.http.Bodies;
import org.gainsay.server.http.Parameters;
import org.gainsay.server.http.Refusal;
import org.gainsay.server.http.Route;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The ledger: its entries, whether the chain is whole, the same screening once more. */
public final class AuditRoutes {
    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private final Desk desk;

    private AuditRoutes(Desk desk) {
        this.desk = desk;
    }

    public static List<Route> of(Desk desk) {
        AuditRoutes routes = new AuditRoutes(desk);
        return List.of(
                Route.get("/api/v1/audit", routes::entries),
                Route.get("/api/v1/audit/types", AuditRoutes::types),
                Route.post("/api/v1/audit/verify", routes::verify).from(Role.READER),
                Route.post("/api/v1/audit/{entry}/rerun", routes::rerun).from(Role.READER));
    }

    private static void types(Context context) {
        Parameters.of(context);
        ObjectNode json = Json.object();
        json.set("items", Json.words(Draft.TYPES));
        context.contentType("application/json").result(Json.line(json) + "\n");
    }

    /** As {@code ledger export} writes them, in order or the newest first; the cursor is the number of the last one seen. */
    private void entries(Context context) throws IOException {
        Parameters given = Parameters.of(context, AuditQuestion.PARAMETERS);
        int limit = given.number("limit", USUAL, 1, MOST);
        String format = given.word("format", "json");
        try (Stream<Kept> all = AuditQuestion.of(given).of(desk.home().ledger())) {
            Iterator<Kept> wanted = all.iterator();
            switch (format) {
                case "json" -> page(context, wanted, limit);
                case "jsonl" -> lines(context, wanted);
                default -> throw Refusal.wrong("format is '" + format + "'; give json or jsonl");
            }
        }
    }

    private static void page(Context context, Iterator<Kept> wanted, int limit) {
        List<Kept> items = new ArrayList<>();
        while (items.size() < limit && wanted.hasNext()) {
            items.add(wanted.next());
        }
        ObjectNode json = Json.object();
        ArrayNode array = json.putArray("items");
        items.forEach(kept -> array.add(kept.json()));
        json.put(
                "next", wanted.hasNext() ? Long.toString(items.getLast().entry().seq()) : null);
        context.contentType("application/json").result(Json.line(json) + "\n");
    }

    private static void lines(Context context, Iterator<Kept> wanted) throws IOException {
        context.contentType("application/jsonl");
        Writer writer = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8);
        while (wanted.hasNext()) {
            writer.write(Json.line(wanted.next().json()));
            writer.write('\n');
        }
        writer.flush();
    }

    /** The whole chain and the stored files; with a head that was noted earlier a cut tail is found too. */
    private void verify(Context context) {
        Parameters.of(context);
        String noted = Bodies.text(Bodies.bytes(context, Bodies.SMALL));
        @Nullable Head head = noted.isBlank() ? null : Head.parse(noted.strip(), "the body");
        context.contentType("application/json")
                .result(Json.line(desk.home().ledger().verifyWithFiles(head).json()) + "\n");
    }

    private void rerun(Context context) {
        Parameters.of(context);
        String entry = context.pathParam("entry");
        Kept kept = (entry.matches("[0-9]{1,18}")
                        ? desk.home().ledger().find(Long.parseLong(entry))
                        : entry.matches("[0-9a-f]{64}") ? desk.home().ledger().find(entry) : Optional.<Kept>empty())
                .orElseThrow(
                        () -> Refusal.notFound("no entry '" + entry + "' in the ledger; give its number or its hash"));
        context.contentType("application/json").result(Json.line(Rerun.of(desk.home(), kept)) + "\n");
    }
}
