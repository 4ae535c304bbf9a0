package org.gainsay.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.gainsay.model.ListContent;
import org.gainsay.model.ListEdition;
import org.gainsay.model.Listing;
import org.gainsay.model.Name;
import org.gainsay.model.Query;
import org.gainsay.model.Schema;

/**
 * Makes lists of any length out of real ones: each made entry is a real one whose names have another word in a word's stead,
 * drawn from the names of its kind, a word more or less, or a slip of the pen. So words keep their real frequencies, and new
 * words come up as they do in real lists, ever more rarely. The same seed makes the same names. Not thread-safe.
 */
final class NameMaker {
    /** Of so many names one gets a slip, which is what makes new words. */
    private static final double SLIP = 0.15;

    private static final double WORD_LESS = 0.15;
    private static final double WORD_MORE = 0.15;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    /** Entries of real lists have more names here and there; these are enough for both kinds of names to come up. */
    private static final int MOST_NAMES = 4;

    private final List<Listing> real;
    private final List<String> wordsOfPeople;
    private final List<String> wordsOfOthers;
    private final SplittableRandom random;

    NameMaker(List<ListContent> lists, long seed) {
        real = lists.stream().flatMap(list -> list.listings().stream()).toList();
        wordsOfPeople = words(real, true);
        wordsOfOthers = words(real, false);
        random = new SplittableRandom(seed);
    }

    private static List<String> words(List<Listing> listings, boolean people) {
        return listings.stream()
                .filter(listing -> (listing.schema() == Schema.PERSON) == people)
                .flatMap(listing -> listing.names().stream())
                .flatMap(name -> cut(name.full()).stream())
                .toList();
    }

    private static List<String> cut(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.split(" ", -1)) {
            if (!word.isBlank()) {
                words.add(word);
            }
        }
        return words;
    }

    /** A list with at least so many names, and not many more. */
    ListContent list(int names) {
        List<Listing> made = new ArrayList<>();
        for (int count = 0; count < names; count += made.getLast().names().size()) {
            made.add(entry(Integer.toString(made.size())));
        }
        return new ListContent(new ListEdition("made", null, "0".repeat(64), made.size(), false), made);
    }

    private Listing entry(String id) {
        Listing model = real.get(random.nextInt(real.size()));
        List<Name> names = model.names().stream()
                .limit(MOST_NAMES)
                .map(name -> new Name(
                        other(name.full(), model.schema()),
                        name.kind(),
                        name.script(),
                        null,
                        name.quality(),
                        List.of()))
                .toList();
        return new Listing(
                "made",
                id,
                model.schema(),
                names,
                model.birthDates(),
                List.of(),
                model.countries(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private String other(String name, Schema schema) {
        List<String> vocabulary = schema == Schema.PERSON ? wordsOfPeople : wordsOfOthers;
        List<String> words = cut(name);
        words.set(random.nextInt(words.size()), any(vocabulary));
        if (words.size() > 2 && random.nextDouble() < WORD_LESS) {
            words.remove(random.nextInt(words.size()));
        }
        if (random.nextDouble() < WORD_MORE) {
            words.add(random.nextInt(words.size() + 1), any(vocabulary));
        }
        return String.join(" ", random.nextDouble() < SLIP ? slipped(words) : words);
    }

    private String any(List<String> vocabulary) {
        return vocabulary.get(random.nextInt(vocabulary.size()));
    }

    /** Names of entries, each with one slip of the pen. */
    List<Query> near(ListContent list, int count) {
        List<Query> queries = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Listing listing = list.listings().get(random.nextInt(list.listings().size()));
            String name =
                    listing.names().get(random.nextInt(listing.names().size())).full();
            queries.add(Query.named(String.join(" ", slipped(cut(name))), listing.schema()));
        }
        return queries;
    }

    /** The words with a letter lost, doubled, exchanged with its neighbour or written as another one in one of them. */
    private List<String> slipped(List<String> words) {
        int at = random.nextInt(words.size());
        StringBuilder word = new StringBuilder(words.get(at));
        int place = random.nextInt(word.length());
        if (word.codePoints().allMatch(letter -> letter < 128) && word.length() > 3) {
            switch (random.nextInt(4)) {
                case 0 -> word.deleteCharAt(place);
                case 1 -> word.insert(place, word.charAt(place));
                case 2 -> {
                    char letter = word.charAt(place);
                    word.deleteCharAt(place).insert(place == 0 ? 1 : place - 1, letter);
                }
                default -> word.setCharAt(place, LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
        }
        List<String> slipped = new ArrayList<>(words);
        slipped.set(at, word.toString());
        return slipped;
    }

    /** How many different words the names of lists have, case aside. */
    static long words(List<ListContent> lists) {
        return lists.stream()
                .flatMap(list -> list.listings().stream())
                .flatMap(listing -> listing.names().stream())
                .flatMap(name -> cut(name.full()).stream())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet())
                .size();
    }
}
