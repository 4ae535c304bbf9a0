package org.gainsay.claims.leads;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.model.Address;
import org.gainsay.model.Listing;
import org.gainsay.model.ShortName;
import org.gainsay.screen.Countries;
import org.jspecify.annotations.Nullable;

/**
 * What a text says of parties that it does not name: {@code three Russian companies}.
 *
 * @param count null where it says none
 * @param countries alpha-2 in lower case; empty where none is said
 */
record Description(@Nullable Integer count, PartyKind kind, Set<String> countries) {
    private static final List<String> NUMBERS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*)*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Where the words after the phrase say where its parties sit. */
    private static final Pattern SEAT = Pattern.compile(
            "^[^.]{0,30}?\\b(?:based|registered|located|headquartered) in (?:the )?(\\p{Lu}[\\p{L} ]+)");

    /** The first words of programmes are countries or their adjectives, abbreviated or not; shorter ones are not. */
    private static final int SHORTEST_NAME = 4;

    /**
     * Reads the words; empty where they say no kind of party, or hold a name.
     *
     * @param count what the claim says how many they are, in words or figures
     * @param after the words that follow in the text
     * @param places the country of a place that the article names, by its name
     */
    static Optional<Description> of(
            String words, @Nullable String count, String after, Function<String, Optional<String>> places) {
        Set<String> countries = new LinkedHashSet<>();
        for (MatchResult name : CAPITALISED.matcher(words).results().toList()) {
            Optional<String> country = codeOf(name.group(), places);
            boolean opening = name.start() == 0 && number(name.group()) != null;
            if (country.isEmpty() && !opening) {
                return Optional.empty();
            }
            country.ifPresent(countries::add);
        }
        Matcher seat = SEAT.matcher(after);
        if (countries.isEmpty() && seat.find()) {
            country(seat.group(1), places).ifPresent(countries::add);
        }
        Integer number = count == null ? firstNumber(words) : firstNumber(count);
        return PartyKind.in(words).map(kind -> new Description(number, kind, countries));
    }

    private static Optional<String> codeOf(String name, Function<String, Optional<String>> places) {
        return Countries.codeOf(name).or(() -> places.apply(name));
    }

    /** Of the longest beginning of the words that names a country or a place. */
    private static Optional<String> country(String words, Function<String, Optional<String>> places) {
        for (String name = words; !name.isEmpty(); name = name.substring(0, Math.max(0, name.lastIndexOf(' ')))) {
            Optional<String> code = codeOf(name, places);
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    private static @Nullable Integer firstNumber(String words) {
        return WORD.matcher(words)
                .results()
                .map(word -> number(word.group()))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer number(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        if (plain.matches("\\d{1,4}")) {
            return Integer.valueOf(plain);
        }
        int at = NUMBERS.indexOf(plain);
        return at < 0 ? null : Integer.valueOf(at + 1);
    }

    /** Whether an entry can be one of them, as far as it says what it is and where it is from. */
    boolean fits(Listing listing) {
        return kind.has(listing.schema())
                && (countries.isEmpty()
                        || isOfCountry(listing)
                        || countriesOf(listing).isEmpty());
    }

    /** Whether the entry itself names the country, or else its programme does ({@code RUSSIA-EO14024}). */
    boolean isOfCountry(Listing listing) {
        Set<String> said = countriesOf(listing);
        return (said.isEmpty() ? countriesOfProgrammes(listing) : said).stream().anyMatch(countries::contains);
    }

    private static Set<String> countriesOf(Listing listing) {
        return Stream.concat(
                        listing.countries().stream(),
                        listing.addresses().stream().map(Address::country).flatMap(Stream::ofNullable))
                .map(country -> Countries.codeOf(country).orElse(country))
                .collect(Collectors.toSet());
    }

    private static Set<String> countriesOfProgrammes(Listing listing) {
        return listing.programs().stream()
                .flatMap(programme -> WORD.matcher(programme).results())
                .map(word -> word.group().replaceFirst("\\d+$", ""))
                .filter(word -> word.length() >= SHORTEST_NAME)
                .map(Countries::codeOf)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return (count == null ? "" : count + " ")
                + kind.label()
                + (countries.isEmpty()
                        ? ""
                        : " of " + countries.stream().map(ShortName::ofState).collect(Collectors.joining(", ")));
    }
}
