package org.gainsay.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gainsay.model.Name;
import org.gainsay.model.NameKind;
import org.jspecify.annotations.Nullable;

/**
 * Names as Canada writes them: a body's in English and French apart by a stroke and with others in parentheses, aliases in one
 * text, apart by semicolons, commas, strokes, {@code or}, {@code and} and the names of languages, in every mixture. A text is
 * cut only where both sides can be names; the whole text stays in the entry's remarks.
 */
final class CanadaNames {
    private static final String ALSO = "(also known as ";

    private static final Map<String, String> LANGUAGES = Map.of(
            "Arabic", "ar",
            "Belarusian", "be",
            "Belarussian", "be",
            "English", "en",
            "French", "fr",
            "Hebrew", "he",
            "Persian", "fa",
            "Russian", "ru",
            "Spanish", "es",
            "Ukrainian", "uk");

    /** Alone between commas they belong to the name beside them. */
    private static final Set<String> LEGAL_FORMS = Set.of(
            "ltd", "limited", "llc", "inc", "co", "company", "corp", "jsc", "ojsc", "cjsc", "pjsc", "fsue", "oao",
            "zao", "ooo", "ao", "pao", "sa", "sc", "plc", "gmbh", "оао", "ооо", "зао", "пао", "ао", "фгуп", "ак");

    private CanadaNames() {}

    /** The names of a body or a ship, the English one first. */
    static List<Name> body(String written) {
        List<Name> names = new ArrayList<>(2);
        int also = written.indexOf(ALSO);
        String main = also < 0 ? written : written.substring(0, also);
        List<String> halves = cut(main, "/", false);
        for (int i = 0; i < halves.size(); i++) {
            NameKind kind = i == 0 ? NameKind.PRIMARY : NameKind.ALIAS;
            names.add(name(halves.get(i), kind, halves.size() == 1 ? null : i == 0 ? "en" : "fr"));
        }
        if (also >= 0) {
            int end = written.endsWith(")") ? written.length() - 1 : written.length();
            names.addAll(aliases(written.substring(also + ALSO.length(), end), false));
        }
        return names;
    }

    /** The aliases in one text. */
    static List<Name> aliases(String written, boolean person) {
        List<Name> names = new ArrayList<>();
        for (String part : Pieces.of(withLanguagesApart(written), ";")) {
            int colon = part.indexOf(':');
            String language =
                    colon < 0 ? null : LANGUAGES.get(part.substring(0, colon).strip());
            String text = language == null ? part : part.substring(colon + 1).strip();
            List<String> same = connected(text, person);
            for (String either : same) {
                for (String one : listed(either, person)) {
                    boolean word = person && one.indexOf(' ') < 0;
                    if (!word || same.size() == 1) { // "Aleksandr or Alexander" are spellings of a part of the name.
                        names.add(name(one, word ? NameKind.WEAK_ALIAS : NameKind.ALIAS, language));
                    }
                }
            }
        }
        names.removeIf(name -> name.full().isEmpty());
        return names;
    }

    private static Name name(String written, NameKind kind, @Nullable String language) {
        String full = plain(written);
        return new Name(full, kind, Scripts.of(full), language, null, List.of());
    }

    /** Without what stands around a name: separators, {@code also}, {@code AKA}. */
    private static String plain(String written) {
        String text = written.strip();
        while (!text.isEmpty() && isLoose(text)) {
            text = text.substring(0, text.length() - 1).strip();
        }
        for (String word : List.of("also ", "and ", "or ")) {
            text = text.startsWith(word) ? text.substring(word.length()).strip() : text;
        }
        return text.endsWith(" AKA") ? text.substring(0, text.length() - 4).strip() : text;
    }

    /** Ends with a separator, or with a parenthesis that has lost its other half. */
    private static boolean isLoose(String text) {
        char last = text.charAt(text.length() - 1);
        return ",;:(".indexOf(last) >= 0 || (last == ')' && text.indexOf('(') < 0);
    }

    private static String withLanguagesApart(String written) {
        String text = written;
        for (String language : LANGUAGES.keySet()) {
            for (String label : List.of(language + ":", language + " :")) {
                text = text.replace(label, ";" + language + ":");
            }
        }
        return withArabicApart(text);
    }

