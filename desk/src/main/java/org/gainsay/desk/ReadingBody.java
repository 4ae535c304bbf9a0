package org.gainsay.desk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.gainsay.format.Json;
import org.gainsay.ledger.SourceStore;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the ledger keeps of an article that was read. */
public final class ReadingBody {
    private ReadingBody() {}

    /**
     * The body of an entry, as yet without the files that it refers to.
     *
     * @param reading as the contract {@code reading/1} writes it
     * @param file as the article was handed in, below its folder; null for what has no file of its own
     * @param sha256 of the document's bytes
     */
    public static ObjectNode of(ObjectNode reading, @Nullable String file, String sha256, String mediaType) {
        JsonNode article = reading.get("article");
        ObjectNode body = Json.object();
        body.put("article", article.get("id").asString());
        if (file != null) {
            body.put("file", file);
        }
        body.put("sha256", sha256);
        body.put("media_type", mediaType);
        ObjectNode metadata = body.putObject("metadata");
        for (String key : List.of("title", "publisher", "published", "url")) {
            if (article.has(key)) {
                metadata.set(key, article.get(key));
            }
        }
        body.set("made_with", article.get("made_with"));
        body.set("reading", reading);
        return body;
    }

    /**
     * Puts a document into the store, with its text where that is something else, and names them in the body.
     *
     * @param source the document's bytes; null where only its text is there
     */
    static void store(ObjectNode body, SourceStore store, byte @Nullable [] source, String text) {
        ArrayNode stored = body.putArray("stored");
        if (source != null) {
            stored.add(store.put(source));
        }
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        if (source == null || !Arrays.equals(plain, source)) {
            String textSha256 = store.put(plain);
            body.put("text_sha256", textSha256);
            stored.add(textSha256);
        }
    }
}
