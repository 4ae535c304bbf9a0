package org.gainsay.read.parties;

import java.util.Set;
import org.gainsay.model.Schema;
import org.gainsay.read.statements.Draft;
import org.jspecify.annotations.Nullable;

/** Who is meant by a pronoun. */
final class Pronouns {
    private static final Set<String> PERSON = Set.of("he", "she", "his", "her", "him", "himself", "herself");
    private static final Set<String> THING = Set.of("it", "its", "itself", "which", "that");
    private static final Set<String> SEVERAL =
            Set.of("they", "their", "them", "both", "all", "each", "neither", "themselves");
    private static final Set<String> FIRST = Set.of("i", "me", "my", "myself", "mine");
    private static final Set<String> FIRST_PLURAL = Set.of("we", "us", "our", "ourselves", "ours");

    private final Roster roster;
    private final Memory memory;

    Pronouns(Roster roster, Memory memory) {
        this.roster = roster;
        this.memory = memory;
    }

    static boolean isPronoun(String word) {
        return PERSON.contains(word)
                || THING.contains(word)
                || SEVERAL.contains(word)
                || FIRST.contains(word)
                || FIRST_PLURAL.contains(word)
                || word.equals("who")
                || word.equals("you");
    }

    static boolean isFirstPerson(String word) {
        return FIRST.contains(word) || FIRST_PLURAL.contains(word);
    }

    /** The speaker that a pronoun at {@code at} means; {@code around} is who says the words it stands in. */
    @Nullable Voice of(String word, int at, @Nullable Draft draft, @Nullable Voice around) {
        if (PERSON.contains(word)) {
            Voice unnamed = memory.introduced(at);
            if (unnamed != null) {
                return unnamed;
            }
            Voice voice = memory.nearest(at, draft, party -> party.isPerson() && party.canBe(word), true);
            if (voice != null && !voice.isUnnamed()) {
                voice.parties().getFirst().isCalled(word);
            }
            return voice;
        }
        if (word.equals("who") || word.equals("which")) {
            boolean who = word.equals("who");
            Voice antecedent = memory.justBefore(
                    at, party -> who ? party.isPerson() || party.schema() == Schema.GROUP : isThing(party));
            if (antecedent != null || who) {
                return antecedent;
            }
        }
        if (THING.contains(word)) {
            return memory.nearest(at, draft, Pronouns::isThing, false);
        }
        if (FIRST.contains(word) || word.equals("you")) {
            return around;
        }
        if (FIRST_PLURAL.contains(word)) {
            return stateOf(around);
        }
        if (SEVERAL.contains(word)) {
            return several(word, at, draft);
        }
        return null;
    }

    private static boolean isThing(Party party) {
        return !party.isPerson() && party.schema() != Schema.PLACE && party.schema() != Schema.GROUP;
    }

    /** "We" of somebody who speaks for a state is that state. */
    private @Nullable Voice stateOf(@Nullable Voice around) {
        if (around == null) {
            Memory.Spoken last = memory.last(Integer.MAX_VALUE);
            return last == null ? null : last.voice().carried(0.6);
        }
        if (around.parties().size() != 1) {
            return around;
        }
        Party party = around.parties().getFirst();
        String country = party.country();
        if (party.isPerson() && country != null) {
            return Voice.of(roster.state(country), 0.7);
        }
        return party.offices().stream()
                .map(Office::body)
                .filter(body -> body != null && !body.isPerson())
                .findFirst()
                .map(body -> Voice.of(body, 0.7))
                .orElse(around);
    }

    private @Nullable Voice several(String word, int at, @Nullable Draft draft) {
        Voice pair = "both".equals(word) || "each".equals(word) || "neither".equals(word) ? memory.pair(at) : null;
        if (pair != null) {
            return pair;
        }
        Memory.Spoken last = memory.last(at);
        if (last != null && (last.voice().parties().size() > 1 || last.voice().isUnnamed())) {
            return last.voice().carried(0.9);
        }
        return memory.nearest(at, draft, party -> !party.isPerson() && party.schema() != Schema.PLACE, false);
    }
}
