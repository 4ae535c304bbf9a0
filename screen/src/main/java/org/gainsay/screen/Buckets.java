package org.gainsay.screen;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The words of a vocabulary by what {@link Likeness} looks at first: origin, length and consonants. A bucket is skipped as
 * a whole where its words cannot be alike; within one, the letters of spelling and sound say which words are worth
 * comparing letter by letter. Immutable.
 */
@SuppressWarnings("EnumOrdinal") // the codes of an index of one version
final class Buckets {
    /** Longer words share its buckets. No listed word has half as many letters. */
    private static final int LONGEST = 63;

    /** Only x, which becomes ks, makes a sound longer than the spelling; no word has more of them. */
    private static final int LONGER_IN_SOUND = 4;

    private static final int X = Letters.of("x");

    private static final int CONSONANTS = 0x1FF;

    private final IntBuffer keys;
    private final IntBuffer starts;
    private final IntBuffer words;
    private final IntBuffer spellings;
    private final IntBuffer sounds;

    private Buckets(Iterator<ByteBuffer> sections) {
        keys = sections.next().asIntBuffer();
        starts = sections.next().asIntBuffer();
        words = sections.next().asIntBuffer();
        spellings = sections.next().asIntBuffer();
        sounds = sections.next().asIntBuffer();
    }

    static Buckets read(Iterator<ByteBuffer> sections) {
        return new Buckets(sections);
    }

    static void write(List<Word> words, List<ByteBuffer> sections) {
        ByteWriter keys = new ByteWriter();
        ByteWriter starts = new ByteWriter();
        ByteWriter numbers = new ByteWriter();
        ByteWriter spellings = new ByteWriter();
        ByteWriter sounds = new ByteWriter();
        int before = -1;
        for (int number : IntStream.range(0, words.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer number) -> key(words.get(number))))
                .toList()) {
            Word word = words.get(number);
            if (key(word) != before) {
                before = key(word);
                keys.int32(before);
                starts.int32(numbers.size() / Integer.BYTES);
            }
            numbers.int32(number);
            spellings.int32(Letters.of(word.spelling()));
            sounds.int32(Letters.of(word.sound()));
        }
        starts.int32(words.size());
        List.of(keys, starts, numbers, spellings, sounds).forEach(section -> sections.add(section.buffer()));
    }

    private static int key(Word word) {
        return key(word.origin(), word.spelling().length()) | word.consonants() >> 1;
    }

    private static int key(Origin origin, int length) {
        return origin.ordinal() << 15 | Math.min(length, LONGEST) << 9;
    }

    /** Adds the words that may be alike to this one by their letters: all that are, and some that are not. */
    void addSimilar(Word word, boolean people, IntList similar) {
        addOf(Origin.SYLLABLES, 0, LONGEST, similar, (key, at) -> true);
        if (word.origin() != Origin.SYLLABLES) {
            addSpelledLike(word, people, similar);
            int consonants = word.consonants() >> 1;
            addOf(
                    word.origin() == Origin.ALPHABET ? Origin.CONSONANTS : Origin.ALPHABET,
                    0,
                    LONGEST,
                    similar,
                    (key, at) -> Integer.bitCount((key & CONSONANTS) ^ consonants) <= Likeness.MOST_OTHER_CONSONANTS);
        }
    }

    private void addSpelledLike(Word word, boolean people, IntList similar) {
        Origin origin = word.origin();
        int length = word.spelling().length();
        if (length > LONGEST / 2) {
            addOf(origin, LONGEST / 3, LONGEST, similar, (key, at) -> true);
            return;
        }
        int consonants = word.consonants();
        int spelling = Letters.of(word.spelling());
        int sound = Letters.of(word.sound());
        int shortest = length;
        while (shortest > 0 && Likeness.mayBeAlike(consonants, length, consonants, shortest - 1)) {
            shortest--;
        }
        int longest = length;
        while (longest < LONGEST && Likeness.mayBeAlike(consonants, length, consonants, longest + 1)) {
            longest++;
        }
        addOf(origin, shortest, longest, similar, (key, at) -> {
            int other = key >> 9 & LONGEST;
            if (!Likeness.mayBeAlike(consonants, length, (key & CONSONANTS) << 1, other)) {
                return false;
            }
            double most = Likeness.mostDistance(Math.max(length, other), people);
            if (sound == sounds.get(at) || Letters.distance(spelling, spellings.get(at)) <= most) {
                return true;
            }
            boolean longer = ((spelling | spellings.get(at)) & X) != 0;
            double mostOfSounds =
                    longer ? Likeness.mostDistance(Math.max(length, other) + LONGER_IN_SOUND, people) : most;
            return Letters.distance(sound, sounds.get(at)) <= mostOfSounds - Calibration.SPELLED_BY_SOUND;
        });
    }

    private interface Filter {
        boolean test(int key, int at);
    }

    private void addOf(Origin origin, int shortest, int longest, IntList similar, Filter filter) {
        int last = key(origin, longest) | CONSONANTS;
        for (int bucket = firstFrom(key(origin, shortest));
                bucket < keys.limit() && keys.get(bucket) <= last;
                bucket++) {
            int end = starts.get(bucket + 1);
            for (int at = starts.get(bucket); at < end; at++) {
                if (filter.test(keys.get(bucket), at)) {
                    similar.add(words.get(at));
                }
            }
        }
    }

    private int firstFrom(int key) {
        int low = 0;
        int high = keys.limit();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys.get(middle) < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
