package org.gainsay.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who or what is named in an article; one entry a party.
 *
 * @param id a country's alpha-2 code in capitals, else a short name that is unique in the article
 * @param name canonical name
 * @param country ISO 3166 alpha-2 in lower case, where it is certain
 * @param references links to authorities; none is better than a wrong one
 * @param variants other spellings of the name
 * @param also further list entries that are this party too
 */
public record Entity(
        String id,
        String name,
        Schema schema,
        @Nullable String country,
        List<Reference> references,
        List<String> variants,
        List<Reference> also) {
    /** The speaker of what the newspaper itself tells. */
    public static final String ARTICLE = "ARTICLE";

    /** The speaker of "officials said". */
    public static final String UNNAMED = "UNNAMED";

    public Entity {
        references = List.copyOf(references);
        variants = List.copyOf(variants);
        also = List.copyOf(also);
    }
}
