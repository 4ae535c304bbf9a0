package org.gainsay.read.events;

import java.util.List;
import org.gainsay.read.text.Range;

/** A sentence with its words and whatever in it can play a part in an event, both in order. */
record Sentence(Range range, List<Word> words, List<Argument> arguments) {
    Sentence {
        words = List.copyOf(words);
        arguments = List.copyOf(arguments);
    }

    String form(int word) {
        return word >= 0 && word < words.size() ? words.get(word).form() : "";
    }

    /** The code points from the first to the last of these words. */
    Range range(int first, int last) {
        return new Range(
                words.get(first).range().start(), words.get(last).range().end());
    }

    /** Index of the first word that starts at or after {@code at}. */
    int wordFrom(int at) {
        int index = 0;
        while (index < words.size() && words.get(index).range().start() < at) {
            index++;
        }
        return index;
    }
}
