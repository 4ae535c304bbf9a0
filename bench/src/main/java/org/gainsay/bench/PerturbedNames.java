package org.gainsay.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gainsay.model.Listing;
import org.gainsay.model.Query;
import org.gainsay.model.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Queries for entries of a list under names that are spelt wrongly once or twice, some with a kind, a birth date, a country or a
 * number, right or wrong. The query of a number is the same whoever asks for it, and in whichever order. Thread-safe.
 */
record PerturbedNames(List<Listing> listings, long seed) {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final List<Schema> SCHEMAS = List.of(Schema.values());

    PerturbedNames {
        listings = List.copyOf(listings);
    }

    Query query(int number) {
        Random random = new Random(seed + number);
        random.nextInt(); // the first numbers of neighbouring seeds are alike
        Listing listing = any(listings, random);
        String name = perturbed(any(listing.names(), random).full(), random);
        Listing evidence = random.nextInt(8) == 0 ? any(listings, random) : listing;
        boolean known = random.nextInt(3) == 0;
        return new Query(
                Integer.toString(number),
                name,
                schema(listing, random),
                known && !evidence.birthDates().isEmpty()
                        ? evidence.birthDates().getFirst().earliest().toString()
                        : null,
                known && random.nextBoolean() ? evidence.countries() : List.of(),
                known && !evidence.identifiers().isEmpty()
                        ? evidence.identifiers().getFirst().value()
                        : null,
                null,
                null);
    }

    private static @Nullable Schema schema(Listing listing, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> any(SCHEMAS, random);
            default -> listing.schema();
        };
    }

    private static String perturbed(String name, Random random) {
        StringBuilder letters = new StringBuilder(name);
        for (int slips = 1 + random.nextInt(2); slips > 0 && letters.length() > 3; slips--) {
            slip(letters, random);
        }
        return letters.toString().isBlank() ? name : letters.toString();
    }

    private static void slip(StringBuilder letters, Random random) {
        int place = random.nextInt(letters.length() - 1);
        char other = LETTERS.charAt(random.nextInt(LETTERS.length()));
        switch (random.nextInt(6)) {
            case 0 -> letters.deleteCharAt(place);
            case 1 -> letters.insert(place, other);
            case 2 -> letters.setCharAt(place, other);
            case 3 -> {
                char letter = letters.charAt(place);
                letters.setCharAt(place, letters.charAt(place + 1));
                letters.setCharAt(place + 1, letter);
            }
            case 4 -> {
                int space = letters.indexOf(" ", place);
                if (space > 0) {
                    letters.deleteCharAt(space);
                }
            }
            default -> shuffleOneWordOut(letters, random);
        }
    }

    private static void shuffleOneWordOut(StringBuilder letters, Random random) {
        List<String> words = new ArrayList<>(List.of(letters.toString().split(" ", -1)));
        if (words.size() > 2) {
            words.remove(random.nextInt(words.size()));
            Collections.shuffle(words, random);
            letters.setLength(0);
            letters.append(String.join(" ", words));
        }
    }

    private static <T> T any(List<T> things, Random random) {
        return things.get(random.nextInt(things.size()));
    }
}
