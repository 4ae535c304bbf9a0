package org.gainsay.read.parties;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Schema;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/** Who is meant by a description: an office, a body, a company, people who stay unnamed, a paper that somebody wrote. */
final class Descriptions {
    private static final Set<String> INDEFINITE = Set.of(
            "a", "an", "one", "another", "some", "several", "other", "senior", "many", "two", "three", "four", "five");
    private static final Set<String> OWNER = Set.of("his", "her", "its", "their", "our", "my");
    private static final int LOOK_AHEAD_IN_SENTENCES = 2;

    private final ArticleText text;
    private final Words words;
    private final Roster roster;
    private final Memory memory;
    private final Pronouns pronouns;
    private final List<Draft> drafts;

    Descriptions(ArticleText text, Words words, Roster roster, Memory memory, Pronouns pronouns, List<Draft> drafts) {
        this.text = text;
        this.words = words;
        this.roster = roster;
        this.memory = memory;
        this.pronouns = pronouns;
        this.drafts = drafts;
    }

    /**
     * Who is described.
     *
     * @param whole the source
     * @param core the same up to what follows its noun
     */
    Voice of(Range whole, Range core, Draft draft, @Nullable Voice around) {
        List<Range> inside = words.in(core);
        String first = words.text(inside.getFirst()).toLowerCase(Locale.ROOT);
        String head = words.text(inside.getLast());
        String noun = Lexicon.bare(head);
        String description = words.text(whole).toLowerCase(Locale.ROOT);
        Party owner = owner(whole, core, first, draft, around);
        boolean indefinite = INDEFINITE.contains(first);
        if ((noun.equals("leaders") && description.contains("two"))
                || noun.equals("sides")
                || (noun.equals("side") && first.matches("neither|each|either"))
                || noun.equals("two")) {
            Voice pair = memory.pair(core.start());
            Voice two = pair != null ? pair : lastTwo(core.start());
            if (two != null) {
                return two;
            }
        }
        if (Lexicon.VAGUE.contains(noun) && !(OWNER.contains(first) && noun.equals("fighters"))) {
            return Voice.unnamed(description, owner, 0.8);
        }
        if (Lexicon.isOffice(noun)) {
            return indefinite ? Voice.unnamed(description, owner, 0.8) : office(core, description, owner, draft);
        }
        if (Lexicon.DOCUMENT.contains(noun)) {
            return document(whole, core, owner, description, draft);
        }
        if (Lexicon.PEOPLE.contains(noun) || noun.endsWith("makers")) {
            return Voice.of(group(core, noun), 0.6);
        }
        if (Lexicon.STATE.contains(noun)) {
            return government(core, owner, draft, description);
        }
        if (Lexicon.BODY.contains(noun) || Lexicon.COMPANY.contains(noun) || Lexicon.GROUP.contains(noun)) {
            return indefinite
                    ? Voice.unnamed(description, owner, 0.6)
                    : institution(core, noun, owner, draft, description);
        }
        if (Character.isUpperCase(head.charAt(0)) && !Lexicon.COMMON.contains(head)) {
            return Voice.of(unknownName(inside), 0.6);
        }
        return Voice.unnamed(description, owner, 0.5);
    }

    /** Whose it is: {@code Russia's}, {@code Iranian}, {@code their}, or after the noun {@code of the US army}. */
    private @Nullable Party owner(Range whole, Range core, String first, Draft draft, @Nullable Voice around) {
        if (OWNER.contains(first)) {
            Voice voice = pronouns.of(first, core.start(), draft, around);
            return voice == null || voice.parties().size() != 1
                    ? null
                    : voice.parties().getFirst();
        }
        for (Sighting sighting : roster.in(whole)) {
            String before = words.flat()
                    .substring(
                            Math.max(whole.start(), sighting.range().start() - 9),
                            sighting.range().start());
            if (!before.matches(".*\\b(?:to|in|to the|in the) $") || core.contains(sighting.range())) {
                Party party = sighting.party();
                return party.schema() == Schema.PLACE && party.country() != null
                        ? roster.state(party.country())
                        : party;
            }
        }
        for (Sighting sighting : roster.in(whole)) {
            String country = sighting.party().country();
            if (country != null
                    && words.flat()
                            .substring(whole.start(), sighting.range().start())
                            .endsWith("in ")) {
                return roster.state(country);
            }
        }
        return null;
    }

