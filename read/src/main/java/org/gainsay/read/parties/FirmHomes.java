package org.gainsay.read.parties;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Schema;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * Of which state a firm is, where the words right beside its name say so: "the Turkish drone maker Acme", "Acme, a trading firm in
 * Almaty", "the Sofia company Acme". A firm is nobody's office, so this tells where it is at home, never for whom it speaks.
 */
final class FirmHomes {
    private static final String FIRM =
            "(?:compan(?:y|ies)|firms?|factory|plant|works|shipyard|trading house|maker|manufacturer|producer|brokerage|broker|dealer|trader|bank|airline"
                    + "|supplier|exporter|importer|distributor|contractor|shipbuilder|start-up|group|conglomerate|business)";

    /** What may stand between a nationality and the name: "| drone maker |". */
    private static final Pattern BEFORE = Pattern.compile(
            "(?:'s)? (?:(?!(?:the|an?|its|their|and|or|that|of|to|in|by|with|from)\\b)\\p{Ll}[\\p{L}-]* ){0,3}" + FIRM
                    + " $");

    private static final Pattern AFTER = Pattern.compile("^,? (?:(?:which is )?an? (?:\\p{Ll}[\\p{L}-]* ){0,4}" + FIRM
            + " )?(?:(?:that|which) (?:is|was) )?(?:based |registered |headquartered )?(in|of) (?:the )?(?=\\p{Lu})");
    private static final int LONGEST = 60;

    private FirmHomes() {}

    /** Tells every firm of the roster its state, as far as the text does. */
    static void tell(Words words, Roster roster) {
        for (Sighting sighting : roster.sightings()) {
            Party firm = sighting.party();
            boolean open =
                    firm.schema() == Schema.COMPANY && firm.country() == null && sighting.kind() == MentionKind.NAME;
            if (open) {
                String before = before(words, roster, sighting.range());
                firm.of(before == null ? after(words, roster, sighting.range()) : before);
            }
        }
    }

    private static @Nullable String before(Words words, Roster roster, Range name) {
        int from = Math.max(0, name.start() - LONGEST);
        for (Sighting sighting : roster.in(new Range(from, name.start())).reversed()) {
            String between = words.flat().substring(sighting.range().end(), name.start());
            if (BEFORE.matcher(between).matches()) {
                return home(sighting);
            }
        }
        return null;
    }

    /** "Acme, a trading firm in Almaty", "Acme, based in Almaty", but not "visited Acme in Almaty". */
    private static @Nullable String after(Words words, Roster roster, Range name) {
        Matcher after = AFTER.matcher(words.after(name.end()));
        if (!after.find()
                || after.group().equals(" in ")
                || after.group().startsWith(", in ")
                || after.group().startsWith(", of ")) {
            return null;
        }
        Sighting seat = roster.at(name.end() + after.end());
        return seat == null ? null : home(seat);
    }

    private static @Nullable String home(Sighting sighting) {
        Schema schema = sighting.party().schema();
        return schema == Schema.COUNTRY || schema == Schema.PLACE
                ? sighting.party().country()
                : null;
    }
}
