package org.gainsay.server.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** {@code openapi.yaml}, and what of it refers to another place in it. */
record ApiDocument(Map<?, ?> root) {
    private static final String FILE = "/org/gainsay/server/openapi.yaml";

    static byte[] bytes() {
        try (InputStream yaml = Objects.requireNonNull(ApiDocument.class.getResourceAsStream(FILE), FILE)) {
            return yaml.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ApiDocument read() {
        try (InputStream yaml = Objects.requireNonNull(ApiDocument.class.getResourceAsStream(FILE), FILE)) {
            return new ApiDocument(map(new Load(LoadSettings.builder().build()).loadFromInputStream(yaml)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands there, or where it points to. */
    Map<?, ?> resolved(@Nullable Object node) {
        Map<?, ?> here = map(node);
        if (!(here.get("$ref") instanceof String reference)) {
            return here;
        }
        Object there = root;
        for (String step : reference.substring(2).split("/", -1)) {
            there = map(there).get(step);
        }
        return resolved(there);
    }

    /** Empty where there is none. */
    static Map<?, ?> map(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? map : Map.of();
    }

    /** Empty where there is none. */
    static List<?> list(@Nullable Object node) {
        return node instanceof List<?> list ? list : List.of();
    }

    /** Empty where there is none. */
    static String text(@Nullable Object node) {
        return node == null ? "" : node.toString().strip();
    }
}
