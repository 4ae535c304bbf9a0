package org.gainsay.read.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gainsay.model.EventStatus;
import org.gainsay.model.EventType;

/** The words of {@code triggers.tsv}. Immutable. */
final class TriggerLexicon {
    private static final int WIDEST_GAP = 4;
    private static final Set<String> COMPOUNDS = Grammar.words(
            "control controls ban bans licence licences license licenses market markets chain chains trial trials test tests range ranges exercise exercises drill drills");
    /** Those that are like other forms of their verb, or like nouns: "had been hit". */
    private static final Set<String> PARTICIPLES = Grammar.words("hit hurt struck shot sunk blown set");

    private static final int LONG_GAP = 14;
    private static final String GAP = "*";

    /** "Put the maker and its chairman, …, on its list". */
    private static final String ANY_GAP = "**";

    /**
     * The words of one row.
     *
     * @param ahead one of these must follow, if there are any; after a last gap, within four words
     */
    private record Pattern(Trigger trigger, List<Set<String>> words, Set<String> ahead) {
        boolean isLoose() {
            return words.stream().anyMatch(forms -> forms.contains(GAP) || forms.contains(ANY_GAP));
        }
    }

    private final Map<String, List<Pattern>> byFirstWord = new LinkedHashMap<>();

    TriggerLexicon() {
        for (List<String> row : Table.rows("triggers.tsv")) {
            Trigger trigger = new Trigger(
                    EventType.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
                    row.get(1),
                    row.get(2).isEmpty() ? null : EventStatus.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
                    needs(row.get(3)));
            Pattern pattern = pattern(trigger, row.get(4));
            for (String first : pattern.words().getFirst()) {
                byFirstWord.computeIfAbsent(first, key -> new ArrayList<>()).add(pattern);
            }
        }
    }

    /** What may be told at each place of a sentence, in order; hits of several types may overlap, the longest of a type stays. */
    List<Trigger.Hit> in(Sentence sentence) {
        List<Trigger.Hit> hits = new ArrayList<>();
        for (int at = 0; at < sentence.words().size(); at++) {
            List<Trigger.Hit> here = new ArrayList<>();
            for (Pattern pattern : byFirstWord.getOrDefault(sentence.form(at), List.of())) {
                int last = end(sentence, at, pattern.words());
                if (last >= 0 && goesOn(sentence, last, pattern) && fits(sentence, at, last, pattern.trigger())) {
                    here.add(new Trigger.Hit(pattern.trigger(), at, last, pattern.isLoose()));
                }
            }
            here.sort(Comparator.comparingInt(Trigger.Hit::length).reversed());
            for (Trigger.Hit hit : here) {
                if (hits.stream().noneMatch(other -> rivals(other, hit))) {
                    hits.add(hit);
                }
            }
        }
        return hits;
    }

    private static boolean rivals(Trigger.Hit a, Trigger.Hit b) {
        boolean oneKind = (isTransfer(a) && isTransfer(b))
                || a.trigger().type() == b.trigger().type();
        boolean contains = !a.loose() && a.length() > b.length();
        return (oneKind || contains) && a.first() <= b.last() && b.first() <= a.last();
    }

    private static boolean isTransfer(Trigger.Hit hit) {
        return hit.trigger().type() == EventType.ARMS_TRANSFER || hit.trigger().type() == EventType.MILITARY_ASSISTANCE;
    }

    private static int end(Sentence sentence, int at, List<Set<String>> words) {
        int position = at;
        for (int index = 0; index < words.size(); index++) {
            boolean any = words.get(index).contains(ANY_GAP);
            boolean gap = any || words.get(index).contains(GAP);
            if (gap && index + 1 == words.size()) {
                return position - 1;
            } else if (gap) {
                Set<String> next = words.get(++index);
                int limit = Math.min(
                        position + (any ? LONG_GAP : WIDEST_GAP),
                        sentence.words().size() - 1);
                while (position <= limit && !next.contains(sentence.form(position))) {
                    if (Grammar.opensClause(sentence.form(position))) {
                        return -1;
                    }
                    position++;
                }
                if (position > limit) {
                    return -1;
                }
            } else if (!words.get(index).contains(sentence.form(position))) {
                return -1;
            }
            position++;
        }
        return position - 1;
    }

