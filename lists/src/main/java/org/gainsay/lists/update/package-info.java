/**
 * Fetches lists from where their authorities publish them. Start at {@link org.gainsay.lists.update.ListUpdate}, the way
 * of one list from its address to its installation; {@link org.gainsay.lists.update.PublishedLists} holds the addresses,
 * {@link org.gainsay.web.Web} fetches one file, {@link org.gainsay.lists.update.ListStatus} says how old what
 * is installed has become.
 */
@NullMarked
package org.gainsay.lists.update;

import org.jspecify.annotations.NullMarked;
