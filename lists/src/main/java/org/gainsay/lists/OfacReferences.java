package org.gainsay.lists;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reference values of OFAC's advanced XML: what the numbers stand for, by set ({@code AliasType}, {@code Country}, …) and number. */
final class OfacReferences {
    private final Map<String, XmlElement> values = new HashMap<>();

    /** Takes the {@code ReferenceValueSets} element. */
    void add(XmlElement sets) {
        for (XmlElement set : sets.children()) {
            for (XmlElement value : set.children()) {
                String id = value.attribute("ID");
                if (id != null) {
                    values.put(value.name() + " " + id, value);
                }
            }
        }
    }

    /** What a number stands for; empty where the file does not say. */
    String text(String set, @Nullable String id) {
        XmlElement value = id == null ? null : values.get(set + " " + id);
        return value == null ? "" : value.text();
    }

    /** An attribute of a reference value. */
    @Nullable String attribute(String set, @Nullable String id, String attribute) {
        XmlElement value = id == null ? null : values.get(set + " " + id);
        return value == null ? null : value.attribute(attribute);
    }

    /** What the attribute of an element refers to. */
    String of(XmlElement element, String attribute, String set) {
        return text(set, element.attribute(attribute));
    }
}
