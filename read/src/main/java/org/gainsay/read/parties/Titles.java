package org.gainsay.read.parties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.MentionKind;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/** Finds persons who are meant by their office alone, once somebody who holds it has been named: {@code the minister}. */
final class Titles {
    private static final Pattern TITLE = Pattern.compile(
            "\\b[Tt]he (?:\\p{L}+ ){0,2}?(?:president|minister|premier|chancellor|ambassador|spokes(?:wo)?man|secretary|general|colonel|senator|governor|king|admiral|envoy|chairman|mayor|businessman|commander)\\b(?!-| of\\b| for\\b| to\\b|'s?\\b|,? \\p{Lu})");

    private Titles() {}

    static void find(Words words, Roster roster) {
        List<Sighting> found = new ArrayList<>();
        Matcher title = TITLE.matcher(words.flat());
        while (title.find()) {
            Range range = new Range(title.start(), title.end());
            Party holder = free(roster, range) ? holder(roster, range.start(), title.group()) : null;
            if (holder != null) {
                found.add(new Sighting(range, holder, MentionKind.NOMINAL));
            }
        }
        found.forEach(sighting -> roster.see(sighting.range(), sighting.party(), sighting.kind()));
    }

    /** Whether nobody is named inside and nothing but a state is. */
    private static boolean free(Roster roster, Range range) {
        return roster.at(range.end() - 1) == null
                && roster.in(range).stream()
                        .noneMatch(sighting -> sighting.party().isPerson());
    }

    private static @Nullable Party holder(Roster roster, int before, String title) {
        Office.Kind kind = Office.Kind.of(title);
        String country = null;
        for (Sighting sighting : roster.in(new Range(before, before + title.length()))) {
            country = sighting.party().country();
        }
        String state = country;
        Map<Party, Boolean> holds = new HashMap<>();
        for (Sighting sighting : roster.starting(Math.max(0, before - ArticleText.REACH), before)
                .descendingMap()
                .values()) {
            boolean isOne = holds.computeIfAbsent(
                    sighting.party(),
                    party -> party.isPerson()
                            && (state == null || state.equals(party.country()))
                            && party.offices().stream().anyMatch(office -> office.fits(kind)));
            if (isOne) {
                return sighting.party();
            }
        }
        return null;
    }
}
