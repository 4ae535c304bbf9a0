package org.gainsay.screen;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
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

    /** More than distances lose when their costs are added in another order. */
    private static final double ROUNDING = 1e-9;

    private static final int X = Letters.of("x");

    private static final int CONSONANTS = 0x1FF;

    private final int[] keys;
    private final int[] starts;
    private final int[] words;
    private final int[] spellings;
    private final int[] sounds;

    /** For each bucket the least that any of its words weighs in a name. */
    private final double[] lightest;

    private Buckets(Sections sections) {
        keys = sections.ints();
        starts = sections.ints();
        words = sections.ints();
        spellings = sections.ints();
        sounds = sections.ints();
        lightest = sections.doubles();
    }

    static Buckets read(Sections sections) {
        return new Buckets(sections);
    }

    /** @param lightest for each word the least that it weighs in a name */
    static void write(List<Word> words, double[] lightest, List<ByteBuffer> sections) {
        ByteWriter keys = new ByteWriter();
        ByteWriter starts = new ByteWriter();
        ByteWriter numbers = new ByteWriter();
        ByteWriter spellings = new ByteWriter();
        ByteWriter sounds = new ByteWriter();
        ByteWriter lightestOfBuckets = new ByteWriter();
        int before = -1;
        double least = 1;
        for (int number : IntStream.range(0, words.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer number) -> key(words.get(number))))
                .toList()) {
            Word word = words.get(number);
            if (key(word) != before) {
                if (before >= 0) {
                    lightestOfBuckets.float64(least);
                }
                least = 1;
                before = key(word);
                keys.int32(before);
                starts.int32(numbers.size() / Integer.BYTES);
            }
            least = Math.min(least, lightest[number]);
            numbers.int32(number);
            spellings.int32(Letters.of(word.spelling()));
            sounds.int32(Letters.of(word.sound()));
        }
        starts.int32(words.size());
        lightestOfBuckets.float64(least);
        List.of(keys, starts, numbers, spellings, sounds, lightestOfBuckets)
                .forEach(section -> sections.add(section.buffer()));
    }

    private static int key(Word word) {
        return key(word.origin(), word.spelling().length()) | word.consonants() >> 1;
    }

    private static int key(Origin origin, int length) {
        return origin.ordinal() << 15 | Math.min(length, LONGEST) << 9;
    }

    /**
     * Adds the words that may be alike to this one by their letters: all that are, and some that are not.
     *
     * @param people whether the words are of people's names
     */
    void addSimilar(AlikeWords.Sought sought, Vocabulary vocabulary, boolean people, IntList similar) {
        Word word = sought.word();
        if (word.origin() == Origin.SYLLABLES) {
            addOf(Origin.SYLLABLES, 0, LONGEST, similar, (key, at) -> true);
        } else {
            addSpelledLike(sought, vocabulary, people, similar);
            addVowelledLike(sought, vocabulary, people, similar);
        }
    }

    private void addVowelledLike(AlikeWords.Sought sought, Vocabulary vocabulary, boolean people, IntList similar) {
        Word word = sought.word();
        boolean full = word.origin() == Origin.ALPHABET;
        Origin other = full ? Origin.CONSONANTS : Origin.ALPHABET;
        char[] letters = word.sound().toCharArray();
        char[] lettersOfOther = new char[LONGEST + LONGER_IN_SOUND];
        int length = word.sound().length();
        int sound = Letters.of(word.sound());
        IntPredicate mayBeVowelled = key -> Likeness.mayBeVowelled(word.consonants(), (key & CONSONANTS) << 1);
        addOf(other, 0, LONGEST, similar, mayBeVowelled, (key, at) -> {
            int lengthOfOther = key >> 9 & LONGEST;
            boolean longer = (spellings[at] & X) != 0;
            int longerSound = Math.max(length, longer ? lengthOfOther + LONGER_IN_SOUND : lengthOfOther);
            double most = Likeness.mostDistance(
                            longerSound,
                            people,
                            least(sought, words[at], vocabulary, people) / Calibration.CONSONANTS_AGREE)
                    + ROUNDING;
            if (lengthOfOther == LONGEST) {
                return true;
            }
            if (!Vowelling.isWithin(most, sound, sounds[at])) {
                return false;
            }
            int size = vocabulary.sounds().plain(words[at], lettersOfOther);
            return size < 0
                    || (full
                                    ? Vowelling.distance(letters, length, lettersOfOther, size, most)
                                    : Vowelling.distance(lettersOfOther, size, letters, length, most))
                            <= most;
        });
    }

    private void addSpelledLike(AlikeWords.Sought sought, Vocabulary vocabulary, boolean people, IntList similar) {
        Word word = sought.word();
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
        IntList bySpelling = new IntList();
        IntList bySound = new IntList();
        int last = key(origin, longest) | CONSONANTS;
        for (int bucket = firstFrom(key(origin, shortest)); bucket < keys.length && keys[bucket] <= last; bucket++) {
            int key = keys[bucket];
            int other = key >> 9 & LONGEST;
            if (!Likeness.mayBeAlike(consonants, length, (key & CONSONANTS) << 1, other)) {
                continue;
            }
            int longer = Math.max(length, other);
            double least = Math.max(Likeness.least(people), sought.least(lightest[bucket]));
            double most = Likeness.mostDistance(longer, people, least) + ROUNDING;
            int steps = Letters.steps(most);
            int stepsOfSounds = Letters.steps(most - Calibration.SPELLED_BY_SOUND);
            double mostOfX = Likeness.mostDistance(longer + LONGER_IN_SOUND, people, least) + ROUNDING;
            int end = starts[bucket + 1];
            for (int at = starts[bucket]; at < end; at++) {
                int letters = spellings[at];
                int number = words[at];
                int sounding = sounds[at];
                boolean hasX = ((spelling | letters) & X) != 0;
                if (sound == sounding) {
                    similar.add(number);
                } else if (hasX
                        || Letters.mayBeWithin(steps, spelling, letters)
                        || Letters.mayBeWithin(stepsOfSounds, sound, sounding)) {
                    double mostOfThis = sought.isDemanding()
                            ? Likeness.mostDistance(longer, people, least(sought, number, vocabulary, people))
                                    + ROUNDING
                            : most;
                    if (Letters.isWithin(mostOfThis, spelling, letters)) {
                        bySpelling.add(number);
                    }
                    double mostOfSounds = (hasX ? mostOfX : mostOfThis) - Calibration.SPELLED_BY_SOUND;
                    if (Letters.isWithin(mostOfSounds, sound, sounding)) {
                        bySound.add(number);
                    }
                }
            }
        }
        addWithin(sought, word.spelling(), bySpelling, vocabulary.spellings(), 0, vocabulary, people, similar);
        addWithin(
                sought,
                word.sound(),
                bySound,
                vocabulary.sounds(),
                Calibration.SPELLED_BY_SOUND,
                vocabulary,
                people,
                similar);
    }

    /** Adds those words of which the letters, in their order, are near enough. */
    private static void addWithin(
            AlikeWords.Sought sought,
            String letters,
            IntList numbers,
            Texts texts,
            double already,
            Vocabulary vocabulary,
            boolean people,
            IntList similar) {
        Speller speller = new Speller(letters);
        numbers.sort();
        for (int i = 0; i < numbers.size(); i++) {
            int number = numbers.get(i);
            int length = texts.length(number);
            double most = Likeness.mostDistance(
                    Math.max(letters.length(), length), people, least(sought, number, vocabulary, people));
            if (speller.isWithin(most - already + ROUNDING, texts.bytes(), texts.from(number), length)) {
                similar.add(number);
            }
        }
    }

    private static double least(AlikeWords.Sought sought, int number, Vocabulary vocabulary, boolean people) {
        return Math.max(Likeness.least(people), sought.least(vocabulary.lightest(number)));
    }

    private interface Filter {
        boolean test(int key, int at);
    }

    private void addOf(Origin origin, int shortest, int longest, IntList similar, Filter filter) {
        addOf(origin, shortest, longest, similar, key -> true, filter);
    }

    private void addOf(
            Origin origin, int shortest, int longest, IntList similar, IntPredicate bucketFilter, Filter filter) {
        int last = key(origin, longest) | CONSONANTS;
        for (int bucket = firstFrom(key(origin, shortest)); bucket < keys.length; bucket++) {
            int key = keys[bucket];
            if (key > last) {
                return;
            }
            if (bucketFilter.test(key)) {
                int end = starts[bucket + 1];
                for (int at = starts[bucket]; at < end; at++) {
                    if (filter.test(key, at)) {
                        similar.add(words[at]);
                    }
                }
            }
        }
    }

    private int firstFrom(int key) {
        int low = 0;
        int high = keys.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
