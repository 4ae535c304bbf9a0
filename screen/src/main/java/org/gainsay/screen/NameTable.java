package org.gainsay.screen;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gainsay.model.Name;
import org.gainsay.model.NameKind;

/**
 * All names of one kind (people's, or all others), taken apart: for each name its words and what they are, for each word
 * the names that have it. Names are numbered as they were added. Immutable and thread-safe.
 */
@SuppressWarnings("EnumOrdinal") // the codes of an index of one version
final class NameTable {
    private static final PartKind[] KINDS = PartKind.values();
    private static final LegalForms.Nature[] NATURES = LegalForms.Nature.values();
    private static final int FATHER = 0x40;
    private static final int WEAK = 0x40;

    private final boolean people;
    private final Vocabulary vocabulary;
    private final int[] entries;
    private final int[] starts;
    private final int[] words;
    private final byte[] kinds;
    private final byte[] forms;
    private final int[] sums;
    private final Postings namesOfWords;
    private final Texts acronyms;
    private final Postings namesOfAcronyms;

    private NameTable(boolean people, Sections sections) {
        this.people = people;
        vocabulary = Vocabulary.read(sections);
        entries = sections.ints();
        starts = sections.ints();
        words = sections.ints();
        kinds = sections.bytes();
        forms = sections.bytes();
        sums = sections.ints();
        namesOfWords = Postings.read(sections);
        acronyms = Texts.read(sections);
        namesOfAcronyms = Postings.read(sections);
    }

    static NameTable read(boolean people, Sections sections) {
        return new NameTable(people, sections);
    }

    boolean people() {
        return people;
    }

