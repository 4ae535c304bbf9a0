package org.gainsay.read.events;

import java.util.Optional;
import java.util.Set;
import org.gainsay.read.text.Range;

/** Things without a name of their own around a trigger: "a railway bridge", "two Russian banks". */
final class NounPhrases {
    private static final Set<String> POINTING = Set.of("these", "those", "this", "they", "them", "it");
    private static final Set<String> ADVERBS = Set.of("back", "hard");
    private static final int LONGEST_THING = 7;

    private final Sentence sentence;
    private final Scope scope;
    private final int opener;

    /** @param opener index of the word that opens the trigger's clause */
    NounPhrases(Sentence sentence, Scope scope, int opener) {
        this.sentence = sentence;
        this.scope = scope;
        this.opener = opener;
    }

    /** The noun phrase from a word on. */
    Optional<Range> from(int word) {
        int first = word;
        while (Grammar.DETERMINERS.contains(sentence.form(first))
                || sentence.form(first).equals("\"")) {
            first++;
        }
        if (ADVERBS.contains(sentence.form(first))
                || Grammar.PRONOUNS.contains(sentence.form(first))
                || POINTING.contains(sentence.form(first))) {
            return Optional.empty();
        }
        int last = first;
        while (last < scope.to()
                && last - first < LONGEST_THING
                && !Grammar.endsNounPhrase(sentence.words().get(last))) {
            last++;
        }
        return last > first ? Optional.of(sentence.range(first, last - 1)) : Optional.empty();
    }

    /** The noun phrase before a verb and its auxiliaries. */
    Optional<Range> before(int verb) {
        int last = verb - 1;
        while (last > opener && Grammar.isVerbal(sentence.form(last))) {
            last--;
        }
        int first = last;
        while (first > opener
                && first >= scope.from()
                && last - first < LONGEST_THING
                && !Grammar.endsNounPhrase(sentence.words().get(first))) {
            first--;
        }
        while (first < last && Grammar.DETERMINERS.contains(sentence.form(first + 1))) {
            first++;
        }
        return first < last ? Optional.of(sentence.range(first + 1, last)) : Optional.empty();
    }
}
