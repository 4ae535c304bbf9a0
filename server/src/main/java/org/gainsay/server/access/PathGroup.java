package org.gainsay.server.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.model.InputException;

/** Paths that belong together: a key can be made for some of them only. */
public enum PathGroup {
    SCREEN("screen", "compare"),
    READ("read"),
    ARTICLES("articles", "sources"),
    CLAIMS("claims", "transfers", "leads", "timeline", "parties", "places", "corrections"),
    LISTS("lists"),
    WATCH("watch"),
    JOBS("jobs"),
    CASES("cases", "attachments"),
    NOTICES("notices", "messages", "notices.atom"),
    AUDIT("audit"),
    MATCH("match", "search", "entities", "catalog", "algorithms"),
    RECONCILE("reconcile"),
    MCP("mcp"),
    SYSTEM("healthz", "readyz", "metrics", "openapi.yaml", "api"),
    /** Users, keys and sessions; a key opens them only where its scope names them. */
    ACCESS("session", "users", "keys", "setup");

    @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
    private final List<String> segments;

    PathGroup(String... segments) {
        this.segments = List.of(segments);
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The group of a path; empty for pages and whatever belongs to none. */
    public static Optional<PathGroup> of(String path) {
        String rest = path.startsWith("/api/v1/") ? path.substring("/api/v1/".length()) : path.substring(1);
        String first = rest.split("/", 2)[0];
        return Stream.of(values())
                .filter(group -> group.segments.contains(first))
                .findFirst();
    }

    /** Whether a key of that scope opens it. */
    boolean isIn(List<String> scope) {
        return scope.isEmpty() ? this != ACCESS : scope.contains(label());
    }

    /** A scope as it is given. @throws InputException where it names a group that is none */
    public static List<String> scope(List<String> given) {
        List<String> known = Stream.of(values()).map(PathGroup::label).toList();
        for (String each : given) {
            if (!known.contains(each)) {
                throw new InputException("scope '" + each + "' is no group of paths; give some of "
                        + known.stream().collect(Collectors.joining(", ")));
            }
        }
        return given.stream().distinct().sorted().toList();
    }
}
