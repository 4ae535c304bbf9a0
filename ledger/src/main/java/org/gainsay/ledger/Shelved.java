package org.gainsay.ledger;

import org.gainsay.format.CanonicalJson;
import org.gainsay.format.ReadingJson;
import org.gainsay.model.Article;
import org.gainsay.model.MadeWith;
import org.gainsay.model.Metadata;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An article of the home, as far as it can be told without opening its reading.
 *
 * @param id its name in the home
 * @param seq the entry that holds its reading
 * @param file as it was handed in, below its folder; null for what came without a file of its own, and in readings of programs that did
 *     not note it
 * @param sha256 of the source's bytes, which lie in the store
 * @param textSha256 of the file in the store that holds the text; the source itself where that is plain text
 * @param language ISO 639-1
 * @param madeWith SHA-256 over the canonical JSON of the versions with which it was read
 */
public record Shelved(
        String id,
        long seq,
        @Nullable String file,
        String sha256,
        String textSha256,
        String language,
        Metadata metadata,
        String madeWith) {

    /** Whether reading that article with these versions would give what is kept already. */
    public boolean isReadingOf(Article article, MadeWith versions) {
        return sha256.equals(article.sha256())
                && metadata.equals(article.metadata())
                && madeWith.equals(hash(ReadingJson.madeWith(versions)));
    }

    static String hash(JsonNode madeWith) {
        return Chain.sha256(CanonicalJson.bytes(madeWith));
    }
}
