package org.gainsay.lists;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The script that a name is written in. */
final class Scripts {
    private Scripts() {}

    /**
     * ISO 15924 code of the script that most letters have, such as {@code Latn}, since a Latin letter stands in for its
     * like in another script at times; null where there is no letter or the script is rare on lists.
     */
    static @Nullable String of(String name) {
        int latin = 0;
        Map<Character.UnicodeScript, Integer> others = new EnumMap<>(Character.UnicodeScript.class);
        for (int i = 0; i < name.length(); i = name.offsetByCodePoints(i, 1)) {
            int letter = name.codePointAt(i);
            if (letter < 0x250) {
                latin += Character.isLetter(letter) ? 1 : 0;
            } else if (Character.isLetter(letter)) {
                others.merge(Character.UnicodeScript.of(letter), 1, Integer::sum);
            }
        }
        Character.UnicodeScript most = latin > 0 ? Character.UnicodeScript.LATIN : null;
        int count = latin;
        for (Map.Entry<Character.UnicodeScript, Integer> other : others.entrySet()) {
            if (other.getValue() > count) {
                most = other.getKey();
                count = other.getValue();
            }
        }
        return most == null ? null : code(most);
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
