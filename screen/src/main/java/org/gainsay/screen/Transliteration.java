package org.gainsay.screen;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words of other scripts in Latin letters, by the rules of ICU: those of the BGN where the script has them, since
 * passports and lists spell names that way. Rules are loaded when the first word of their script is met.
 */
final class Transliteration {
    private static final Map<String, Transliterator> RULES = new ConcurrentHashMap<>();

    /** The letters that only one of the Cyrillic alphabets has, each row before the rules for that alphabet. */
    private static final String[] CYRILLIC = {
        "іїєґ", "Ukrainian-Latin/BGN",
        "ў", "Belarusian-Latin/BGN",
        "ђћљњџј", "Serbian-Latin/BGN",
        "ѓќѕ", "Macedonian-Latin/BGN",
        "қғұһәөүң", "Kazakh-Latin/BGN",
    };

    /** The consonants of Khmer from U+1780 in their order; ICU has no rules for the script. */
    private static final String[] KHMER = {
        "k", "kh", "k", "kh", "ng", "ch", "ch", "ch", "ch", "n", "d", "t", "d", "t", "n", "t", "t", "t", "t", "n", "p",
        "p", "p", "p", "m", "y", "r", "l", "v", "s", "h", "s", "h", "l", ""
    };

    private static final String PERSIAN = "یکپچژگ";

    private Transliteration() {}

    /** The word in Latin letters, which may still bear marks and capitals. */
    static String latin(String word) {
        UnicodeScript script = script(word);
        return switch (script) {
            case LATIN, COMMON, INHERITED -> word;
            case CYRILLIC -> rules(cyrillic(word)).transliterate(word);
            case GREEK -> rules("Greek-Latin/BGN").transliterate(word);
            case GEORGIAN -> rules("Georgian-Latin/BGN").transliterate(word);
            case ARMENIAN -> rules("Armenian-Latin/BGN").transliterate(word);
            case HANGUL -> rules("Hangul-Latin").transliterate(word);
            case HAN -> rules("Han-Latin").transliterate(word);
            case KHMER -> khmer(word);
            case ARABIC -> rules("Any-Latin").transliterate(arabic(word.replace('ة', 'ه')));
            default -> rules("Any-Latin").transliterate(word);
        };
    }

    static Origin origin(int letter) {
        return switch (UnicodeScript.of(letter)) {
            case HAN, HANGUL -> Origin.SYLLABLES;
            case ARABIC, HEBREW, SYRIAC, KHMER, THAANA -> Origin.CONSONANTS;
            default -> Origin.ALPHABET;
        };
    }

    /** The sign with which traditional and simplified writing spell the same word. */
    static String simplified(String sign) {
        return UnicodeScript.of(sign.codePointAt(0)) == UnicodeScript.HAN
                ? rules("Traditional-Simplified").transliterate(sign)
                : sign;
    }

    private static UnicodeScript script(String word) {
        return word.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .findFirst()
                .orElse(UnicodeScript.COMMON);
    }

    private static String cyrillic(String word) {
        for (int i = 0; i < CYRILLIC.length; i += 2) {
            String letters = CYRILLIC[i];
            if (word.chars().anyMatch(c -> letters.indexOf(c) >= 0)) {
                return CYRILLIC[i + 1];
            }
        }
        return "Russian-Latin/BGN";
    }

    /** Persian has letters of its own, and says z and s where Arabic says other sounds. */
    private static String arabic(String word) {
        boolean persian = word.chars().anyMatch(c -> PERSIAN.indexOf(c) >= 0);
        return persian
                ? word.replace('ض', 'ز').replace('ذ', 'ز').replace('ظ', 'ز').replace('ث', 'س')
                : word;
    }

    private static String khmer(String word) {
        StringBuilder latin = new StringBuilder();
        word.chars()
                .filter(c -> c >= 0x1780 && c < 0x1780 + KHMER.length)
                .forEach(c -> latin.append(KHMER[c - 0x1780]));
        return latin.toString();
    }

    private static Transliterator rules(String id) {
        return RULES.computeIfAbsent(id, Transliterator::getInstance);
    }
}
