package org.gainsay.screen;

import java.text.Normalizer;
import java.util.Locale;

/** Latin letters without case, marks and width. Names in plain letters, nearly all of them, take a short way. */
final class Latin {
    /** Letters that decomposition leaves whole, each before its spelling in plain letters. */
    private static final String[] SPELLED = {
        "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ð", "d", "þ", "th", "ł", "l", "ı", "i", "ħ", "h", "ŋ",
        "ng", "ə", "a", "ɛ", "e", "ɔ", "o", "ƒ", "f", "ŀ", "l", "ĸ", "k", "ŧ", "t", "ɖ", "d", "ʉ", "u"
    };

    private Latin() {}

    /** True where the text has nothing but the characters of a plain keyboard. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** True where every letter of the text is Latin, marked or not. */
    static boolean isLatin(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }

    /** Lower case, without marks; letters that have no plain form are spelled out. What is no letter stays. */
    static String fold(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(bare.length());
        bare.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> append(folded, c));
        return folded.toString();
    }

    private static void append(StringBuilder folded, int letter) {
        if (letter >= 0x80) {
            for (int i = 0; i < SPELLED.length; i += 2) {
                if (SPELLED[i].codePointAt(0) == letter) {
                    folded.append(SPELLED[i + 1]);
                    return;
                }
            }
        }
        folded.appendCodePoint(letter);
    }
}
