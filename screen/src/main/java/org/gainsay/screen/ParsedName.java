package org.gainsay.screen;

import java.util.List;
import java.util.Set;

/**
 * A name taken apart.
 *
 * @param person whether it was read as a person's
 * @param parts in their order, light ones included
 * @param forms the natures of its legal forms
 * @param fathers places in {@code parts} of words that follow bin, ibn or ben
 */
record ParsedName(boolean person, List<Part> parts, Set<LegalForms.Nature> forms, Set<Integer> fathers) {
    private static final Set<String> COMPANY = Set.of("company", "co", "corporation", "corp", "compania", "compagnie");

    ParsedName {
        parts = List.copyOf(parts);
        forms = Set.copyOf(forms);
        fathers = Set.copyOf(fathers);
    }

    /** The first letters of a body's words; empty for persons and for single words. */
    String acronym() {
        return person ? "" : NameParser.acronym(parts);
    }

    /** How many parts from here on have these initials, particles and the like between them not counted; 0 where they have not. */
    int runWithInitials(String letters, int from) {
        if (!hasInitial(parts.get(from))) {
            return 0;
        }
        int found = 0;
        for (int i = from; i < parts.size(); i++) {
            if (hasInitial(parts.get(i))) {
                if (parts.get(i).word().spelling().charAt(0) != letters.charAt(found)) {
                    return 0;
                }
                found++;
                if (found == letters.length()) {
                    return i - from + 1;
                }
            }
        }
        return 0;
    }

    /** Whether an acronym has a letter for it. */
    static boolean hasInitial(Part part) {
        return (!part.kind().isLight() && part.kind() != PartKind.NUMBER) || isCompany(part);
    }

    /** The C of NIOC, which is otherwise a legal form and no part of the name. */
    static boolean isCompany(Part part) {
        return part.kind() == PartKind.FORM && COMPANY.contains(part.word().spelling());
    }
}
