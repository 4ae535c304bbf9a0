package org.gainsay.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.gainsay.model.InputException;
import org.gainsay.server.Server;
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
            "One person on this machine is served; no page of another site can use it. When it can answer it prints one line, "
                    + "ready http://127.0.0.1:8080; /openapi.yaml there says what it takes and gives."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay serve",
            "  gainsay serve --port 0 --home cases/          # a free port, which the line says",
            "  gainsay serve --list un_sc=consolidated.xml --list mine=two.ftm.json"
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

    @Mixin
    private final HomeFolder home = new HomeFolder();

    ServeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > 65_535) {
            throw new InputException("serve --port " + port + ": a port is a number from 0 to 65535");
        }
        Server server = Server.start(
                new Server.Settings(host, port, home.path(), home.store(), lists),
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
