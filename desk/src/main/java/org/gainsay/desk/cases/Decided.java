package org.gainsay.desk.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a person decides, before it is known whether it may be.
 *
 * @param note free text; null for none
 * @param attachments hashes of files in the store
 * @param seen the last change of the case that the person has seen; null where nobody is asked for it
 * @param also other cases that are decided alike, such as those of the same party on other lists
 */
public record Decided(
        Verdict verdict,
        Ground ground,
        @Nullable String note,
        List<String> attachments,
        @Nullable Long seen,
        List<Other> also) {
    private static final Set<String> KEYS = Set.of("verdict", "reason", "note", "attachments", "seen", "also");
    private static final int LONGEST_NOTE = 10_000;
    private static final int MOST_ATTACHMENTS = 50;
    private static final int MOST_OTHERS = 500;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** Another case, and the last change of it that was seen. */
    public record Other(String id, @Nullable Long seen) {}

    public Decided {
        attachments = List.copyOf(attachments);
        also = List.copyOf(also);
    }

    /**
     * Of what somebody sent.
     *
     * @throws InputException where it is no decision
     */
    public static Decided of(JsonNode json) {
        Set<String> unknown = new TreeSet<>(json.propertyNames());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw new InputException("a decision has no " + String.join(", ", unknown) + "; it has "
                    + String.join(", ", new TreeSet<>(KEYS)));
        }
        String verdict = json.path("verdict").asString("");
        String reason = json.path("reason").asString("");
        Decided decided = new Decided(
                Verdict.of(verdict)
                        .orElseThrow(() ->
                                new InputException("verdict is '" + verdict + "'; give match, no_match or unsure")),
                Ground.of(reason)
                        .orElseThrow(() -> new InputException("reason is '" + reason + "'; give one of "
                                + String.join(
                                        ", ",
                                        List.of(Ground.values()).stream()
                                                .map(Ground::label)
                                                .toList()))),
                Words.text(json, "note", LONGEST_NOTE),
                attachments(json.path("attachments")),
                seen(json),
                others(json.path("also")));
        if (decided.ground().wantsNote() && decided.note() == null) {
            throw new InputException(
                    "reason '" + reason.toLowerCase(Locale.ROOT) + "' says too little by itself; write it into note");
        }
        return decided;
    }

    private static @Nullable Long seen(JsonNode json) {
        JsonNode seen = json.path("seen");
        if (seen.isMissingNode() || seen.isNull()) {
            return null;
        }
        if (!seen.isIntegralNumber() || !seen.canConvertToLong()) {
            throw new InputException("seen is " + seen + "; give the case's own seen, a number");
        }
        return seen.asLong();
    }

    private static List<String> attachments(JsonNode json) {
        List<String> hashes = new ArrayList<>();
        json.forEach(hash -> hashes.add(hash.asString("")));
        if ((!json.isArray() && !json.isMissingNode() && !json.isNull())
                || hashes.size() > MOST_ATTACHMENTS
                || !hashes.stream().allMatch(hash -> SHA256.matcher(hash).matches())) {
            throw new InputException("attachments: give a list of at most " + MOST_ATTACHMENTS
                    + " hashes, as /api/v1/attachments gave them");
        }
        return hashes.stream().distinct().toList();
    }

    private static List<Other> others(JsonNode json) {
        List<Other> others = new ArrayList<>();
        json.forEach(each -> others.add(new Other(each.path("id").asString(""), seen(each))));
        if ((!json.isArray() && !json.isMissingNode() && !json.isNull()) || others.size() > MOST_OTHERS) {
            throw new InputException("also: give a list of at most " + MOST_OTHERS + " {\"id\", \"seen\"}");
        }
        return others;
    }
}
