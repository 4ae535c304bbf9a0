package org.gainsay.claims.filter;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.model.ClaimFiller;
import org.gainsay.model.Entity;
import org.gainsay.model.InputException;
import org.gainsay.model.Party;
import org.gainsay.model.Schema;
import org.gainsay.model.Voice;
import org.gainsay.screen.Countries;
import org.jspecify.annotations.Nullable;

/**
 * A name as a person gives it, and whom it means: a party's id over the home ({@code RU}, {@code us_ofac_sdn:16418}) means that party
 * alone; a state is meant by each of its names, and by these alone, so that "China" finds no "Bank of China"; everybody and everything
 * else by every word of the name, in any order, so that "Kirby" finds "John Kirby". Immutable.
 *
 * @param given as it was given
 * @param words its words, folded
 * @param country alpha-2 in lower case, where it names a state
 */
public record PartyName(
        String given, Set<String> words, @Nullable String country) {
    private static final String STATE = "=";

    public PartyName {
        words = Set.copyOf(words);
    }

    /**
     * Whom a name means.
     *
     * @throws InputException where the name has neither a letter nor a digit
     */
    public static PartyName of(String name) {
        Set<String> words = words(name);
        if (words.isEmpty()) {
            throw new InputException("'" + name + "' is no name: give one with letters or digits");
        }
        return new PartyName(name.strip(), words, Countries.codeOf(name).orElse(null));
    }

    public boolean means(Party party) {
        return means(party.value(), party.name(), party.country());
    }

    public boolean means(ClaimFiller filler) {
        return means(filler.value(), filler.name(), filler.country());
    }

    /** Whether the speaker is meant, or the side for which it speaks. */
    public boolean means(Voice voice) {
        return means(voice.speaker()) || means(voice.side());
    }

    /** Whether a party of one article is meant, by any of its names. */
    public boolean means(Entity entity) {
        return Stream.concat(Stream.of(entity.name()), entity.variants().stream())
                .anyMatch(name -> means(entity.id(), name, stateOf(entity)));
    }

    private static @Nullable String stateOf(Entity entity) {
        return entity.schema() == Schema.COUNTRY ? entity.country() : null;
    }

    private boolean means(String value, @Nullable String name, @Nullable String state) {
        if (value.equalsIgnoreCase(given)) {
            return true;
        }
        if (country != null || state != null) {
            return country != null && country.equals(state);
        }
        return words(name == null ? value : name).containsAll(words);
    }

    /** Under which of {@link #keysOf} whom it means is found. What is found so may still be somebody else. */
    public Lookup lookup() {
        return new Lookup(
                Lookup.ofId(given), country == null ? words.stream().sorted().toList() : List.of(STATE + country));
    }

    /** Keys of a party of one article that a name may mean. */
    public static Set<String> keysOf(Entity entity) {
        Set<String> keys = new TreeSet<>();
        Stream.concat(Stream.of(entity.name()), entity.variants().stream())
                .forEach(name -> keys.addAll(keysOf(entity.id(), name, stateOf(entity))));
        return keys;
    }

    /** Keys of one that a name may mean, as the parameters of a party, a filler or an entity say. */
    public static Set<String> keysOf(String value, @Nullable String name, @Nullable String state) {
        Set<String> keys = new TreeSet<>();
        keys.add(Lookup.ofId(value));
        if (state == null) {
            keys.addAll(words(name == null ? value : name));
        } else {
            keys.add(STATE + state);
        }
        return keys;
    }

    private static Set<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return Stream.of(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    /** The names, each as {@link #of} takes it. */
    public static List<PartyName> all(List<String> names) {
        return names.stream().map(PartyName::of).toList();
    }
}
