package org.gainsay.server.http;

import java.util.List;
import java.util.stream.Collectors;

/** What paths take. Where one fits several, as a list's {@code update} might be an entry of that name, the first of them counts. */
public record Methods(List<Route> routes) {
    public Methods {
        routes = List.copyOf(routes);
    }

    /**
     * The methods of a path, separated by commas; empty where there is no such path.
     *
     * @param path as it was asked for, percent-encoded
     */
    String of(String path) {
        String[] asked = path.split("/", -1);
        return routes.stream()
                .map(Route::path)
                .filter(known -> fits(known.split("/", -1), asked))
                .findFirst()
                .map(first -> routes.stream()
                        .filter(route -> route.path().equals(first))
                        .map(route -> route.method().name())
                        .collect(Collectors.joining(", ")))
                .orElse("");
    }

    private static boolean fits(String[] known, String[] asked) {
        for (int at = 0; at < known.length; at++) {
            if (known[at].startsWith("<")) {
                return at < asked.length;
            }
            if (at == asked.length || !(known[at].startsWith("{") || known[at].equals(asked[at]))) {
                return false;
            }
        }
        return known.length == asked.length;
    }
}
