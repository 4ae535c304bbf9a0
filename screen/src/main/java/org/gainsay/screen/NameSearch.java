package org.gainsay.screen;

import java.util.List;

/**
 * Finds the names of a {@link NameTable} that can score against a query at all. Every name that scores above 0 has a word
 * that is alike to a word of the query, or words that are written as one in the other, or is meant by an acronym: each of
 * these is looked up, and what is left needs no look. One query's own; not thread-safe.
 */
final class NameSearch {
    /** Of longer words the vocabulary does not know the length. */
    private static final int LONG = 100;

    private final NameTable table;
    private final ParsedName query;
    private final List<Counterparts> counterparts;
    private final IntList found = new IntList();

    /** @param counterparts of each part of the query */
    NameSearch(NameTable table, ParsedName query, List<Counterparts> counterparts) {
        this.table = table;
        this.query = query;
        this.counterparts = counterparts;
    }

    /** Adds the names that have a word alike to one of the query. */
    void addAlike(SharedParts shared) {
        for (int part = 0; part < counterparts.size(); part++) {
            AlikeWords ofPart = counterparts.get(part).words();
            // A number costs nothing that is counted here, but has been found all the same.
            float costOfQuery =
                    Math.max(Float.MIN_NORMAL, (float) query.parts().get(part).costExchanged());
            for (int i = 0; i < ofPart.size(); i++) {
                float costOfName = (float) table.vocabulary().dearest(ofPart.word(i));
                found.clear();
                table.addNamesWith(ofPart.word(i), found);
                for (int k = 0; k < found.size(); k++) {
                    shared.add(found.get(k), costOfQuery, costOfName);
                }
            }
        }
    }

    /** Adds the names that share what is written together in one and apart in the other, or an acronym. */
    void addJoined(IntList names) {
        addWordsForRuns(names);
        for (Counterparts ofPart : counterparts) {
            for (int i = 0; i < ofPart.names().size(); i++) {
                names.add(ofPart.names().get(i));
            }
        }
        if (!query.person()) {
            addAcronyms(names);
        }
    }

    /** Words in which adjacent words of the query are written together. */
    private void addWordsForRuns(IntList names) {
        List<Part> parts = query.parts();
        for (int length = 2; length <= Alignment.LONGEST_RUN; length++) {
            for (int from = 0; from + length <= parts.size(); from++) {
                int shortest = Math.min(letters(from), letters(from + length - 1));
                if (shortest >= Alignment.SHORTEST_IN_RUN && Alignment.isRun(query, from, length)) {
                    StringBuilder run = new StringBuilder();
                    parts.subList(from, from + length)
                            .forEach(part -> run.append(part.word().spelling()));
                    addWordsForRun(run.toString(), Alignment.hasTwoEnds(query, from, length), names);
                }
            }
        }
    }

    private int letters(int part) {
        return query.parts().get(part).word().spelling().length();
    }

    private void addWordsForRun(String run, boolean twoEnds, IntList names) {
        found.clear();
        table.vocabulary().addSpelled(run, found);
        if (run.length() >= Alignment.SHORTEST_MISSPELLED - 1 && twoEnds) {
            // Of a word with one wrong letter one half at least is right.
            int half = run.length() / 2;
            table.vocabulary().addBeginning(run.substring(0, half), found);
            table.vocabulary().addEnding(run.substring(half), found);
        }
        for (int i = 0; i < found.size(); i++) {
            int word = found.get(i);
            boolean asLong = Math.abs(table.vocabulary().length(word) - run.length()) <= 1 || run.length() > LONG;
            if (asLong
                    && Alignment.joined(
                                    run, twoEnds, table.vocabulary().word(word).spelling())
                            > 0) {
                table.addNamesWith(word, names);
            }
        }
    }

    private void addAcronyms(IntList names) {
        String initials = query.acronym();
        for (int from = 0; from < initials.length(); from++) {
            for (int to = from + 2; to <= initials.length(); to++) {
                found.clear();
                table.vocabulary().addSpelled(initials.substring(from, to), found);
                for (int i = 0; i < found.size(); i++) {
                    table.addNamesWith(found.get(i), names);
                }
            }
        }
        for (Part part : query.parts()) {
            String letters = part.word().spelling();
            if (!part.kind().isLight() && letters.length() >= 2) {
                table.addNamesWithInitials(letters, names);
            }
        }
    }
}
