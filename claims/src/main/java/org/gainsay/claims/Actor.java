package org.gainsay.claims;

import java.util.Set;
import org.gainsay.model.Party;
import org.jspecify.annotations.Nullable;

/**
 * A party in its bearing on others.
 *
 * @param side for whom it speaks where nothing else is said: a ministry for its state, anyone else for itself
 * @param state of which it is, in lower case; null where that is not known
 * @param members values of the parties that it holds as a group; empty otherwise
 * @param described whether it is not named but only described ("Russian buyers"), so that it may be any party of its state
 */
record Actor(Party party, Party side, @Nullable String state, Set<String> members, boolean described) {
    Actor {
        members = Set.copyOf(members);
    }

    static Actor ofState(Party state) {
        return new Actor(state, state, state.country(), Set.of(), false);
    }

    Actor speakingFor(Party other) {
        return new Actor(party, other, other.country() == null ? state : other.country(), members, described);
    }

    /** A firm of which another article tells the state. */
    Actor of(String home) {
        return new Actor(party, side, home, members, described);
    }

    /** Who acts where this party does: its state (or union) for a ministry or an army, unless that stands on a list of its own. */
    Actor acting() {
        boolean listed = party.value().contains(":");
        return listed || party.equals(side) ? this : new Actor(side, side, side.country(), Set.of(), false);
    }

    /** What two parties have in common that are one actor: ministries, armies and the state itself. */
    String root() {
        return side.value();
    }

    boolean isState() {
        return side.country() != null;
    }

    /** How they fit where both fill one role. */
    Match match(Actor other) {
        if (root().equals(other.root())) {
            return Match.SAME;
        }
        boolean ofOneState = state != null && state.equals(other.state);
        boolean ofTwoStates = state != null && other.state != null && !ofOneState;
        boolean holds = members.contains(other.root()) || other.members.contains(root());
        if (holds || (ofOneState && (isState() || other.isState()))) {
            return Match.LIKE;
        }
        return (described || other.described) && !ofTwoStates ? Match.UNKNOWN : Match.OTHER;
    }

    /** Whether one is a state and the other somebody of whom no state is known. */
    boolean mayBeOfStateOf(Actor other) {
        return (isState() && other.state == null) || (other.isState() && state == null);
    }

    /** From no evidence to most. */
    enum Match {
        /** Two that cannot be one. */
        OTHER,
        /** One of them is not told. */
        UNKNOWN,
        /** Of that state, or of that group. */
        LIKE,
        SAME
    }
}
