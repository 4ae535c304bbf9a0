/**
 * Who is told of what, and by which way. Start at {@link org.gainsay.watch.telling.Telling}, which does all of it; {@link
 * org.gainsay.watch.telling.RulesFile} reads {@code watch.yaml}, a {@code Sender} for each kind of {@link
 * org.gainsay.watch.telling.Channel} sends.
 */
@NullMarked
package org.gainsay.watch.telling;

import org.jspecify.annotations.NullMarked;
