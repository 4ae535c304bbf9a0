package org.gainsay.screen;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether a Latin spelling can be the reading of one Chinese or Korean sign. Lists write such names by the tables of
 * Wade and Giles, McCune and Reischauer, Pyongyang, Seoul or by ear; a sign is known, so what no table writes is another
 * name, and no slip of the pen is allowed for: one letter more or less is another syllable.
 */
final class Syllables {
    /** What pinyin writes at the beginning of a syllable, longest first, and how others write it. */
    private static final List<Map.Entry<String, List<String>>> CHINESE_INITIALS = List.of(
            Map.entry("zh", List.of("zh", "ch", "j")),
            Map.entry("ch", List.of("ch")),
            Map.entry("sh", List.of("sh")),
            Map.entry("b", List.of("b", "p")),
            Map.entry("d", List.of("d", "t")),
            Map.entry("g", List.of("g", "k")),
            Map.entry("j", List.of("j", "ch", "k")),
            Map.entry("q", List.of("q", "ch", "ts")),
            Map.entry("x", List.of("x", "hs", "sh", "s")),
            Map.entry("r", List.of("r", "j")),
            Map.entry("z", List.of("z", "ts", "tz")),
            Map.entry("c", List.of("c", "ts", "tz")),
            Map.entry("s", List.of("s", "ss", "sz")));

    /** Ends of syllables that are not written alike, as pinyin and as others write them. */
    private static final Map<String, List<String>> CHINESE_FINALS = Map.ofEntries(
            Map.entry("e", List.of("o", "eh")),
            Map.entry("i", List.of("ih", "yi", "y", "u", "ee")),
            Map.entry("ong", List.of("ung")),
            Map.entry("iong", List.of("iung")),
            Map.entry("ian", List.of("ien")),
            Map.entry("ie", List.of("ieh")),
            Map.entry("yan", List.of("yen")),
            Map.entry("ye", List.of("yeh")),
            Map.entry("yi", List.of("i", "yee")),
            Map.entry("you", List.of("yu", "yow")),
            Map.entry("yong", List.of("yung")),
            Map.entry("yuan", List.of("yuen")),
            Map.entry("yang", List.of("yeung")),
            Map.entry("ui", List.of("uei", "wei")),
            Map.entry("ue", List.of("ueh", "uo")),
            Map.entry("uo", List.of("o")),
            Map.entry("ao", List.of("au")),
            Map.entry("ou", List.of("ow", "au")),
            Map.entry("iu", List.of("iou", "ieu")),
            Map.entry("eng", List.of("ang", "ung")),
            Map.entry("u", List.of("oo")));

    private static final List<Map.Entry<String, List<String>>> KOREAN_INITIALS = List.of(
            Map.entry("kk", List.of("kk", "gg", "k", "g")),
            Map.entry("tt", List.of("tt", "dd", "t", "d")),
            Map.entry("pp", List.of("pp", "bb", "p", "b")),
            Map.entry("ss", List.of("ss", "s")),
            Map.entry("jj", List.of("jj", "tch", "ch", "j")),
            Map.entry("ch", List.of("ch")),
            Map.entry("g", List.of("g", "k")),
            Map.entry("d", List.of("d", "t")),
            Map.entry("b", List.of("b", "p")),
            Map.entry("j", List.of("j", "ch")),
            Map.entry("s", List.of("s", "sh")),
            Map.entry("r", List.of("r", "l", "n", "y", "")),
            Map.entry("l", List.of("l", "r", "n", "y", "")),
            Map.entry("n", List.of("n", "y", "")),
            Map.entry("", List.of("", "r", "rh", "l")));

    /** The vowels as Seoul writes them, longest first, and as others do. */
    private static final List<Map.Entry<String, List<String>>> KOREAN_VOWELS = List.of(
            Map.entry("yeo", List.of("yeo", "yo", "you")),
            Map.entry("yae", List.of("yae", "ye")),
            Map.entry("wae", List.of("wae", "wai")),
            Map.entry("eo", List.of("eo", "o", "u")),
            Map.entry("eu", List.of("eu", "u")),
            Map.entry("ae", List.of("ae", "ai", "e", "a")),
            Map.entry("oe", List.of("oe", "oi", "we")),
            Map.entry("ui", List.of("ui", "eui", "i", "ee")),
            Map.entry("wo", List.of("wo", "weo")),
            Map.entry("wi", List.of("wi", "wee")),
            Map.entry("yu", List.of("yu", "yoo")),
            Map.entry("u", List.of("u", "oo", "woo", "wu")),
            Map.entry("i", List.of("i", "ee", "yi", "y", "hi")),
            Map.entry("o", List.of("o", "oh")));

