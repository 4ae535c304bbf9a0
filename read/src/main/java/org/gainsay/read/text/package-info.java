/** First stage: the article by code points, its paragraphs, sentences, quotation marks and turns of speech. Start at {@link org.gainsay.read.text.ArticleText}. */
@NullMarked
package org.gainsay.read.text;

import org.jspecify.annotations.NullMarked;
