package org.gainsay.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How alike the words of a query are to every word of a vocabulary, and with that which names can score at all. */
final class QueryWords {
    private final ParsedName query;
    private final float[][] likeness;

    /** Whether a name with this word may score: the word is alike to one of the query, or begins or ends one. */
    private final boolean[] telling;

    private QueryWords(ParsedName query, float[][] likeness, boolean[] telling) {
        this.query = query;
        this.likeness = likeness;
        this.telling = telling;
    }

    static QueryWords of(ParsedName query, List<Word> vocabulary) {
        float[][] likeness = new float[query.parts().size()][vocabulary.size()];
        boolean[] telling = new boolean[vocabulary.size()];
        List<String> runs = runs(query);
        for (int number = 0; number < vocabulary.size(); number++) {
            Word word = vocabulary.get(number);
            boolean tells = isRun(word, runs) || Alignment.isAcronymOf(word.spelling(), query.acronym());
            for (int i = 0; i < likeness.length; i++) {
                Part part = query.parts().get(i);
                likeness[i][number] = (float) Likeness.of(part.word(), word, query.person());
                boolean light = part.kind().isLight();
                tells |= !light
                        && (likeness[i][number] > 0
                                || isEndOf(word.spelling(), part.word().spelling()));
            }
            telling[number] = tells;
        }
        return new QueryWords(query, likeness, telling);
    }

    double likeness(int part, int word) {
        return likeness[part][word];
    }

    /** False only where the score is certain to be 0. */
    boolean mayScore(ListedName listed) {
        for (int word : listed.words()) {
            if (telling[word]) {
                return true;
            }
        }
        String initials = listed.parsed().acronym();
        if (!initials.isEmpty() && !query.person()) {
            for (Part part : query.parts()) {
                if (Alignment.isAcronymOf(part.word().spelling(), initials)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * A run of parts of a listed name is taken for one word if they are one edit apart at most: then the first or the
     * last of the parts is in the word as it is.
     */
    private static boolean isEndOf(String part, String word) {
        return word.length() >= Alignment.SHORTEST_JOINED
                && part.length() >= Alignment.SHORTEST_IN_RUN
                && part.length() < word.length()
                && (word.startsWith(part) || word.endsWith(part));
    }

    private static boolean isRun(Word word, List<String> runs) {
        if (word.spelling().length() < Alignment.SHORTEST_JOINED) {
            return false;
        }
        for (String run : runs) {
            if (Spelling.withinOneEdit(word.spelling(), run)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> runs(ParsedName query) {
        List<String> runs = new ArrayList<>();
        for (int length = 2; length <= Alignment.LONGEST_RUN; length++) {
            for (int from = 0; from + length <= query.parts().size(); from++) {
                runs.add(query.parts().subList(from, from + length).stream()
                        .map(part -> part.word().spelling())
                        .collect(Collectors.joining()));
            }
        }
        return runs;
    }
}
