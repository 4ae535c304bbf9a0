package org.gainsay.intake;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed.
 *
 * @param link the page that it is about
 * @param publisher the feed's own title
 * @param html what the feed holds of it, with its markup; empty where it holds nothing
 * @param element all of it, as it stands in the feed
 */
record FeedItem(
        @Nullable String title,
        @Nullable URI link,
        @Nullable String published,
        @Nullable String publisher,
        String html,
        String element) {}
