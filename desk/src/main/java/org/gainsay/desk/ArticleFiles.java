package org.gainsay.desk;

import java.util.Objects;
import org.gainsay.intake.Beside;
import org.gainsay.intake.Received;
import org.gainsay.model.Article;
import org.gainsay.model.Metadata;

/** What came in as the articles that are read: their ids, and what whoever hands them in says about them. */
public final class ArticleFiles {
    /** A long report. Reading takes most of a minute at this size. */
    public static final int LARGEST = 1 << 20;

    private ArticleFiles() {}

    /** {@code given} takes precedence over what the document and the file beside it say. */
    public static Article article(Received received, Metadata given, String prefix) {
        String sha256 = Hashes.sha256(received.source());
        Metadata metadata = Beside.first(given, received.metadata());
        String id = received.name() == null ? idOf(metadata, sha256) : received.name();
        return new Article(prefix + id, received.text(), sha256, metadata);
    }

    /** The contract's id for what comes without a file of its own. */
    public static String idOf(Metadata metadata, String sha256) {
        String key = Objects.requireNonNullElse(metadata.url(), "") + "\n"
                + Objects.requireNonNullElse(metadata.publisher(), "") + "\n" + sha256;
        return "a" + Hashes.sha256(key).substring(0, 12);
    }
}
