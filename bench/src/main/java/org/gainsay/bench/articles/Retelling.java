package org.gainsay.bench.articles;

import static org.gainsay.bench.articles.InventedWords.any;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.model.Event;
import org.gainsay.model.Filler;
import org.gainsay.model.Mention;
import org.gainsay.model.Reading;
import org.gainsay.model.Span;
import org.gainsay.model.Statement;

/**
 * Tells a story's article anew: other players, other days and numbers, and other words wherever these say nothing that was read, so
 * that two tellings are no copies of each other. The text need not make sense; its words are as long and as frequent as real ones.
 */
final class Retelling {
    /** Of the words that may be exchanged; fewer would leave runs of six, by which copies are known. */
    private static final double EXCHANGED = 0.8;

    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}’'-])\\p{Ll}{3,}(?![\\p{L}’'-])");

    /** Words of the stories by their last letter, so that a verb stays a verb more often than not. */
    private final Map<String, List<String>> pool;

    Retelling(List<List<Told>> stories) {
        pool = stories.stream()
                .flatMap(List::stream)
                .flatMap(told -> WORD.matcher(told.text()).results())
                .map(word -> word.group())
                .collect(Collectors.groupingBy(
                        Retelling::ending,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), List::copyOf)));
    }

    private static String ending(String word) {
        return word.substring(word.length() - 1);
    }

    /** The edits that make a new telling of the text. */
    Edits edits(Told told, Cast.Company company, Figures figures, SplittableRandom random) {
        List<Edits.Edit> edits = new ArrayList<>(company.edits(told.text()));
        edits.addAll(figures.edits(told.text()));
        BitSet kept = kept(told.reading());
        edits.forEach(edit -> kept.set(edit.start(), edit.end()));
        Matcher words = WORD.matcher(told.text());
        while (words.find()) {
            if (kept.nextSetBit(words.start()) < 0 || kept.nextSetBit(words.start()) >= words.end()) {
                if (random.nextDouble() < EXCHANGED) {
                    edits.add(new Edits.Edit(words.start(), words.end(), other(words.group(), random)));
                }
            }
        }
        return new Edits(told.text(), edits);
    }

    /** What becomes of a name or a value in such a telling. */
    static UnaryOperator<String> words(Cast.Company company, Figures figures) {
        return text -> {
            List<Edits.Edit> edits = new ArrayList<>(company.edits(text));
            edits.addAll(figures.edits(text));
            return edits.isEmpty() ? text : new Edits(text, edits).text();
        };
    }

    /** Words that mean nothing, as many as are wanted, as a paragraph. */
    String paragraph(int count, SplittableRandom random) {
        List<List<String>> endings = List.copyOf(pool.values());
        StringBuilder words = new StringBuilder();
        for (int word = 0; word < count; word++) {
            words.append(word == 0 ? "" : " ").append(any(any(endings, random), random));
        }
        words.setCharAt(0, Character.toUpperCase(words.charAt(0)));
        return words.append('.').toString();
    }

    String other(String word, SplittableRandom random) {
        return any(pool.getOrDefault(ending(word), List.of(word)), random);
    }

    static Pattern word() {
        return WORD;
    }

    /** The places whose words were read as something. */
    private static BitSet kept(Reading reading) {
        BitSet kept = new BitSet();
        Stream<Span> spans = Stream.of(
                        reading.mentions().stream().map(Mention::span),
                        reading.statements().stream().flatMap(Retelling::spans),
                        reading.events().stream().flatMap(Retelling::spans))
                .flatMap(stream -> stream);
        spans.forEach(span -> kept.set(span.start(), span.end()));
        return kept;
    }

    private static Stream<Span> spans(Statement statement) {
        return Stream.of(
                        statement.source().stream(),
                        statement.cue().stream(),
                        Stream.ofNullable(statement.role()),
                        Stream.ofNullable(statement.said()).map(said -> said.span()))
                .flatMap(stream -> stream);
    }

    private static Stream<Span> spans(Event event) {
        return Stream.concat(
                event.triggers().stream(),
                event.roles().values().stream()
                        .flatMap(List::stream)
                        .map(Filler::span)
                        .flatMap(Stream::ofNullable));
    }
}
