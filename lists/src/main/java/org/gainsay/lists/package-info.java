/**
 * Readers for official sanctions lists: bytes in, listings out. Start at {@link org.gainsay.lists.ListReader}; each
 * format has one reader ({@code OfacCsvReader}, {@code UnXmlReader}, {@code EuXmlReader}, {@code UkXmlReader}).
 */
@NullMarked
package org.gainsay.lists;

import org.jspecify.annotations.NullMarked;
