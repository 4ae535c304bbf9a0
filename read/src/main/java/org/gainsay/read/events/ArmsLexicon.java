package org.gainsay.read.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.read.text.Range;

/**
 * Weapons and other items by type and designation, in the singular and the plural. The table {@code arms.tsv} gives the UN
 * Register category and the EU Common Military List number of each. Immutable.
 */
final class ArmsLexicon {
    private static final int LONGEST = 5;
    private static final Set<String> QUALIFIERS = Grammar.words("""
            combat heavy light long-range short-range medium-range lethal advanced modern military guided precision-guided attack
            sensitive hypersonic ballistic strategic tactical nuclear surveillance reconnaissance infantry anti-tank anti-aircraft
            air defence defense kamikaze western battle main armed unmanned surface-to-surface intermediate-range 155mm 152mm
            122mm 120mm conventional sophisticated offensive defensive electronic aircraft drone tank artillery mortar missile
            spare dual-use hand cruise one-way soviet-era""");

    private static final Set<String> SYSTEMS =
            Set.of("system", "battery", "launcher", "aircraft", "plane", "vehicle", "boat");
    private static final Pattern MODEL = Pattern.compile("\\p{L}+(?:-\\p{L}*)?\\d+\\p{L}*");
    /** Aircraft that bring goods and are none. */
    private static final Pattern CARRIER = Pattern.compile(
            "(?:il-?(?:62|76|96)|an-?(?:12|22|26|32|72|74|124)|c-?(?:17|130)|a[34]\\d\\dm?|b-?7\\d7).*");

    /** "G7 drones" are no model of drones. */
    private static final Pattern FORUM = Pattern.compile("[gebc]-?\\d{1,2}");

    private final Map<String, List<String>> rows;

    ArmsLexicon() {
        rows = new LinkedHashMap<>();
        for (List<String> row : Table.rows("arms.tsv")) {
            rows.put(row.getFirst().toLowerCase(Locale.ROOT), row);
        }
    }

    private ArmsLexicon(Map<String, List<String>> rows) {
        this.rows = rows;
    }

    /** The same with the models that a text introduces: after "the Falcon-3 armed drone" a "Falcon-3" is a drone. */
    ArmsLexicon with(String text) {
        List<Word> words = Word.in(text, new Range(0, text.length()));
        Map<String, List<String>> known = new LinkedHashMap<>(rows);
        for (ArmsItem item : in(words)) {
            boolean opens = item.first() < item.last() && isModel(words, item.first());
            int model = opens ? item.first() : item.first() - 1;
            boolean told = item.isArms() && !item.family().equals(ArmsItem.GENERAL) && isModel(words, model);
            if (told) {
                String form = words.get(model).form();
                known.putIfAbsent(form, List.of(form, item.family(), item.register(), item.militaryList()));
            }
        }
        return new ArmsLexicon(known);
    }

    private static boolean isModel(List<Word> words, int at) {
        String form = at < 0 ? "" : words.get(at).form();
        return MODEL.matcher(form).matches()
                && !CARRIER.matcher(form).matches()
                && !FORUM.matcher(form).matches();
    }

    List<ArmsItem> in(String text) {
        return in(Word.in(text, new Range(0, text.length())));
    }

    /** The items among words, in order; where several forms fit, the longest. */
    List<ArmsItem> in(List<Word> words) {
        List<ArmsItem> items = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < words.size(); at++) {
            for (int length = Math.min(LONGEST, words.size() - at); length > 0; length--) {
                List<String> row = rows.get(singular(words, at, length));
                if (row == null) {
                    row = rows.get(joined(words, at, length));
                }
                if (row != null && !isOccasion(words, at, length)) {
                    int last = at + length - 1;
                    int first = widened(words, at, from);
                    if (!items.isEmpty() && continues(items.getLast(), row.get(1), words, first)) {
                        ArmsItem before = items.removeLast();
                        boolean vague = row.get(1).equals(ArmsItem.GENERAL)
                                || row.get(1).equals(ArmsItem.GOODS);
                        items.add(
                                vague
                                        ? new ArmsItem(
                                                before.first(),
                                                last,
                                                before.family(),
                                                before.register(),
                                                before.militaryList())
                                        : new ArmsItem(before.first(), last, row.get(1), row.get(2), row.get(3)));
                    } else {
                        items.add(item(words, first, last, row));
                    }
                    from = last + 1;
                    at = last;
                    break;
                }
            }
        }
        return items;
    }

    /** "Two rounds of talks" are no ammunition; "rounds of 155 mm calibre" are. */
    private static boolean isOccasion(List<Word> words, int at, int length) {
        return length == 1
                && words.get(at).form().equals("rounds")
                && at + 2 < words.size()
                && words.get(at + 1).form().equals("of")
                && !Grammar.isNumber(words.get(at + 2).form());
    }

    /** "Tor-M1 systems", "CH-4 aircraft": what has a model and is a system is a weapon, whichever it is. */
    private static ArmsItem item(List<Word> words, int first, int last, List<String> row) {
        boolean model = SYSTEMS.contains(row.getFirst()) && isModel(words, first - 1);
        return model
                ? new ArmsItem(
                        first - 1, last, row.getFirst().equals("aircraft") ? "aircraft" : ArmsItem.GENERAL, "-", "-")
                : new ArmsItem(first, last, row.get(1), row.get(2), row.get(3));
    }

    /** "Leopard 2 tanks" and "Patriot air defence systems" are one item, told twice. */
    private static boolean continues(ArmsItem before, String family, List<Word> words, int first) {
        return first == before.last() + 1
                && (family.equals(before.family())
                        || family.equals(ArmsItem.GENERAL)
                        || family.equals(ArmsItem.GOODS)
                        || family.equals(ArmsItem.KIT)
                        || words.get(before.last()).form().matches(".*\\d.*"));
    }

    private static int widened(List<Word> words, int at, int from) {
        int first = at;
        while (first > from && QUALIFIERS.contains(words.get(first - 1).form())) {
            first--;
        }
        return first;
    }

    private static String joined(List<Word> words, int at, int length) {
        StringBuilder form = new StringBuilder();
        for (int index = at; index < at + length; index++) {
            form.append(index > at ? " " : "").append(words.get(index).form());
        }
        return form.toString();
    }

    private static String singular(List<Word> words, int at, int length) {
        String form = joined(words, at, length);
        if (form.endsWith("batteries") || form.endsWith("technologies")) {
            return form.substring(0, form.length() - 3) + "y";
        }
        if (form.endsWith("torpedoes")) {
            return form.substring(0, form.length() - 2);
        }
        return form.endsWith("s") && !form.endsWith("ss") ? form.substring(0, form.length() - 1) : form;
    }
}
