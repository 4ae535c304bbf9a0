package org.gainsay.screen;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gainsay.model.BirthDate;
import org.gainsay.model.Precision;

/**
 * Finds the pairs of entries that are worth a comparison: those that share a number, a birth date, a rare word, two words
 * of one name, or a whole name. What many share says too little to be looked at.
 */
final class PartyCandidates {
    /** A word of a name in more entries than this does not lead to another entry by itself. */
    private static final int RARE_WORD = 16;

    /** Two words, or a whole name, that more entries have than this say nothing either. */
    private static final int MOST_IN_BLOCK = 160;

    /** An entry's place takes so many bits of a key; the rest is a hash, which may only ever find too much. */
    private static final int PLACE_BITS = 24;

    private final List<PartyEntry> entries;

    private PartyCandidates(List<PartyEntry> entries) {
        if (entries.size() >= 1 << PLACE_BITS) {
            throw new IllegalArgumentException(entries.size() + " entries are more than can be compared");
        }
        this.entries = entries;
    }

    /** Pairs as {@code first << 32 | second}, the first before the second, sorted, each once. */
    static long[] among(List<PartyEntry> entries) {
        PartyCandidates candidates = new PartyCandidates(entries);
        LongStream pairs = LongStream.concat(
                candidates.pairs(entry -> numbers(entry), MOST_IN_BLOCK, true),
                LongStream.concat(
                        candidates.pairs(entry -> births(entry), MOST_IN_BLOCK, true),
                        LongStream.concat(
                                candidates.pairs(entry -> words(entry), RARE_WORD, false),
                                candidates.pairs(entry -> together(entry), MOST_IN_BLOCK, false))));
        long[] all = pairs.toArray();
        Arrays.parallelSort(all);
        return Arrays.stream(all).distinct().toArray();
    }

    /** What an entry may be found by. */
    private interface Keys {
        LongStream of(PartyEntry entry);
    }

    private static LongStream numbers(PartyEntry entry) {
        return entry.numbers().stream().mapToLong(number -> number.value().hashCode());
    }

    private static LongStream births(PartyEntry entry) {
        return entry.births().stream()
                .filter(PartyCandidates::isTelling)
                .mapToLong(birth -> birth.earliest().toEpochDay());
    }

    /** Whoever does not know the day writes the first of January. */
    static boolean isTelling(BirthDate birth) {
        LocalDate day = birth.earliest();
        return birth.precision() == Precision.DAY && day.getDayOfYear() != 1;
    }

    private static LongStream words(PartyEntry entry) {
        return entry.names().stream().flatMapToLong(PartyName::single);
    }

    private static LongStream together(PartyEntry entry) {
        return entry.names().stream().flatMapToLong(PartyName::together);
    }

    private LongStream pairs(Keys keys, int mostInBlock, boolean decisive) {
        long[] keyed = IntStream.range(0, entries.size())
                .parallel()
                .boxed()
                .flatMapToLong(place -> keys.of(entries.get(place)).map(key -> mixed(key) << PLACE_BITS | place))
                .toArray();
        Arrays.parallelSort(keyed);
        long[] once = Arrays.stream(keyed).distinct().toArray();
        return IntStream.range(0, once.length)
                .parallel()
                .filter(at -> at == 0 || once[at] >>> PLACE_BITS != once[at - 1] >>> PLACE_BITS)
                .boxed()
                .flatMapToLong(from -> block(once, from, mostInBlock, decisive));
    }

    private LongStream block(long[] keyed, int from, int mostInBlock, boolean decisive) {
        int end = from;
        while (end < keyed.length && keyed[end] >>> PLACE_BITS == keyed[from] >>> PLACE_BITS) {
            end++;
        }
        if (end - from < 2 || end - from > mostInBlock) {
            return LongStream.empty();
        }
        LongStream.Builder pairs = LongStream.builder();
        for (int i = from; i < end; i++) {
            for (int j = i + 1; j < end; j++) {
                int first = place(keyed[i]);
                int second = place(keyed[j]);
                if (SameParty.isWorthComparing(entries.get(first), entries.get(second), decisive)) {
                    pairs.add((long) first << 32 | second);
                }
            }
        }
        return pairs.build();
    }

    private static int place(long keyed) {
        return (int) (keyed & (1 << PLACE_BITS) - 1);
    }

    /** Spreads keys evenly over all bits; the finaliser of SplitMix64. */
    private static long mixed(long key) {
        long mixed = (key ^ key >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
