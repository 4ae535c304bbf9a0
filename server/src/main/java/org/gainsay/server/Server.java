package org.gainsay.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.gainsay.desk.Desk;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.HomeFailure;
import org.gainsay.lists.ListSource;
import org.gainsay.model.InputException;
import org.gainsay.server.access.Access;
import org.gainsay.server.access.AccessSettings;
import org.gainsay.server.access.Gate;
import org.gainsay.server.articles.ArticleRoutes;
import org.gainsay.server.articles.ReadTool;
import org.gainsay.server.audit.AuditRoutes;
import org.gainsay.server.cases.AttachmentRoutes;
import org.gainsay.server.cases.CaseRoutes;
import org.gainsay.server.claims.ClaimRoutes;
import org.gainsay.server.claims.ClaimsTool;
import org.gainsay.server.claims.DossierTool;
import org.gainsay.server.claims.PartyRoutes;
import org.gainsay.server.corrections.CorrectionRoutes;
import org.gainsay.server.http.Failures;
import org.gainsay.server.http.Methods;
import org.gainsay.server.http.ProblemPages;
import org.gainsay.server.http.Route;
import org.gainsay.server.http.SecurityHeaders;
import org.gainsay.server.jobs.JobRoutes;
import org.gainsay.server.jobs.Jobs;
import org.gainsay.server.lists.ListRoutes;
import org.gainsay.server.matching.MatchRoutes;
import org.gainsay.server.matching.ReconcileRoutes;
import org.gainsay.server.mcp.McpRoutes;
import org.gainsay.server.metrics.Metrics;
import org.gainsay.server.notices.NoticeRoutes;
import org.gainsay.server.page.PageRoutes;
import org.gainsay.server.screening.ScreenTool;
import org.gainsay.server.screening.ScreeningRoutes;
import org.gainsay.server.sources.SourceRoutes;
import org.gainsay.server.system.SystemRoutes;
import org.gainsay.watch.telling.HomeTelling;
import org.gainsay.watch.telling.Telling;
import org.gainsay.watch.timetable.Chores;
import org.gainsay.watch.timetable.Rescreening;
import org.gainsay.watch.timetable.Timetable;
import org.jspecify.annotations.Nullable;

/** The server of one home, for one person on this machine or for its users. Close it when done: what runs is finished first. */
public final class Server implements AutoCloseable {
    /** The hosts under which only this machine is heard. */
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

    private static final int HEADER_BYTES = 16 << 10;
    private static final long LAST_MILLIS = 30_000;

    private final Desk desk;
    private final Jobs jobs;
    private final Optional<Timetable> timetable;
    private final Telling telling;
    private final List<Route> routes;
    private final Javalin javalin;
    private final String host;

    /**
     * What it is started with.
     *
     * @param port 0 for a free one
     * @param store where the ledger lies; null for a file in the home
     * @param lists looked at in place of the installed ones
     * @param access how others than the one person on this machine are let in
     * @param fetches whether lists and sources are fetched by a timetable
     */
    public record Settings(
            String host,
            int port,
            Path home,
            @Nullable String store,
            List<String> lists,
            AccessSettings access,
            boolean fetches) {
        public Settings {
            lists = List.copyOf(lists);
        }

        /** For one person on this machine, until there are users. */
        public Settings(String host, int port, Path home, @Nullable String store, List<String> lists) {
            this(host, port, home, store, lists, AccessSettings.USUAL);
        }

        /** Without a timetable. */
        public Settings(
                String host, int port, Path home, @Nullable String store, List<String> lists, AccessSettings access) {
            this(host, port, home, store, lists, access, false);
        }

        boolean isReached() {
            return !LOOPBACK.contains(host);
        }
    }

    /** @param idle how long nothing may come or be taken on a connection on which something is due */
    record Patience(Duration idle) {
        static final Patience USUAL = new Patience(Duration.ofSeconds(30));
    }

    private Server(Settings settings, Patience patience, Desk desk, Consumer<String> say) {
        this.desk = desk;
        this.jobs = new Jobs(desk.home().folder(), desk.clock());
        this.telling = HomeTelling.of(
                desk.home(),
                desk.clock(),
                desk::claims,
                () -> desk.lists(Set.of()).known()::find,
                () -> desk.lists(Set.of()).sources().stream()
                        .map(ListSource::source)
                        .collect(Collectors.toSet()),
                null);
        this.host = settings.host();
        Metrics metrics = new Metrics(desk);
        metrics.watch(telling);
        this.timetable = settings.fetches()
                ? Optional.of(Timetable.of(
                        desk,
                        new Chores(Optional.of(new Rescreening(desk, say)), Optional.of(() -> tell(telling, say))),
                        metrics::ran,
                        say))
                : Optional.empty();
        Access access = Access.of(desk.home(), settings.access(), settings.isReached(), desk.clock(), say);
        this.routes = Stream.concat(routes(desk, jobs, telling, timetable, metrics).stream(), access.routes().stream())
                .toList();
        this.javalin = Javalin.create(config -> {
            configure(config, settings, patience, access.gate(), new Methods(routes), say);
            metrics.measure(config);
            Stream.concat(routes.stream(), PageRoutes.all().stream().map(Route::open))
                    .flatMap(Server::withHead)
                    .forEach(route -> config.routes.addHttpHandler(
                            route.method(), route.path(), access.gate().guarding(route)));
        });
    }