    private static final Map<String, List<String>> KOREAN_FINALS =
            Map.of("g", List.of("g", "k"), "b", List.of("b", "p"), "d", List.of("d", "t"), "l", List.of("l", "r"));

    private static final Map<String, Set<String>> SURNAMES = surnames();

    /** As many as there are signs in use, some thousands. */
    private static final Map<Word, Set<String>> READINGS = new ConcurrentHashMap<>();

    private Syllables() {}

    /**
     * Whether the spelling is one of the ways in which the sign is written.
     *
     * @param sign a word of one sign, whose own spelling is what ICU reads
     * @param other a word in any other writing
     */
    static boolean reads(Word sign, Word other) {
        return readings(sign).contains(other.spelling()) || (isKorean(sign) && sign.meansSame(other, true));
    }

    /** All ways in which the tables write the sign. */
    static Set<String> readings(Word sign) {
        return READINGS.computeIfAbsent(sign, Syllables::read);
    }

    private static Set<String> read(Word sign) {
        Set<String> readings = new HashSet<>();
        if (isKorean(sign)) {
            addKorean(sign.spelling(), readings);
        } else {
            addChinese(sign.spelling(), readings);
            readings.addAll(SURNAMES.getOrDefault(sign.sign(), Set.of()));
        }
        return Set.copyOf(readings);
    }

    private static boolean isKorean(Word sign) {
        return UnicodeScript.of(sign.sign().codePointAt(0)) == UnicodeScript.HANGUL;
    }

    private static Map<String, Set<String>> surnames() {
        Map<String, Set<String>> surnames = new HashMap<>();
        for (String line : WordFile.lines("surname-signs.txt")) {
            List<String> words = List.of(line.split(" "));
            surnames.put(words.getFirst(), new HashSet<>(words.subList(1, words.size())));
        }
        return surnames;
    }

    private static void addChinese(String pinyin, Set<String> readings) {
        Map.Entry<String, List<String>> initial = initial(pinyin, CHINESE_INITIALS)
                .orElseGet(() -> same(isVowel(pinyin.charAt(0)) ? "" : pinyin.substring(0, 1)));
        boolean glide = initial.getKey().equals("y");
        String rest = glide ? pinyin : pinyin.substring(initial.getKey().length());
        for (String written : glide ? List.of("") : initial.getValue()) {
            readings.add(written + rest);
            CHINESE_FINALS.getOrDefault(rest, List.of()).forEach(end -> readings.add(written + end));
        }
    }

    private static void addKorean(String seoul, Set<String> readings) {
        Map.Entry<String, List<String>> initial = initial(seoul, KOREAN_INITIALS.subList(0, KOREAN_INITIALS.size() - 1))
                .orElseGet(() -> isVowel(seoul.charAt(0)) || seoul.charAt(0) == 'w' || seoul.charAt(0) == 'y'
                        ? KOREAN_INITIALS.getLast()
                        : same(seoul.substring(0, 1)));
        String rest = seoul.substring(initial.getKey().length());
        Map.Entry<String, List<String>> vowel =
                initial(rest, KOREAN_VOWELS).orElseGet(() -> same(rest.substring(0, vowels(rest))));
        String end = rest.substring(vowel.getKey().length());
        for (String first : initial.getValue()) {
            for (String middle : vowel.getValue()) {
                for (String last : KOREAN_FINALS.getOrDefault(end, List.of(end))) {
                    readings.add(first + middle + last);
                }
            }
        }
    }

    private static Optional<Map.Entry<String, List<String>>> initial(
            String syllable, List<Map.Entry<String, List<String>>> table) {
        return table.stream().filter(row -> syllable.startsWith(row.getKey())).findFirst();
    }

    private static Map.Entry<String, List<String>> same(String letters) {
        return Map.entry(letters, List.of(letters));
    }

    /** How many letters at the beginning are vowels or glides. */
    private static int vowels(String letters) {
        int count = 0;
        while (count < letters.length() && (Sound.isVowel(letters.charAt(count)) || letters.charAt(count) == 'w')) {
            count++;
        }
        return count;
    }

    private static boolean isVowel(char letter) {
        return Sound.isVowel(letter) && letter != 'y';
    }
}
