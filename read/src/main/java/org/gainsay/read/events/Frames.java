package org.gainsay.read.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gainsay.model.Role;

/** Which part in the sentence plays which role in the event, from {@code frames.tsv}. Immutable. */
final class Frames {
    private final Map<String, Role> roles = new LinkedHashMap<>();

    Frames() {
        for (List<String> row : Table.rows("frames.tsv")) {
            roles.put(
                    row.get(0) + ' ' + row.get(1) + ' ' + row.get(2),
                    Role.valueOf(row.get(3).toUpperCase(Locale.ROOT)));
        }
    }

    Optional<Role> role(String frame, String slot, Argument.Kind kind) {
        Role role = roles.get(key(frame, slot, kind));
        if (role == null && kind == Argument.Kind.COUNTRY) {
            role = roles.get(key(frame, slot, Argument.Kind.PARTY));
        }
        if (kind == Argument.Kind.VESSEL) {
            Role ofParty = roles.get(key(frame, slot, Argument.Kind.PARTY));
            role = ofParty == Role.SUPPLIER || ofParty == Role.RECIPIENT ? null : ofParty;
        }
        return Optional.ofNullable(role);
    }

    boolean takesThing(String frame, String slot) {
        return roles.containsKey(key(frame, slot, Argument.Kind.THING));
    }

    private static String key(String frame, String slot, Argument.Kind kind) {
        return frame + ' ' + slot + ' ' + kind.name().toLowerCase(Locale.ROOT);
    }
}
