package org.gainsay.model;

import java.util.List;

/**
 * What one article yields: who and what is named, where, who said what, what about, and how the statements stand to each other.
 *
 * @param notListed entities that must not be linked to any list; only records made by hand carry it
 */
public record Reading(
        Header article,
        List<Entity> entities,
        List<Mention> mentions,
        List<Statement> statements,
        List<Event> events,
        List<Relation> relations,
        List<String> notListed) {
    public Reading {
        entities = List.copyOf(entities);
        mentions = List.copyOf(mentions);
        statements = List.copyOf(statements);
        events = List.copyOf(events);
        relations = List.copyOf(relations);
        notListed = List.copyOf(notListed);
    }
}
