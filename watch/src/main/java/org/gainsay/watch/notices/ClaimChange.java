package org.gainsay.watch.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gainsay.format.Json;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Noticed;
import org.gainsay.ledger.Remembered;
import org.gainsay.ledger.Reporter.Report;
import org.gainsay.watch.notices.ClaimPositions.Position;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a claim's change, as {@link ClaimsLook} has written it down, is to those who are told. */
final class ClaimChange {
    /** Begins the keys under which claims are remembered. */
    static final String KEY = "claim:";

    private ClaimChange() {}

    static Report report(Entry entry, JsonNode body) {
        List<Noticed> notices = new ArrayList<>();
        List<Remembered> remember = new ArrayList<>();
        remember.add(new Remembered(
                ClaimsLook.MADE, entry.seq(), List.of(body.path("made_with").asString("")), "{}"));
        for (JsonNode claim : body.path("claims")) {
            remember.add(new Remembered(
                    claim.path("key").asString(""),
                    entry.seq(),
                    Words.of(claim.path("mentions")),
                    Json.line(claim.path("after"))));
            if (!claim.path("first").asBoolean(false)) {
                for (Notice notice : notices(claim)) {
                    notices.add(notice.noticed(entry, notices.size()));
                }
            }
        }
        return new Report(notices, remember, List.of());
    }

    private static List<ClaimNotice> notices(JsonNode claim) {
        JsonNode before = claim.path("before");
        JsonNode after = claim.path("after");
        List<ClaimNotice> notices = new ArrayList<>();
        String was = ClaimPositions.standing(before);
        String is = ClaimPositions.standing(after);
        if (!before.isObject()) {
            notices.add(notice(NoticeKind.CLAIM, claim, "", is, null));
        } else if (!was.equals(is)) {
            notices.add(notice(NoticeKind.STANDING, claim, was, is, null));
        }
        Map<String, Position> earlier = ClaimPositions.positions(before);
        ClaimPositions.positions(after).forEach((side, position) -> {
            Position had = earlier.get(side);
            if (had != null && !had.position().equals(position.position())) {
                notices.add(notice(NoticeKind.POSITION, claim, past(had.position()), position.position(), position));
            } else if (had == null && position.denies()) {
                notices.add(notice(NoticeKind.DENIAL, claim, "", position.position(), position));
            }
        });
        return notices;
    }

    private static String past(String position) {
        return switch (position) {
            case ClaimPositions.AFFIRMS -> "affirmed";
            case ClaimPositions.DENIES -> "denied";
            default -> "affirmed and denied";
        };
    }

    private static ClaimNotice notice(
            NoticeKind kind, JsonNode claim, String before, String after, @Nullable Position position) {
        return new ClaimNotice(
                kind,
                claim.path("id").asString(""),
                claim.path("type").asString(""),
                claim.path("label").asString(""),
                Words.of(claim.path("watched")),
                position == null ? null : position.name(),
                before,
                after,
                position == null ? null : position.speaker(),
                position == null ? null : position.words(),
                position == null ? null : position.article());
    }
}
