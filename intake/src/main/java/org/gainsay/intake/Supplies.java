package org.gainsay.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gainsay.model.InputException;

/**
 * What an argument of the command line stands for.
 *
 * @param supplies in order; of a folder in order of path
 * @param passedOver files of a folder whose endings are none of those that are read, below it, in order of path
 */
public record Supplies(List<Supply> supplies, List<String> passedOver) {
    /** Which files of a folder are read, for people. */
    public static final String OF_A_FOLDER = ".txt, .html, .pdf, .xml, .rss, .atom and .warc, also as .gz";

    private static final int DEEPEST = 32;
    private static final String METADATA = ".meta.json";
    private static final Pattern READ =
            Pattern.compile(".*\\.(?:txt|html?|xhtml|pdf|xml|rss|atom|warc)(?:\\.gz)?", Pattern.DOTALL);

    public Supplies {
        supplies = List.copyOf(supplies);
        passedOver = List.copyOf(passedOver);
    }

    /**
     * Looks at an argument: {@code -} for standard input, an address, a folder or a file.
     *
     * @throws InputException if there is no such thing
     */
    public static Supplies of(String argument, InputStream standardInput) {
        if (argument.equals("-")) {
            return only(new Supply.OfStream(standardInput, "standard input"));
        }
        if (argument.contains("://")) {
            return only(new Supply.OfAddress(address(argument)));
        }
        Path path = Path.of(argument);
        if (Files.isDirectory(path)) {
            Supplies found = ofFolder(path);
            if (found.supplies().isEmpty()) {
                throw new InputException(
                        path + ": no .txt, .html, .pdf, .xml or .warc file in this folder; name a folder of such, "
                                + "or a file");
            }
            return found;
        }
        if (!Files.exists(path)) {
            throw new InputException(argument + ": no such file or folder; check the path");
        }
        return only(new Supply.OfFile(path, path.getFileName().toString(), argument));
    }

    private static Supplies only(Supply supply) {
        return new Supplies(List.of(supply), List.of());
    }

    /**
     * Looks into a folder, in which there may be nothing yet.
     *
     * @throws InputException if it cannot be read
     */
    public static Supplies ofFolder(Path folder) {
        List<Supply> found = new ArrayList<>();
        List<String> passedOver = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                if (READ.matcher(name).matches()) {
                    found.add(new Supply.OfFile(file, slashed(folder.relativize(file)), file.toString()));
                } else if (!name.endsWith(METADATA)) {
                    passedOver.add(slashed(folder.relativize(file)));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new InputException(folder + ": the folder cannot be read; check its permissions", e);
        }
        found.sort(Comparator.comparing(Supply::label));
        Collections.sort(passedOver);
        return new Supplies(found, passedOver);
    }

    /** Checks that an address is one of the web, without a user's name or password in it. */
    static URI address(String text) {
        try {
            URI address = URI.create(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (!scheme.equals("https") && !scheme.equals("http")) {
                throw new InputException(
                        text + ": only https: and http: addresses are fetched; give one, or a file's path");
            }
            if (address.getHost() == null || address.getUserInfo() != null) {
                throw new InputException(text + ": name a host, without a user or password");
            }
            return address;
        } catch (IllegalArgumentException e) {
            throw new InputException(text + ": is no address; write spaces and other letters as %20 and the like", e);
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
