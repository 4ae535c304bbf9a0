package org.gainsay.lists;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The script that a name is written in. */
final class Scripts {
    private Scripts() {}

    /** ISO 15924 code of the first letter's script, such as {@code Latn}; null where there is no letter or the script is rare on lists. */
    static @Nullable String of(String name) {
        for (int i = 0; i < name.length(); i = name.offsetByCodePoints(i, 1)) {
            int letter = name.codePointAt(i);
            if (Character.isLetter(letter)) {
                return code(Character.UnicodeScript.of(letter));
            }
        }
        return null;
    }

    static boolean isLatin(String name) {
        return "Latn".equals(of(name));
    }

    private static @Nullable String code(Character.UnicodeScript script) {
        return switch (script) {
            case LATIN -> "Latn";
            case CYRILLIC -> "Cyrl";
            case ARABIC -> "Arab";
            case HAN -> "Hani";
            case HANGUL -> "Hang";
            case GREEK -> "Grek";
            case HEBREW -> "Hebr";
            case GEORGIAN -> "Geor";
            case ARMENIAN -> "Armn";
            case MYANMAR -> "Mymr";
            case THAI -> "Thai";
            case KHMER -> "Khmr";
            case DEVANAGARI -> "Deva";
            case BENGALI -> "Beng";
            case ETHIOPIC -> "Ethi";
            case HIRAGANA -> "Hira";
            case KATAKANA -> "Kana";
            default -> null;
        };
    }

    /** A language code in lower case; null where the list leaves it empty. */
    static @Nullable String language(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip().toLowerCase(Locale.ROOT);
    }
}
