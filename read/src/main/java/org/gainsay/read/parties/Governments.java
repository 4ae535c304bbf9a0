package org.gainsay.read.parties;

import java.util.regex.Pattern;
import org.gainsay.model.Schema;

/** Who governs without being a state: the government of a half-recognised country, an opposition's council, a movement that holds a city. */
final class Governments {
    private static final Pattern PART_OF_ONE = Pattern.compile(
            "(?i)\\b(?:ministry|department|agency|army|navy|military|forces?|police|embassy|consulate|mission|service|bureau|directorate|office|staff"
                    + "|intelligence|customs|court|guards?|bank|cabinet|parliament|senate|committee|commission)\\b");

    private Governments() {}

    /** Whether "its transport ministry" may be that of a party of which no state is known. */
    static boolean canHaveMinistries(Party owner) {
        boolean body = owner.schema() == Schema.PUBLIC_BODY
                || owner.schema() == Schema.ORGANIZATION
                || owner.schema() == Schema.GROUP;
        return body && owner.country() == null && !isPartOfOne(owner);
    }

    /** Whether a body is a ministry, an army or the like of a government. */
    static boolean isPartOfOne(Party body) {
        return PART_OF_ONE.matcher(body.name()).find();
    }
}
