package org.gainsay.server.lists;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.gainsay.desk.BuiltinReplaced;
import org.gainsay.desk.Desk;
import org.gainsay.desk.ListInstallation;
import org.gainsay.desk.UpdateJson;
import org.gainsay.lists.BrokenEntries;
import org.gainsay.lists.installed.InstalledVersion;
import org.gainsay.lists.update.Outcome;
import org.gainsay.lists.update.PublishedList;
import org.gainsay.lists.update.PublishedLists;
import org.gainsay.lists.update.UpdateLock;
import org.gainsay.model.InputException;
import org.gainsay.server.jobs.Job;
import org.gainsay.web.Limits;
import org.gainsay.web.Web;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The update of one list: what runs on the old one goes on with it, what comes later has the new one. */
final class ListUpdateJob {
    static final String KIND = "list-update";

    private ListUpdateJob() {}

    /** @throws InputException where no list has that name */
    static PublishedList list(Desk desk, String source) {
        return PublishedLists.official().withSettings(desk.home().folder()).named(source);
    }

    /** Begun twice it finds the second time that nothing is new. */
    static JsonNode run(Desk desk, Job job) {
        PublishedList list = list(desk, job.subject());
        try (UpdateLock _ = UpdateLock.of(desk.home().folder());
                Web web = new Web(Limits.USUAL, ListUpdateJob::pause, job::at)) {
            ListInstallation installation = new ListInstallation(desk.home(), job.by(), web, desk.clock());
            @Nullable InstalledVersion before =
                    installation.installed(list.source()).current().orElse(null);
            BuiltinReplaced builtin = BuiltinReplaced.before(desk.home().folder());
            Outcome outcome = installation.install(list, false, BrokenEntries.refused());
            if (outcome instanceof Outcome.Refused refused) {
                // A job that was told to end looks like one that could not be fetched.
                job.requireWanted();
                job.comesToNothing(refused.reason());
            }
            if (outcome instanceof Outcome.Updated) {
                desk.renewLists();
            }
            ObjectNode json = UpdateJson.of(list.source(), outcome, before);
            builtin.sentence().ifPresent(said -> json.put("note", said));
            return json;
        }
    }

    /** A second before the second try, four before the third. */
    private static void pause(int attempt) {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos((long) (attempt - 1) * (attempt - 1)));
    }
}
