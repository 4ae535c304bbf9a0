package org.gainsay.lists;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of OFAC's two lists a file is. The formats are the same; enhanced XML says it in its heading, and the others are
 * told by the names under which OFAC publishes them. A file under a name of one's own may be either.
 */
final class OfacLists {
    static final String SDN = "us_ofac_sdn";
    static final String CONSOLIDATED = "us_ofac_cons";

    private static final Pattern HEADING = Pattern.compile("(?s)<publicationInfo\\b.*?</publicationInfo>");
    private static final Pattern LIST = Pattern.compile("<sanctionsList\\b[^>]*>\\s*(SDN|Consolidated) List\\s*<");

    private static final Pattern SDN_NAME =
            Pattern.compile("(sdn|alt|add|sdn_comments|sdn_advanced|sdn_enhanced)\\.(csv|xml)(\\.gz)?");
    private static final Pattern CONSOLIDATED_NAME = Pattern.compile("(cons_[a-z]+|consolidated)\\.(csv|xml)(\\.gz)?");

    private OfacLists() {}

    /** The list that the file says it is; null where it is none of OFAC's or does not say. */
    static @Nullable String said(Format format, SourceFile file) {
        if (!format.sources().contains(SDN)) {
            return null;
        }
        String heading = inHeading(format, file);
        return heading == null ? byName(file.name()) : heading;
    }

    /** What says so. */
    static String where(Format format, SourceFile file) {
        return inHeading(format, file) == null ? "the name " + file.name() : "its heading";
    }

    private static @Nullable String inHeading(Format format, SourceFile file) {
        if (format != Format.OFAC_ENHANCED_XML) {
            return null;
        }
        Matcher heading = HEADING.matcher(file.head());
        if (!heading.find()) {
            return null;
        }
        Matcher list = LIST.matcher(heading.group());
        if (!list.find()) {
            return null;
        }
        String first = list.group(1).equals("SDN") ? SDN : CONSOLIDATED;
        return list.find() ? null : first; // A file of both is either.
    }

    private static @Nullable String byName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (CONSOLIDATED_NAME.matcher(lower).matches()) {
            return CONSOLIDATED;
        }
        return SDN_NAME.matcher(lower).matches() ? SDN : null;
    }
}