    /**
     * Opens the home and its lists, and listens.
     *
     * @param say is told what a person should know, a line each
     * @throws InputException where home, lists or port cannot be had, or others than this machine would be heard
     */
    public static Server start(Settings settings, InstantSource clock, Consumer<String> say) {
        return start(settings, Patience.USUAL, clock, say);
    }

    static Server start(Settings settings, Patience patience, InstantSource clock, Consumer<String> say) {
        requireUsersForOthers(settings, clock);
        Desk desk = Desk.open(settings.home(), settings.store(), settings.lists(), clock, say);
        Server server = new Server(settings, patience, desk, say);
        try {
            server.javalin.start();
            server.jobs.resume();
            server.timetable.ifPresent(Timetable::start);
            return server;
        } catch (JavalinBindException e) {
            server.timetable.ifPresent(Timetable::close);
            server.jobs.close();
            server.telling.close();
            desk.close();
            throw new InputException(
                    "serve: port " + settings.port() + " of " + settings.host()
                            + " is in use or not allowed; give another with --port, or --port 0 for a free one",
                    e);
        }
    }

    /** Looked at before anything is loaded. Where the first administrator is to be made with a code, nobody else is let in until then. */
    private static void requireUsersForOthers(Settings settings, InstantSource clock) {
        boolean proxied = settings.access().publicAddress() != null;
        if (!settings.isReached() && !proxied) {
            return;
        }
        try (Home home = Home.open(settings.home(), settings.store(), clock)) {
            if (!settings.access().setup() && home.accounts().isEmpty()) {
                throw new InputException(
                        (settings.isReached() ? "serve --host " + settings.host() : "serve --public-address")
                                + ": without users only this machine is answered (127.0.0.1); to let others in, add users first:"
                                + " gainsay users add NAME --role administrator");
            }
        }
    }

    /** One round; rules with faults lose nothing, and wait until they are mended. */
    private static void tell(Telling telling, Consumer<String> say) {
        try {
            telling.work().failures().forEach(say);
        } catch (InputException | HomeFailure e) {
            say.accept("nothing is told: " + e.getMessage());
        }
    }

    /** All there is, in the order in which paths are tried. */
    private static List<Route> routes(
            Desk desk, Jobs jobs, Telling telling, Optional<Timetable> timetable, Metrics metrics) {
        return Stream.of(
                        SystemRoutes.of(desk),
                        ScreeningRoutes.of(desk, jobs),
                        ArticleRoutes.of(desk),
                        ClaimRoutes.of(desk),
                        PartyRoutes.of(desk),
                        ListRoutes.of(desk, jobs),
                        SourceRoutes.of(desk, jobs, timetable),
                        JobRoutes.of(jobs),
                        CaseRoutes.of(desk),
                        AttachmentRoutes.of(desk),
                        CorrectionRoutes.of(desk),
                        NoticeRoutes.of(telling),
                        AuditRoutes.of(desk),
                        metrics.routes(),
                        MatchRoutes.of(desk),
                        ReconcileRoutes.of(desk),
                        McpRoutes.of(List.of(
                                new ScreenTool(desk), new ReadTool(desk), new ClaimsTool(desk), new DossierTool(desk))))
                .flatMap(List::stream)
                .toList();
    }

    /** Whoever may GET a thing may ask whether it can be had; else Javalin would tell that to all. */
    private static Stream<Route> withHead(Route route) {
        return route.method().equals(HandlerType.GET)
                ? Stream.of(
                        route,
                        new Route(HandlerType.HEAD, route.path(), context -> {}, route.least(), route.freeHere()))
                : Stream.of(route);
    }

    private static void configure(
            JavalinConfig config,
            Settings settings,
            Patience patience,
            Gate gate,
            Methods methods,
            Consumer<String> say) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.jetty.modifyHttpConfiguration(http -> configure(http, patience));
        config.jetty.addConnector((server, http) -> {
            ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
            connector.setHost(settings.host());
            connector.setPort(settings.port());
            // That of the requests begins with a whole request line.
            connector.setIdleTimeout(patience.idle().toMillis());
            return connector;
        });
        // Ids hold slashes; what is written %2F is one of an id.
        config.jetty.modifyServletContextHandler(
                context -> context.getServletHandler().setDecodeAmbiguousURIs(true));
        config.jetty.modifyServer(server -> {
            server.setHandler(new GracefulHandler());
            server.setStopTimeout(LAST_MILLIS);
            server.setErrorHandler(new ProblemPages());
        });
        config.routes.before(settings.access().isSecure() ? SecurityHeaders::addForHttps : SecurityHeaders::add);
        config.routes.before(gate::receive);
        config.routes.before(settings.access().others()::welcome);
        Failures.on(config.routes, methods, say);
        PageRoutes.answerMissing(config.routes);
    }

    private static void configure(HttpConfiguration http, Patience patience) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setIdleTimeout(patience.idle().toMillis());
        http.setUriCompliance(UriCompliance.from(Set.of(
                UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR, UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING)));
    }

    /** Whether the page was built into this program. */
    public static boolean hasPage() {
        return PageRoutes.isBuilt();
    }

    /** Where it is to be found. */
    public URI address() {
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + javalin.port());
    }

    /** Tells people what happens: each round of it is {@link Telling#work}. */
    Telling telling() {
        return telling;
    }

    /** All of the API; the page's own addresses are no part of it. */
    List<Route> routes() {
        return routes;
    }

    /** Takes no more requests, finishes those that run, and closes the home. */
    @Override
    public void close() {
        timetable.ifPresent(Timetable::close);
        jobs.close();
        javalin.stop();
        telling.close();
        desk.close();
    }
}
