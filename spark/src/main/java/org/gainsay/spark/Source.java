package org.gainsay.spark;

import java.io.Serializable;
import java.util.Comparator;
import org.gainsay.desk.SourceJson;
import org.gainsay.format.Json;
import org.gainsay.format.Sha256;
import org.gainsay.ledger.Shelved;
import org.gainsay.model.Metadata;
import org.gainsay.model.Reprint;
import org.jspecify.annotations.Nullable;

/** An article without its text. */
record Source(
        Place place,
        String id,
        @Nullable String file,
        String sha256,
        String textSha256,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String published,
        @Nullable String url)
        implements Serializable {
    /** As the contract says which of a family is the original: the earliest, undated ones last; of one day the smallest id. */
    static final Comparator<Source> ORIGINAL_FIRST = Comparator.comparing(
                    (Source source) -> source.published() == null ? "" : source.published(),
                    Comparator.comparing(String::isEmpty).thenComparing(Utf8Order.FIRST))
            .thenComparing(Source::id, Utf8Order.FIRST);

    static Source of(Place place, Text text) {
        return new Source(
                place,
                text.id(),
                text.file(),
                text.sha256(),
                Sha256.of(text.text()),
                text.title(),
                text.publisher(),
                text.published(),
                text.url());
    }

    /** Of two under one id, the one that came last. */
    static Source later(Source one, Source other) {
        return one.place().compareTo(other.place()) > 0 ? one : other;
    }

    /** The line of {@code gainsay sources --format jsonl}. */
    String line(@Nullable Reprint copy) {
        Metadata metadata = new Metadata(title, publisher, published, url);
        return Json.line(SourceJson.of(new Shelved(id, 0, file, sha256, textSha256, "", metadata, ""), copy));
    }
}