    private Voice office(Range core, String description, @Nullable Party owner, Draft draft) {
        String country = owner == null || owner.schema() != Schema.COUNTRY ? null : owner.country();
        if (country == null && description.equals("the president")) {
            country = homeOfTurns();
        }
        Voice before = holderBefore(core, description, owner, country, draft);
        if (before != null) {
            return before;
        }
        Party next = holderAfter(core, description, country, draft);
        if (next != null) {
            return Voice.of(next, 0.75);
        }
        String noun = Lexicon.bare(words.text(words.in(core).getLast()));
        if (noun.startsWith("spokes")) {
            return Voice.unnamed(description, owner, 0.6);
        }
        boolean leads = description.matches(
                ".*\\b(?:president|prime minister|minister|king|prince|sultan|emir|governor|mayor|chancellor|ambassador|envoy|secretary|premier|pope)\\b.*");
        Voice untitled = leads ? untitledBefore(core, country, draft) : null;
        if (untitled != null) {
            return untitled;
        }
        if (leads || country != null) {
            String name = words.text(core).replaceFirst("^(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) ", "");
            Party holder = roster.named(name, Schema.PERSON, country);
            holder.holds(new Office(core, words.text(core), country, owner));
            return Voice.of(holder, 0.55);
        }
        Voice last =
                owner != null && owner.isPerson() ? null : memory.nearest(core.start(), draft, Party::isPerson, true);
        return last == null ? Voice.unnamed(description, owner, 0.4) : last.carried(0.8);
    }

    /** In a briefing, "the president" is that of the state for which the answers are given. */
    private @Nullable String homeOfTurns() {
        for (org.gainsay.read.text.Turn turn : text.turns()) {
            for (Sighting sighting : roster.in(turn.label())) {
                if (sighting.party().country() != null) {
                    return sighting.party().country();
                }
            }
        }
        return null;
    }

    private @Nullable Voice holderBefore(
            Range core, String description, @Nullable Party owner, @Nullable String country, Draft draft) {
        Voice best = null;
        int place = -1;
        for (Sighting sighting : roster.sightings()) {
            if (sighting.range().start() >= core.start()) {
                break;
            }
            if (sighting.party() != owner && holds(sighting.party(), description, country)) {
                best = Voice.of(sighting.party(), 0.85);
                place = sighting.range().start();
            }
        }
        for (Memory.Spoken spoken : memory.spoken()) {
            if (spoken.at() >= core.start()
                    || spoken.at() < place
                    || spoken.draft().equals(draft)) {
                continue;
            }
            Voice voice = spoken.voice();
            boolean fits = voice.isUnnamed()
                    ? !Office.heads(voice.description()).isEmpty()
                            && new Office(core, voice.description(), null, null).fits(description)
                    : voice.parties().size() == 1
                            && voice.parties().getFirst() != owner
                            && holds(voice.parties().getFirst(), description, country);
            if (fits) {
                best = voice.carried(0.9);
                place = spoken.at();
            }
        }
        return best;
    }

    /** Somebody named right before whose office the text does not tell: {@code Ana Quispe was relieved; the minister said}. */
    private @Nullable Voice untitledBefore(Range core, @Nullable String country, Draft draft) {
        int sentence = text.sentenceIndex(core.start());
        return memory.nearest(
                core.start(),
                draft,
                party -> party.isPerson()
                        && party.offices().isEmpty()
                        && (country == null || party.country() == null || country.equals(party.country()))
                        && roster.sightings().stream()
                                .anyMatch(sighting -> sighting.party() == party
                                        && sighting.range().end() <= core.start()
                                        && sentence
                                                        - text.sentenceIndex(
                                                                sighting.range().start())
                                                <= 1),
                false);
    }

    private static boolean holds(Party party, String description, @Nullable String country) {
        return party.isPerson()
                && (country == null || party.country() == null || country.equals(party.country()))
                && party.offices().stream()
                        .anyMatch(office -> office.fits(description)
                                && (country == null || party.country() != null || office.body() == null));
    }

    /** Somebody who is named for the first time soon after: {@code Russia's UN ambassador denied it. "No," said Vasily Nebensia}. */
    private @Nullable Party holderAfter(Range core, String description, @Nullable String country, Draft draft) {
        int from = text.sentenceIndex(core.start());
        for (Sighting sighting : roster.sightings()) {
            int place = sighting.range().start();
            Party party = sighting.party();
            if (place < core.end() || !party.isPerson()) {
                continue;
            }
            if (text.sentenceIndex(place) - from > LOOK_AHEAD_IN_SENTENCES) {
                break;
            }
            boolean untitled = party.offices().isEmpty() && isNew(party, core.start()) && speaksAt(place);
            if (holds(party, description, country) || untitled) {
                if (untitled) {
                    party.holds(new Office(core, words.text(core), country, null));
                }
                return party;
            }
        }
        return draft.form() == org.gainsay.model.Form.HEADLINE ? holderAnywhere(description, country) : null;
    }

