package org.gainsay.lists;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gainsay.model.InputException;
import org.gainsay.model.ListContent;
import org.gainsay.model.ListEdition;
import org.jspecify.annotations.Nullable;

/** Reads a list in its authority's own format, which is recognised from the content. Stateless; safe from any thread. */
public final class ListReader {
    private ListReader() {}

    /**
     * Reads the list that the command line names.
     *
     * @throws InputException as {@link #read(String, LocalDate, Path)}
     */
    public static ListContent read(ListSpec spec) {
        return read(spec, BrokenEntries.refused());
    }

    /**
     * The same, with a say in what becomes of broken entries.
     *
     * @throws InputException as {@link #read(String, LocalDate, Path, BrokenEntries)}
     */
    public static ListContent read(ListSpec spec, BrokenEntries broken) {
        return read(spec.source(), spec.date(), spec.path(), broken);
    }

    /**
     * Reads one publication of a list, whole.
     *
     * @throws InputException as {@link #read(String, LocalDate, Path, BrokenEntries)}
     */
    public static ListContent read(String source, @Nullable LocalDate dateGiven, Path fileOrFolder) {
        return read(source, dateGiven, fileOrFolder, BrokenEntries.refused());
    }

    /**
     * Reads one publication of a list.
     *
     * @param source the list's name in the contract, such as {@code un_sc}, or a name of one's own
     * @param dateGiven its date, where whoever hands it in knows it; a date in the file itself goes first
     * @param fileOrFolder a file, or a folder that holds one publication; {@code .gz} as it is
     * @param broken says what becomes of entries that cannot be read, and afterwards how many there were
     * @throws InputException in one line with file, and line and column where there are any: no such file, an empty or
     *     broken one, a broken entry where those are refused, no entries, or the list of another authority
     */
    public static ListContent read(
            String source, @Nullable LocalDate dateGiven, Path fileOrFolder, BrokenEntries broken) {
        Map<Format, Path> paths = Publication.files(fileOrFolder);
        Map<Format, SourceFile> files = new EnumMap<>(Format.class);
        paths.forEach((format, path) -> files.put(format, SourceFile.of(path)));
        Publication.checkSource(source, files, fileOrFolder);
        return read(source, dateGiven, files, false, broken);
    }

    /** Reads one publication of which the files are known, whatever they are called where they lie. */
    static ListContent read(String source, @Nullable LocalDate dateGiven, List<ListFile> known, BrokenEntries broken) {
        Map<Format, SourceFile> files = new EnumMap<>(Format.class);
        for (ListFile file : known) {
            files.put(Publication.formatOf(file.path()), SourceFile.of(file.name(), file.path()));
        }
        Publication.checkSource(source, files, known.getFirst().path());
        return read(source, dateGiven, files, false, broken);
    }

    /** Whether this is the name of an authority's own list, and not one that a user has given. */
    public static boolean isOfficial(String source) {
        return Publication.isOfficial(source);
    }

    /**
     * The files that {@link #read} would read, in order of their names: what is to be kept of the list.
     *
     * @throws InputException where it would read none
     */
    public static List<Path> files(Path fileOrFolder) {
        return Publication.files(fileOrFolder).values().stream().sorted().toList();
    }

    static ListContent read(
            String source,
            @Nullable LocalDate dateGiven,
            Map<Format, SourceFile> files,
            boolean builtin,
            BrokenEntries broken) {
        SourceFile first = files.values().iterator().next();
        Reading reading = switch (files.keySet().iterator().next()) {
            case UN_XML -> UnXmlReader.read(source, first, broken);
            case EU_XML -> EuXmlReader.read(source, first, broken);
            case UK_XML -> UkXmlReader.read(source, first, broken);
            case OFAC_XML -> OfacXmlReader.read(source, first, broken);
            case OFAC_ADVANCED_XML -> OfacAdvancedReader.read(source, first, broken);
            case OFAC_ENHANCED_XML -> OfacEnhancedReader.read(source, first, broken);
            case FTM -> FtmReader.read(source, first, broken);
            case EU_CSV -> EuCsvReader.read(source, first, broken);
            case UK_CSV -> UkCsvReader.read(source, first, broken);
            case CSL_CSV -> CslCsvReader.read(source, first, broken);
            case CANADA_XML -> CanadaXmlReader.read(source, first, broken);
            case XLSX -> AustraliaReader.read(source, first, broken);
            default -> OfacCsvReader.read(source, files, broken);
        };
        if (reading.listings().isEmpty()) {
            throw new InputException(first.label() + ": holds no entries; fetch the list again");
        }
        LocalDate date = reading.date() == null ? dateGiven : reading.date();
        int entries = reading.listings().size();
        return new ListContent(
                new ListEdition(source, date, sha256(reading.hashes()), entries, builtin), reading.listings());
    }

    /** Of one file its hash, of several the hash of their sorted {@code name hash} lines. */
    static String sha256(List<Reading.Hash> hashes) {
        if (hashes.size() == 1) {
            return hashes.getFirst().sha256();
        }
        Collection<String> lines = new TreeSet<>();
        hashes.forEach(hash -> lines.add(hash.name() + " " + hash.sha256() + "\n"));
        byte[] bytes = String.join("", lines).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(SourceFile.sha256().digest(bytes));
    }
}
