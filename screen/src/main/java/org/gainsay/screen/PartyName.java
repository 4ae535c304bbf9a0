package org.gainsay.screen;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A name of an entry with the keys by which names like it are found. Immutable. */
final class PartyName {
    private final String text;
    private final ParsedName parsed;
    private final boolean weak;

    /** One for each word that says something, sorted, each once; see {@link #key}. */
    private final long[] keys;

    private PartyName(String text, ParsedName parsed, boolean weak, long[] keys) {
        this.text = text;
        this.parsed = parsed;
        this.weak = weak;
        this.keys = keys;
    }

    static PartyName of(String text, ParsedName parsed, boolean weak) {
        long[] keys = parsed.parts().stream()
                .filter(part -> !part.kind().isLight() && part.kind() != PartKind.INITIAL)
                .mapToLong(part -> key(part.word()))
                .sorted()
                .distinct()
                .toArray();
        return new PartyName(text, parsed, weak, keys);
    }

    /** As the list writes it. */
    String text() {
        return text;
    }

    ParsedName parsed() {
        return parsed;
    }

    /** Whether the list itself warns of it. */
    boolean weak() {
        return weak;
    }

    /** Whether it has the same words in the same order, however they are set. */
    boolean isWrittenLike(PartyName other) {
        return words().equals(other.words());
    }

    private List<String> words() {
        return parsed.parts().stream().map(part -> part.word().spelling()).toList();
    }

    /** How many of its words say something. */
    int size() {
        return keys.length;
    }

    /** A key for each word that says something. */
    LongStream single() {
        return Arrays.stream(keys);
    }

    /**
     * The same for most spellings of a word: the group it is known to belong to, or else its consonants by their classes;
     * of numbers and of words without a consonant the whole.
     */
    private static long key(Word word) {
        if (!word.groups().isEmpty()) {
            return word.groups().stream().min(Integer::compare).orElse(0);
        }
        long key = 1;
        String sound = word.sound();
        boolean exact = word.consonants() == 0 || sound.chars().anyMatch(c -> c >= '0' && c <= '9');
        int before = 0;
        for (int i = 0; i < sound.length(); i++) {
            int letter = exact ? sound.charAt(i) : Sound.consonantClass(sound.charAt(i));
            if (letter != 0 && (exact || letter != before)) {
                key = key * 31 + letter;
            }
            before = letter;
        }
        return key + (1L << 40);
    }

    /** How many keys both have. */
    int shared(PartyName other) {
        int shared = 0;
        for (int i = 0, j = 0; i < keys.length && j < other.keys.length; ) {
            int order = Long.compare(keys[i], other.keys[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** A key for all words together and one for every two of them. */
    LongStream together() {
        LongStream whole = LongStream.of(Arrays.hashCode(keys) + (3L << 50));
        return LongStream.concat(
                whole,
                IntStream.range(0, keys.length)
                        .boxed()
                        .flatMapToLong(i -> IntStream.range(i + 1, keys.length)
                                .mapToLong(j -> (keys[i] * 1_000_003 + keys[j]) * 31 + 7)));
    }
}
