/**
 * Where articles come from by themselves: feeds, sitemaps, folders and archives that somebody has added, each visited now and then. Every
 * article is read once, by whichever way it comes, and a visit that is cut off goes on where it was.
 *
 * <p>Start at {@link org.gainsay.watch.sources.Visits}: {@code Visit} is one visit from its beginning to what the ledger says of it,
 * {@code FeedWalk}, {@code SitemapWalk} and {@code FolderWalk} find what there is, {@code Seen} remembers it, {@code PoliteWeb} fetches it as
 * a guest does. {@link org.gainsay.watch.sources.Sources} says which there are.
 */
@NullMarked
package org.gainsay.watch.sources;

import org.jspecify.annotations.NullMarked;
