package org.gainsay.watch.notices;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gainsay.format.Json;
import org.gainsay.watch.sources.SourceEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A source of articles has begun to fail, or works again.
 *
 * @param source its name
 * @param reason why it fails, in one line, with how to mend it; empty where it works
 */
public record SourceNotice(NoticeKind kind, String source, String reason) implements Notice {
    static SourceNotice of(NoticeKind kind, JsonNode json) {
        return new SourceNotice(
                kind, json.path("source").asString(""), json.path("reason").asString(""));
    }

    /** Of what the ledger says; empty where that is no news. */
    static Optional<SourceNotice> of(SourceEntry entry) {
        return switch (entry) {
            case SourceEntry.Failing failing ->
                Optional.of(new SourceNotice(NoticeKind.SOURCE_FAILED, failing.source(), failing.reason()));
            case SourceEntry.Mended mended ->
                Optional.of(new SourceNotice(NoticeKind.SOURCE_MENDED, mended.source(), ""));
            case SourceEntry.Added added -> Optional.empty();
            case SourceEntry.Removed removed -> Optional.empty();
        };
    }

    @Override
    public ObjectNode json() {
        return Json.object().put("source", source).put("reason", reason);
    }

    @Override
    public String sentence() {
        return "source " + source
                + (kind == NoticeKind.SOURCE_FAILED ? " cannot be visited: " + reason : " works again");
    }

    @Override
    public String path() {
        return "/sources?source=" + URLEncoder.encode(source, StandardCharsets.UTF_8);
    }
}
