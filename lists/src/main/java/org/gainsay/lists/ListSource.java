package org.gainsay.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.model.InputException;
import org.gainsay.model.ListContent;
import org.jspecify.annotations.Nullable;

/**
 * One publication of a list before it is read: which it is, and where its files lie. What was made from it (an index) can
 * be found by its {@link #key}, so that nothing needs to be parsed twice. Immutable.
 *
 * @param source the list's name in the contract, such as {@code un_sc}
 * @param dateGiven its date, where whoever handed it in knows it; a date in the files themselves goes first
 * @param sha256 what {@link org.gainsay.model.ListEdition#sha256()} will be once it is read
 * @param files in order of their names; empty for the built-in snapshot
 * @param builtin true for the snapshot that comes with the program
 */
public record ListSource(
        String source, @Nullable LocalDate dateGiven, String sha256, List<ListFile> files, boolean builtin) {
    public ListSource {
        files = List.copyOf(files);
    }

    /**
     * Finds and hashes the files that the command line names. Nothing is parsed.
     *
     * @throws InputException where there are none, one is in no format that is read, or they are another list
     */
    public static ListSource of(ListSpec spec) {
        List<ListFile> files = new ArrayList<>();
        ListReader.files(spec.path()).forEach(path -> files.add(ListFile.of(path)));
        Publication.checkSource(spec.source(), files);
        return of(spec.source(), spec.date(), files);
    }

    /** A publication of which the files are known already. */
    public static ListSource of(String source, @Nullable LocalDate dateGiven, List<ListFile> files) {
        List<Reading.Hash> hashes = files.stream()
                .map(file -> new Reading.Hash(file.name(), file.sha256()))
                .toList();
        return new ListSource(source, dateGiven, ListReader.sha256(hashes), files, false);
    }

    /** The snapshot that comes with the program. */
    public static ListSource ofBuiltin() {
        return new ListSource(BuiltinSnapshot.SOURCE, BuiltinSnapshot.DATE, BuiltinSnapshot.sha256(), List.of(), true);
    }

    /** Whether it is OFAC's csv without its file of aliases, and so lacks most of its names. */
    public boolean lacksAliases() {
        if (!source.startsWith("us_ofac_")) {
            return false;
        }
        List<Format> formats =
                files.stream().map(file -> Publication.formatOf(file.path())).toList();
        return formats.contains(Format.OFAC_ENTRIES) && !formats.contains(Format.OFAC_ALIASES);
    }

    /**
     * What tells it from every other publication and may name a file: {@code SOURCE@DATE-SHA256}, where the date is the
     * one that was given, or {@code undated}.
     */
    public String key() {
        return source + "@" + (dateGiven == null ? "undated" : dateGiven) + "-" + sha256;
    }

    /**
     * Reads it, whole.
     *
     * @throws InputException as {@link #load(BrokenEntries)}
     */
    public ListContent load() {
        return load(BrokenEntries.refused());
    }

    /**
     * Reads it.
     *
     * @param broken says what becomes of entries that cannot be read, and afterwards how many there were
     * @throws InputException as {@link ListReader#read(ListSpec, BrokenEntries)}, and where a file is no longer what it was
     */
    public ListContent load(BrokenEntries broken) {
        if (builtin) {
            return BuiltinSnapshot.load();
        }
        ListContent content = ListReader.read(source, dateGiven, files, broken);
        if (!content.edition().sha256().equals(sha256)) {
            throw new InputException(files.getFirst().path() + ": the files of " + source
                    + " are not what they were (SHA-256 " + sha256 + "); fetch the list again");
        }
        return content;
    }
}
