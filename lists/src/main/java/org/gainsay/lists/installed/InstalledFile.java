package org.gainsay.lists.installed;

import org.jspecify.annotations.Nullable;

/**
 * A file of an installed list.
 *
 * @param name by which it was published
 * @param sha256 by which the store has it
 * @param address from where it was fetched: an address, or a path
 * @param etag what the server said to ask with, the next time
 * @param lastModified likewise, as the server wrote it
 */
public record InstalledFile(
        String name,
        String sha256,
        String address,
        @Nullable String etag,
        @Nullable String lastModified) {}
