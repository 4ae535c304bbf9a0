package org.gainsay.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gainsay.desk.ListChoice;
import org.gainsay.desk.StatusJson;
import org.gainsay.format.Json;
import org.gainsay.lists.EntryChange;
import org.gainsay.lists.ListDiff;
import org.gainsay.lists.ListSource;
import org.gainsay.lists.installed.InstalledLists;
import org.gainsay.model.InputException;
import org.gainsay.model.ListContent;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gainsay lists diff}: what changed between two publications. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Says which entries were added, removed or changed between two publications of a list, and of "
                + "changed ones what each field said and says.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay lists diff --list us_ofac_sdn=examples/lists/ofac-sdn-2022-12-08 \\",
            "                     --to us_ofac_sdn=examples/lists/ofac-sdn-2022-12-09",
            "  gainsay lists diff --list un_sc                      (installed: the version before to the present one)",
            "  gainsay lists diff --list un_sc@2025-11-20 --format jsonl",
            "  gainsay lists diff --list us_ofac_sdn --to us_ofac_sdn@2026-11-26=downloads/ofac"
        })
final class ListsDiffCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--list",
            required = true,
            paramLabel = "SOURCE=OLD",
            description =
                    "The older publication: SOURCE=PATH, or SOURCE@DATE for an installed version; SOURCE alone is "
                            + "the installed version before the present one, or, beside --to SOURCE=PATH, the present one.")
    private String old = "";

    @Option(
            names = "--to",
            paramLabel = "SOURCE=NEW",
            description = "The newer publication, likewise; without it the one that is installed.")
    private @Nullable String now;

    @Option(names = "--format", description = "text for people (default), or jsonl with one line an entry.")
    private ListsCommand.Format format = ListsCommand.Format.text;

    @Mixin
    private final HomeFolder home = new HomeFolder();

    ListsDiffCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ListSource before = before();
        ListSource after = now == null ? ListChoice.named(before.source(), home.path()) : named(now);
        if (!before.source().equals(after.source())) {
            throw new InputException("lists diff: --list names " + before.source() + " and --to " + after.source()
                    + "; give two publications of one list");
        }
        ListContent olds = before.load();
        ListContent news = after.load();
        List<EntryChange> changes = ListDiff.between(olds, news);
        if (format == ListsCommand.Format.text) {
            DiffReport.print(changes, olds.edition(), news.edition(), session.console());
        } else {
            changes.forEach(change -> session.console().out().println(Json.line(StatusJson.of(change))));
        }
        return Program.DONE;
    }

    private ListSource before() {
        boolean bare = old.indexOf('=') < 0 && old.indexOf('@') < 0;
        if (!bare || (now != null && now.indexOf('=') >= 0)) {
            return named(old);
        }
        Path folder = home.path();
        return InstalledLists.of(folder)
                .before(old, ListChoice.store(folder))
                .orElseThrow(() -> new InputException("lists diff: of " + old
                        + " no version before the present one is installed; name one with --list " + old + "=PATH"));
    }

    private ListSource named(String list) {
        return ListChoice.named(list, home.path());
    }
}