    /** How many names it has. */
    int size() {
        return entries.length;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The number of the entry that bears this name. */
    int entry(int name) {
        return entries[name];
    }

    /** Which of the names of its entry it is, from 0. */
    int place(int name) {
        int first = name;
        while (first > 0 && entry(first - 1) == entry(name)) {
            first--;
        }
        return name - first;
    }

    /** Whether the list itself calls it a weak alias. */
    boolean isWeak(int name) {
        return (forms[name] & WEAK) != 0;
    }

    /** The number of the name's first part among all parts; those of the next name follow its last. */
    int firstPart(int name) {
        return starts[name];
    }

    int word(int part) {
        return words[part];
    }

    double weight(int part) {
        PartKind kind = kind(part);
        return kind == PartKind.NAME ? vocabulary.weight(word(part)) : kind.weight;
    }

    PartKind kind(int part) {
        return KINDS[kinds[part] & ~FATHER];
    }

    /** Whether a single part of the name says something. */
    boolean isSingle(int name) {
        int telling = 0;
        for (int part = firstPart(name); part < firstPart(name + 1) && telling < 2; part++) {
            telling += kind(part).isLight() ? 0 : 1;
        }
        return telling == 1;
    }

    /** What all parts of the name together weigh and cost; see {@link PartSums}. */
    int sums(int name) {
        return sums[name];
    }

    /** Adds the names of which the word is a part that says something: more than a particle, title or legal form. */
    void addNamesWith(int word, IntList names) {
        namesOfWords.addTo(names, word);
    }

    /** Adds the names of which a run of initials begins with these letters, some of them several times. */
    void addNamesWithInitials(String letters, IntList names) {
        String beginning = Writer.acronymKey(letters);
        for (int at = acronyms.firstFrom(beginning);
                at < acronyms.size() && acronyms.get(at).startsWith(beginning);
                at++) {
            namesOfAcronyms.addTo(names, at);
        }
    }

    /** The name as {@link NameParser} took it apart. */
    ParsedName parsed(int name) {
        int from = firstPart(name);
        int to = firstPart(name + 1);
        List<Part> parts = new ArrayList<>(to - from);
        Set<Integer> fathers = new HashSet<>();
        for (int part = from; part < to; part++) {
            Word word = vocabulary.word(word(part));
            PartKind kind = kind(part);
            parts.add(new Part(word, kind, weight(part)));
            if ((kinds[part] & FATHER) != 0) {
                fathers.add(part - from);
            }
        }
        EnumSet<LegalForms.Nature> natures = EnumSet.noneOf(LegalForms.Nature.class);
        for (LegalForms.Nature nature : NATURES) {
            if ((forms[name] >> nature.ordinal() & 1) == 1) {
                natures.add(nature);
            }
        }
        return new ParsedName(people, parts, natures, fathers);
    }

    /** Takes names apart and puts a table together. Not thread-safe. */
    static final class Writer {
        /** Longer acronyms are looked for by so many of their letters. */
        private static final int LONGEST_ACRONYM = 8;

        private final boolean people;
        private final Map<Token, Integer> numbers = new HashMap<>();
        private final Map<Word, Integer> numbersOfWords = new HashMap<>();
        private final List<Word> vocabulary = new ArrayList<>();
        private final IntList entries = new IntList();
        private final IntList starts = new IntList();
        private final IntList words = new IntList();
        private final ByteWriter kinds = new ByteWriter();
        private final ByteWriter forms = new ByteWriter();
        private final TreeMap<String, IntList> acronyms = new TreeMap<>();
        private final NameParser parser = new NameParser(this::remember);

        Writer(boolean people) {
            this.people = people;
        }

        private Word remember(Token token) {
            return vocabulary.get(numbers.computeIfAbsent(token, this::number));
        }

        private int number(Token token) {
            Word word = Word.of(token);
            int number = numbersOfWords.computeIfAbsent(word, any -> vocabulary.size());
            if (number == vocabulary.size()) {
                vocabulary.add(word);
            }
            return number;
        }

        void add(int entry, Name name) {
            add(entry, name.full(), name.kind() == NameKind.WEAK_ALIAS);
        }

        void add(int entry, String name, boolean weak) {
            ParsedName parsed = parser.read(name, people);
            int number = entries.size();
            entries.add(entry);
            starts.add(words.size());
            for (int place = 0; place < parsed.parts().size(); place++) {
                Part part = parsed.parts().get(place);
                words.add(Objects.requireNonNull(numbersOfWords.get(part.word())));
                kinds.int8(part.kind().ordinal() | (parsed.fathers().contains(place) ? FATHER : 0));
            }
            int natures = weak ? WEAK : 0;
            for (LegalForms.Nature nature : parsed.forms()) {
                natures |= 1 << nature.ordinal();
            }
            forms.int8(natures);
            String acronym = parsed.acronym();
            for (int from = 0; from < acronym.length(); from++) {
                IntList names = acronyms.computeIfAbsent(acronymKey(acronym.substring(from)), any -> new IntList());
                if (names.size() == 0 || names.get(names.size() - 1) != number) {
                    names.add(number);
                }
            }
        }

        private static String acronymKey(String letters) {
            return letters.length() > LONGEST_ACRONYM ? letters.substring(0, LONGEST_ACRONYM) : letters;
        }

        void write(List<ByteBuffer> sections) {
            int[] order = IntStream.range(0, vocabulary.size())
                    .boxed()
                    .sorted(Comparator.comparing(vocabulary::get, Vocabulary.ORDER))
                    .mapToInt(Integer::intValue)
                    .toArray();
            int[] ranks = new int[order.length];
            List<Word> sorted = new ArrayList<>(order.length);
            List<IntList> postings = new ArrayList<>(order.length);
            for (int rank = 0; rank < order.length; rank++) {
                ranks[order[rank]] = rank;
                sorted.add(vocabulary.get(order[rank]));
                postings.add(new IntList());
            }
            double[] lightest = new double[order.length];
            Arrays.fill(lightest, 1);
            double[] dearest = new double[order.length];
            ByteWriter sums = new ByteWriter();
            starts.add(words.size());
            ByteWriter ranked = new ByteWriter();
            for (int name = 0; name < entries.size(); name++) {
                List<Part> parts = new ArrayList<>();
                for (int part = starts.get(name); part < starts.get(name + 1); part++) {
                    int word = ranks[words.get(part)];
                    ranked.int32(word);
                    IntList names = postings.get(word);
                    PartKind kind = KINDS[kinds.get(part) & ~FATHER];
                    if (kind.isLight()) {
                        continue;
                    }
                    Part counted = new Part(sorted.get(word), kind, NameParser.weight(sorted.get(word), kind, people));
                    parts.add(counted);
                    lightest[word] = Math.min(lightest[word], counted.weight());
                    dearest[word] = Math.max(dearest[word], counted.costExchanged());
                    if (names.size() == 0 || names.get(names.size() - 1) != name) {
                        names.add(name);
                    }
                }
                sums.int32(PartSums.of(parts, people));
            }
            Vocabulary.write(sorted, lightest, dearest, people, sections);
            sections.add(int32(entries));
            sections.add(int32(starts));
            sections.add(ranked.buffer());
            sections.add(kinds.buffer());
            sections.add(forms.buffer());
            sections.add(sums.buffer());
            Postings.write(postings, sections);
            Texts.write(List.copyOf(acronyms.keySet()), sections);
            Postings.write(List.copyOf(acronyms.values()), sections);
        }

        private static ByteBuffer int32(IntList numbers) {
            ByteWriter bytes = new ByteWriter();
            for (int i = 0; i < numbers.size(); i++) {
                bytes.int32(numbers.get(i));
            }
            return bytes.buffer();
        }
    }
}
