package org.gainsay.read.statements;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.gainsay.read.text.Range;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * BERT's uncased WordPiece tokenizer (Devlin et al. 2019), without special tokens: cleans, strips accents, lower-cases, splits at
 * white space and punctuation, then takes the longest piece of the vocabulary again and again. The text holds one character for each
 * code point, so offsets are code points. Immutable, safe to share.
 */
final class WordPiece {
    private static final String UNKNOWN = "[UNK]";
    private static final String CONTINUATION = "##";
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;

    private WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        unknown = vocabulary.getOrDefault(UNKNOWN, 0);
    }

    /** Reads the vocabulary of a {@code tokenizer.json}. */
    static WordPiece load(InputStream tokenizerJson) throws IOException {
        Map<String, Integer> vocabulary = HashMap.newHashMap(32_000);
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), tokenizerJson)) {
            while (parser.nextToken() != null) {
                boolean opens = parser.currentToken() == JsonToken.START_OBJECT;
                if (opens && "vocab".equals(parser.currentName())) {
                    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                        String piece = parser.currentName();
                        parser.nextToken();
                        vocabulary.put(piece, parser.getIntValue());
                    }
                }
            }
        }
        if (!vocabulary.containsKey(UNKNOWN)) {
            throw new IOException("the tokenizer of the statement model holds no WordPiece vocabulary");
        }
        return new WordPiece(vocabulary);
    }

    Tokens tokenize(String text, Range range) {
        Normalized word = new Normalized(range.length());
        for (int at = range.start(); at < range.end(); at++) {
            word.append(text.charAt(at), at);
        }
        Growing tokens = new Growing(range.length() / 3 + 8);
        int start = 0;
        for (int at = 0; at <= word.length; at++) {
            boolean end = at == word.length;
            if (end || word.chars[at] == ' ' || standsAlone(word.chars[at])) {
                split(word, start, at, tokens);
                if (!end && word.chars[at] != ' ') {
                    split(word, at, at + 1, tokens);
                }
                start = at + 1;
            }
        }
        return tokens.toTokens();
    }

    private void split(Normalized word, int from, int to, Growing tokens) {
        if (from >= to) {
            return;
        }
        int mark = tokens.size;
        int start = from;
        while (to - from <= LONGEST_WORD && start < to) {
            int end = to;
            Integer id = null;
            while (end > start) {
                String piece = new String(word.chars, start, end - start);
                id = vocabulary.get(start > from ? CONTINUATION + piece : piece);
                if (id != null) {
                    break;
                }
                end--;
            }
            if (id == null) {
                break;
            }
            tokens.add(id, word.origin[start], word.origin[end - 1] + 1);
            start = end;
        }
        if (start < to) {
            tokens.size = mark;
            tokens.add(unknown, word.origin[from], word.origin[to - 1] + 1);
        }
    }

    private static boolean standsAlone(char c) {
        if (c < 0x80) {
            return c > ' ' && !Character.isLetterOrDigit(c);
        }
        return isIdeograph(c)
                || switch (Character.getType(c)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }

    private static boolean isIdeograph(char c) {
        return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF);
    }

    /** The text as the vocabulary spells it, with the code point that each character comes from. */
    private static final class Normalized {
        private char[] chars;
        private int[] origin;
        private int length;

        Normalized(int capacity) {
            chars = new char[capacity + 8];
            origin = new int[capacity + 8];
        }

        void append(char c, int at) {
            if (c > ' ' && c < 0x7F) {
                put(Character.toLowerCase(c), at);
            } else if (c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c)) {
                put(' ', at);
            } else if (c != '\uFFFD' && !isControl(c)) {
                String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
                for (int i = 0; i < apart.length(); i++) {
                    if (Character.getType(apart.charAt(i)) != Character.NON_SPACING_MARK) {
                        put(Character.toLowerCase(apart.charAt(i)), at);
                    }
                }
            }
        }

        private static boolean isControl(char c) {
            return switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED -> true;
                default -> false;
            };
        }

        private void put(char c, int at) {
            if (length == chars.length) {
                chars = Arrays.copyOf(chars, length * 2);
                origin = Arrays.copyOf(origin, length * 2);
            }
            chars[length] = c;
            origin[length++] = at;
        }
    }

    private static final class Growing {
        private int[] ids;
        private int[] starts;
        private int[] ends;
        private int size;

        Growing(int capacity) {
            ids = new int[capacity];
            starts = new int[capacity];
            ends = new int[capacity];
        }

        void add(int id, int start, int end) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            ids[size] = id;
            starts[size] = start;
            ends[size++] = end;
        }

        Tokens toTokens() {
            return new Tokens(Arrays.copyOf(ids, size), Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
        }
    }
}
