package org.gainsay.lists;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Small joinings of texts of which any may be missing. */
final class Texts {
    private Texts() {}

    /** Those that are there, joined; empty where none is. */
    static String join(String separator, @Nullable String... texts) {
        StringBuilder joined = new StringBuilder();
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                joined.append(joined.isEmpty() ? "" : separator).append(text.strip());
            }
        }
        return joined.toString();
    }

    /** The same, but null where none is there. */
    static @Nullable String joinOrNull(String separator, @Nullable String... texts) {
        String joined = join(separator, texts);
        return joined.isEmpty() ? null : joined;
    }

    /** The text with words before it; null where there is no text. */
    static @Nullable String labelled(String label, @Nullable String text) {
        return text == null || text.isBlank() ? null : label + " " + text.strip();
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** An element's name as a property: {@code SUBMITTED_BY} as {@code submittedBy}, {@code OFSIGroupID} as {@code ofsiGroupId}. */
    static String property(String elementName) {
        StringBuilder property = new StringBuilder();
        boolean up = false;
        for (int i = 0; i < elementName.length(); i++) {
            char letter = elementName.charAt(i);
            boolean begins = i > 0
                    && Character.isUpperCase(letter)
                    && (Character.isLowerCase(elementName.charAt(i - 1))
                            || (i + 1 < elementName.length()
                                    && Character.isLowerCase(elementName.charAt(i + 1))
                                    && Character.isUpperCase(elementName.charAt(i - 1))));
            if (letter == '_') {
                up = true;
            } else {
                String one = String.valueOf(letter);
                property.append(up || begins ? one.toUpperCase(Locale.ROOT) : one.toLowerCase(Locale.ROOT));
                up = false;
            }
        }
        return property.toString();
    }
}
