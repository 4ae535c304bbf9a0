package org.gainsay.screen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes {@code frequencies.txt}: in how many names of OFAC's {@code sdn.csv} and {@code alt.csv} each word stands. Arguments:
 * the folder of the two files, the file to write. See the module's README.
 */
final class FrequencyTable {
    /** Rarer words are rare enough, and leaving them out keeps the table small. */
    private static final int LEAST = 3;

    private static final Pattern NAME_IN_SDN = Pattern.compile("^\\d+,\"([^\"]*)\"", Pattern.MULTILINE);
    private static final Pattern NAME_IN_ALT = Pattern.compile("^\\d+,\\d+,\"[^\"]*\",\"([^\"]*)\"", Pattern.MULTILINE);

    private FrequencyTable() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        count(Path.of(arguments[0], "sdn.csv"), NAME_IN_SDN, counts);
        count(Path.of(arguments[0], "alt.csv"), NAME_IN_ALT, counts);
        Map<Integer, Set<String>> words = new TreeMap<>();
        counts.forEach((word, count) -> {
            if (count >= LEAST) {
                words.computeIfAbsent(count, any -> new TreeSet<>()).add(word);
            }
        });
        StringBuilder text = new StringBuilder(
                "# In how many names of OFAC's SDN list of 2023-12-28 a word stands: the number, then the words. Made by FrequencyTable.\n");
        words.forEach((count, same) ->
                text.append(count).append(' ').append(String.join(" ", same)).append('\n'));
        Files.writeString(Path.of(arguments[1]), text);
    }

    private static void count(Path file, Pattern name, Map<String, Integer> counts) throws IOException {
        Matcher names = name.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        while (names.find()) {
            Set<String> words = new HashSet<>();
            Tokens.of(names.group(1)).forEach(token -> words.add(token.latin()));
            words.forEach(word -> counts.merge(word, 1, Integer::sum));
        }
    }
}
