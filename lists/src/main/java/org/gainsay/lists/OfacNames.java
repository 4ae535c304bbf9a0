package org.gainsay.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gainsay.model.Name;
import org.gainsay.model.NameKind;
import org.gainsay.model.NamePart;
import org.gainsay.model.NamePartKind;
import org.jspecify.annotations.Nullable;

/** Names as OFAC writes them: those of persons as {@code LAST, First} or {@code LAST, First, Jr.}, all others as they are. */
final class OfacNames {
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    private OfacNames() {}

    /** A name in natural order, with its parts where the comma sets them apart. */
    static Name of(String written, NameKind kind, @Nullable String quality, boolean person) {
        String text = written.strip();
        int comma = person ? text.indexOf(", ") : -1;
        if (comma < 1) {
            return new Name(text, kind, "Latn", null, quality, List.of());
        }
        List<String> given = new ArrayList<>();
        List<String> suffixes = new ArrayList<>();
        int from = comma + 2;
        while (from <= text.length()) {
            int next = text.indexOf(", ", from);
            int end = next < 0 ? text.length() : next;
            String part = text.substring(from, end).strip();
            (isSuffix(part) ? suffixes : given).add(part);
            from = end + 2;
        }
        return natural(text.substring(0, comma).strip(), String.join(" ", given), suffixes, kind, quality);
    }

    /** What a name is that an XML file says to be primary or of low quality, with {@code A.K.A.}, {@code F.K.A.} or {@code N.K.A.} */
    static NameKind kind(boolean primary, boolean lowQuality, String aliasType) {
        if (primary) {
            return NameKind.PRIMARY;
        }
        if (aliasType.startsWith("F") || aliasType.startsWith("f")) {
            return NameKind.FORMER;
        }
        return lowQuality ? NameKind.WEAK_ALIAS : NameKind.ALIAS;
    }

    /** {@code First Name}, {@code Last Name}, {@code Patronymic}, … */
    static NamePartKind partKind(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "first name" -> NamePartKind.GIVEN;
            case "middle name", "patronymic" -> NamePartKind.MIDDLE;
            case "last name", "matronymic" -> NamePartKind.FAMILY;
            default -> NamePartKind.OTHER;
        };
    }

    private static Name natural(
            String family, String given, List<String> suffixes, NameKind kind, @Nullable String quality) {
        List<NamePart> parts = new ArrayList<>(2);
        StringBuilder full = new StringBuilder();
        if (!given.isEmpty()) {
            parts.add(new NamePart(NamePartKind.GIVEN, given));
            full.append(given).append(' ');
        }
        parts.add(new NamePart(NamePartKind.FAMILY, family));
        full.append(family);
        for (String suffix : suffixes) {
            parts.add(new NamePart(NamePartKind.OTHER, suffix));
            full.append(' ').append(suffix);
        }
        return new Name(full.toString(), kind, "Latn", null, quality, parts);
    }

    private static boolean isSuffix(String part) {
        return part.length() <= 4 && SUFFIXES.contains(part.replace(".", "").toLowerCase(Locale.ROOT));
    }
}
