package org.gainsay.lists;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element of an entry, small enough to be held whole.
 *
 * @param name without namespace
 * @param text its own, without that of its children, stripped and with each run of white space as one space
 */
record XmlElement(String name, Map<String, String> attributes, String text, List<XmlElement> children) {
    /** An attribute's value, stripped and with single spaces; null where it is not there or empty. */
    @Nullable String attribute(String attribute) {
        String value = attributes.get(attribute);
        return value == null || value.isBlank() ? null : XmlEntries.oneSpaced(value);
    }

    /** The text of the first child of that name; null where there is none or it is empty. */
    @Nullable String text(String child) {
        for (XmlElement element : children) {
            if (element.name.equals(child) && !element.text.isEmpty()) {
                return element.text;
            }
        }
        return null;
    }

    /** The children of that name. */
    List<XmlElement> all(String child) {
        return children.stream().filter(element -> element.name.equals(child)).toList();
    }

    /** The children of the children of that name, as in {@code <Addresses><Address/></Addresses>}. */
    List<XmlElement> inside(String child) {
        return all(child).stream().flatMap(element -> element.children.stream()).toList();
    }
}
