/**
 * Readers for official sanctions lists: bytes in, listings out. Start at {@link org.gainsay.lists.ListReader}; each
 * format has one reader, named after it ({@code OfacCsvReader}, {@code UnXmlReader}, …).
 */
@NullMarked
package org.gainsay.lists;

import org.jspecify.annotations.NullMarked;
