package org.gainsay.lists.update;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a list is to be had.
 *
 * @param source the list's name in the contract, such as {@code un_sc}
 * @param place files on the web, or a file or folder of one's own
 * @param dateGiven the date of what is there, where whoever names the place says it
 * @param official whether the place is the authority's own
 * @param staleAfterDays so many days after its date the list counts as stale
 * @param licence under which it may be used, as a note
 * @param name by which people call it, such as {@code UN}; its source where it has none
 */
public record PublishedList(
        String source,
        Place place,
        @Nullable LocalDate dateGiven,
        boolean official,
        int staleAfterDays,
        String licence,
        String name) {
    /** Files on the web, or a file or folder of one's own. */
    public sealed interface Place {}

    /** One or several files, all of which make a publication. */
    public record OnTheWeb(List<WebFile> files) implements Place {
        public OnTheWeb {
            files = List.copyOf(files);
        }
    }

    /**
     * A file and its address.
     *
     * @param name under which it is kept
     */
    public record WebFile(String name, URI address) {}

    /** A file, or a folder with one publication. */
    public record OnDisk(Path path) implements Place {}

    PublishedList at(Place other, @Nullable LocalDate date) {
        return new PublishedList(source, other, date, false, staleAfterDays, licence, name);
    }

    PublishedList staleAfter(int days) {
        return new PublishedList(source, place, dateGiven, official, days, licence, name);
    }
}
