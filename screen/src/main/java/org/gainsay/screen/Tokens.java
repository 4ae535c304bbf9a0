package org.gainsay.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Cuts a name into words and writes each in plain Latin letters and digits. */
final class Tokens {
    /** A longer name is cut here: no list has one, and work must stay bounded whatever comes in. */
    static final int LONGEST_NAME = 1_000;

    /** What signs were read as: there are not so many of them, and ICU takes its time. */
    private static final Map<String, List<Token>> SYLLABLES = new ConcurrentHashMap<>();

    private Tokens() {}

    /** The words in their order. Apostrophes vanish within a word; everything else that is no letter or digit parts words. */
    static List<Token> of(String name) {
        String text = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        if (Latin.isPlain(text)) {
            return plain(text);
        }
        return Latin.isLatin(text) ? plain(Latin.fold(text)) : mixed(text);
    }

    private static List<Token> plain(String text) {
        List<Token> tokens = new ArrayList<>(6);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                word.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                word.append((char) (c + 32));
            } else if (c >= 0x80 && Character.isLetterOrDigit(c) && !isApostrophe(c)) {
                word.append(c);
            } else if (!isApostrophe(c) && !word.isEmpty()) {
                tokens.add(new Token(word.toString(), Origin.ALPHABET, "", c == '.'));
                word.setLength(0);
            }
        }
        return tokens;
    }

    private static boolean isApostrophe(int c) {
        return switch (c) {
            case '\'', '`', '´', '‘', '’', '‛', 'ʻ', 'ʼ', 'ʹ', 'ʺ', 'ʾ', 'ʿ', 'ˈ', '׳', '״' -> true;
            default -> false;
        };
    }

    private static List<Token> mixed(String text) {
        List<Token> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String lower = text.toLowerCase(Locale.ROOT);
        lower.codePoints().forEach(c -> {
            if (Transliteration.origin(c) == Origin.SYLLABLES) {
                close(word, tokens);
                tokens.addAll(SYLLABLES.computeIfAbsent(Character.toString(c), Tokens::syllable));
            } else if (!isApostrophe(c) && (Character.isLetterOrDigit(c) || isMark(c))) {
                word.appendCodePoint(c);
            } else if (!isApostrophe(c) && !isJoiner(c)) {
                close(word, tokens);
            }
        });
        close(word, tokens);
        return tokens;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isJoiner(int c) {
        return c == 0x200C || c == 0x200D || c == 0x0640;
    }

    private static List<Token> syllable(String sign) {
        String simplified = Transliteration.simplified(sign);
        return plain(Latin.fold(Transliteration.latin(sign))).stream()
                .map(token -> new Token(token.latin(), Origin.SYLLABLES, simplified, false))
                .toList();
    }

    private static void close(StringBuilder word, List<Token> tokens) {
        if (word.isEmpty()) {
            return;
        }
        String original = word.toString();
        word.setLength(0);
        Origin origin = Transliteration.origin(original.codePointAt(0));
        for (Token token : plain(Latin.fold(Transliteration.latin(original)))) {
            tokens.add(new Token(token.latin(), origin, "", false));
        }
    }
}
