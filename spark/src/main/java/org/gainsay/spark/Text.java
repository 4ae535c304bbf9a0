package org.gainsay.spark;

import java.io.Serializable;
import org.gainsay.model.Article;
import org.gainsay.model.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * An article on its way to a worker, or what is wrong with it.
 *
 * @param label how it is called in messages
 * @param file as in the contract of claims; null for what has no file of its own
 * @param sha256 of the document's bytes
 * @param source the document, where it is to be kept and its text is not all of it
 */
@SuppressWarnings("ArrayRecordComponent") // nobody changes or compares the bytes
record Text(
        String label,
        String id,
        @Nullable String file,
        String text,
        String sha256,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String published,
        @Nullable String url,
        String mediaType,
        byte @Nullable [] source,
        @Nullable Fault fault)
        implements Serializable {

    static Text of(Article article, String label, @Nullable String file, String mediaType, byte @Nullable [] source) {
        Metadata metadata = article.metadata();
        return new Text(
                label,
                article.id(),
                file,
                article.text(),
                article.sha256(),
                metadata.title(),
                metadata.publisher(),
                metadata.published(),
                metadata.url(),
                mediaType,
                source,
                null);
    }

    static Text broken(Fault fault) {
        return new Text(fault.where(), "", null, "", "", null, null, null, null, "", null, fault);
    }

    Article article() {
        return new Article(id, text, sha256, metadata());
    }

    Metadata metadata() {
        return new Metadata(title, publisher, published, url);
    }
}
