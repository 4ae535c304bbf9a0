package org.gainsay.cli.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Documents that are one text: half of the runs of six words of the shorter stand in the other (whatever their case and punctuation), as
 * the contract for claims counts copies. Trained and tested on, such a pair tells a model its answers.
 */
final class NearDuplicates {
    /** A later document, an earlier one, and the share of the shorter one's runs that both have. */
    record Pair(int later, int earlier, double shared) {}

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int RUN = 6;
    private static final double COPY = 0.5;

    /** Runs that stand in more documents than this are formulas ("for immediate release"), and cost the square of it. */
    private static final int FORMULA = 50;

    private final Map<Long, List<Integer>> documentsOfRun = new HashMap<>();
    private final List<Integer> runs = new ArrayList<>();

    /** Numbers documents from 0 on, in the order in which they come. */
    void add(String text) {
        Set<Long> own = runs(text);
        int number = runs.size();
        runs.add(own.size());
        own.forEach(run ->
                documentsOfRun.computeIfAbsent(run, any -> new ArrayList<>()).add(number));
    }

    /** In order of the later document. */
    List<Pair> pairs() {
        Map<Long, Integer> shared = new TreeMap<>();
        for (List<Integer> documents : documentsOfRun.values()) {
            if (documents.size() <= FORMULA) {
                for (int later = 1; later < documents.size(); later++) {
                    for (int earlier = 0; earlier < later; earlier++) {
                        shared.merge(((long) documents.get(later) << 32) | documents.get(earlier), 1, Integer::sum);
                    }
                }
            }
        }
        List<Pair> pairs = new ArrayList<>();
        shared.forEach((key, count) -> {
            int later = (int) (key >> 32);
            int earlier = key.intValue();
            double share = (double) count / Math.min(runs.get(later), runs.get(earlier));
            if (share >= COPY) {
                pairs.add(new Pair(later, earlier, share));
            }
        });
        return pairs;
    }

    private static Set<Long> runs(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        Set<Long> runs = new HashSet<>();
        for (int start = 0; start + RUN <= words.size(); start++) {
            long hash = 7;
            for (String word : words.subList(start, start + RUN)) {
                hash = hash * 0x100000001b3L + word.hashCode();
            }
            runs.add(hash);
        }
        return runs;
    }
}
