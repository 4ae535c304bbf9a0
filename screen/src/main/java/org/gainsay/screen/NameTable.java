package org.gainsay.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gainsay.model.Name;

/**
 * All names of one kind (people's, or all others), each word of them kept once. A query is compared with every different
 * word first; names of which no word is anything like a word of the query cannot score and are passed over, which leaves
 * the result the same and spares nearly all work. Immutable once filled.
 */
final class NameTable {
    private final boolean people;
    private final List<Word> vocabulary = new ArrayList<>();
    private final Map<Token, Integer> numbers = new HashMap<>();
    private final Map<Word, Integer> numbersOfWords = new HashMap<>();
    private final List<ListedName> names = new ArrayList<>();
    private final NameParser parser = new NameParser(this::remember);

    NameTable(boolean people) {
        this.people = people;
    }

    void add(int entry, Name name) {
        ParsedName parsed = parser.read(name.full(), people);
        List<Integer> words = parsed.parts().stream()
                .map(part -> numbersOfWords.getOrDefault(part.word(), 0))
                .toList();
        names.add(new ListedName(entry, name, parsed, words));
    }

    private Word remember(Token token) {
        Integer known = numbers.get(token);
        if (known != null) {
            return vocabulary.get(known);
        }
        Word word = Word.of(token);
        Integer same = numbersOfWords.putIfAbsent(word, vocabulary.size());
        if (same == null) {
            vocabulary.add(word);
        }
        int number = same == null ? vocabulary.size() - 1 : same;
        numbers.put(token, number);
        return vocabulary.get(number);
    }

    int size() {
        return names.size();
    }

    /** Scores the query against every name that can score above 0. */
    void score(String name, Consumer<Scored> consumer) {
        ParsedName query = NameParser.parse(name, people);
        if (query.parts().isEmpty()) {
            return;
        }
        QueryWords words = QueryWords.of(query, vocabulary);
        for (ListedName listed : names) {
            if (words.mayScore(listed)) {
                Likenesses likenesses =
                        (i, j) -> words.likeness(i, listed.words().get(j));
                NameScore score = NameScore.of(query, listed.parsed(), likenesses);
                if (score.score() > 0) {
                    consumer.accept(new Scored(listed, query, score));
                }
            }
        }
    }

    /** A listed name and what a query scored against it. */
    record Scored(ListedName listed, ParsedName query, NameScore score) {}
}
