package org.gainsay.screen;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Every different word of a {@link NameTable}, numbered by its spelling, and the ways by which words are found: by
 * spelling from either end, by the group of words that mean the same, and by the letters in it (see {@link Buckets}).
 * Immutable but for a cache; thread-safe.
 */
@SuppressWarnings("EnumOrdinal") // the codes of an index of one version
final class Vocabulary {
    static final Comparator<Word> ORDER = Comparator.comparing(Vocabulary::text).thenComparing(Word::origin);

    private static final Origin[] ORIGINS = Origin.values();

    /** Each word's spelling and, behind a space, its sign where it has one. */
    private final Texts texts;

    private final Texts sounds;
    private final byte[] origins;
    private final double[] weights;
    private final double[] lightest;
    private final double[] dearest;
    private final byte[] lengths;
    private final int[] backwards;
    private final int[] contractions;
    private final Buckets buckets;
    private final Postings groups;
    private final Texts readings;
    private final Postings signsOfReadings;
    /** Words that were asked for. Two threads may make the same one, which does no harm. */
    private final Word[] words;

    private Vocabulary(Sections sections) {
        texts = Texts.read(sections);
        sounds = Texts.read(sections);
        origins = sections.bytes();
        weights = sections.doubles();
        lightest = sections.doubles();
        dearest = sections.doubles();
        lengths = sections.bytes();
        backwards = sections.ints();
        contractions = sections.ints();
        buckets = Buckets.read(sections);
        groups = Postings.read(sections);
        readings = Texts.read(sections);
        signsOfReadings = Postings.read(sections);
        words = new Word[texts.size()];
    }

    static Vocabulary read(Sections sections) {
        return new Vocabulary(sections);
    }

    /**
     * @param words in their {@link #ORDER}
     * @param lightest for each of them the least that it weighs in a name
     * @param dearest for each of them the most that it costs where another name has something else in its stead
     */
    static void write(
            List<Word> words, double[] lightest, double[] dearest, boolean people, List<ByteBuffer> sections) {
        Texts.write(words.stream().map(Vocabulary::text).toList(), sections);
        Texts.write(words.stream().map(Word::sound).toList(), sections);
        ByteWriter origins = new ByteWriter();
        ByteWriter weights = new ByteWriter();
        ByteWriter lengths = new ByteWriter();
        for (Word word : words) {
            origins.int8(word.origin().ordinal());
            weights.float64(NameParser.weight(word, PartKind.NAME, people));
            lengths.int8(Math.min(word.spelling().length(), Byte.MAX_VALUE));
        }
        sections.add(origins.buffer());
        sections.add(weights.buffer());
        sections.add(float64(lightest));
        sections.add(float64(dearest));
        sections.add(lengths.buffer());
        String[] reversed =
                words.stream().map(word -> reversed(word.spelling())).toArray(String[]::new);
        ByteWriter backwards = new ByteWriter();
        IntStream.range(0, words.size())
                .boxed()
                .sorted(Comparator.comparing((Integer number) -> reversed[number]))
                .forEach(backwards::int32);
        sections.add(backwards.buffer());
        ByteWriter contractions = new ByteWriter();
        for (int number = 0; number < words.size(); number++) {
            if (mayBeContraction(words.get(number))) {
                contractions.int32(number);
            }
        }
        sections.add(contractions.buffer());
        Buckets.write(words, lightest, sections);
        List<IntList> groups = new ArrayList<>();
        for (int group = 0; group < Lexicon.groupCount(); group++) {
            groups.add(new IntList());
        }
        for (int number = 0; number < words.size(); number++) {
            for (int group : words.get(number).groups()) {
                groups.get(group).add(number);
            }
        }
        Postings.write(groups, sections);
        TreeMap<String, IntList> readings = new TreeMap<>();
        for (int number = 0; number < words.size(); number++) {
            if (words.get(number).origin() == Origin.SYLLABLES) {
                for (String reading : Syllables.readings(words.get(number))) {
                    readings.computeIfAbsent(reading, any -> new IntList()).add(number);
                }
            }
        }
        Texts.write(List.copyOf(readings.keySet()), sections);
        Postings.write(List.copyOf(readings.values()), sections);
    }

    private static ByteBuffer float64(double[] numbers) {
        ByteWriter bytes = new ByteWriter();
        for (double number : numbers) {
            bytes.float64(number);
        }
        return bytes.buffer();
    }

