package org.gainsay.screen;

import java.util.List;
import org.gainsay.model.Name;

/**
 * One name of one entry, made ready for comparison.
 *
 * @param entry the place of its entry among all that the screener holds
 * @param parsed the name's parts
 * @param words the numbers of the parts' words in the vocabulary of the {@link NameTable} it stands in
 */
record ListedName(int entry, Name name, ParsedName parsed, List<Integer> words) {}
