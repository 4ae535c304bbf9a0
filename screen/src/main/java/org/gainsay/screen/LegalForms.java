package org.gainsay.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Legal forms of companies and other bodies in many languages, from {@code legal-forms.txt}. Immutable. */
final class LegalForms {
    /** What the law makes of a body. */
    enum Nature {
        LIMITED,
        STOCK,
        GENERAL,
        STATE,
        NONPROFIT
    }

    /** A form as it is spelled, in Latin words or in its own script. */
    record Form(String text, List<String> words, Nature nature) {}

    private static final Map<String, List<Form>> BY_FIRST_WORD = new HashMap<>();
    /** Ends a word of a form that is declined and transliterated at will. */
    private static final String STEM = "*";

    private static final List<Form> BY_STEMS = new ArrayList<>();
    private static final List<Form> OTHER_SCRIPTS = new ArrayList<>();

    static {
        for (String line : WordFile.lines("legal-forms.txt")) {
            int colon = line.indexOf(':');
            Nature nature = Nature.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
            for (String text : List.of(line.substring(colon + 1).strip().split(" \\| "))) {
                Form form = new Form(text, List.of(text.split(" ")), nature);
                if (text.contains(STEM)) {
                    BY_STEMS.add(form);
                } else if (Latin.isPlain(text)) {
                    BY_FIRST_WORD
                            .computeIfAbsent(form.words().getFirst(), word -> new ArrayList<>())
                            .add(form);
                } else {
                    OTHER_SCRIPTS.add(form);
                }
            }
        }
        BY_FIRST_WORD
                .values()
                .forEach(forms -> forms.sort(
                        Comparator.comparingInt((Form form) -> -form.words().size())));
        OTHER_SCRIPTS.sort(Comparator.comparingInt((Form form) -> -form.text().length()));
    }

    private LegalForms() {}

    /** The longest form that begins at this token, or one of no words. */
    static Form at(List<Token> tokens, int from) {
        for (Form form : BY_FIRST_WORD.getOrDefault(tokens.get(from).latin(), List.of())) {
            if (matches(form, tokens, from)) {
                return form;
            }
        }
        for (Form form : BY_STEMS) {
            if (matches(form, tokens, from)) {
                return form;
            }
        }
        return NO_FORM;
    }

    static final Form NO_FORM = new Form("", List.of(), Nature.GENERAL);

    private static boolean matches(Form form, List<Token> tokens, int from) {
        if (from + form.words().size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < form.words().size(); i++) {
            if (!matches(form.words().get(i), tokens.get(from + i).latin())) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(String wanted, String word) {
        return wanted.endsWith(STEM) ? word.startsWith(wanted.substring(0, wanted.length() - 1)) : word.equals(wanted);
    }

    static boolean isForm(String word) {
        return BY_FIRST_WORD.getOrDefault(word, List.of()).stream()
                .anyMatch(form -> form.words().size() == 1);
    }

    /** The name without forms written in other scripts; those found are added to the list. */
    static String without(String name, List<Form> found) {
        String rest = name;
        for (Form form : OTHER_SCRIPTS) {
            int at = rest.toLowerCase(Locale.ROOT).indexOf(form.text());
            if (at >= 0 && rest.toLowerCase(Locale.ROOT).length() == rest.length() && standsAlone(rest, at, form)) {
                found.add(form);
                rest = rest.substring(0, at) + " "
                        + rest.substring(at + form.text().length());
            }
        }
        return rest;
    }

    private static boolean standsAlone(String name, int at, Form form) {
        boolean signs = Transliteration.origin(form.text().codePointAt(0)) == Origin.SYLLABLES;
        int end = at + form.text().length();
        boolean beginsWord = at == 0 || !Character.isLetter(name.charAt(at - 1));
        boolean endsWord = end == name.length() || !Character.isLetter(name.charAt(end));
        return signs || (beginsWord && endsWord);
    }
}
