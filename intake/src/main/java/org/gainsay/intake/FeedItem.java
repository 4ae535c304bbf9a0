package org.gainsay.intake;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed.
 *
 * @param title as far as the feed says it
 * @param link the page that it is about
 * @param published the day, where the feed plainly says one
 * @param publisher the feed's own title
 * @param html what the feed holds of it, with its markup; empty where it holds nothing
 * @param element all of it, as it stands in the feed
 */
public record FeedItem(
        @Nullable String title,
        @Nullable URI link,
        @Nullable String published,
        @Nullable String publisher,
        String html,
        String element) {}
