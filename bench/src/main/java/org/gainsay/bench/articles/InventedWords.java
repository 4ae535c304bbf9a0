package org.gainsay.bench.articles;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Names that nobody bears, put together of syllables. */
final class InventedWords {
    private static final List<String> ONSETS = List.of(
            "b", "br", "d", "dr", "f", "g", "gr", "h", "j", "k", "kl", "l", "m", "n", "p", "r", "s", "st", "t", "tr",
            "v", "w", "z");
    private static final List<String> VOWELS = List.of("a", "e", "i", "o", "u", "ai", "ei", "ou");
    private static final List<String> ENDS = List.of(
            "ber", "dan", "dorf", "kin", "ler", "lin", "mar", "nov", "rek", "ris", "sen", "ski", "tan", "ter", "vin",
            "zar");

    private InventedWords() {}

    /** A capitalised word of two or three syllables. */
    static String name(SplittableRandom random) {
        StringBuilder name = new StringBuilder(syllable(random));
        if (random.nextBoolean()) {
            name.append(syllable(random));
        }
        name.append(any(ENDS, random));
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String syllable(SplittableRandom random) {
        return any(ONSETS, random) + any(VOWELS, random);
    }

    static <T> T any(List<T> things, SplittableRandom random) {
        return things.get(random.nextInt(things.size()));
    }
}
