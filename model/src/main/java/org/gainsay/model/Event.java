package org.gainsay.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What statements are about. Values on which speakers differ stand side by side in one role. */
public record Event(
        String id, EventType type, @Nullable EventStatus status, List<Span> triggers, Map<Role, List<Filler>> roles) {
    public Event {
        triggers = List.copyOf(triggers);
        EnumMap<Role, List<Filler>> copy = new EnumMap<>(Role.class);
        roles.forEach((role, fillers) -> copy.put(role, List.copyOf(fillers)));
        roles = Collections.unmodifiableMap(copy);
    }

    public List<Filler> fillers(Role role) {
        return roles.getOrDefault(role, List.of());
    }
}
