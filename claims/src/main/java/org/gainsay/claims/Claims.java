package org.gainsay.claims;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gainsay.model.Claim;
import org.gainsay.model.EventType;
import org.gainsay.model.Publication;
import org.gainsay.model.Reprint;

/**
 * From many readings to claims. A pure function: the order in which the articles are handed in does not show, and a home that is
 * computed anew gives the same claims. Thread-safe.
 */
public final class Claims {
    /** Rises with every change of what comes of the same readings. */
    public static final int VERSION = 8;

    private Claims() {}

    /**
     * What is said to have happened over all articles, and who takes what position on it.
     *
     * @param publications every article of the home
     * @param reprints which of them are copies, by article; articles without an entry are no copies
     * @param decisions of people, in the order in which they were made
     * @return in order of {@code first_reported} (null last), then {@code id}; meetings and cooperation too
     * @throws org.gainsay.model.InputException where two articles have one id
     */
    public static List<Claim> of(
            Collection<Publication> publications, Map<String, Reprint> reprints, Collection<Decision> decisions) {
        return stream(publications, reprints, decisions).toList();
    }

    /** As {@link #of}; each claim is written when the stream comes to it, so that not all of a large home are there at once. */
    public static Stream<Claim> stream(
            Collection<Publication> publications, Map<String, Reprint> reprints, Collection<Decision> decisions) {
        Articles articles = Articles.of(publications, reprints);
        HomeParties parties = HomeParties.of(articles);
        Twins twins = Twins.of(articles);
        Speakers speakers = new Speakers(parties);

        List<Piece> pieces = new PieceReader(articles, parties, speakers, twins).pieces();
        List<Bundle> events = new Decisions(decisions, articles).applied(new Joiner(articles).join(pieces));
        return new ClaimWriter(articles, new Positions(articles, speakers, twins)).claims(events);
    }

    /** Decisions of which a mention is no longer found: its article is gone, or reads differently now. */
    public static List<Decision> unfitting(Collection<Publication> publications, Collection<Decision> decisions) {
        return new Decisions(decisions, Articles.of(publications, Map.of())).unfitting();
    }

    /** Whether claims of a type are shown only to whom asks for that type. */
    public static boolean isBackground(EventType type) {
        return type == EventType.MEETING || type == EventType.COOPERATION;
    }
}
