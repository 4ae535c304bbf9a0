package org.gainsay.server.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gainsay.server.http.Refusal;
import org.gainsay.server.http.Route;

/**
 * The page's files and addresses. Each address of the page is answered with the same shell, which holds nothing of anybody: what it shows
 * it asks the API for. So all of this may be had by whoever is not signed in.
 */
public final class PageRoutes {
    /** Where the page has a view. The same paths stand in {@code routes.ts} of the page. */
    private static final List<String> ADDRESSES = List.of(
            "/",
            "/sign-in",
            "/set-up",
            "/screen",
            "/articles",
            "/articles/{id}",
            "/claims",
            "/claims/{id}",
            "/leads",
            "/parties",
            "/parties/{id}",
            "/transfers",
            "/timeline",
            "/queue",
            "/queue/{id}",
            "/batch",
            "/batch/{id}",
            "/notices",
            "/lists",
            "/lists/{source}",
            "/lists/{source}/{entry}",
            "/sources",
            "/audit",
            "/audit/{entry}",
            "/settings",
            "/settings/{part}");

    /** Beside the shell; their names stay, their contents do not. */
    private static final List<String> FILES = List.of("/favicon.svg", "/theme.js", "/licenses.md");

    private static final String SHELL = "/index.html";
    private static final String ASSETS = "/assets/";

    /** Only what is in the jar runs, and it speaks with this server only. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                    + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final String ASK_EACH_TIME = "no-cache";

    private PageRoutes() {}

    /** All of them; no part of the API. */
    public static List<Route> all() {
        return Stream.concat(
                        ADDRESSES.stream().map(path -> Route.get(path, PageRoutes::shell)),
                        Stream.concat(
                                FILES.stream()
                                        .map(path -> Route.get(path, context -> file(context, path, ASK_EACH_TIME))),
                                Stream.of(Route.get(
                                        ASSETS + "{name}",
                                        context -> file(context, ASSETS + context.pathParam("name"), FOREVER)))))
                .toList();
    }

    /** Whether the page's files are there. */
    public static boolean isBuilt() {
        return PageFile.find(SHELL).isPresent();
    }

    /** Whoever goes by browser to where nothing is gets the page, which says so and leads on; programs get the problem. */
    public static void answerMissing(RoutesConfig routes) {
        routes.error(HttpStatus.NOT_FOUND, context -> {
            boolean goesThere = "navigate".equals(context.header("Sec-Fetch-Mode"));
            if (goesThere
                    && context.method().equals(HandlerType.GET)
                    && !context.path().startsWith("/api/")) {
                shell(context);
                context.status(HttpStatus.NOT_FOUND);
            }
        });
    }

    private static void shell(Context context) {
        context.header("Content-Security-Policy", POLICY);
        file(context, SHELL, ASK_EACH_TIME);
    }

    private static void file(Context context, String path, String keeping) {
        PageFile file = PageFile.find(path).orElseThrow(() -> Refusal.notFound("the page has no file " + path));
        Optional<PageFile> packed = takesGzip(context) ? PageFile.find(path + ".gz") : Optional.empty();
        PageFile sent = packed.orElse(file);
        context.header("Cache-Control", keeping);
        context.header("Vary", "Accept-Encoding");
        context.header("ETag", sent.tag());
        if (sent.tag().equals(context.header("If-None-Match"))) {
            context.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        context.disableCompression();
        if (packed.isPresent()) {
            context.header("Content-Encoding", "gzip");
        }
        context.contentType(file.type()).result(sent.bytes());
    }

    private static boolean takesGzip(Context context) {
        String taken = context.header("Accept-Encoding");
        return taken != null
                && Stream.of(taken.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(each -> each.replace(" ", ""))
                        .anyMatch(each -> each.equals("gzip")
                                || (each.startsWith("gzip;q=") && !each.matches("gzip;q=0(\\.0*)?")));
    }
}
