package org.gainsay.server.lists;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.desk.Desk;
import org.gainsay.desk.ListChoice;
import org.gainsay.desk.StatusJson;
import org.gainsay.format.Json;
import org.gainsay.format.ListingJson;
import org.gainsay.ledger.Role;
import org.gainsay.lists.EntryChange;
import org.gainsay.lists.ListDiff;
import org.gainsay.lists.ListSource;
import org.gainsay.lists.installed.InstalledLists;
import org.gainsay.lists.installed.InstalledVersion;
import org.gainsay.lists.update.ListStatus;
import org.gainsay.lists.update.PublishedList;
import org.gainsay.model.InputException;
import org.gainsay.model.Listing;
import org.gainsay.screen.EntryKey;
import org.gainsay.server.http.Caller;
import org.gainsay.server.http.ListAnswer;
import org.gainsay.server.http.Parameters;
import org.gainsay.server.http.Refusal;
import org.gainsay.server.http.Route;
import org.gainsay.server.jobs.Jobs;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The lists that answer: how each stands, one entry, what changed between two publications. */
public final class ListRoutes {
    /** A list's name or a version of it, which never is a path. */
    private static final Pattern WORD = Pattern.compile("[\\w.-]{1,80}");

    private final Desk desk;
    private final Jobs jobs;

    private ListRoutes(Desk desk, Jobs jobs) {
        this.desk = desk;
        this.jobs = jobs;
    }

    public static List<Route> of(Desk desk, Jobs jobs) {
        jobs.define(ListUpdateJob.KIND, job -> ListUpdateJob.run(desk, job));
        ListRoutes routes = new ListRoutes(desk, jobs);
        return List.of(
                Route.get("/api/v1/lists", routes::all),
                Route.get("/api/v1/lists/{source}/diff", routes::diff),
                Route.get("/api/v1/lists/{source}/versions", routes::versions),
                Route.post("/api/v1/lists/{source}/update", routes::update).from(Role.ADMINISTRATOR),
                Route.get("/api/v1/lists/{source}/{entry}", routes::entry));
    }

    private void all(Context context) throws IOException {
        Parameters given = Parameters.of(context, ListAnswer.PARAMETERS.toArray(String[]::new));
        List<ListStatus> all = StatusJson.all(desk.home().folder(), desk.today());
        new ListAnswer<>(
                        all,
                        ListStatus::source,
                        StatusJson::of,
                        ListAnswer.Table.ofKeys(StatusJson.KEYS, StatusJson::of),
                        null)
                .answer(context, given);
    }

    private void entry(Context context) {
        Parameters.of(context);
        EntryKey key = new EntryKey(
                context.pathParam("source"), context.pathParam("entry").strip());
        Listing listing = desk.lists(Set.of())
                .known()
                .find(key)
                .orElseThrow(() -> Refusal.notFound("no entry '" + key.entry() + "' in " + key.source()
                        + " among the lists that answer; /api/v1/lists says which these are"));
        context.contentType("application/json").result(Json.line(ListingJson.of(listing)) + "\n");
    }

    /** Starts the update as a job. */
    private void update(Context context) {
        Parameters.of(context);
        String source = context.pathParam("source");
        PublishedList list;
        try {
            list = ListUpdateJob.list(desk, source);
        } catch (InputException e) {
            throw Refusal.notFound(String.valueOf(e.getMessage()));
        }
        jobs.start(ListUpdateJob.KIND, list.source(), Caller.of(context).name()).accepted(context);
    }

    private void diff(Context context) throws IOException {
        Parameters given = Parameters.of(context, "from", "to", "limit", "cursor", "format");
        String source = context.pathParam("source");
        ListSource before = version(source, given.word("from"), true);
        ListSource after = version(source, given.word("to"), false);
        List<EntryChange> changes = ListDiff.between(before.load(), after.load());
        ListAnswer.of(changes, change -> change.change().label() + " " + change.entry(), StatusJson::of)
                .answer(context, given);
    }

    /** The newest first. */
    private void versions(Context context) {
        Parameters.of(context);
        String source = installed(context.pathParam("source"));
        ObjectNode json = Json.object();
        ArrayNode items = json.putArray("items");
        json.putNull("next");
        for (InstalledVersion version :
                InstalledLists.of(desk.home().folder()).list(source).versions().reversed()) {
            items.addObject()
                    .put("date", version.dateLabel())
                    .put("sha256", version.sha256())
                    .put("entries", version.entries())
                    .put("fetched", version.fetched().toString());
        }
        context.contentType("application/json").result(Json.line(json) + "\n");
    }

    /** A name as installed lists have it. */
    private static String installed(String source) {
        if (!WORD.matcher(source).matches()) {
            throw Refusal.notFound("no list '" + source + "' is installed");
        }
        return source;
    }

    /** An installed version by date or hash; without one the present one, or the one before it. */
    private ListSource version(String source, @Nullable String version, boolean older) {
        installed(source);
        if (version != null && !WORD.matcher(version).matches()) {
            throw Refusal.notFound("'" + version + "' is no version; give a date such as 2026-02-27");
        }
        try {
            if (version == null && older) {
                return InstalledLists.of(desk.home().folder())
                        .before(source, ListChoice.store(desk.home().folder()))
                        .orElseThrow(() -> Refusal.notFound("of " + source
                                + " no version before the present one is installed; name one with from"));
            }
            return ListChoice.named(
                    version == null ? source : source + "@" + version,
                    desk.home().folder());
        } catch (InputException e) {
            throw Refusal.notFound("no list '" + source + "'" + (version == null ? "" : " of " + version)
                    + " is installed; /api/v1/lists says which are");
        }
    }
}
