package org.gainsay.read.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Schema;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/** Finds parties that are only described, in the plural: {@code three Russia-based companies}, {@code the interior ministers of Poland and Latvia}. */
final class Groups {
    private static final Pattern NOUN = Pattern.compile(
            "\\b(?:ministers|leaders|presidents|companies|firms|manufacturers|\\p{L}*makers|producers|suppliers|banks|entities|factories|subsidiaries|representatives|end-users|customers|allies|partners|shipyards|airlines|mercenaries|rebels|militias|separatists|envoys|ambassadors)\\b");
    private static final Pattern THE_TWO = Pattern.compile("\\b[Tt]he two $");
    private static final Pattern OF_STATES = Pattern.compile("^ of (?:the )?");
    private static final Set<String> COUNTED = Set.of(
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "dozens",
            "several",
            "other",
            "more",
            "interior",
            "foreign",
            "defence",
            "defense",
            "finance");

    private final Words words;
    private final Roster roster;

    private Groups(Words words, Roster roster) {
        this.words = words;
        this.roster = roster;
    }

    static void find(Words words, Roster roster) {
        new Groups(words, roster).find();
    }

    private void find() {
        Matcher noun = NOUN.matcher(words.flat());
        List<Range> found = new ArrayList<>();
        while (noun.find()) {
            if (roster.at(noun.start()) != null) {
                continue;
            }
            if (THE_TWO.matcher(words.before(noun.start())).find()) {
                continue; // two who have been named
            }
            int start = start(noun.start());
            int end = end(noun.end());
            if (start < noun.start() || end > noun.end()) {
                found.add(new Range(start, end));
            }
        }
        for (Range range : found) {
            roster.see(range, roster.named(words.text(range), Schema.GROUP, country(range)), MentionKind.NOMINAL);
        }
    }

    /** Left over numbers, nationalities and the words that qualify the noun, as long as one of them tells whose or how many. */
    private int start(int noun) {
        int edge = noun;
        int start = noun;
        for (Range word : words.before(noun, 4)) {
            if (word.start() >= edge) {
                continue;
            }
            String text = words.text(word);
            Sighting known = roster.at(word.start());
            boolean named = known != null
                    && known.party().schema() != Schema.COUNTRY
                    && !words.flat().startsWith("'s ", known.range().end());
            boolean adjacent = word.end() + 1 == edge
                    || (known != null
                            && words.flat().substring(word.end(), edge).matches("'s |-based |-"));
            if (!adjacent
                    || named
                    || (known == null && !text.matches("\\p{Ll}[\\p{Ll}-]+"))
                    || text.matches(
                            "of|for|and|to|in|by|with|the|a|on|from|that|as|said|were|are|had|have|has|was|is|or|against|all|its|his|their")) {
                break;
            }
            edge = known == null ? word.start() : known.range().start();
            if (COUNTED.contains(text) || (known != null && !known.party().isPerson())) {
                start = edge;
            }
        }
        return start;
    }

    private int end(int noun) {
        Matcher of = OF_STATES.matcher(words.after(noun));
        if (!of.find()) {
            return noun;
        }
        int end = noun;
        int at = noun + of.end();
        Sighting state = roster.at(at);
        while (state != null
                && state.party().schema() == Schema.COUNTRY
                && state.range().start() == at) {
            end = state.range().end();
            Matcher next = Pattern.compile("^(?:, and |, | and )(?:the )?").matcher(words.after(end));
            if (!next.find()) {
                break;
            }
            at = end + next.end();
            state = roster.at(at);
        }
        return end;
    }

    private @Nullable String country(Range range) {
        List<Sighting> inside = roster.in(range);
        return inside.size() == 1 ? inside.getFirst().party().country() : null;
    }
}
