package org.gainsay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gainsay.format.Json;
import org.gainsay.model.Article;
import org.gainsay.model.InputException;
import org.gainsay.model.Metadata;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns files, folders and standard input into articles, or says in one line why it cannot. */
final class ArticleFiles {
    /** Far above any article. Reading takes a good half minute at this size and grows faster than the text. */
    private static final int LARGEST = 250_000;

    private static final int LARGEST_METADATA = 100_000;
    private static final int DEEPEST = 32;
    private static final Pattern MARKUP =
            Pattern.compile("\\s*(?:<!doctype|<html|<\\?xml|<rss|<feed)", Pattern.CASE_INSENSITIVE);
    private static final String TEXT = ".txt";
    private static final String METADATA = ".meta.json";

    private ArticleFiles() {}

    /**
     * A source of one article, not yet opened.
     *
     * @param id the path below the folder, or the file's name, without the ending; null for standard input
     * @param file null for standard input
     */
    record Source(@Nullable String id, @Nullable Path file, String label) {}

    /** An article with the bytes it came as, which nobody changes or compares. */
    @SuppressWarnings("ArrayRecordComponent")
    record Loaded(Article article, byte[] bytes) {}

    /** The articles of a folder (in order of path), a file, or standard input ({@code -}). */
    static List<Source> sources(String argument) {
        if (argument.equals("-")) {
            return List.of(new Source(null, null, "standard input"));
        }
        if (argument.contains("://")) {
            throw new InputException(argument + ": addresses are not fetched; save the text to a file and read that");
        }
        Path path = Path.of(argument);
        if (Files.isDirectory(path)) {
            return inFolder(path);
        }
        if (!Files.exists(path)) {
            throw new InputException(argument + ": no such file; check the path");
        }
        return List.of(new Source(withoutEnding(path.getFileName().toString()), path, argument));
    }

    private static List<Source> inFolder(Path folder) {
        try (Stream<Path> files = Files.walk(folder, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
            List<Source> sources = files.filter(file -> file.toString().endsWith(TEXT) && Files.isRegularFile(file))
                    .map(file -> new Source(withoutEnding(slashed(folder.relativize(file))), file, file.toString()))
                    .sorted((left, right) -> left.label().compareTo(right.label()))
                    .toList();
            if (sources.isEmpty()) {
                throw new InputException(folder + ": no .txt file in this folder; name a folder of texts, or a file");
            }
            return sources;
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new InputException(folder + ": the folder cannot be read; check its permissions", e);
        }
    }

    /** Opens a source. {@code given} takes precedence over what lies beside the file. */
    static Loaded load(Source source, InputStream standardInput, Metadata given, String prefix) {
        byte[] bytes = bytes(source, standardInput);
        String sha256 = Hashes.sha256(bytes);
        String text = text(bytes, source.label());
        Metadata metadata = merged(given, source.file() == null ? Metadata.NONE : beside(source.file()));
        String id = source.id() == null ? idOf(metadata, sha256) : source.id();
        return new Loaded(new Article(prefix + id, text, sha256, metadata), bytes);
    }

    private static byte[] bytes(Source source, InputStream standardInput) {
        try (InputStream stream = source.file() == null ? standardInput : Files.newInputStream(source.file())) {
            byte[] bytes = stream.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new InputException(source.label() + ": larger than " + LARGEST / 1_000
                        + " kB, more than any article; cut it into articles");
            }
            return bytes;
        } catch (IOException e) {
            throw new InputException(source.label() + ": cannot be read; check that it is a file you may read", e);
        }
    }

    private static String text(byte[] bytes, String label) {
        if (bytes.length == 0) {
            throw new InputException(label + ": the file is empty; hand in the article's text");
        }
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == 0) {
                throw new InputException(label + ": a binary file (byte " + at
                        + " is zero); hand in the article as plain text in UTF-8");
            }
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        String text;
        try {
            text = decoder.decode(buffer).toString();
        } catch (CharacterCodingException e) {
            throw new InputException(
                    label + ": not UTF-8 from byte " + buffer.position() + " on; convert it, for instance with "
                            + "iconv -f WINDOWS-1252 -t UTF-8",
                    e);
        }
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (MARKUP.matcher(text).lookingAt()) {
            throw new InputException(label + ": a document in HTML or XML; save its text as plain text and read that");
        }
        if (text.isBlank()) {
            throw new InputException(label + ": nothing but white space; hand in the article's text");
        }
        return text;
    }

    private static Metadata beside(Path file) {
        Path metadata = file.resolveSibling(withoutEnding(file.getFileName().toString()) + METADATA);
        if (!Files.isRegularFile(metadata)) {
            return Metadata.NONE;
        }
        try {
            if (Files.size(metadata) > LARGEST_METADATA) {
                throw new InputException(metadata + ": too large for title, publisher, published and url");
            }
            JsonNode json = Json.parse(Files.readString(metadata), metadata.toString());
            String published = word(json, "published");
            if (published != null) {
                requireDate(published, metadata + ": published");
            }
            return new Metadata(word(json, "title"), word(json, "publisher"), published, word(json, "url"));
        } catch (IOException e) {
            throw new InputException(metadata + ": cannot be read as UTF-8; mend or remove it", e);
        }
    }

    /** Checks a date of publication as a user gives it. */
    static void requireDate(String date, String where) {
        try {
            LocalDate.parse(date.length() > 10 ? date.substring(0, 10) : date);
        } catch (DateTimeParseException e) {
            throw new InputException(where + ": '" + date + "' is no date; write it as 2022-12-10", e);
        }
    }

    private static Metadata merged(Metadata first, Metadata second) {
        return new Metadata(
                first.title() == null ? second.title() : first.title(),
                first.publisher() == null ? second.publisher() : first.publisher(),
                first.published() == null ? second.published() : first.published(),
                first.url() == null ? second.url() : first.url());
    }

    /** The contract's id for what comes without a file of its own. */
    private static String idOf(Metadata metadata, String sha256) {
        String key = Objects.requireNonNullElse(metadata.url(), "") + "\n"
                + Objects.requireNonNullElse(metadata.publisher(), "") + "\n" + sha256;
        return "a" + Hashes.sha256(key.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
    }

    private static @Nullable String word(JsonNode json, String key) {
        JsonNode value = json.get(key);
        return value == null || value.isNull() ? null : value.asString();
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
    }

    private static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
