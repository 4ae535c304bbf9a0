package org.gainsay.read.links;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

/**
 * Populated places by name: GeoNames, CC-BY-4.0, in the form that {@code read/gazetteer/build.py} makes. Only the names that share
 * their first two letters with a wanted one are inflated, once. Thread-safe.
 */
final class Gazetteer {
    private static final Map<Character, String> WITHOUT_MARK = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('ł', "l"),
            Map.entry('ø', "o"),
            Map.entry('đ', "d"),
            Map.entry('ı', "i"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ə', "a"));
    private static final String APOSTROPHES = "'’ʼʻ`ʹ";

    private final byte[] members;
    private final Map<String, int[]> index = new HashMap<>();
    private final Map<String, Map<String, List<Place>>> opened = new ConcurrentHashMap<>();

    private Gazetteer(byte[] members, String index) {
        this.members = members;
        index.lines().forEach(line -> {
            String[] cells = line.split("\t", -1);
            this.index.put(cells[0], new int[] {Integer.parseInt(cells[1]), Integer.parseInt(cells[2])});
        });
    }

    /** Opened when it is first asked. */
    private static final class Builtin {
        static final Gazetteer GAZETTEER =
                new Gazetteer(resource("places.gz"), new String(resource("places.index"), StandardCharsets.UTF_8));
    }

    /** The gazetteer that comes with the program; one for all. */
    static Gazetteer builtin() {
        return Builtin.GAZETTEER;
    }

    /** Places of that name, the most populous first. */
    List<Place> named(String name) {
        String folded = fold(name);
        return shard(folded).getOrDefault(folded, List.of());
    }

    /**
     * Places whose name is nearly that, with the same first two letters: one letter changed, added, left out or two neighbours
     * exchanged. Too many to choose from by spelling alone.
     */
    Collection<Place> spelledLike(String name) {
        String folded = fold(name);
        Map<String, Place> near = new LinkedHashMap<>();
        shard(folded).forEach((other, places) -> {
            if (Spelling.differInOneLetter(folded, other)) {
                places.forEach(place -> near.putIfAbsent(place.id(), place));
            }
        });
        return near.values();
    }

    /** Lower-case ASCII words, as {@code build.py} folds them. */
    static String fold(String name) {
        StringBuilder folded = new StringBuilder();
        String flat = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        for (int at = 0; at < flat.length(); at++) {
            char letter = flat.charAt(at);
            if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
                folded.append(letter);
            } else if (WITHOUT_MARK.containsKey(letter)) {
                folded.append(WITHOUT_MARK.get(letter));
            } else if (Character.getType(letter) != Character.NON_SPACING_MARK && APOSTROPHES.indexOf(letter) < 0) {
                folded.append(' ');
            }
        }
        return String.join(" ", folded.toString().strip().split(" +", -1));
    }

    private Map<String, List<Place>> shard(String folded) {
        String letters = folded.substring(0, Math.min(2, folded.length()));
        return opened.computeIfAbsent(letters, this::open);
    }

    private Map<String, List<Place>> open(String letters) {
        Map<String, List<Place>> places = new TreeMap<>();
        int[] place = index.get(letters);
        if (place == null) {
            return places;
        }
        try (InputStream member = new GZIPInputStream(new ByteArrayInputStream(members, place[0], place[1]))) {
            new String(member.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                String[] cells = line.split("\t", -1);
                places.computeIfAbsent(cells[0], name -> new ArrayList<>())
                        .add(new Place(
                                cells[1],
                                cells[2],
                                cells[3],
                                Double.parseDouble(cells[4]),
                                Double.parseDouble(cells[5]),
                                Long.parseLong(cells[6])));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places;
    }

    private static byte[] resource(String name) {
        try (InputStream stream = Objects.requireNonNull(Gazetteer.class.getResourceAsStream(name), name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
