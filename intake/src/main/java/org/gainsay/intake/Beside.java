package org.gainsay.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.gainsay.format.Json;
import org.gainsay.model.InputException;
import org.gainsay.model.Metadata;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a user says of an article in {@code NAME.meta.json} beside it. */
public final class Beside {
    private static final String ENDING = ".meta.json";
    private static final int LARGEST = 100_000;
    private static final List<String> KEYS = List.of("title", "publisher", "published", "url");

    private Beside() {}

    static Metadata of(Path file) {
        String name = file.getFileName().toString();
        int dot = name.replaceFirst("\\.gz$", "").lastIndexOf('.');
        Path metadata = file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ENDING);
        if (!Files.isRegularFile(metadata)) {
            return Metadata.NONE;
        }
        try {
            if (Files.size(metadata) > LARGEST) {
                throw new InputException(metadata + ": too large for title, publisher, published and url");
            }
            JsonNode json = Json.parse(Files.readString(metadata), metadata.toString());
            if (!json.isEmpty() && KEYS.stream().noneMatch(json::has)) {
                throw new InputException(metadata + ": has none of title, publisher, published and url, but "
                        + String.join(", ", json.propertyNames()));
            }
            String published = word(json, "published", metadata);
            if (published != null) {
                requireDate(published, metadata + ": published");
            }
            return new Metadata(
                    word(json, "title", metadata),
                    word(json, "publisher", metadata),
                    published,
                    word(json, "url", metadata));
        } catch (IOException e) {
            throw new InputException(metadata + ": cannot be read as UTF-8; mend or remove it", e);
        }
    }

    /** Of each word the first that is known. */
    public static Metadata first(Metadata first, Metadata second) {
        return new Metadata(
                first.title() == null ? second.title() : first.title(),
                first.publisher() == null ? second.publisher() : first.publisher(),
                first.published() == null ? second.published() : first.published(),
                first.url() == null ? second.url() : first.url());
    }

    /**
     * Checks a date of publication as a user gives it.
     *
     * @throws InputException if it is none
     */
    public static void requireDate(String date, String where) {
        try {
            LocalDate.parse(date.length() > 10 ? date.substring(0, 10) : date);
        } catch (DateTimeParseException e) {
            throw new InputException(where + ": '" + date + "' is no date; write it as 2022-12-10", e);
        }
    }

    private static @Nullable String word(JsonNode json, String key, Path metadata) {
        JsonNode value = json.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new InputException(metadata + ": " + key + " is no text: write it in quotation marks");
        }
        return value.asString();
    }
}
