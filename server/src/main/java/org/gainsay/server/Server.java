package org.gainsay.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.gainsay.desk.Desk;
import org.gainsay.model.InputException;
import org.gainsay.server.articles.ArticleRoutes;
import org.gainsay.server.audit.AuditRoutes;
import org.gainsay.server.claims.ClaimRoutes;
import org.gainsay.server.claims.PartyRoutes;
import org.gainsay.server.http.Caller;
import org.gainsay.server.http.Failures;
import org.gainsay.server.http.OwnPages;
import org.gainsay.server.http.ProblemPages;
import org.gainsay.server.http.Route;
import org.gainsay.server.http.SecurityHeaders;
import org.gainsay.server.jobs.JobRoutes;
import org.gainsay.server.jobs.Jobs;
import org.gainsay.server.lists.ListRoutes;
import org.gainsay.server.matching.MatchRoutes;
import org.gainsay.server.matching.ReconcileRoutes;
import org.gainsay.server.metrics.Metrics;
import org.gainsay.server.page.PageRoutes;
import org.gainsay.server.screening.ScreeningRoutes;
import org.gainsay.server.system.SystemRoutes;
import org.jspecify.annotations.Nullable;

/** The server of one home, for one person on this machine. Close it when done: what runs is finished first. */
public final class Server implements AutoCloseable {
    /** The hosts under which only this machine is heard. */
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

    private static final int HEADER_BYTES = 16 << 10;
    private static final long IDLE_MILLIS = 30_000;
    private static final long LAST_MILLIS = 30_000;

    private final Desk desk;
    private final Jobs jobs;
    private final List<Route> routes;
    private final Javalin javalin;
    private final String host;

    /**
     * What it is started with.
     *
     * @param port 0 for a free one
     * @param store where the ledger lies; null for a file in the home
     * @param lists looked at in place of the installed ones
     */
    public record Settings(
            String host, int port, Path home, @Nullable String store, List<String> lists) {
        public Settings {
            lists = List.copyOf(lists);
        }
    }

    private Server(Settings settings, Desk desk, Consumer<String> say) {
        this.desk = desk;
        this.jobs = new Jobs(desk.clock());
        this.host = settings.host();
        Metrics metrics = new Metrics(desk);
        this.routes = routes(desk, jobs, metrics);
        this.javalin = Javalin.create(config -> {
            configure(config, settings, say);
            metrics.measure(config);
            Stream.concat(routes.stream(), PageRoutes.all().stream())
                    .forEach(route -> config.routes.addHttpHandler(route.method(), route.path(), route.handler()));
        });
    }

    /**
     * Opens the home and its lists, and listens.
     *
     * @param say is told what a person should know, a line each
     * @throws InputException where home, lists or port cannot be had, or others than this machine would be heard
     */
    public static Server start(Settings settings, InstantSource clock, Consumer<String> say) {
        if (!LOOPBACK.contains(settings.host())) {
            throw new InputException("serve --host " + settings.host()
                    + ": without users only this machine is answered (127.0.0.1); to let others in, add users first:"
                    + " gainsay users add NAME --role administrator");
        }
        Desk desk = Desk.open(settings.home(), settings.store(), settings.lists(), clock, say);
        Server server = new Server(settings, desk, say);
        try {
            server.javalin.start();
            return server;
        } catch (JavalinBindException e) {
            server.jobs.close();
            desk.close();
            throw new InputException(
                    "serve: port " + settings.port() + " of " + settings.host()
                            + " is in use or not allowed; give another with --port, or --port 0 for a free one",
                    e);
        }
    }

    /** All there is, in the order in which paths are tried. */
    private static List<Route> routes(Desk desk, Jobs jobs, Metrics metrics) {
        return Stream.of(
                        SystemRoutes.of(desk),
                        ScreeningRoutes.of(desk),
                        ArticleRoutes.of(desk),
                        ClaimRoutes.of(desk),
                        PartyRoutes.of(desk),
                        ListRoutes.of(desk, jobs),
                        JobRoutes.of(jobs),
                        AuditRoutes.of(desk),
                        metrics.routes(),
                        MatchRoutes.of(desk),
                        ReconcileRoutes.of(desk))
                .flatMap(List::stream)
                .toList();
    }

    private static void configure(JavalinConfig config, Settings settings, Consumer<String> say) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.modifyHttpConfiguration(Server::configure);
        // Ids hold slashes; what is written %2F is one of an id.
        config.jetty.modifyServletContextHandler(
                context -> context.getServletHandler().setDecodeAmbiguousURIs(true));
        config.jetty.modifyServer(server -> {
            server.setHandler(new GracefulHandler());
            server.setStopTimeout(LAST_MILLIS);
            server.setErrorHandler(new ProblemPages());
        });
        config.routes.before(SecurityHeaders::add);
        config.routes.before(context -> new OwnPages(context.req().getLocalPort()).require(context));
        config.routes.before(Caller.LOCAL::entersWith);
        Failures.on(config.routes, say);
        PageRoutes.answerMissing(config.routes);
    }

    private static void configure(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setIdleTimeout(IDLE_MILLIS);
        http.setUriCompliance(UriCompliance.from(Set.of(
                UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR, UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING)));
    }

    /** Where it is to be found. */
    public URI address() {
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + javalin.port());
    }

    /** All of the API; the page's own addresses are no part of it. */
    List<Route> routes() {
        return routes;
    }

    /** Takes no more requests, finishes those that run, and closes the home. */
    @Override
    public void close() {
        jobs.close();
        javalin.stop();
        desk.close();
    }
}
