package org.gainsay.read.parties;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/** Finds the names of the gazetteer in a text, the longest first at each place. */
final class KnownNames {
    private KnownNames() {}

    static List<Name> in(String flat) {
        List<Name> found = new ArrayList<>();
        Gazetteer gazetteer = Gazetteer.builtIn();
        int at = 0;
        while (at < flat.length()) {
            if (!startsWord(flat, at)) {
                at++;
                continue;
            }
            Gazetteer.@Nullable Known known = gazetteer.at(flat, at);
            if (known == null || isFirstName(flat, at, known)) {
                at++;
                continue;
            }
            int end = at + known.written().length();
            found.add(new Name(new Range(at, end), known.sense(), known.name(), known.schema(), known.country()));
            at = end;
        }
        return found;
    }

    private static boolean startsWord(String flat, int at) {
        if (!Character.isLetterOrDigit(flat.charAt(at))) {
            return false;
        }
        return at == 0
                || !Character.isLetterOrDigit(flat.charAt(at - 1))
                || (at == 1 && Words.STRAY_INITIAL.matcher(flat).lookingAt());
    }

    /** {@code Victoria Nuland}, {@code Jordan Bardella}: a place that is followed by a family name. */
    private static boolean isFirstName(String flat, int at, Gazetteer.Known known) {
        int next = at + known.written().length() + 1;
        if (!Lexicon.GIVEN.contains(known.written())
                || next >= flat.length()
                || flat.charAt(next - 1) != ' '
                || !Character.isUpperCase(flat.charAt(next))) {
            return false;
        }
        int end = next;
        while (end < flat.length() && Character.isLetter(flat.charAt(end))) {
            end++;
        }
        String word = flat.substring(next, end);
        return Gazetteer.builtIn().at(flat, next) == null
                && !Lexicon.COMMON.contains(word)
                && !Lexicon.isOffice(word)
                && !Lexicon.BODY.contains(Lexicon.bare(word));
    }
}