    /** True for words without a vowel behind the first letter, as MNGMT. */
    static boolean mayBeContraction(Word word) {
        String spelling = word.spelling();
        return spelling.length() >= Likeness.SHORTEST_CONTRACTION
                && spelling.chars().skip(1).noneMatch(letter -> Sound.isVowel((char) letter));
    }

    private static String text(Word word) {
        return word.sign().isEmpty() ? word.spelling() : word.spelling() + " " + word.sign();
    }

    int size() {
        return texts.size();
    }

    Word word(int number) {
        Word word = words[number];
        if (word == null) {
            String text = texts.get(number);
            int space = text.indexOf(' ');
            String sign = space < 0 ? "" : text.substring(space + 1);
            word = Word.of(new Token(spelling(text), ORIGINS[origins[number]], sign, false));
            words[number] = word;
        }
        return word;
    }

    /** Each word's spelling (behind it, after a space, its sign where it has one). */
    Texts spellings() {
        return texts;
    }

    Texts sounds() {
        return sounds;
    }

    private static String spelling(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? text : text.substring(0, space);
    }

    Origin origin(int number) {
        return ORIGINS[origins[number]];
    }

    /** How many letters its spelling has; 127 for more. */
    int length(int number) {
        return lengths[number];
    }

    /** What the word weighs as a part of kind {@link PartKind#NAME}. */
    double weight(int number) {
        return weights[number];
    }

    /** The least that the word weighs in any name, whatever it is there. */
    double lightest(int number) {
        return lightest[number];
    }

    /** The most that the word costs in any name where another has something else in its stead. */
    double dearest(int number) {
        return dearest[number];
    }

    Buckets buckets() {
        return buckets;
    }

    /** Adds the words of this spelling, in whatever script they were written. */
    void addSpelled(String spelling, IntList numbers) {
        for (int at = texts.firstFrom(spelling);
                at < size() && spelling(texts.get(at)).equals(spelling);
                at++) {
            numbers.add(at);
        }
    }

    /** Adds the words that begin so. */
    void addBeginning(String beginning, IntList numbers) {
        for (int at = texts.firstFrom(beginning); at < size() && texts.startsWith(at, beginning); at++) {
            numbers.add(at);
        }
    }

    /** Adds the words that end so. */
    void addEnding(String ending, IntList numbers) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compareBackwards(backwards[middle], ending) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int at = low; at < size() && compareBackwards(backwards[at], ending) == 0; at++) {
            numbers.add(backwards[at]);
        }
    }

    /** The word's spelling and the ending compared from their last letters on; 0 where the word ends so. */
    private int compareBackwards(int number, String ending) {
        byte[] bytes = texts.bytes();
        int first = texts.from(number);
        int mine = first;
        int end = first + texts.length(number);
        while (mine < end && bytes[mine] != ' ') {
            mine++;
        }
        int theirs = ending.length();
        while (mine > first && theirs > 0) {
            int letter = bytes[--mine];
            if (letter < 0) {
                String spelling = spelling(texts.get(number));
                return spelling.endsWith(ending) ? 0 : reversed(spelling).compareTo(reversed(ending));
            }
            int difference = letter - ending.charAt(--theirs);
            if (difference != 0) {
                return difference;
            }
        }
        return theirs == 0 ? 0 : -1;
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    /** Adds the words of one sign that may be written so. */
    void addRead(String spelling, IntList numbers) {
        int reading = readings.find(spelling);
        if (reading >= 0) {
            signsOfReadings.addTo(numbers, reading);
        }
    }

    /** Adds the words that are contractions of this one. */
    void addContractionsOf(String spelling, IntList numbers) {
        String first = spelling.substring(0, 1);
        for (int contraction : contractions) {
            if (texts.startsWith(contraction, first)
                    && Likeness.isContraction(word(contraction).spelling(), spelling)) {
                numbers.add(contraction);
            }
        }
    }

    /** Adds the words that this one is a contraction of. */
    void addContractedTo(String contraction, IntList numbers) {
        String first = contraction.substring(0, 1);
        for (int at = texts.firstFrom(first); at < size() && texts.startsWith(at, first); at++) {
            if (length(at) >= contraction.length() + 2 && Likeness.isContraction(contraction, word(at).spelling())) {
                numbers.add(at);
            }
        }
    }

    /** Adds the words that mean the same as this one. */
    void addMeaning(Word word, IntList numbers) {
        for (int group : word.groups()) {
            groups.addTo(numbers, group);
        }
    }
}
