package org.gainsay.read.parties;

import java.util.List;
import org.gainsay.model.Form;
import org.gainsay.model.Schema;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.gainsay.read.text.Turn;
import org.jspecify.annotations.Nullable;

/** Who holds an office that a source names: somebody named before with it, somebody named soon after, or a new person. */
final class OfficeHolders {
    private static final int LOOK_AHEAD_IN_SENTENCES = 2;

    private final ArticleText text;
    private final Words words;
    private final Roster roster;
    private final Memory memory;
    private final List<Draft> drafts;

    OfficeHolders(ArticleText text, Words words, Roster roster, Memory memory, List<Draft> drafts) {
        this.text = text;
        this.words = words;
        this.roster = roster;
        this.memory = memory;
        this.drafts = drafts;
    }

    /**
     * Who is meant by an office with "the", "its" or a state before it.
     *
     * @param core the noun phrase up to its noun
     * @param description the whole phrase in lower case
     * @param owner whose office it is
     */
    Voice of(Range core, String description, @Nullable Party owner, Draft draft) {
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
        for (Turn turn : text.turns()) {
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
        List<Party> holders = roster.parties().stream()
                .filter(party -> party != owner && holds(party, description, country))
                .toList();
        Voice best = null;
        int place = -1;
        for (Sighting sighting : roster.sightings()) {
            if (sighting.range().start() >= core.start()) {
                break;
            }
            if (holders.contains(sighting.party())) {
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
        return draft.form() == Form.HEADLINE ? holderAnywhere(description, country) : null;
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
}
