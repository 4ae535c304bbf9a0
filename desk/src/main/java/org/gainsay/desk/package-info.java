/**
 * What can be done with a home, whoever asks for it: commands and server stand on this. Start at {@link org.gainsay.desk.ListIndex}
 * (the lists that answer), {@link org.gainsay.desk.Keeping} (nothing is shown before it is kept), {@link org.gainsay.desk.ReadOnce}
 * (articles) or {@link org.gainsay.desk.HomeClaims} (what they tell together). Nothing here prints: what a person should be told is
 * handed to whoever listens.
 */
@NullMarked
package org.gainsay.desk;

import org.jspecify.annotations.NullMarked;
