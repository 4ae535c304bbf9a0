package org.gainsay.lists;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gainsay.model.InputException;

/** Finds, in a file or a folder, the files that make one publication of one list. */
final class Publication {
    private Publication() {}

    /**
     * The files to read, by format: the one file, or of a folder those of the first format that is read there. What is
     * not recognised (a notice, a hash file) and the same list in another format are passed over.
     */
    static Map<Format, Path> files(Path fileOrFolder) {
        if (!Files.exists(fileOrFolder)) {
            throw new InputException(fileOrFolder + ": no such file or folder; check the path");
        }
        if (!Files.isDirectory(fileOrFolder)) {
            return Map.of(formatOf(fileOrFolder), fileOrFolder);
        }
        Map<Format, Path> files = new EnumMap<>(Format.class);
        for (Path file : regularFiles(fileOrFolder)) {
            Format format = Format.of(SourceFile.of(file).head());
            if (format != null) {
                Path other = files.put(format, file);
                if (other != null) {
                    throw new InputException(fileOrFolder + ": " + other.getFileName() + " and " + file.getFileName()
                            + " are the same kind of file; name one, or leave one publication in the folder");
                }
            }
        }
        if (files.isEmpty()) {
            throw new InputException(
                    fileOrFolder + ": holds no file of a list in a format that is read" + "; " + Format.READ);
        }
        return ofOneList(fileOrFolder, files);
    }

    /** The format of a file; says what the file is where it is in none. */
    static Format formatOf(Path file) {
        String head = SourceFile.of(file).head();
        Format format = Format.of(head);
        if (format != null) {
            return format;
        }
        if (head.isBlank()) {
            throw new InputException(file + ": is empty; fetch the list again");
        }
        throw new InputException(file + ": " + unknown(head) + "; " + Format.READ);
    }

    private static String unknown(String head) {
        return head.indexOf('\0') >= 0 || head.indexOf('\uFFFD') >= 0
                ? "is a binary file or not UTF-8, and no list"
                : "is no list in a known format";
    }

    /** The files of the first format; the same list in other formats says nothing more and is passed over. */
    private static Map<Format, Path> ofOneList(Path folder, Map<Format, Path> files) {
        Format first = files.keySet().iterator().next();
        Collection<String> lists = new TreeSet<>();
        files.keySet().stream()
                .filter(format -> !format.sources().equals(first.sources()))
                .forEach(format -> lists.add(format.label));
        if (!lists.isEmpty()) {
            lists.add(first.label);
            throw new InputException(folder + ": holds files of several lists (" + String.join(", ", lists)
                    + "); name one folder or file");
        }
        files.keySet().removeIf(format -> !format.label.equals(first.label));
        return files;
    }

    private static Collection<Path> regularFiles(Path folder) {
        Collection<Path> files = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                Path name = entry.getFileName();
                if (Files.isRegularFile(entry)
                        && name != null
                        && !name.toString().startsWith(".")) {
                    files.add(entry);
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            throw new InputException(folder + ": the folder cannot be read; check its permissions", unreadable);
        }
        return files;
    }

    static boolean isOfficial(String source) {
        return List.of(Format.values()).stream()
                .anyMatch(format -> format.sources().contains(source));
    }

    /** The same, of files that are known by the names under which they were published. */
    static void checkSource(String source, List<ListFile> files) {
        Map<Format, SourceFile> byFormat = new EnumMap<>(Format.class);
        files.forEach(file -> byFormat.put(formatOf(file.path()), SourceFile.of(file.name(), file.path())));
        checkSource(source, byFormat, files.getFirst().path());
    }

    /**
     * An authority's format is its list and no other; under any other name come FollowTheMoney's. OFAC's two lists share
     * their formats: there the file must not say that it is the other one.
     */
    static void checkSource(String source, Map<Format, SourceFile> files, Path path) {
        Format format = files.keySet().iterator().next();
        String file = path.toString();
        if (format == Format.FTM) {
            if (isOfficial(source)) {
                throw new InputException(file + ": is " + format.label + " and cannot be the authority's own list "
                        + source + "; give it a name of your own, for instance my_" + source);
            }
        } else if (!format.sources().contains(source)) {
            throw new InputException(file + ": is " + format.label + " and cannot be the list " + source + "; name it "
                    + String.join(" or ", format.sources()));
        }
        files.forEach((each, held) -> {
            String said = OfacLists.said(each, held);
            if (said != null && !said.equals(source)) {
                throw new InputException(file + ": is OFAC's list " + said + " (as " + OfacLists.where(each, held)
                        + " says) and cannot be" + " the list " + source + "; name it " + said);
            }
        });
    }
}
