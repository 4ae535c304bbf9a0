package org.gainsay.read.parties;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.Schema;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/** Finds the names of the gazetteer in a text, the longest first at each place. */
final class KnownNames {
    private static final Pattern GIVEN_NAME = Pattern.compile("(?<=[\\p{Ll},] )(\\p{Lu}\\p{Ll}+) $");
    private static final int LONGEST_GIVEN_NAME = 24;
    private static final Pattern NEXT_NAME = Pattern.compile(" (\\p{Lu}\\p{Ll}+)(?![\\p{L}'-])");
    private static final Pattern SPEAKS = Pattern.compile(" (?:said|says|told|added|wrote|insisted)\\b");
    private static final Pattern WORD_BEFORE = Pattern.compile("(\\p{L}+),? $");
    private static final Pattern GIVEN_BEHIND_OFFICE = Pattern.compile("(\\p{L}+),? (\\p{Lu}\\p{Ll}+) $");
    private static final int LONGEST_OFFICE = 48;
    private static final Pattern IN_A_PLACE = Pattern.compile("\\b(?:in|near|to|from|of|at|outside|around) $");
    private static final int LONGEST_LINK = 9;

    private KnownNames() {}

    static List<Name> in(String flat) {
        List<Name> found = new ArrayList<>();
        Gazetteer gazetteer = Gazetteer.builtIn();
        Set<String> surnames = new HashSet<>();
        Set<String> persons = new HashSet<>();
        int at = 0;
        while (at < flat.length()) {
            if (!startsWord(flat, at)) {
                at++;
                continue;
            }
            Gazetteer.@Nullable Known known = gazetteer.at(flat, at);
            if (known != null && isSurname(flat, at, known)) {
                surnames.add(known.written());
            }
            if (known != null && isPartOfAPerson(flat, at, known)) {
                persons.add(known.written());
            }
            if (known == null
                    || isFirstName(flat, at, known)
                    || surnames.contains(known.written())
                    || (persons.contains(known.written())
                            && !IN_A_PLACE
                                    .matcher(flat.substring(Math.max(0, at - LONGEST_LINK), at))
                                    .find())) {
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

    /** {@code her lawyer, Nadia Saab}: a firm's name of one word after a name that nothing explains, in the middle of a sentence. */
    private static boolean isSurname(String flat, int at, Gazetteer.Known known) {
        if (known.schema() != Schema.COMPANY || known.written().contains(" ")) {
            return false;
        }
        Matcher before = GIVEN_NAME.matcher(flat).region(Math.max(0, at - LONGEST_GIVEN_NAME), at);
        return before.find()
                && !Lexicon.COMMON.contains(before.group(1))
                && !Lexicon.isOffice(before.group(1))
                && !Lexicon.BODY.contains(Lexicon.bare(before.group(1)))
                && Gazetteer.builtIn().at(flat, before.start(1)) == null;
    }

    /** {@code spokesman Gao Wei}, {@code Gao Wei told}, {@code Minister Petros Lagos}: a city beside another name that nothing explains, of somebody in office or who speaks. */
    private static boolean isPartOfAPerson(String flat, int at, Gazetteer.Known known) {
        if (known.sense() != Sense.PLACE || known.written().contains(" ")) {
            return false;
        }
        int end = at + known.written().length();
        Matcher next = NEXT_NAME.matcher(flat).region(end, flat.length());
        Matcher office = WORD_BEFORE.matcher(flat.substring(Math.max(0, at - LONGEST_OFFICE), at));
        boolean inOffice = office.find() && Lexicon.isOffice(office.group(1));
        if (next.lookingAt() && isNoOther(flat, next.group(1), next.start(1))) {
            return inOffice
                    || SPEAKS.matcher(flat).region(next.end(), flat.length()).lookingAt();
        }
        Matcher given = GIVEN_BEHIND_OFFICE.matcher(flat.substring(Math.max(0, at - LONGEST_OFFICE), at));
        return given.find()
                && Lexicon.isOffice(given.group(1))
                && !Lexicon.isOffice(given.group(2))
                && isNoOther(flat, given.group(2), at - 1 - given.group(2).length());
    }

    private static boolean isNoOther(String flat, String word, int at) {
        return Gazetteer.builtIn().at(flat, at) == null
                && !Lexicon.COMMON.contains(word)
                && !Lexicon.isOffice(word)
                && !Lexicon.BODY.contains(Lexicon.bare(word))
                && !Lexicon.IN_ORGANISATIONS.contains(Lexicon.bare(word))
                && !Lexicon.REGION.contains(word);
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
