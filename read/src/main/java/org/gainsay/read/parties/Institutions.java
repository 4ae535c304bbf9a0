package org.gainsay.read.parties;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gainsay.model.Form;
import org.gainsay.model.Schema;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/** Who is meant by a body without its name: {@code the ministry}, {@code their military}, {@code the government}, {@code the firm}. */
final class Institutions {
    private final Words words;
    private final Roster roster;
    private final Memory memory;

    Institutions(Words words, Roster roster, Memory memory) {
        this.words = words;
        this.roster = roster;
        this.memory = memory;
    }

    Voice government(Range core, @Nullable Party owner, Draft draft, String description) {
        String country = owner == null ? null : owner.country();
        if (country != null) {
            return Voice.of(roster.state(country), 0.8);
        }
        List<Range> inside = words.in(core);
        if (inside.size() > 2
                && Character.isUpperCase(
                        words.text(inside.get(inside.size() - 2)).charAt(0))) {
            return Voice.of(roster.body(words.text(core).replaceFirst("^[Tt]he ", ""), null), 0.6);
        }
        if (owner != null && owner.isPerson()) {
            String most = mostNamedState(core.start());
            return most == null ? Voice.unnamed(description, owner, 0.4) : Voice.of(roster.state(most), 0.5);
        }
        Voice state = memory.nearest(core.start(), draft, party -> party.schema() == Schema.COUNTRY, false);
        return state == null ? Voice.unnamed(description, owner, 0.4) : state;
    }

    private @Nullable String mostNamedState(int before) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Sighting sighting :
                roster.starting(Math.max(0, before - ArticleText.REACH), before).values()) {
            String country = sighting.party().country();
            if (sighting.party().schema() == Schema.COUNTRY && country != null) {
                counts.merge(country, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    Voice institution(Range core, String noun, @Nullable Party owner, Draft draft, String description) {
        if (owner != null && owner.isPerson() && noun.equals("office")) {
            return Voice.of(roster.named("Office of " + owner.name(), Schema.PUBLIC_BODY, owner.country()), 0.7);
        }
        if (owner != null && owner.country() != null && Lexicon.BODY.contains(noun)) {
            Party body = roster.body(
                    words.text(core).replaceFirst("^(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) ", ""), owner.country());
            return Voice.of(body, 0.8);
        }
        List<Sighting> owners = roster.in(core);
        if (owner != null && !owners.isEmpty() && owners.getFirst().party() == owner) {
            return Voice.of(
                    roster.named(words.text(core).replaceFirst("^[Tt]he ", ""), Schema.ORGANIZATION, owner.country()),
                    0.6);
        }
        Voice same = memory.nearest(core.start(), draft, party -> isCalled(party, noun), false);
        if (same != null) {
            return same;
        }
        Voice alike = memory.nearest(core.start(), draft, party -> isKind(party, noun), false);
        if (alike != null) {
            return alike;
        }
        if (draft.form() == Form.HEADLINE) {
            for (Party party : roster.around(core.start())) {
                if (isCalled(party, noun) || isKind(party, noun)) {
                    return Voice.of(party, 0.5);
                }
            }
        }
        Voice state = Lexicon.BODY.contains(noun)
                ? memory.nearest(core.start(), draft, party -> party.schema() == Schema.COUNTRY, false)
                : null;
        if (state != null) {
            return Voice.of(
                    roster.body(
                            words.text(core).replaceFirst("^[Tt]he ", ""),
                            state.parties().getFirst().country()),
                    0.6);
        }
        return Voice.unnamed(description, owner, 0.4);
    }

    private static boolean isCalled(Party party, String noun) {
        String wanted = noun.equals("military") ? "army" : noun;
        return !party.isPerson()
                && party.schema() != Schema.COUNTRY
                && party.schema() != Schema.PLACE
                && party.names().stream()
                        .anyMatch(name -> (" "
                                        + name.toLowerCase(Locale.ROOT)
                                                .replace("military", "army")
                                                .replace("armed forces", "army")
                                        + " ")
                                .contains(" " + wanted + " "));
    }

    private static boolean isKind(Party party, String noun) {
        if (Lexicon.COMPANY.contains(noun)) {
            return party.schema() == Schema.COMPANY;
        }
        if (noun.equals("alliance") || noun.equals("coalition")) {
            return (party.schema() == Schema.GROUP && isCalled(party, "coalition"))
                    || party.name().startsWith("North Atlantic");
        }
        if (Lexicon.GROUP.contains(noun) && !noun.endsWith("s")) {
            return party.schema() == Schema.ORGANIZATION && !isCalled(party, "army") && !isCalled(party, "force");
        }
        return false;
    }
}
