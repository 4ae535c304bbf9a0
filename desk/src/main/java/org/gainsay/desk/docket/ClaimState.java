package org.gainsay.desk.docket;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.format.Json;
import org.gainsay.lists.EntryChange;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimFiller;
import org.gainsay.model.ClaimMention;
import org.gainsay.model.ClaimStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What of a claim makes people look at it anew: its standing, its values, who says what of it. */
public final class ClaimState {
    private static final int SHOWN = 120;
    private static final String STANDING = "standing";
    private static final String STATUS = "status";
    private static final String MENTIONS = "mentions";

    private ClaimState() {}

    /** As it stands in bodies: a list of words for each field. */
    public static ObjectNode of(Claim claim) {
        ObjectNode json = Json.object();
        json.putArray(STANDING).add(claim.standing().label());
        json.set(
                STATUS,
                Json.words(claim.status().stream().map(ClaimState::status).toList()));
        claim.roles()
                .forEach((role, fillers) -> json.set(
                        role.label(),
                        Json.words(
                                fillers.stream().map(ClaimState::value).sorted().toList())));
        json.set(
                MENTIONS,
                Json.words(claim.mentions().stream()
                        .map(ClaimState::mention)
                        .sorted()
                        .distinct()
                        .toList()));
        return json;
    }

    private static String status(ClaimStatus status) {
        return status.value().label();
    }

    private static String value(ClaimFiller filler) {
        return filler.name() == null ? filler.value() : filler.name();
    }

    /** Without the statement's number, which may be another when the article is read again. */
    private static String mention(ClaimMention mention) {
        String text = mention.span().text().replaceAll("\\s+", " ");
        String shown = text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
        return mention.article() + " " + mention.stance().label() + ": " + shown;
    }

    /** In which fields two states differ: standing and status first, mentions last. */
    static List<EntryChange.Field> differences(JsonNode before, JsonNode after) {
        Set<String> keys = new LinkedHashSet<>(List.of(STANDING, STATUS));
        keys.addAll(new TreeSet<>(after.propertyNames()));
        keys.addAll(new TreeSet<>(before.propertyNames()));
        keys.remove(MENTIONS);
        keys.add(MENTIONS);
        List<EntryChange.Field> fields = new ArrayList<>();
        for (String key : keys) {
            List<String> went = words(before.path(key));
            List<String> came = words(after.path(key));
            List<String> stayed = went.stream().filter(came::contains).toList();
            went.removeAll(stayed);
            came.removeAll(stayed);
            if (!went.isEmpty() || !came.isEmpty()) {
                fields.add(new EntryChange.Field(key, went, came));
            }
        }
        return fields;
    }

    private static List<String> words(JsonNode json) {
        List<String> words = new ArrayList<>();
        json.forEach(word -> words.add(word.asString("")));
        return words;
    }
}
