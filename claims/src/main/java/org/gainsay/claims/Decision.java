package org.gainsay.claims;

import java.util.List;
import org.gainsay.model.Claim;

/**
 * What a person has decided about which mentions are one event. Mentions are named by the bytes of their article and by their place in
 * it, so that a decision holds when new articles arrive and when all is read again.
 */
public sealed interface Decision {
    /** How it is named where it shows, such as {@code decision 17}. */
    String name();

    /**
     * A mention.
     *
     * @param sha256 of the article's source
     * @param start first code point of what is said
     * @param end code point after the last
     */
    record Place(String sha256, int start, int end) {}

    /**
     * Mentions of one claim.
     *
     * @param called as {@link #called} gave it when this was decided: a statement about shells and missiles is a mention of two claims
     */
    record Side(String called, List<Place> places) {
        public Side {
            places = List.copyOf(places);
        }
    }

    /**
     * The mentions {@code apart} are of another event than the {@code rest}. What is told later comes to whichever it fits better.
     *
     * @param rest the other mentions that the claim had when this was decided
     */
    record Split(String name, Side apart, Side rest) implements Decision {}

    /** Two claims, by the mentions that they had when this was decided, are one event. */
    record Join(String name, Side one, Side other) implements Decision {}

    /** What tells a claim from another one of the same statements. */
    static String called(Claim claim) {
        return claim.type().label() + " " + claim.label();
    }
}
