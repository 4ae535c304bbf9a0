package org.gainsay.watch.sources;

import java.util.Optional;
import org.gainsay.format.Json;
import org.gainsay.ledger.Draft;
import org.gainsay.model.InputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an entry of the ledger of type {@code source} says: {@code "change"} is the name of one of these. */
public sealed interface SourceEntry {
    /** The type of all these entries. */
    String TYPE = "source";

    /** The source's name. */
    String source();

    /** From here on articles come from it, or come as is said now. */
    record Added(Source what) implements SourceEntry {
        @Override
        public String source() {
            return what.name();
        }
    }

    /** No articles come from it any more; what came stays. */
    record Removed(String source) implements SourceEntry {}

    /**
     * It has begun to fail. Not said again until it has worked in between.
     *
     * @param reason in one line
     */
    record Failing(String source, String reason) implements SourceEntry {}

    /** It works again. */
    record Mended(String source) implements SourceEntry {}

    /** The entry to be. */
    default Draft draft() {
        ObjectNode body = Json.object();
        body.put("source", source());
        switch (this) {
            case Added added -> {
                body.put("change", "added");
                body.setAll(added.what().json());
            }
            case Removed removed -> body.put("change", "removed");
            case Failing failing -> body.put("change", "failing").put("reason", failing.reason());
            case Mended mended -> body.put("change", "mended");
        }
        return new Draft(TYPE, body);
    }

    /** What a body says; empty where it is of a kind that is not known here. */
    static Optional<SourceEntry> of(JsonNode body) {
        String source = body.path("source").asString("");
        try {
            return switch (body.path("change").asString("")) {
                case "added" -> Optional.of(new Added(Source.of(body)));
                case "removed" -> Optional.of(new Removed(source));
                case "failing" ->
                    Optional.of(new Failing(source, body.path("reason").asString("")));
                case "mended" -> Optional.of(new Mended(source));
                default -> Optional.empty();
            };
        } catch (InputException ofAnotherVersion) {
            return Optional.empty();
        }
    }
}
