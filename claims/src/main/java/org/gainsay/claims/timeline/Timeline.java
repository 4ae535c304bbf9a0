package org.gainsay.claims.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gainsay.claims.filter.ClaimFilter;
import org.gainsay.claims.timeline.Moment.Kind;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimFiller;
import org.gainsay.model.Header;
import org.gainsay.model.Listing;
import org.gainsay.model.Party;
import org.gainsay.model.Voice;
import org.gainsay.screen.EntryKey;

/** Articles, claims and listings in order of their days. Stateless; safe from any thread. */
public final class Timeline {
    private static final Comparator<Moment> BY_DAY = Comparator.comparing(
                    Moment::date, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Moment::kind)
            .thenComparing(Moment::id);

    private Timeline() {}

    /**
     * Articles on the day they were published, claims on the day they were first reported and on each later one on which a side took a
     * position or another one ({@link Turns}), and of the claims' parties those that are on a list on the day they were listed. Of a period only what lies in it; what has no date comes last, and a listing without one is
     * left out.
     *
     * @param claims those that the filter wants
     * @param articles of these claims; where nothing was filtered, all there are
     * @param listings the entry of a list; empty where no list at hand has it
     */
    public static List<Moment> of(
            List<Claim> claims,
            List<Header> articles,
            Function<EntryKey, Optional<Listing>> listings,
            ClaimFilter filter) {
        List<Moment> moments = new ArrayList<>();
        articles.forEach(article -> moments.add(moment(article)));
        claims.forEach(claim -> moments.add(new Moment(
                claim.firstReported(),
                Kind.CLAIM,
                claim.id(),
                claim.label() + " (" + claim.standing().label() + ")")));
        Map<String, String> published = new HashMap<>();
        for (Header article : articles) {
            String day = article.metadata().published();
            if (day != null) {
                published.put(article.id(), day);
            }
        }
        claims.forEach(claim -> moments.addAll(Turns.of(claim, published)));
        parties(claims)
                .forEach(key -> listings.apply(key).flatMap(Timeline::moment).ifPresent(moments::add));
        moments.removeIf(moment -> !filter.isInPeriod(moment.date()));
        moments.sort(BY_DAY);
        return List.copyOf(moments);
    }

    private static Moment moment(Header article) {
        String title = article.metadata().title();
        String publisher = article.metadata().publisher();
        String label = (title == null ? article.id() : title) + (publisher == null ? "" : " (" + publisher + ")");
        return new Moment(article.metadata().published(), Kind.ARTICLE, article.id(), label);
    }

    private static Optional<Moment> moment(Listing listing) {
        if (listing.listed() == null) {
            return Optional.empty();
        }
        String programmes = listing.programs().isEmpty() ? "" : " (" + String.join(", ", listing.programs()) + ")";
        return Optional.of(new Moment(
                listing.listed().toString(),
                Kind.LISTING,
                EntryKey.of(listing).written(),
                listing.caption() + programmes));
    }

    /** The entries that parties of the claims are linked to, whether they act, are acted upon or speak. */
    private static Set<EntryKey> parties(List<Claim> claims) {
        Set<EntryKey> keys = new LinkedHashSet<>();
        for (Claim claim : claims) {
            Stream<String> fillers = claim.roles().values().stream()
                    .flatMap(List::stream)
                    .filter(filler -> filler.name() != null)
                    .map(ClaimFiller::value);
            Stream<String> speakers = Stream.of(claim.assertedBy(), claim.confirmedBy(), claim.deniedBy())
                    .flatMap(List::stream)
                    .map(Voice::speaker)
                    .map(Party::value);
            Stream.concat(fillers, speakers)
                    .map(EntryKey::parse)
                    .flatMap(Optional::stream)
                    .forEach(keys::add);
        }
        return keys;
    }
}
