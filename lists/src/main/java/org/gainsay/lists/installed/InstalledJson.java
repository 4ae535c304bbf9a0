package org.gainsay.lists.installed;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gainsay.format.Json;
import org.gainsay.lists.installed.InstalledList.Failure;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The form of {@code installed.json}. */
final class InstalledJson {
    private static final String FORM = "installed-lists/1";

    private InstalledJson() {}

    static ObjectNode of(Collection<InstalledList> lists) {
        ObjectNode json = Json.object();
        json.put("form", FORM);
        ArrayNode array = json.putArray("lists");
        for (InstalledList list : lists) {
            ObjectNode node = array.addObject();
            node.put("source", list.source());
            put(node, "checked", list.checked());
            if (list.failure() != null) {
                node.putObject("failure")
                        .put("at", list.failure().at().toString())
                        .put("reason", list.failure().reason());
            }
            ArrayNode versions = node.putArray("versions");
            list.versions().forEach(version -> versions.add(version(version)));
        }
        return json;
    }

    private static ObjectNode version(InstalledVersion version) {
        ObjectNode node = Json.object();
        put(node, "date", version.date());
        node.put("sha256", version.sha256());
        node.put("entries", version.entries());
        if (version.names() != null) {
            node.put("names", version.names());
        }
        if (version.addresses() != null) {
            node.put("addresses", version.addresses());
        }
        node.put("fetched", version.fetched().toString());
        ArrayNode files = node.putArray("files");
        for (InstalledFile file : version.files()) {
            ObjectNode entry = files.addObject();
            entry.put("name", file.name());
            entry.put("sha256", file.sha256());
            entry.put("address", file.address());
            put(entry, "etag", file.etag());
            put(entry, "last_modified", file.lastModified());
        }
        return node;
    }

    private static void put(ObjectNode node, String key, @Nullable Object value) {
        if (value != null) {
            node.put(key, value.toString());
        }
    }

    /** @throws InputException if the tree has another form */
    static List<InstalledList> parse(JsonNode json, Path file) {
        String form = json.path("form").asString("");
        if (!form.equals(FORM)) {
            throw new InputException(file + ": has the form '" + form + "', and this version reads '" + FORM
                    + "'; use the version that wrote it, or put a backup in its place");
        }
        try {
            List<InstalledList> lists = new ArrayList<>();
            for (JsonNode list : json.path("lists").values()) {
                lists.add(list(list));
            }
            return lists;
        } catch (DateTimeException | IllegalArgumentException damaged) {
            throw new InputException(
                    file + ": is damaged (" + damaged.getMessage() + "); put a backup in its place, or delete it and"
                            + " run gainsay lists update",
                    damaged);
        }
    }

    private static InstalledList list(JsonNode json) {
        List<InstalledVersion> versions = new ArrayList<>();
        for (JsonNode version : json.path("versions").values()) {
            List<InstalledFile> files = new ArrayList<>();
            for (JsonNode entry : version.path("files").values()) {
                files.add(new InstalledFile(
                        text(entry, "name"),
                        text(entry, "sha256"),
                        text(entry, "address"),
                        optional(entry, "etag"),
                        optional(entry, "last_modified")));
            }
            String date = optional(version, "date");
            versions.add(new InstalledVersion(
                    date == null ? null : LocalDate.parse(date),
                    text(version, "sha256"),
                    version.path("entries").asInt(0),
                    counted(version, "names"),
                    counted(version, "addresses"),
                    Instant.parse(text(version, "fetched")),
                    files));
        }
        String checked = optional(json, "checked");
        JsonNode failure = json.get("failure");
        return new InstalledList(
                text(json, "source"),
                checked == null ? null : Instant.parse(checked),
                failure == null ? null : new Failure(Instant.parse(text(failure, "at")), text(failure, "reason")),
                versions);
    }

    private static @Nullable Long counted(JsonNode json, String key) {
        JsonNode value = json.get(key);
        return value == null ? null : Long.valueOf(value.asLong(0));
    }

    private static String text(JsonNode json, String key) {
        String value = optional(json, key);
        if (value == null) {
            throw new IllegalArgumentException("no " + key);
        }
        return value;
    }

    private static @Nullable String optional(JsonNode json, String key) {
        JsonNode value = json.get(key);
        return value == null || !value.isString() ? null : value.asString();
    }
}
