package org.gainsay.lists.installed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list that was installed, or of which that was tried.
 *
 * @param source the list's name in the contract
 * @param checked when its authority last gave it or said that nothing has changed; null where it never did
 * @param failure the last try, where that failed
 * @param versions oldest first; the last one is used. Empty where no try succeeded
 */
public record InstalledList(
        String source, @Nullable Instant checked, @Nullable Failure failure, List<InstalledVersion> versions) {
    /** A try that failed, with the reason in one line. */
    public record Failure(Instant at, String reason) {}

    public InstalledList {
        versions = List.copyOf(versions);
    }

    /** A list of which nothing is known yet. */
    public static InstalledList none(String source) {
        return new InstalledList(source, null, null, List.of());
    }

    /** The version that is used. */
    public Optional<InstalledVersion> current() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /**
     * The version that is used was found to be the newest.
     *
     * @param files of it, with what to ask with the next time
     */
    public InstalledList unchanged(Instant at, List<InstalledFile> files) {
        List<InstalledVersion> same = new ArrayList<>(versions);
        same.add(same.removeLast().with(files));
        return new InstalledList(source, at, null, same);
    }

    public InstalledList failed(Instant at, String reason) {
        return new InstalledList(source, checked, new Failure(at, reason), versions);
    }

    /** With a version more, or with what is now known of the one that is used, where that has the same files. */
    public InstalledList installed(InstalledVersion version) {
        List<InstalledVersion> more = new ArrayList<>(versions);
        if (!more.isEmpty() && more.getLast().sha256().equals(version.sha256())) {
            more.removeLast();
        }
        more.add(version);
        return new InstalledList(source, version.fetched(), null, more);
    }
}
