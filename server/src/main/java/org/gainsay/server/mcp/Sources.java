package org.gainsay.server.mcp;

import java.util.Collection;
import org.gainsay.format.Json;
import org.gainsay.model.Header;
import org.gainsay.model.ListEdition;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** From what a tool's answer was made. */
public final class Sources {
    private final ArrayNode json = Json.array();

    /** The publications of lists that were looked at. */
    public Sources lists(Collection<ListEdition> editions) {
        for (ListEdition edition : editions) {
            ObjectNode one = json.addObject();
            one.put("source", edition.source());
            one.put("date", edition.date() == null ? null : edition.date().toString());
            one.put("sha256", edition.sha256());
            one.put("entries", edition.entries());
            one.put("builtin", edition.builtin());
        }
        return this;
    }

    /** The articles in which it stands. */
    public Sources articles(Collection<Header> articles) {
        for (Header article : articles) {
            ObjectNode one = json.addObject();
            one.put("article", article.id());
            one.put("sha256", article.sha256());
            one.put("title", article.metadata().title());
            one.put("publisher", article.metadata().publisher());
            one.put("published", article.metadata().published());
            one.put("url", article.metadata().url());
        }
        return this;
    }

    public ArrayNode json() {
        return json;
    }
}