    /** {@code Abbas Nilforushan عباس نیلفروشان}: nothing but the change of letters parts the two. */
    private static String withArabicApart(String text) {
        for (int space = text.indexOf(' ');
                space > 0 && space + 1 < text.length();
                space = text.indexOf(' ', space + 1)) {
            boolean change = Character.UnicodeScript.of(text.codePointAt(space - 1)) == Character.UnicodeScript.LATIN
                    && Character.UnicodeScript.of(text.codePointAt(space + 1)) == Character.UnicodeScript.ARABIC;
            if (change) {
                return text.substring(0, space) + ";" + text.substring(space);
            }
        }
        return text;
    }

    /** Cut at commas, but not where a legal form or a place in a long name follows. */
    private static List<String> commas(String text, boolean person) {
        List<String> pieces = cut(text, ",", false);
        if (person && isLastFirst(pieces)) {
            return List.of(pieces.getLast() + " " + pieces.getFirst());
        }
        List<String> names = new ArrayList<>(pieces.size());
        for (String piece : pieces) {
            boolean joined = !names.isEmpty()
                    && !person
                    && (continues(piece)
                            || isLegalForm(piece)
                            || isLegalForm(names.getLast())
                            || isInsideQuotes(names.getLast(), piece));
            if (joined) {
                names.set(names.size() - 1, names.getLast() + ", " + piece);
            } else {
                names.add(piece);
            }
        }
        return names;
    }

    /** {@code Баранов, Олег Анатольевич}: no list in Latin letters is written so, and spellings of first names are. */
    private static boolean isLastFirst(List<String> pieces) {
        return pieces.size() == 2
                && pieces.getFirst().indexOf(' ') < 0
                && pieces.getLast().indexOf(' ') > 0
                && "Cyrl".equals(Scripts.of(pieces.getFirst()))
                && "Cyrl".equals(Scripts.of(pieces.getLast()));
    }

    /** A name does not begin with a small letter. */
    private static boolean continues(String piece) {
        return !piece.isEmpty() && Character.isLowerCase(piece.codePointAt(0));
    }

    /** Quotation marks are left open at times, but not before what opens with a legal form. */
    private static boolean isInsideQuotes(String before, String after) {
        int space = after.indexOf(' ');
        boolean opens = space > 0 && isLegalForm(after.substring(0, space));
        return quotes(before) % 2 == 1 || (quotes(after) % 2 == 1 && !opens);
    }

    private static long quotes(String text) {
        return text.chars().filter(letter -> letter == '"').count();
    }

    private static boolean isLegalForm(String piece) {
        return LEGAL_FORMS.contains(piece.replace(".", "").toLowerCase(Locale.ROOT));
    }

    /** Cut at strokes and at {@code or}; to a person's names, {@code and} is no part. */
    private static List<String> connected(String text, boolean person) {
        List<String> pieces = new ArrayList<>(2);
        for (String half : cut(text, "/", person)) {
            for (String either : cut(half, " or ", person)) {
                pieces.addAll(person ? cut(either, " and ", true) : List.of(either));
            }
        }
        return pieces;
    }

    /** Cut at commas, and at the English {@code and} between names in other letters. */
    private static List<String> listed(String text, boolean person) {
        List<String> pieces = new ArrayList<>(2);
        for (String piece : commas(text, person)) {
            pieces.addAll(Scripts.isLatin(piece) ? List.of(piece) : cut(piece, " and ", false));
        }
        return pieces;
    }

    /**
     * Pieces between separators outside parentheses; the text uncut where a piece is too short to be a name or, unless {@code
     * words} are enough, where cutting at a word would leave names in Latin letters apart that may be one.
     */
    private static List<String> cut(String text, String separator, boolean words) {
        List<String> pieces = new ArrayList<>(2);
        int depth = 0;
        int from = 0;
        boolean word = separator.startsWith(" ");
        for (int i = 0; i <= text.length() - separator.length(); i++) {
            char letter = text.charAt(i);
            depth += letter == '(' ? 1 : letter == ')' && depth > 0 ? -1 : 0;
            if (depth == 0 && text.startsWith(separator, i)) {
                String before = text.substring(from, i);
                if (!word || words || !Scripts.isLatin(before)) {
                    pieces.add(before.strip());
                    from = i + separator.length();
                    i = from - 1;
                }
            }
        }
        pieces.add(text.substring(from).strip());
        pieces.removeIf(String::isEmpty);
        boolean tooShort = pieces.stream().anyMatch(piece -> piece.codePointCount(0, piece.length()) < 2);
        return tooShort || pieces.isEmpty() ? List.of(text.strip()) : pieces;
    }
}
