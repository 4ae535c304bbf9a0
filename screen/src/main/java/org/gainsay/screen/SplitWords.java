package org.gainsay.screen;

/** The names of a {@link NameTable} in which a word is written as several. For one word after the other; not thread-safe. */
final class SplitWords {
    private final NameTable table;
    private final IntList found = new IntList();
    private final IntList pieces = new IntList();

    SplitWords(NameTable table) {
        this.table = table;
    }

    /**
     * Adds those names, some of them several times. Of a run that is one letter wrong at most either the first or the
     * last word is right, so that the word begins or ends with it.
     */
    void addTo(IntList names, String whole) {
        if (whole.length() < Alignment.SHORTEST_JOINED) {
            return;
        }
        for (int length = Alignment.SHORTEST_END; length < whole.length(); length++) {
            addNames(names, whole.substring(0, length), true, whole);
            addNames(names, whole.substring(whole.length() - length), false, whole);
        }
    }

    private void addNames(IntList names, String piece, boolean first, String whole) {
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
}
