package org.gainsay.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.gainsay.format.Json;
import org.gainsay.ledger.Shelved;
import org.gainsay.model.Reprint;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Articles as the claims contract lists them. */
public final class SourceJson {
    /** In their order; columns too. */
    public static final List<String> KEYS =
            List.of("article", "file", "sha256", "title", "publisher", "published", "url", "reprint_of", "shared");

    private SourceJson() {}

    /** The line of an article. */
    public static ObjectNode of(Shelved article, @Nullable Reprint copy) {
        Double shared = copy == null ? null : copy.shared();
        return Json.object()
                .put("article", article.id())
                .put("file", article.file())
                .put("sha256", article.sha256())
                .put("title", article.metadata().title())
                .put("publisher", article.metadata().publisher())
                .put("published", article.metadata().published())
                .put("url", article.metadata().url())
                .put("reprint_of", copy == null ? null : copy.original())
                .put("shared", shared == null ? null : rounded(shared));
    }

    private static BigDecimal rounded(double part) {
        return BigDecimal.valueOf(part).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
