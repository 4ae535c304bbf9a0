package org.gainsay.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gainsay.model.Entity;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Reading;
import org.gainsay.model.Schema;
import org.gainsay.model.ShortName;
import org.gainsay.model.Span;
import org.gainsay.model.Statement;
import org.jspecify.annotations.Nullable;

/** Who speaks in the statements of one reading, as people call them. Never nobody. Immutable. */
final class SpeakerNames {
    private static final String UNNAMED = "unnamed source";

    private final Map<String, String> names = new LinkedHashMap<>();

    private SpeakerNames(Reading reading, Function<Entity, String> naming) {
        reading.entities().forEach(entity -> names.put(entity.id(), naming.apply(entity)));
    }

    /** States as the article mostly calls them: "Iran" rather than "Islamic Republic of Iran". */
    static SpeakerNames ofArticle(Reading reading) {
        return new SpeakerNames(reading, entity -> usualName(entity, reading));
    }

    /** States as they are called in claims over many articles. */
    static SpeakerNames ofClaims(Reading reading) {
        return new SpeakerNames(
                reading,
                entity -> entity.schema() == Schema.COUNTRY && entity.country() != null
                        ? ShortName.ofState(entity.country())
                        : entity.name());
    }

    private static String usualName(Entity entity, Reading reading) {
        if (entity.schema() != Schema.COUNTRY) {
            return entity.name();
        }
        Map<String, Long> counts = reading.mentions().stream()
                .filter(mention -> mention.entity().equals(entity.id()) && mention.kind() == MentionKind.NAME)
                .collect(Collectors.groupingBy(
                        mention -> mention.span().text(), LinkedHashMap::new, Collectors.counting()));
        String usual = entity.name();
        long most = 0;
        for (Map.Entry<String, Long> name : counts.entrySet()) {
            if (name.getValue() > most) {
                usual = name.getKey();
                most = name.getValue();
            }
        }
        return usual;
    }

    /** A party by its id in the reading; what is no id is a value in the article's words. */
    String name(String id) {
        return names.getOrDefault(id, id);
    }

    /** Those who speak together. */
    String of(Statement statement) {
        return of(statement, UNNAMED);
    }

    /** As {@link #of}, and whoever has no name as the article describes him. */
    String described(Statement statement) {
        String words = statement.source().stream().map(Span::text).collect(Collectors.joining(" "));
        return of(statement, words.isBlank() ? UNNAMED : words);
    }

    private String of(Statement statement, String unnamed) {
        List<String> speakers = new ArrayList<>();
        for (String speaker : statement.speakers()) {
            speakers.add(
                    switch (speaker) {
                        case Entity.ARTICLE -> "the article";
                        case Entity.UNNAMED -> unnamed;
                        default -> name(speaker);
                    });
        }
        return speakers.isEmpty() ? unnamed : String.join(", ", speakers);
    }

    /** For whom they speak, where that is somebody else. */
    @Nullable String behalf(Statement statement) {
        String behalf = statement.onBehalfOf();
        return behalf == null || statement.speakers().contains(behalf) ? null : name(behalf);
    }
}
