package org.gainsay.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.model.Name;
import org.gainsay.model.NameKind;
import org.gainsay.model.NamePart;
import org.gainsay.model.NamePartKind;
import org.jspecify.annotations.Nullable;

/** The names of OFAC's advanced XML: aliases, each written in one script or several, in parts whose types stand in groups. */
final class OfacIdentities {
    private final OfacReferences references;
    private final ListingBuilder entry;

    OfacIdentities(OfacReferences references, ListingBuilder entry) {
        this.references = references;
        this.entry = entry;
    }

    /** Takes an {@code Identity} element. */
    void add(XmlElement identity) {
        Map<String, String> types = new HashMap<>();
        for (XmlElement master : identity.inside("NamePartGroups")) {
            for (XmlElement group : master.children()) {
                types.put(Texts.orEmpty(group.attribute("ID")), references.of(group, "NamePartTypeID", "NamePartType"));
            }
        }
        boolean main = !"false".equals(identity.attribute("Primary"));
        for (XmlElement alias : identity.all("Alias")) {
            boolean primary = main && "true".equals(alias.attribute("Primary"));
            boolean low = "true".equals(alias.attribute("LowQuality"));
            NameKind kind = OfacNames.kind(primary, low, references.of(alias, "AliasTypeID", "AliasType"));
            String quality = primary ? null : low ? "weak" : "strong";
            for (XmlElement writing : alias.all("DocumentedName")) {
                entry.name(name(writing, kind, quality, types));
                kind = kind == NameKind.PRIMARY ? NameKind.ALIAS : kind; // The same name in other scripts follows.
            }
        }
    }

    private Name name(XmlElement writing, NameKind kind, @Nullable String quality, Map<String, String> types) {
        List<NamePart> parts = new ArrayList<>();
        String script = null;
        for (XmlElement part : writing.all("DocumentedNamePart")) {
            for (XmlElement value : part.all("NamePartValue")) {
                String type = types.getOrDefault(Texts.orEmpty(value.attribute("NamePartGroupID")), "");
                NamePartKind own = type.isEmpty() ? untyped(parts) : OfacNames.partKind(type);
                if (!value.text().isEmpty()) {
                    parts.add(new NamePart(own, value.text()));
                }
                script = references.attribute("Script", value.attribute("ScriptID"), "ScriptCode");
            }
        }
        String full = entry.isPerson() ? natural(parts) : joined(parts);
        String written = Scripts.of(full);
        boolean apart = entry.isPerson() && parts.size() > 1;
        return new Name(full, kind, written == null ? script : written, null, quality, apart ? parts : List.of());
    }

    /** Where a file gives no types, the family name comes first, as in all that OFAC publishes. */
    private static NamePartKind untyped(List<NamePart> before) {
        return before.isEmpty() ? NamePartKind.FAMILY : NamePartKind.GIVEN;
    }

    private static String natural(List<NamePart> parts) {
        StringBuilder full = new StringBuilder();
        for (NamePartKind kind :
                List.of(NamePartKind.GIVEN, NamePartKind.MIDDLE, NamePartKind.FAMILY, NamePartKind.OTHER)) {
            for (NamePart part : parts) {
                if (part.kind() == kind) {
                    full.append(full.isEmpty() ? "" : " ").append(part.text());
                }
            }
        }
        return full.toString();
    }

    private static String joined(List<NamePart> parts) {
        return String.join(" ", parts.stream().map(NamePart::text).toList());
    }
}
