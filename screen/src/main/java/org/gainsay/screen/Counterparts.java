package org.gainsay.screen;

/**
 * What may stand for a word of a query in the names of a table.
 *
 * @param words that are alike to it
 * @param names in which it is written as several words
 */
record Counterparts(AlikeWords words, IntList names) {
    static final Counterparts NONE = new Counterparts(AlikeWords.NONE, new IntList());

    static Counterparts of(AlikeWords.Sought sought, NameTable table) {
        IntList names = new IntList();
        new SplitWords(table).addTo(names, sought.word().spelling());
        return new Counterparts(AlikeWords.of(sought, table.vocabulary(), table.people()), names);
    }
}