    private @Nullable Party holderAnywhere(String description, @Nullable String country) {
        return roster.parties().stream()
                .filter(party -> holds(party, description, country))
                .findFirst()
                .orElse(null);
    }

    private boolean isNew(Party party, int before) {
        return roster.sightings().stream()
                .noneMatch(sighting ->
                        sighting.party() == party && sighting.range().start() < before);
    }

    private boolean speaksAt(int place) {
        return drafts.stream().anyMatch(draft -> draft.source().stream().anyMatch(range -> range.contains(place)));
    }

    private Voice document(Range whole, Range core, @Nullable Party owner, String description, Draft draft) {
        for (Sighting sighting : roster.in(new Range(core.end(), Math.max(core.end(), whole.end())))) {
            String between = words.flat().substring(core.end(), sighting.range().start());
            if (between.matches(" (?:by|of|from)(?: the)?(?: [\\p{Ll}-]+){0,3} ?")) {
                return Voice.of(sighting.party(), 0.7);
            }
        }
        String first = words.text(words.in(core).getFirst()).toLowerCase(Locale.ROOT);
        boolean possessed = words.text(core).contains("'s ") || OWNER.contains(first);
        if (owner != null
                && possessed
                && owner.schema() != Schema.PLACE
                && !Lexicon.VAGUE.contains(
                        Lexicon.bare(words.text(words.in(core).getLast())))) {
            return Voice.of(owner, 0.6);
        }
        boolean again = first.equals("the");
        Voice last = again ? memory.nearest(core.start(), draft, party -> party.schema() != Schema.PLACE, true) : null;
        return last == null || description.contains("report")
                ? Voice.unnamed(description, owner, 0.5)
                : last.carried(0.8);
    }

    private Party group(Range core, String noun) {
        for (Party party : roster.parties()) {
            if (party.schema() == Schema.GROUP
                    && party.names().stream()
                            .anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith(noun))) {
                return party;
            }
        }
        String name = words.text(core).replaceFirst("^[Tt]he ", "");
        return roster.named(name, Schema.GROUP, null);
    }

    private Voice government(Range core, @Nullable Party owner, Draft draft, String description) {
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
        java.util.Map<String, Integer> counts = new java.util.TreeMap<>();
        for (Sighting sighting : roster.sightings()) {
            String country = sighting.party().country();
            if (sighting.range().start() < before && sighting.party().schema() == Schema.COUNTRY && country != null) {
                counts.merge(country, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(java.util.Map.Entry.comparingByValue())
                .map(java.util.Map.Entry::getKey)
                .orElse(null);
    }

    private Voice institution(Range core, String noun, @Nullable Party owner, Draft draft, String description) {
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
        if (draft.form() == org.gainsay.model.Form.HEADLINE) {
            for (Party party : roster.parties()) {
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

    private @Nullable Voice lastTwo(int before) {
        for (int i = memory.spoken().size() - 1; i >= 0; i--) {
            Memory.Spoken spoken = memory.spoken().get(i);
            if (spoken.at() < before && spoken.voice().parties().size() == 2) {
                return spoken.voice().carried(0.9);
            }
        }
        return null;
    }

    /** A name that nothing explains but that speaks. */
    private Party unknownName(List<Range> inside) {
        int from = inside.size() - 1;
        while (from > 0
                && Character.isUpperCase(words.text(inside.get(from - 1)).charAt(0))
                && !Lexicon.COMMON.contains(words.text(inside.get(from - 1)))
                && !Lexicon.isOffice(words.text(inside.get(from - 1)))
                && roster.at(inside.get(from - 1).start()) == null) {
            from--;
        }
        Range range = new Range(inside.get(from).start(), inside.getLast().end());
        String name = words.text(range);
        boolean shouting = name.equals(name.toUpperCase(Locale.ROOT));
        boolean article = from > 0 && words.text(inside.get(from - 1)).equalsIgnoreCase("the");
        Party party = roster.named(name, shouting || article ? Schema.ORGANIZATION : Schema.PERSON, null);
        roster.see(range, party, MentionKind.NAME);
        return party;
    }
}
