package org.gainsay.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gainsay.model.ListContent;
import org.gainsay.model.Listing;

/** Entries with every field as the official file says it, checked by eye against that file, one blank line apart. */
final class ExpectedEntries {
    private ExpectedEntries() {}

    static void check(String file, ListContent content) {
        Map<String, Listing> byEntry = new LinkedHashMap<>();
        content.listings().forEach(listing -> byEntry.put(listing.entry(), listing));
        List<String> expected = List.of(text(file).strip().split("\n\n", -1));
        assertThat(expected).hasSizeGreaterThanOrEqualTo(1);
        for (String entry : expected) {
            String id = entry.substring(1, entry.indexOf(']'));
            assertThat(byEntry).containsKey(id);
            assertThat(Rendered.of(Objects.requireNonNull(byEntry.get(id)))).isEqualTo(entry);
        }
    }

    private static String text(String file) {
        String path = "expected/" + file;
        try (InputStream bytes = Objects.requireNonNull(ExpectedEntries.class.getResourceAsStream(path), path)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
