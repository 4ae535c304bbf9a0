/** Third stage: who and what is named, and who is meant by offices, pronouns, nationalities and capitals. Start at {@link org.gainsay.read.parties.CastFinder}. */
@NullMarked
package org.gainsay.read.parties;

import org.jspecify.annotations.NullMarked;
