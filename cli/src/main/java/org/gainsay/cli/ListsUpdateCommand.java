package org.gainsay.cli;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.gainsay.desk.BuiltinReplaced;
import org.gainsay.desk.ListChoice;
import org.gainsay.desk.ListInstallation;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.lists.BrokenEntries;
import org.gainsay.lists.installed.InstalledList;
import org.gainsay.lists.update.Outcome;
import org.gainsay.lists.update.PublishedList;
import org.gainsay.lists.update.PublishedLists;
import org.gainsay.lists.update.UpdateLock;
import org.gainsay.model.InputException;
import org.gainsay.web.Limits;
import org.gainsay.web.Web;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gainsay lists update}: fetches, checks and installs lists. */
@Command(
        name = "update",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Fetches lists from where their authorities publish them, checks and installs them.",
            "A list that is broken, cut off, empty, older, or shorter by more than a tenth in entries, names or addresses, does not replace what is "
                    + "installed. Every version is kept. Exit code 3 where a source failed or was refused."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay lists update",
            "  gainsay lists update us_ofac_sdn un_sc",
            "  gainsay lists update --from us_ofac_sdn@2026-11-26=downloads/ofac/",
            "  gainsay lists update --from un_sc=https://mirror.example.org/un/consolidated.xml",
            "  gainsay lists update eu_fsf --accept-shrunk eu_fsf",
            "",
            "In the home, lists.properties names other addresses for good:",
            "  un_sc = https://mirror.example.org/un/consolidated.xml",
            "  un_sc.stale_days = 30"
        })
final class ListsUpdateCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            paramLabel = "SOURCE",
            arity = "0..*",
            description = "Which lists; without any, those that --from names, else all that are known.")
    private List<String> sources = List.of();

    @Option(
            names = "--from",
            paramLabel = "SOURCE[@DATE]=ADDRESS",
            description =
                    "Take this list from there, this time: https:, http:, file: or a path; an address that ends in / "
                            + "is a folder with the official files. May be given several times.")
    private List<String> from = List.of();

    @Option(
            names = "--accept-shrunk",
            paramLabel = "SOURCE",
            description = "Install this list although it is shorter by more than a tenth.")
    private List<String> acceptShrunk = List.of();

    @Option(
            names = "--skip-broken",
            description =
                    "Install lists although entries of them cannot be read, and say how many and where; commands that use "
                            + "such a list need --skip-broken too.")
    private boolean skipBroken;

    @Option(names = "--max-size", paramLabel = "MIB", description = "Of one file, at most; default ${DEFAULT-VALUE}.")
    private int maxSize = (int) (Limits.USUAL.maxBytes() >> 20);

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            description = "For one file, at most; default ${DEFAULT-VALUE}.")
    private int timeLimit = (int) Limits.USUAL.whole().toSeconds();

    @Option(names = "--format", description = "text for people (default), or jsonl with one line a list.")
    private ListsCommand.Format format = ListsCommand.Format.text;

    @Mixin
    private final HomeFolder home = new HomeFolder();

    ListsUpdateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (maxSize < 1 || timeLimit < 1) {
            throw new InputException("lists update: --max-size and --time-limit are numbers from 1 on");
        }
        Collection<PublishedList> wanted = wanted();
        UpdatePrinter printer = new UpdatePrinter(session.console(), format);
        boolean refused = false;
        BuiltinReplaced builtin = BuiltinReplaced.before(home.path());
        try (Home opened = home.open(session);
                UpdateLock _ = UpdateLock.of(opened.folder());
                Transfers transfers = new Transfers(session.console());
                Web web = new Web(limits(), ListsUpdateCommand::pause, transfers)) {
            ListInstallation installation = new ListInstallation(opened, Ledger.LOCAL, web, session.clock());
            for (PublishedList list : wanted) {
                InstalledList before = installation.installed(list.source());
                BrokenEntries broken = ListChoice.broken(skipBroken);
                Outcome outcome = installation.install(list, acceptShrunk.contains(list.source()), broken);
                transfers.end();
                printer.print(list.source(), before, outcome);
                if (outcome instanceof Outcome.Updated updated) {
                    updated.remarks().forEach(remark -> session.console().say(list.source() + ": " + remark));
                }
                ListChoice.say(list.source(), broken, session.console()::say);
                refused |= outcome instanceof Outcome.Refused;
            }
        }
        builtin.sentence().ifPresent(session.console()::say);
        return refused ? Program.SOURCE_FAILED : Program.DONE;
    }

    private Collection<PublishedList> wanted() {
        PublishedLists published = PublishedLists.official().withSettings(home.path());
        LinkedHashSet<String> names = new LinkedHashSet<>(sources);
        for (String place : from) {
            published = published.withPlace(place);
            if (sources.isEmpty()) {
                names.add(PublishedLists.sourceOf(place));
            }
        }
        for (String source : acceptShrunk) {
            published.named(source);
        }
        return names.isEmpty()
                ? published.all()
                : names.stream().map(published::named).toList();
    }

    private Limits limits() {
        return new Limits(
                (long) maxSize << 20, Limits.USUAL.idle(), Duration.ofSeconds(timeLimit), Limits.USUAL.tries());
    }

    /** A second before the second try, four before the third. */
    private static void pause(int attempt) {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos((long) (attempt - 1) * (attempt - 1)));
    }
}