    private static boolean goesOn(Sentence sentence, int last, Pattern pattern) {
        int reach = pattern.words().getLast().contains(GAP)
                ? WIDEST_GAP
                : pattern.words().getLast().contains(ANY_GAP)
                        ? LONG_GAP
                        : sentence.form(last + 1).equals("\"") ? 2 : 1; // the rockets "found their way" to
        for (int word = last + 1; word <= last + reach; word++) {
            if (pattern.ahead().contains(sentence.form(word))) {
                return true;
            }
        }
        return pattern.ahead().isEmpty();
    }

    /** Tells verbs from nouns and adjectives of the same form by the words beside them. */
    private static boolean fits(Sentence sentence, int first, int last, Trigger trigger) {
        if (COMPOUNDS.contains(sentence.form(last + 1))) {
            return false;
        }
        String form = sentence.form(first);
        String before = sentence.form(first - 1);
        boolean afterNounOpener = (Grammar.DETERMINERS.contains(before) && !before.equals("that"))
                || before.equals("'s")
                || Grammar.isNumber(before);
        boolean afterAdjective =
                Grammar.isSoft(before) && !before.equals("that") && !before.equals("\"") && !before.equals("'");
        boolean afterPreposition = Grammar.PREPOSITIONS.contains(before) && !before.equals("to");
        String after = sentence.form(last + 1);
        if (trigger.frame().equals("threaten") || trigger.frame().equals("name")) {
            return true;
        }
        if (trigger.isNominal()) {
            boolean verbal = (before.equals("to") && !form.endsWith("s")) || Grammar.PRONOUNS.contains(before);
            return !verbal || last > first;
        }
        if (form.endsWith("ing")) {
            return !afterNounOpener || before.equals("that");
        }
        if (form.endsWith("ed") || form.equals("sent") || form.equals("sold")) {
            boolean attributive = (afterNounOpener || afterPreposition || before.equals("to"))
                    && !after.equals("by")
                    && !Grammar.PREPOSITIONS.contains(after);
            return !attributive || before.equals("that");
        }
        if (Grammar.BE.contains(before) && PARTICIPLES.contains(form)) {
            return true;
        }
        if (last == first
                && sentence.words().size() > last + 1
                && sentence.words().get(last + 1).isMark()
                && !after.equals("\"")) {
            return false;
        }
        if (before.isEmpty() && Grammar.PREPOSITIONS.contains(after)) {
            return false;
        }
        boolean nounFollows = Set.of("on", "against", "of").contains(after) && last == first && form.endsWith("s");
        boolean verbal = !afterPreposition && !nounFollows;
        return !afterNounOpener && ((verbal && !afterAdjective) || last > first);
    }

    private static Pattern pattern(Trigger trigger, String row) {
        List<Set<String>> words = new ArrayList<>();
        Set<String> ahead = Set.of();
        for (String alternatives : List.of(row.split(" ", -1))) {
            if (alternatives.startsWith("(")) {
                ahead = forms(alternatives.substring(1, alternatives.length() - 1));
            } else {
                words.add(forms(alternatives));
            }
        }
        return new Pattern(trigger, List.copyOf(words), ahead);
    }

    private static Trigger.Needs needs(String word) {
        return word.equals("-") ? Trigger.Needs.NOTHING : Trigger.Needs.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Set<String> forms(String alternatives) {
        Set<String> forms = new LinkedHashSet<>();
        for (String form : List.of(alternatives.split("\\|", -1))) {
            if (form.endsWith("+")) {
                addVerb(forms, form.substring(0, form.length() - 1));
            } else {
                forms.add(form);
            }
        }
        return forms;
    }

    private static void addVerb(Set<String> forms, String verb) {
        forms.add(verb);
        int end = verb.length() - 1;
        if (verb.endsWith("e")) {
            forms.addAll(List.of(verb + "s", verb + "d", verb.substring(0, end) + "ing"));
        } else if (verb.endsWith("y") && "aeiou".indexOf(verb.charAt(end - 1)) < 0) {
            forms.addAll(List.of(verb.substring(0, end) + "ies", verb.substring(0, end) + "ied", verb + "ing"));
        } else if (verb.matches(".*(?:sh|ch|ss|x)")) {
            forms.addAll(List.of(verb + "es", verb + "ed", verb + "ing"));
        } else {
            forms.addAll(List.of(verb + "s", verb + "ed", verb + "ing"));
        }
    }
}
