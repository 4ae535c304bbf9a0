package org.gainsay.claims.filter;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gainsay.claims.Claims;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimFiller;
import org.gainsay.model.EventType;
import org.gainsay.model.Standing;
import org.gainsay.model.Voice;
import org.jspecify.annotations.Nullable;

/**
 * Which claims are wanted; what is null or empty wants all. Filters join with <em>and</em>. Immutable.
 *
 * @param about who fills a role or speaks
 * @param between none, or two who both fill roles, in either direction
 * @param type without it meetings and cooperation are left out
 * @param since the first day of the period in which some article of the claim was published
 * @param until the last day of that period
 */
public record ClaimFilter(
        @Nullable PartyName about,
        List<PartyName> between,
        @Nullable EventType type,
        @Nullable Standing standing,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {
    /** Every claim but those of a type that must be asked for. */
    public static final ClaimFilter NONE = new ClaimFilter(null, List.of(), null, null, null, null);

    public ClaimFilter {
        between = List.copyOf(between);
        if (!between.isEmpty() && between.size() != 2) {
            throw new IllegalArgumentException("between " + between.size() + " parties");
        }
    }

    /**
     * The claims that are wanted, in their order.
     *
     * @param published the ISO date on which an article was published; null where that is not known
     */
    public List<Claim> of(List<Claim> claims, Function<String, @Nullable String> published) {
        return claims.stream().filter(claim -> wants(claim, published)).toList();
    }

    /** Whether one claim is wanted; {@code published} as in {@link #of}. */
    public boolean wants(Claim claim, Function<String, @Nullable String> published) {
        return (type == null ? !Claims.isBackground(claim.type()) : claim.type() == type)
                && (standing == null || claim.standing() == standing)
                && (about == null || fills(claim, about) || speaks(claim, about))
                && between.stream().allMatch(party -> fills(claim, party))
                && isOfPeriod(claim, published);
    }

    private boolean isOfPeriod(Claim claim, Function<String, @Nullable String> published) {
        return (since == null && until == null)
                || claim.articles().stream().anyMatch(article -> isInPeriod(published.apply(article)));
    }

    /** Whether a day lies in the period; what has no date lies in none, unless all are wanted. */
    public boolean isInPeriod(@Nullable String date) {
        if (since == null && until == null) {
            return true;
        }
        return date != null
                && (since == null || date.compareTo(since.toString()) >= 0)
                && (until == null || date.compareTo(until.plusDays(1).toString()) < 0);
    }

    /** Whether somebody fills a role of the claim. */
    public static boolean fills(Claim claim, PartyName party) {
        return fillers(claim).anyMatch(party::means);
    }

    /** Whether somebody takes a position on the claim, for himself or through whoever speaks for him. */
    public static boolean speaks(Claim claim, PartyName party) {
        return voices(claim).anyMatch(party::means);
    }

    private static Stream<ClaimFiller> fillers(Claim claim) {
        return claim.roles().values().stream().flatMap(List::stream);
    }

    private static Stream<Voice> voices(Claim claim) {
        return Stream.of(claim.assertedBy(), claim.confirmedBy(), claim.deniedBy())
                .flatMap(List::stream);
    }
}
