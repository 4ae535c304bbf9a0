package org.gainsay.screen;

import java.util.List;

/**
 * Finds the names of a {@link NameTable} that can score against a query at all. Every name that scores above 0 has a word
 * that is alike to a word of the query, or words that are written as one in the other, or is meant by an acronym: each of
 * these is looked up, and what is left needs no look. One query's own; not thread-safe.
 */
final class NameSearch {
    private final NameTable table;
    private final ParsedName query;
    private final List<AlikeWords> alike;
    private final IntList found = new IntList();
    private final IntList pieces = new IntList();

    NameSearch(NameTable table, ParsedName query, List<AlikeWords> alike) {
        this.table = table;
        this.query = query;
        this.alike = alike;
    }

    /** Adds the names that have a word alike to one of the query, some of them several times. */
    void addAlike(IntList names) {
        for (AlikeWords ofPart : alike) {
            for (int i = 0; i < ofPart.size(); i++) {
                table.addNamesWith(ofPart.word(i), names);
            }
        }
    }

    /** Adds the names that share what is written together in one and apart in the other, or an acronym. */
    void addJoined(IntList names) {
        addWordsForRuns(names);
        for (Part part : query.parts()) {
            if (!part.kind().isLight()) {
                addRunsForWord(part.word().spelling(), names);
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
            String whole = table.vocabulary().word(found.get(i)).spelling();
            if (Alignment.joined(run, twoEnds, whole) > 0) {
                table.addNamesWith(found.get(i), names);
            }
        }
    }

    /**
     * Names in which this word is written as several. Of a run that is one letter wrong at most either the first or the
     * last word is right, so that the word begins or ends with it.
     */
    private void addRunsForWord(String whole, IntList names) {
        if (whole.length() < Alignment.SHORTEST_JOINED) {
            return;
        }
        for (int length = Alignment.SHORTEST_END; length < whole.length(); length++) {
            addRunsWith(whole.substring(0, length), true, whole, names);
            addRunsWith(whole.substring(whole.length() - length), false, whole, names);
        }
    }

    private void addRunsWith(String piece, boolean first, String whole, IntList names) {
        pieces.clear();
        table.vocabulary().addSpelled(piece, pieces);
        for (int i = 0; i < pieces.size(); i++) {
            found.clear();
            table.addNamesWith(pieces.get(i), found);
            for (int k = 0; k < found.size(); k++) {
                if (hasRun(found.get(k), pieces.get(i), first, whole)) {
                    names.add(found.get(k));
                }
            }
        }
    }

    /** Whether the name has a run that begins, or else ends, with the piece and is written together as the whole. */
    private boolean hasRun(int name, int piece, boolean first, String whole) {
        int from = table.firstPart(name);
        int to = table.firstPart(name + 1);
        for (int part = from; part < to; part++) {
            if (table.word(part) == piece) {
                for (int length = 2; length <= Alignment.LONGEST_RUN; length++) {
                    int start = first ? part : part - length + 1;
                    if (start >= from && start + length <= to && isRun(start, length, whole)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isRun(int start, int length, String whole) {
        int letters = 0;
        for (int part = start; part < start + length; part++) {
            letters += table.vocabulary().length(table.word(part));
        }
        if (Math.abs(letters - whole.length()) > 1) {
            return false;
        }
        StringBuilder run = new StringBuilder(letters);
        for (int part = start; part < start + length; part++) {
            run.append(table.vocabulary().word(table.word(part)).spelling());
        }
        return Alignment.joined(run.toString(), true, whole) > 0;
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
