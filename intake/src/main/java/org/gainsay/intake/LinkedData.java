package org.gainsay.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import org.gainsay.format.Json;
import org.gainsay.model.InputException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a page says of its article in JSON-LD, by the words of schema.org ({@code NewsArticle} and its kin). */
record LinkedData(
        @Nullable String headline,
        @Nullable String published,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable String body) {
    private static final LinkedData NONE = new LinkedData(null, null, null, null, null);
    private static final int LARGEST = 2_000_000;
    private static final int MOST_NODES = 1_000;

    static LinkedData of(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            String json = script.data().strip();
            if (json.isEmpty() || json.length() > LARGEST) {
                continue;
            }
            try {
                JsonNode article = article(Json.parse(json, "JSON-LD"));
                if (article != null) {
                    return of(article);
                }
            } catch (InputException notJson) {
                // The page's own data is broken; its other words count all the same.
            }
        }
        return NONE;
    }

    private static LinkedData of(JsonNode article) {
        String url = text(article, "url");
        JsonNode page = article.path("mainEntityOfPage");
        return new LinkedData(
                text(article, "headline"),
                text(article, "datePublished"),
                nameOf(article.path("publisher")),
                url != null ? url : page.isString() ? page.asString() : text(page, "@id"),
                text(article, "articleBody"));
    }

    /** The first node that is an article, in order of width: what is named on top counts before what it mentions. */
    private static @Nullable JsonNode article(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = open.remove();
            if (node.isObject() && isArticle(node.path("@type"))) {
                return node;
            }
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.isObject()) {
                open.add(node.path("@graph"));
                open.add(node.path("mainEntity"));
            }
        }
        return null;
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isArticle(one)) {
                    return true;
                }
            }
            return false;
        }
        String name = type.asString("");
        return name.endsWith("Article") || name.endsWith("Posting") || name.equals("Report");
    }

    private static @Nullable String nameOf(JsonNode publisher) {
        JsonNode first = publisher.isArray() && !publisher.isEmpty() ? publisher.get(0) : publisher;
        return first.isString() ? first.asString() : text(first, "name");
    }

    private static @Nullable String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isString() && !value.asString().isBlank()
                ? value.asString().strip()
                : null;
    }
}
