package org.gainsay.read.parties;

import java.util.List;
import org.gainsay.model.Schema;
import org.gainsay.read.text.Range;

/**
 * What readers of news know about persons who hold or held high offices: whom they serve and as what. It tells who "the president" is
 * where an article names him without his office. Nobody enters an article from here.
 */
final class FamousPersons {
    private record Famous(String name, String serves, String office, List<String> spellings) {}

    private static final List<Famous> ALL = Gazetteer.lines("persons.tsv").stream()
            .map(line -> line.split("\t", -1))
            .map(row ->
                    new Famous(row[0], row[1], row[2], row[3].isEmpty() ? List.of() : List.of(row[3].split("\\|", -1))))
            .toList();
    private static final Range NOWHERE = new Range(0, 0);

    private FamousPersons() {}

    /** Gives the persons of a roster the offices that they are known for, after those that the text names. */
    static void introduce(Roster roster) {
        for (Party party : List.copyOf(roster.parties())) {
            if (!party.isPerson()) {
                continue;
            }
            for (Famous famous : ALL) {
                if (isMeant(party, famous)) {
                    party.holds(office(famous, roster));
                    break;
                }
            }
        }
    }

    /** Whether a single word is a family name that everybody knows. */
    static boolean isFamilyName(String word) {
        return ALL.stream().anyMatch(famous -> famous.name.endsWith(" " + word) || famous.spellings.contains(word));
    }

    private static Office office(Famous famous, Roster roster) {
        if (famous.serves.length() == 2) {
            return new Office(NOWHERE, famous.office, famous.serves, null);
        }
        return new Office(NOWHERE, famous.office, null, roster.known(famous.serves, Schema.ORGANIZATION));
    }

    /** A full name must agree in both names; a family name alone must be of somebody whom no other office contradicts. */
    private static boolean isMeant(Party party, Famous famous) {
        String[] theirs = party.name().split(" ", -1);
        String[] known = famous.name.split(" ", -1);
        boolean familyFirst = Lexicon.FAMILY_FIRST.contains(known[0]);
        String family = familyFirst ? known[0] : known[known.length - 1];
        boolean sameFamily = Spelling.alike(party.surname(), family)
                || Spelling.alike(theirs[theirs.length - 1], family)
                || famous.spellings.stream().anyMatch(party.surname()::equalsIgnoreCase);
        if (!sameFamily || (theirs.length == 1 && familyFirst)) {
            return false;
        }
        return theirs.length == 1
                || Lexicon.bare(theirs[0]).charAt(0) == Lexicon.bare(known[0]).charAt(0)
                || Spelling.alike(theirs[0], known[0]);
    }
}
