package org.gainsay.server.system;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import org.gainsay.desk.Desk;
import org.gainsay.ledger.HomeFailure;
import org.gainsay.model.InputException;
import org.gainsay.server.http.Problem;
import org.gainsay.server.http.Route;

/** Whether the server is alive, whether it can answer, and the document that says what it answers. */
public final class SystemRoutes {
    private static final String OK = "{\"status\":\"ok\"}\n";

    private SystemRoutes() {}

    public static List<Route> of(Desk desk) {
        return List.of(
                Route.get(
                                "/healthz",
                                context ->
                                        context.contentType("application/json").result(OK))
                        .open(),
                Route.get("/readyz", context -> ready(context, desk)).open(),
                Route.get("/openapi.yaml", SystemRoutes::openapi).open(),
                Route.get("/api", ApiPage::answer).open());
    }

    private static void ready(Context context, Desk desk) {
        try {
            desk.lists(Set.of());
            desk.home().ledger().head();
            context.contentType("application/json").result(OK);
        } catch (InputException | HomeFailure e) {
            Problem.NOT_READY.answer(context, String.valueOf(e.getMessage()));
        }
    }

    private static void openapi(Context context) {
        context.contentType("application/yaml").result(ApiDocument.bytes());
    }
}
