package org.gainsay.claims.leads;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.claims.leads.Lead.Candidate;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimFiller;
import org.gainsay.model.ClaimMention;
import org.gainsay.model.Event;
import org.gainsay.model.EventType;
import org.gainsay.model.ListEdition;
import org.gainsay.model.Listing;
import org.gainsay.model.Reading;
import org.gainsay.model.Role;
import org.gainsay.model.Schema;
import org.gainsay.model.Span;
import org.gainsay.screen.EntryKey;
import org.jspecify.annotations.Nullable;

/** Targets of a sanction that a text leaves unnamed, and the entries that the authority's list gained then. Immutable. */
public final class UnnamedTarget {
    /** The words after the phrase in which it may say where its parties sit, in code points. */
    private static final int AFTER = 80;

    private static final Comparator<Listing> BY_ENTRY = Comparator.comparing(Listing::source)
            .thenComparingInt(listing -> listing.entry().length())
            .thenComparing(Listing::entry);

    private final Claim claim;
    private final String article;

    /** The words that leave them unnamed. */
    private final Span text;

    /** Of the authority, by their names. */
    private final Set<String> lists;

    private final Window window;
    private final Description description;

    private UnnamedTarget(
            Claim claim, String article, Span text, Set<String> lists, Window window, Description description) {
        this.claim = claim;
        this.article = article;
        this.text = text;
        this.lists = lists;
        this.window = window;
        this.description = description;
    }

