package org.gainsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gainsay.server.http.Route;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** {@code openapi.yaml} names what the server answers, and nothing else. */
class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @TempDir
    Path folder = Path.of("");

    private static Map<?, ?> map(@Nullable Object yaml) {
        return (Map<?, ?>) Objects.requireNonNull(yaml);
    }

    @Test
    void everyRouteIsWrittenDownAndEverythingWrittenDownIsARoute() throws IOException {
        try (RunningServer server = RunningServer.in(folder)) {
            String yaml = server.get("/openapi.yaml").body();
            Map<?, ?> document = map(new Load(LoadSettings.builder().build()).loadFromString(yaml));
            Set<String> written = new TreeSet<>();
            map(document.get("paths"))
                    .forEach((path, operations) -> map(operations).keySet().stream()
                            .filter(METHODS::contains)
                            .forEach(method -> written.add(method + " " + path)));
            Set<String> there = server.server.routes().stream()
                    .map(route -> route.method().name().toLowerCase(Locale.ROOT) + " " + path(route))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(written).isEqualTo(there);
            assertThat(operationIds(document)).doesNotHaveDuplicates();
            server.server.routes().forEach(route -> assertRightsAreWrittenDown(route, document));
        }
    }

    /** As the document writes it, which knows no parameters that take slashes. */
    private static String path(Route route) {
        return route.path().replace('<', '{').replace('>', '}');
    }

    /** Who may is written down too: nothing where a reader may GET and an analyst do the rest. */
    private static void assertRightsAreWrittenDown(Route route, Map<?, ?> document) {
        String method = route.method().name().toLowerCase(Locale.ROOT);
        Map<?, ?> operation =
                map(map(map(document.get("paths")).get(path(route))).get(method));
        assertThat(List.of().equals(operation.get("security")))
                .as("security: [] of " + method + " " + route.path())
                .isEqualTo(route.least() == null);
        assertThat(Boolean.TRUE.equals(operation.get("x-free-here")))
                .as("x-free-here of " + method + " " + route.path())
                .isEqualTo(route.freeHere());
        if (route.least() != null) {
            Object written = operation.get("x-least-role");
            assertThat(written == null ? (method.equals("get") ? "reader" : "analyst") : written)
                    .as("x-least-role of " + method + " " + route.path())
                    .isEqualTo(route.least().label());
        }
    }

    private static List<String> operationIds(Map<?, ?> document) {
        return map(document.get("paths")).values().stream()
                .flatMap(operations -> map(operations).entrySet().stream())
                .filter(operation -> METHODS.contains(operation.getKey()))
                .map(operation -> String.valueOf(map(operation.getValue()).get("operationId")))
                .toList();
    }
}
