/**
 * Whatever carries articles: files, folders, addresses, feeds, archives in; texts, with what is said about them, out. Start at
 * {@link org.gainsay.intake.Intake}, the way of one source; {@code Kind} recognises what it is, and one reader a kind takes the text
 * out: {@code PlainReader}, {@code HtmlReader}, {@code PdfReader}, {@code FeedReader}, {@code WarcPieces}.
 */
@NullMarked
package org.gainsay.intake;

import org.jspecify.annotations.NullMarked;
