package org.gainsay.screen;

import java.util.List;
import java.util.Map;

/** Numbers in names, however they are written: 44, Forty-Four, 924th, First, VIII. */
final class Numbers {
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("one", 1),
            Map.entry("first", 1),
            Map.entry("two", 2),
            Map.entry("second", 2),
            Map.entry("three", 3),
            Map.entry("third", 3),
            Map.entry("four", 4),
            Map.entry("fourth", 4),
            Map.entry("five", 5),
            Map.entry("fifth", 5),
            Map.entry("six", 6),
            Map.entry("sixth", 6),
            Map.entry("seven", 7),
            Map.entry("seventh", 7),
            Map.entry("eight", 8),
            Map.entry("eighth", 8),
            Map.entry("nine", 9),
            Map.entry("ninth", 9),
            Map.entry("ten", 10),
            Map.entry("tenth", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("twelfth", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fourty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));

    private static final List<String> ROMAN = List.of(
            "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi",
            "xvii", "xviii", "xix", "xx");

    private Numbers() {}

    /** How many tokens from here on are one number (0 to 2), and which. */
    record Found(int tokens, String digits) {}

    private static final Found NONE = new Found(0, "");

    /** The number that begins at a token. A Roman one is not looked for at the beginning of a name, where I and V are letters. */
    static Found at(List<Token> tokens, int from) {
        String word = tokens.get(from).latin();
        String digits = digits(word);
        if (!digits.isEmpty()) {
            return new Found(1, digits);
        }
        Integer value = WORDS.get(word);
        if (value != null) {
            return words(tokens, from, value);
        }
        int roman = from > 0 && !tokens.get(from).dotted() ? ROMAN.indexOf(word) : -1;
        return roman >= 0 ? new Found(1, Integer.toString(roman + 1)) : NONE;
    }

    private static Found words(List<Token> tokens, int from, int value) {
        if (value >= 20 && from + 1 < tokens.size()) {
            String next = tokens.get(from + 1).latin();
            int unit = WORDS.getOrDefault(
                    next, next.length() == 1 && Character.isDigit(next.charAt(0)) ? next.charAt(0) - '0' : 0);
            if (unit >= 1 && unit <= 9) {
                return new Found(2, Integer.toString(value + unit));
            }
        }
        return new Found(1, Integer.toString(value));
    }

    /** The digits of 44, 044 and 44th, without leading zeros; empty for all else. */
    private static String digits(String word) {
        int end = 0;
        while (end < word.length() && Character.isDigit(word.charAt(end))) {
            end++;
        }
        String ending = word.substring(end);
        boolean number = end > 0
                && (ending.isEmpty()
                        || List.of("st", "nd", "rd", "th", "ya", "y", "i", "o").contains(ending));
        if (!number) {
            return "";
        }
        int start = 0;
        while (start < end - 1 && word.charAt(start) == '0') {
            start++;
        }
        return word.substring(start, end);
    }
}
