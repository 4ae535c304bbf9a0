package org.gainsay.read.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says which language a text is in that is not English, so that its reader knows what was not read: by its script, by letters that only one
 * language of the script has, and by small words. Where these do not agree nothing is said.
 */
final class OtherLanguages {
    /** Scripts that are as good as one language each, in news. */
    private static final Map<UnicodeScript, String> BY_SCRIPT = Map.of(
            UnicodeScript.HEBREW, "he",
            UnicodeScript.GREEK, "el",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.HIRAGANA, "ja",
            UnicodeScript.KATAKANA, "ja",
            UnicodeScript.HAN, "zh",
            UnicodeScript.GEORGIAN, "ka",
            UnicodeScript.ARMENIAN, "hy",
            UnicodeScript.THAI, "th",
            UnicodeScript.DEVANAGARI, "hi");

    /** Letters of one language of a script that the others of it lack, the rarer languages first. */
    private static final List<Map.Entry<String, String>> CYRILLIC =
            List.of(Map.entry("be", "ў"), Map.entry("uk", "їєґі"), Map.entry("sr", "ђћљњџј"), Map.entry("ru", "ыэё"));

    private static final List<Map.Entry<String, String>> ARABIC =
            List.of(Map.entry("ur", "ٹڈڑےہ"), Map.entry("fa", "پچژگکی"), Map.entry("ar", "يكةى"));

    private static final Map<String, Set<String>> SMALL_WORDS = smallWords();
    private static final double LEAST_SHARE = 0.1;
    private static final int FEWEST = 3;

    private OtherLanguages() {}

    /** ISO 639-1, or {@link Language#UNDETERMINED}. */
    static String of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        UnicodeScript script = script(lower);
        String byScript = switch (script) {
            case LATIN -> bySmallWords(lower);
            case CYRILLIC -> {
                String letters = byLetters(lower, CYRILLIC);
                yield letters == null ? bySmallWords(lower) : letters;
            }
            case ARABIC -> byLetters(lower, ARABIC);
            default -> BY_SCRIPT.get(script);
        };
        return byScript == null ? Language.UNDETERMINED : byScript;
    }

    /** That of most letters; a text with a fair share of kana is Japanese, however many Chinese signs it has. */
    private static UnicodeScript script(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> counts.merge(UnicodeScript.of(letter), 1, Integer::sum));
        UnicodeScript most = UnicodeScript.UNKNOWN;
        for (Map.Entry<UnicodeScript, Integer> entry : counts.entrySet()) {
            most = entry.getValue() > counts.getOrDefault(most, 0) ? entry.getKey() : most;
        }
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        return kana * 5 > counts.getOrDefault(UnicodeScript.HAN, 0) && kana * 5 > counts.getOrDefault(most, 0)
                ? UnicodeScript.HIRAGANA
                : most;
    }

    /** Names bring in letters of a neighbour's language; the language itself has them all over the text. */
    private static @Nullable String byLetters(String text, List<Map.Entry<String, String>> languages) {
        String best = null;
        long most = 0;
        for (Map.Entry<String, String> language : languages) {
            long count = text.chars()
                    .filter(letter -> language.getValue().indexOf(letter) >= 0)
                    .count();
            if (count > most) {
                most = count;
                best = language.getKey();
            }
        }
        return most >= FEWEST ? best : null;
    }

    private static @Nullable String bySmallWords(String text) {
        String[] words = text.split("[^\\p{L}']+", -1);
        String best = null;
        int most = 0;
        int second = 0;
        for (Map.Entry<String, Set<String>> language : SMALL_WORDS.entrySet()) {
            int count = 0;
            for (String word : words) {
                count += language.getValue().contains(word) ? 1 : 0;
            }
            if (count > most) {
                second = most;
                most = count;
                best = language.getKey();
            } else {
                second = Math.max(second, count);
            }
        }
        return most >= FEWEST && most >= LEAST_SHARE * words.length && most * 4 > second * 5 ? best : null;
    }

    private static Map<String, Set<String>> smallWords() {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        put(
                words,
                "de",
                "der die das und nicht ist dass den dem des ein eine von zu mit sich auf für er es im hat auch als an nach wie bei");
        put(words, "fr", "le la les et des une est que dans pour qui pas sur au du ce il par plus avec sont aux a été");
        put(words, "es", "el la los las y que en una no se por con para su del al es lo como más pero sus ha fue");
        put(words, "it", "il la che di e un una per non è con del della le i gli nel dei da si alla sono ha al");
        put(words, "pt", "o a os as e que de não um uma para com em do da no na por se mais dos como foi ao");
        put(words, "nl", "de het een en van in is dat niet op te zijn voor met die aan er ook door naar heeft werd");
        put(words, "pl", "i w nie na się z że do jest to o po jak od przez za co dla są oraz");
        put(words, "tr", "ve bir bu da de için ile olarak daha çok gibi olan ancak kadar sonra değil");
        put(words, "cs", "a se na v je že to s z do o za by jsou pro jako ale podle který");
        put(words, "ro", "și în de la cu că a nu pe o din pentru este un care sunt fost mai");
        put(words, "sv", "och i att det som en på är av för med den till inte har om ett de från var");
        put(words, "fi", "ja on ei että se oli hän mukaan kuin myös ovat mutta sen tai joka");
        put(words, "hu", "a az és hogy nem is egy azt volt van de meg csak szerint");
        put(words, "id", "yang dan di itu dengan untuk dari tidak ini pada akan dalam oleh telah bahwa");
        put(words, "ru", "и в не на что с по из о как от за к его это для был было");
        put(words, "bg", "и в на да се за от че не по са с ще е при като");
        return words;
    }

    private static void put(Map<String, Set<String>> words, String language, String list) {
        words.put(language, Set.of(list.split(" ")));
    }
}