    /**
     * The unnamed targets of all sanctions of which authority and day are known, in the order of the claims.
     *
     * @param readings what was read from an article; null for one that is not at hand
     */
    public static List<UnnamedTarget> of(List<Claim> claims, Function<String, @Nullable Reading> readings) {
        List<UnnamedTarget> targets = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.type() == EventType.SANCTION) {
                Set<String> lists = Authorities.lists(claim, readings);
                Optional<Window> window = Window.of(claim);
                if (!lists.isEmpty() && window.isPresent()) {
                    claim.fillers(Role.TARGET).stream()
                            .filter(UnnamedTarget::mayBeUnnamed)
                            .forEach(filler -> target(claim, filler, lists, window.get(), readings)
                                    .ifPresent(targets::add));
                }
            }
        }
        return List.copyOf(targets);
    }

    /** A party that a reading made of "three companies" has that for its name; whether it is one, {@link Description} says. */
    private static boolean mayBeUnnamed(ClaimFiller target) {
        return target.country() == null && EntryKey.parse(target.value()).isEmpty();
    }

    private static Optional<UnnamedTarget> target(
            Claim claim,
            ClaimFiller filler,
            Set<String> lists,
            Window window,
            Function<String, @Nullable Reading> readings) {
        for (ClaimMention mention : claim.mentions()) {
            Reading reading = readings.apply(mention.article());
            if (reading == null) {
                continue;
            }
            Optional<Span> span = span(reading, mention, filler);
            if (span.isPresent()) {
                String count = claim.fillers(Role.COUNT).stream()
                        .map(ClaimFiller::value)
                        .findFirst()
                        .orElse(null);
                String after = after(span.get(), mention.span());
                return Description.of(span.get().text(), count, after, name -> countryOf(name, reading))
                        .map(description ->
                                new UnnamedTarget(claim, mention.article(), span.get(), lists, window, description));
            }
        }
        return Optional.empty();
    }

    /** The country of a town, or of the state for which one stands, that the article names so. */
    private static Optional<String> countryOf(String name, Reading reading) {
        return reading.entities().stream()
                .filter(entity -> entity.schema() == Schema.PLACE || entity.schema() == Schema.COUNTRY)
                .filter(entity -> entity.name().equals(name)
                        || reading.mentions().stream()
                                .anyMatch(mention -> mention.entity().equals(entity.id())
                                        && mention.span().text().equals(name)))
                .flatMap(entity -> Stream.ofNullable(entity.country()))
                .findFirst();
    }

    /** Where the statement's event has that target. */
    private static Optional<Span> span(Reading reading, ClaimMention mention, ClaimFiller target) {
        List<String> reported = reading.statements().stream()
                .filter(statement -> statement.id().equals(mention.statement()))
                .flatMap(statement -> statement.reports().stream())
                .toList();
        return reading.events().stream()
                .filter(event -> event.type() == EventType.SANCTION && reported.contains(event.id()))
                .map(event -> span(event, reading, target))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Span> span(Event event, Reading reading, ClaimFiller target) {
        return event.fillers(Role.TARGET).stream()
                .filter(filler -> filler.value().equalsIgnoreCase(target.value())
                        || reading.entities().stream()
                                .anyMatch(entity -> entity.id().equals(filler.value())
                                        && entity.name().equals(target.name())))
                .flatMap(filler -> Optional.ofNullable(filler.span()).stream())
                .findFirst();
    }

    /** What follows the phrase in the statement that holds it. */
    private static String after(Span phrase, Span statement) {
        int from = phrase.end() - statement.start();
        int length = statement.text().codePointCount(0, statement.text().length());
        if (from < 0 || from >= length) {
            return "";
        }
        int start = statement.text().offsetByCodePoints(0, from);
        int end = statement.text().offsetByCodePoints(start, Math.min(AFTER, length - from));
        return statement.text().substring(start, end);
    }

    /** Whether a list of this authority can have gained them between the two; null where no earlier one is at hand. */
    public boolean mayBeAmong(@Nullable ListEdition before, ListEdition after) {
        return lists.contains(after.source())
                && window.liesBetween(before == null ? null : before.date(), after.date());
    }

    /** What the lists gained that fits; empty where nothing does. */
    public Optional<Lead> lead(List<Gain> gains) {
        Set<String> named = claim.fillers(Role.TARGET).stream()
                .filter(filler -> filler.name() != null)
                .map(ClaimFiller::value)
                .collect(Collectors.toSet());
        List<Listing> fitting = new ArrayList<>();
        List<String> compared = new ArrayList<>();
        for (Gain gain : gains) {
            if (mayBeAmong(gain.before(), gain.after())) {
                List<Listing> of = gain.entries().stream()
                        .filter(listing -> isOfThatDay(listing, gain))
                        .filter(description::fits)
                        .filter(listing -> !named.contains(EntryKey.of(listing).written()))
                        .toList();
                fitting.addAll(of);
                compared.add(compared(gain));
            }
        }
        List<Listing> ofCountry =
                fitting.stream().filter(description::isOfCountry).toList();
        List<Listing> candidates = ofCountry.isEmpty() ? fitting : ofCountry;
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Lead(
                id(),
                claim.id(),
                article,
                text,
                candidates.stream()
                        .sorted(BY_ENTRY)
                        .map(listing ->
                                new Candidate(listing.source(), listing.entry(), listing.caption(), listing.listed()))
                        .toList(),
                why(candidates.size(), !ofCountry.isEmpty(), compared)));
    }

    /** A list without an earlier one to compare tells by the day that its entries give. */
    private boolean isOfThatDay(Listing listing, Gain gain) {
        return listing.listed() == null ? gain.before() != null : window.contains(listing.listed());
    }

    private static String compared(Gain gain) {
        ListEdition before = gain.before();
        return gain.after().source() + " "
                + (before == null
                        ? "of " + gain.after().dateLabel() + " by its days of listing"
                        : "between " + before.dateLabel() + " and "
                                + gain.after().dateLabel());
    }

    private String why(int found, boolean ofCountry, List<String> compared) {
        String country =
                description.countries().isEmpty() ? "" : ofCountry ? " and country" : ", of no country that is said";
        return "the text says " + description + ", sanctioned " + window + "; " + String.join(", ", compared)
                + " gained " + found + " of that kind" + country;
    }

    private String id() {
        String place = claim.id() + ":" + article + ":" + text.start() + ":" + text.end();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(place.getBytes(StandardCharsets.UTF_8));
            return "l" + HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
