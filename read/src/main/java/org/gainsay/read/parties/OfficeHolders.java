package org.gainsay.read.parties;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.gainsay.model.Form;
import org.gainsay.model.Schema;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Coverage;
import org.gainsay.read.text.Range;
import org.gainsay.read.text.Turn;
import org.jspecify.annotations.Nullable;

/** Who holds an office that a source names: somebody named before with it, somebody named soon after, or a new person. */
final class OfficeHolders {
    /** Of which each body has its own, so that somebody with another office is not meant. */
    private static final Set<String> OF_A_BODY = Set.of(
            "director",
            "chairman",
            "chairwoman",
            "manager",
            "lawyer",
            "prosecutor",
            "judge",
            "lawmaker",
            "deputy",
            "editor",
            "rapporteur",
            "inspector");

    private static final int FARTHEST_OWN = 1_500;
    private static final int LOOK_AHEAD_IN_SENTENCES = 2;
    private static final int MOST_TURNS = 500;

    private final ArticleText text;
    private final Words words;
    private final Roster roster;
    private final Memory memory;
    private final Coverage sources;

    OfficeHolders(ArticleText text, Words words, Roster roster, Memory memory, List<Draft> drafts) {
        this.text = text;
        this.words = words;
        this.roster = roster;
        this.memory = memory;
        sources = Coverage.of(drafts.stream().map(Draft::source).toList());
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
            country = homeOfTurns(core.start());
        }
        Office.Kind kind = Office.Kind.of(description);
        Voice before = holderBefore(core, kind, owner, country, draft);
        if (before != null) {
            return before;
        }
        Party next = holderAfter(core, kind, country, draft);
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
        if (OF_A_BODY.contains(noun) && isSomebodysOwn(core.start(), noun)) {
            return Voice.unnamed(description, owner, 0.5);
        }
        Voice last = owner != null && owner.isPerson()
                ? null
                : memory.nearest(
                        core.start(),
                        draft,
                        party -> party.isPerson() && mayBe(party, noun, kind) && mayServe(party, owner),
                        true);
        return last == null ? Voice.unnamed(description, owner, 0.4) : last.carried(0.8);
    }

    /** Whether nothing that is told of a person speaks against a description: a lawmaker is no director. */
    private static boolean mayBe(Party party, String noun, Office.Kind kind) {
        List<Office> told = party.offices().stream()
                .filter(office -> !office.words().isEmpty() && !office.isKinship())
                .toList();
        return !OF_A_BODY.contains(noun)
                || told.isEmpty()
                || told.stream().anyMatch(office -> office.fits(kind))
                || told.stream()
                        .allMatch(office -> office.kind().heads().stream().allMatch(Lexicon.RANK::contains));
    }

    /** Whether nothing speaks against it that somebody holds an office of a body or a state. */
    private static boolean mayServe(Party party, @Nullable Party owner) {
        return owner == null
                || (party.country() == null && party.offices().isEmpty())
                || (owner.country() != null && owner.country().equals(party.country()))
                || party.offices().stream().anyMatch(office -> owner == office.body());
    }

    /** Whether "the director" was brought in as somebody's director, without a name: "the agency's director". */
    private boolean isSomebodysOwn(int before, String noun) {
        int from = Math.max(0, before - FARTHEST_OWN);
        return words.flat().substring(from, before).contains("'s " + noun + " ");
    }

    /** In a briefing, "the president" is that of the state for which the answers are given. */
    private @Nullable String homeOfTurns(int at) {
        int here = text.turnIndex(at);
        for (Turn turn : text.turns()
                .subList(Math.max(0, here - MOST_TURNS), Math.min(text.turns().size(), here + MOST_TURNS))) {
            for (Sighting sighting : roster.in(turn.label())) {
                if (sighting.party().country() != null) {
                    return sighting.party().country();
                }
            }
        }
        return null;
    }

    private @Nullable Voice holderBefore(
            Range core, Office.Kind kind, @Nullable Party owner, @Nullable String country, Draft draft) {
        Sighting last = lastHolder(core.start(), party -> party != owner && holds(party, kind, country));
        int place = last == null ? -1 : last.range().start();
        for (Memory.Spoken spoken : memory.spokenBefore(core.start()).reversed()) {
            if (spoken.at() < place) {
                break;
            }
            if (spoken.draft().equals(draft)) {
                continue;
            }
            Voice voice = spoken.voice();
            boolean fits = voice.isUnnamed()
                    ? Office.Kind.of(voice.description()).fits(kind)
                    : voice.parties().size() == 1
                            && voice.parties().getFirst() != owner
                            && holds(voice.parties().getFirst(), kind, country);
            if (fits) {
                return voice.carried(0.9);
            }
        }
        return last == null ? null : Voice.of(last.party(), 0.85);
    }

    /** Where one of these parties is named last before a place. */
    private @Nullable Sighting lastHolder(int before, Predicate<Party> isOne) {
        Map<Party, Boolean> known = new HashMap<>();
        for (Sighting sighting : roster.starting(Math.max(0, before - ArticleText.REACH), before)
                .descendingMap()
                .values()) {
            if (known.computeIfAbsent(sighting.party(), isOne::test)) {
                return sighting;
            }
        }
        return null;
    }

    /** Somebody named right before whose office the text does not tell: {@code Ana Quispe was relieved; the minister said}. */
    private @Nullable Voice untitledBefore(Range core, @Nullable String country, Draft draft) {
        Collection<Sighting> near = roster.starting(text.sentencesBack(core.start(), 1), core.start())
                .values();
        return memory.nearest(
                core.start(),
                draft,
                party -> party.isPerson()
                        && party.offices().isEmpty()
                        && (country == null || party.country() == null || country.equals(party.country()))
                        && near.stream()
                                .anyMatch(sighting -> sighting.party() == party
                                        && sighting.range().end() <= core.start()),
                false);
    }

    private static boolean holds(Party party, Office.Kind kind, @Nullable String country) {
        return party.isPerson()
                && (country == null || party.country() == null || country.equals(party.country()))
                && party.offices().stream()
                        .anyMatch(office -> office.fits(kind)
                                && (country == null || party.country() != null || office.body() == null));
    }

    /** Somebody who is named for the first time soon after: {@code Russia's UN ambassador denied it. "No," said Vasily Nebensia}. */
    private @Nullable Party holderAfter(Range core, Office.Kind kind, @Nullable String country, Draft draft) {
        int from = text.sentenceIndex(core.start());
        int end = from + LOOK_AHEAD_IN_SENTENCES + 1;
        int limit = end < text.sentences().size() ? text.sentences().get(end).start() : text.length();
        for (Sighting sighting : List.copyOf(roster.starting(core.end(), limit).values())) {
            int place = sighting.range().start();
            Party party = sighting.party();
            if (!party.isPerson()) {
                continue;
            }
            boolean untitled = party.offices().isEmpty()
                    && roster.isNew(party, core.start())
                    && !sources.at(place).isEmpty();
            if (holds(party, kind, country) || untitled) {
                if (untitled) {
                    party.holds(new Office(core, words.text(core), country, null));
                }
                return party;
            }
        }
        return draft.form() == Form.HEADLINE ? holderAround(core.start(), kind, country) : null;
    }

    private @Nullable Party holderAround(int place, Office.Kind kind, @Nullable String country) {
        return roster.around(place).stream()
                .filter(party -> holds(party, kind, country))
                .findFirst()
                .orElse(null);
    }
}
