/** What was read, and reading more. Start at {@link org.gainsay.server.articles.ArticleRoutes}. */
@NullMarked
package org.gainsay.server.articles;

import org.jspecify.annotations.NullMarked;
