package org.gainsay.bench.articles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How much of a text stands in another in runs of six words: the measure by which copies are known, without its refinements. */
final class SharedRuns {
    private static final int RUN = 6;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private SharedRuns() {}

    /** The part of the shorter text's words that stand in the other in runs of six or more, 0 to 1. */
    static double share(String one, String other) {
        List<String> words = words(one);
        List<String> others = words(other);
        return words.size() <= others.size() ? share(words, others) : share(others, words);
    }

    private static double share(List<String> words, List<String> others) {
        Set<List<String>> runs = new HashSet<>();
        for (int start = 0; start + RUN <= others.size(); start++) {
            runs.add(others.subList(start, start + RUN));
        }
        int shared = 0;
        int until = 0;
        for (int start = 0; start + RUN <= words.size(); start++) {
            if (runs.contains(words.subList(start, start + RUN))) {
                shared += start + RUN - Math.max(until, start);
                until = start + RUN;
            }
        }
        return words.isEmpty() ? 0 : (double) shared / words.size();
    }

    private static List<String> words(String text) {
        return new ArrayList<>(WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList());
    }
}
