/**
 * One article in, a reading out. Start at {@link org.gainsay.read.ArticleReader}: it runs the stages in their order, and each stage
 * is a package of its own.
 */
@NullMarked
package org.gainsay.read;

import org.jspecify.annotations.NullMarked;
