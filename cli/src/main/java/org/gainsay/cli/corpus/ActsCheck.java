package org.gainsay.cli.corpus;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.gainsay.model.EventStatus;
import org.gainsay.model.EventType;
import org.gainsay.model.Labelled;
import org.gainsay.model.Role;
import tools.jackson.databind.JsonNode;

/** What must hold of the events of a document that has them marked, in the types, roles and statuses of the reading contract. */
final class ActsCheck {
    private static final Set<String> KEYS = Set.of("type", "status", "triggers", "roles", "cause");

    private final JsonNode document;
    private final JsonNode acts;
    private final String id;
    private final Faults faults;
    private final BiConsumer<JsonNode, String> spans;

    /** @param spans checks a list of spans, of which the second argument says what they are */
    ActsCheck(JsonNode document, String id, Faults faults, BiConsumer<JsonNode, String> spans) {
        this.document = document;
        this.acts = document.path("acts");
        this.id = id;
        this.faults = faults;
        this.spans = spans;
    }

    void check() {
        if (!acts.isArray()) {
            faults.add(
                    id,
                    "'acts' is no list",
                    "write [] for a text without events, or leave it out where nothing is known");
            return;
        }
        for (int number = 0; number < acts.size(); number++) {
            act(acts.get(number), number, "act " + number);
        }
        reports("statements", "statement ");
        reports("narration", "narration ");
    }

    private void act(JsonNode act, int number, String name) {
        for (String key : act.propertyNames()) {
            if (!KEYS.contains(key)) {
                faults.add(id, name + " has a key '" + key + "' that nobody knows", "mend its spelling or drop it");
            }
        }
        spans.accept(act.path("triggers"), name + " trigger");
        if (act.path("triggers").isEmpty()) {
            faults.add(id, name + " has no trigger", "mark the words that name it");
        }
        Optional<EventType> type = labelled(EventType.values(), act.path("type"));
        if (type.isEmpty()) {
            faults.add(
                    id,
                    name + " is of type " + act.path("type"),
                    "it must be one of " + String.join(", ", DocumentCheck.EVENT_TYPES));
            return;
        }
        status(act.path("status"), type.get(), name);
        roles(act.path("roles"), type.get(), name);
        JsonNode cause = act.path("cause");
        if (!cause.isMissingNode() && (type.get() != EventType.OUTAGE || !isIndex(cause) || cause.asInt() == number)) {
            faults.add(
                    id, name + " has the cause " + cause, "only an outage has one: the 0-based index of another act");
        }
    }

    private void status(JsonNode status, EventType type, String name) {
        boolean fits = status.isNull()
                ? type.statuses().isEmpty()
                : labelled(EventStatus.values(), status)
                        .filter(type.statuses()::contains)
                        .isPresent();
        if (!fits) {
            faults.add(
                    id,
                    name + ", " + type.label() + ", has the status " + status,
                    type.statuses().isEmpty() ? "it must be null" : "it must be one of " + labels(type.statuses()));
        }
    }

    private void roles(JsonNode roles, EventType type, String name) {
        if (!roles.isObject()) {
            faults.add(id, name + " has no 'roles'", "write {} where none is stated");
            return;
        }
        for (String role : roles.propertyNames()) {
            String what = name + " " + role;
            if (Arrays.stream(Role.values())
                    .noneMatch(
                            known -> known.label().equals(role) && type.roles().contains(known))) {
                faults.add(id, what + " is no role of " + type.label(), "it must be one of " + labels(type.roles()));
            }
            spans.accept(roles.get(role), what);
            if (!roles.get(role).isArray() || roles.get(role).isEmpty()) {
                faults.add(id, what + " has no span", "mark who or what it is, or leave the role out");
            }
        }
    }

    /** {@code reports} are indices into the acts, and {@code events} exactly their types. */
    private void reports(String list, String name) {
        int number = 0;
        for (JsonNode of : document.path(list)) {
            String which = name + number;
            number++;
            if (!of.path("reports").isArray()) {
                faults.add(id, which + " has no list 'reports' beside acts", "write [] where it reports none");
                continue;
            }
            Set<String> types = new TreeSet<>();
            for (JsonNode report : of.path("reports")) {
                if (!isIndex(report)) {
                    faults.add(
                            id, which + " reports " + report + ", of " + acts.size() + " acts", "give a 0-based index");
                } else {
                    types.add(acts.get(report.asInt()).path("type").asString(""));
                }
            }
            Set<String> events = of.path("events")
                    .valueStream()
                    .map(type -> type.asString(""))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!events.equals(types)) {
                faults.add(
                        id,
                        which + " has the events " + events + " and reports " + types,
                        "make 'events' the types of its acts");
            }
        }
    }

    private boolean isIndex(JsonNode value) {
        return value.isInt() && value.asInt() >= 0 && value.asInt() < acts.size();
    }

    private static <T extends Labelled> Optional<T> labelled(T[] values, JsonNode label) {
        return Arrays.stream(values)
                .filter(value -> value.label().equals(label.asString("")))
                .findFirst();
    }

    private static String labels(Iterable<? extends Labelled> values) {
        StringBuilder labels = new StringBuilder();
        values.forEach(value -> labels.append(labels.isEmpty() ? "" : ", ").append(value.label()));
        return labels.toString();
    }
}
