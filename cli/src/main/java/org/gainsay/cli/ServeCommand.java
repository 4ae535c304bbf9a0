package org.gainsay.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.gainsay.model.InputException;
import org.gainsay.server.Server;
import org.gainsay.server.access.AccessSettings;
import org.gainsay.server.http.OtherPages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gainsay serve}: what the commands do, over HTTP, until it is told to end. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Answers over HTTP what the commands answer: screening, reading, claims, lists; and the paths of OpenSanctions' yente, so "
                    + "that its clients work by changing the address.",
            "Without users one person on this machine is served; no page of another site can use it. With users (gainsay users add) it can "
                    + "listen to others too, and who asks signs in or shows a key. When it can answer it prints one line, "
                    + "ready http://127.0.0.1:8080; /openapi.yaml there says what it takes and gives."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay serve",
            "  gainsay serve --port 0 --home cases/          # a free port, which the line says",
            "  gainsay serve --list un_sc=consolidated.xml --list mine=two.ftm.json",
            "  gainsay serve --setup                         # prints a code with which the page makes the first administrator",
            "  gainsay serve --host 0.0.0.0 --public-address https://gainsay.example.org"
        })
final class ServeCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "Where to listen; without users only this machine: ${DEFAULT-VALUE}.")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "N", description = "Which port; 0 for a free one. Default ${DEFAULT-VALUE}.")
    private int port = 8080;

    @Option(
            names = "--list",
            paramLabel = "SOURCE[@DATE]=PATH",
            description = "Answer with these lists instead of the installed ones. May be given several times.")
    private List<String> lists = List.of();

    @Option(
            names = "--public-address",
            paramLabel = "URL",
            description = "Where others find it, behind something that speaks https: Host and Origin must be this, and "
                    + "cookies go by https only.")
    private @Nullable String publicAddress;

    @Option(
            names = "--setup",
            description =
                    "Where there are no users: print a code, good once, for the page that makes the first administrator.")
    private boolean setup;

    @Option(
            names = "--key-rate",
            paramLabel = "N",
            description = "Requests a minute for each key, 0 for any number. Default ${DEFAULT-VALUE}.")
    private int keyRate = AccessSettings.Rates.USUAL.key();

    @Option(
            names = "--user-rate",
            paramLabel = "N",
            description = "The same for each user who has signed in. Default ${DEFAULT-VALUE}.")
    private int userRate = AccessSettings.Rates.USUAL.user();

    @Option(
            names = "--address-rate",
            paramLabel = "N",
            description = "The same for each address from which somebody asks who has not. Default ${DEFAULT-VALUE}.")
    private int addressRate = AccessSettings.Rates.USUAL.address();

    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            description = "Let the page of another program ask what OpenRefine asks, such as OpenRefine's own, "
                    + "http://127.0.0.1:3333. May be given several times.")
    private List<String> origins = List.of();

    @Option(
            names = "--no-timetable",
            description =
                    "Fetch nothing by itself. Without this, lists that were once fetched from an address are kept fresh, and sources"
                            + " (gainsay watch source) visited.")
    private boolean noTimetable;

    @Mixin
    private final HomeFolder home = new HomeFolder();

    ServeCommand(Session session) {
        this.session = session;
    }

    private AccessSettings access() {
        if (Math.min(Math.min(keyRate, userRate), addressRate) < 0) {
            throw new InputException("serve: a rate is a number of requests a minute, or 0 for any number");
        }
        return new AccessSettings(
                publicAddress == null ? null : AccessSettings.address(publicAddress),
                setup,
                new AccessSettings.Rates(keyRate, userRate, addressRate),
                OtherPages.of(origins));
    }

    @Override
    public Integer call() {
        if (port < 0 || port > 65_535) {
            throw new InputException("serve --port " + port + ": a port is a number from 0 to 65535");
        }
        Server server = Server.start(
                new Server.Settings(host, port, home.path(), home.store(), lists, access(), !noTimetable),
                session.clock(),
                session.console()::say);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            server.close();
            // To be told to end is how it ends well; the JVM would say 143.
            Runtime.getRuntime().halt(Program.DONE);
        }));
        session.console().out().println("ready " + server.address());
        session.console().out().flush();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Program.DONE;
    }
}
