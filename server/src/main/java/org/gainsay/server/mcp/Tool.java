package org.gainsay.server.mcp;

import org.gainsay.ledger.Role;
import org.gainsay.model.InputException;
import org.gainsay.server.http.Caller;
import org.gainsay.server.http.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Something that can be called with arguments. What it takes and gives is said in {@code tools.json}. */
public interface Tool {
    /** Under which it is called. */
    String name();

    /** Who may call it. */
    Role least();

    /**
     * Does it.
     *
     * @param arguments an object that fits the tool's schema
     * @return an object that names the sources of what it says
     * @throws InputException where the arguments cannot be used
     * @throws Refusal likewise
     */
    ObjectNode call(JsonNode arguments, Caller caller);
}
