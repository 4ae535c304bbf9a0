package org.gainsay.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name as a list gives it.
 *
 * @param full the whole name in its usual order (given name first)
 * @param script ISO 15924 such as {@code Latn}, where it is known
 * @param language ISO 639-1 or what the list says, where it says so
 * @param quality the list's own word for it ({@code Good}, {@code Low}, {@code strong}, …)
 * @param parts as the list sets them apart; empty where it does not
 */
public record Name(
        String full,
        NameKind kind,
        @Nullable String script,
        @Nullable String language,
        @Nullable String quality,
        List<NamePart> parts) {
    public Name {
        parts = List.copyOf(parts);
    }
}
