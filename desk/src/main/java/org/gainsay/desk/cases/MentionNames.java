package org.gainsay.desk.cases;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.model.Metadata;
import org.gainsay.model.Stance;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Names the articles of a claim's mentions as people know them, by publisher and title. Entries of the ledger have their ids, so that two
 * states of a claim differ only where it does.
 */
final class MentionNames {
    private static final Pattern MENTION = Pattern.compile("(?s)(.+?) ("
            + Arrays.stream(Stance.values()).map(Stance::label).collect(Collectors.joining("|"))
            + "): (.*)");

    private final Function<String, Optional<Metadata>> articles;

    /** @param articles what is known of an article, by its id */
    MentionNames(Function<String, Optional<Metadata>> articles) {
        this.articles = articles;
    }

    /** In what went and came of a case's fields. */
    void into(JsonNode fields) {
        for (JsonNode field : fields) {
            if (field instanceof ObjectNode each
                    && each.path("field").asString("").equals("mentions")) {
                named(each, "old");
                named(each, "new");
            }
        }
    }

    private void named(ObjectNode field, String key) {
        if (field.path(key) instanceof ArrayNode mentions) {
            ArrayNode named = field.putArray(key);
            mentions.forEach(mention -> named.add(named(mention.asString(""))));
        }
    }

    private String named(String mention) {
        Matcher parts = MENTION.matcher(mention);
        if (!parts.matches()) {
            return mention;
        }
        return article(parts.group(1)) + " " + parts.group(2).replace('_', ' ') + ": " + parts.group(3);
    }

    private String article(String id) {
        return articles.apply(id)
                .map(said -> Stream.of(said.publisher(), quoted(said.title()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")))
                .filter(name -> !name.isEmpty())
                .orElse(id);
    }

    private static @Nullable String quoted(@Nullable String title) {
        return title == null ? null : "“" + title + "”";
    }
}
