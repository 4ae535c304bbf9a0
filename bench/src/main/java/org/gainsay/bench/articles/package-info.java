/**
 * Homes of any size to measure on: articles with their readings, made of a few invented stories that are told again and again of
 * other states, people, firms, days and numbers. Start at {@link org.gainsay.bench.articles.ArticleMaker}; the program
 * {@link org.gainsay.bench.articles.MadeArticles} writes them as JSON lines.
 */
@NullMarked
package org.gainsay.bench.articles;

import org.jspecify.annotations.NullMarked;
