package org.gainsay.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Countries as official lists write them, to alpha-2. A table and not {@code Locale}, whose names take a tenth of a second to load. */
final class Countries {
    private static final Map<String, String> CODES = load("countries.tsv");

    /** Loaded when the first is looked for: only some lists write them. */
    private static final class Peoples {
        static final Map<String, String> CODES = load("peoples.tsv");
    }

    private Countries() {}

    /** The alpha-2 code in lower case of a country's name or code; null where it is none that is known. */
    static @Nullable String code(String written) {
        String exact = CODES.get(written);
        return exact != null ? exact : CODES.get(key(written));
    }

    /** The alpha-2 code in lower case, else what is written. */
    static String codeOrWritten(String written) {
        String code = code(written);
        return code == null ? written : code;
    }

    /** The code of a country's name, or of the word for its people ({@code Syrian}); null where it is neither. */
    static @Nullable String ofPeople(String written) {
        String code = code(written);
        return code != null ? code : Peoples.CODES.get(key(written));
    }

    private static Map<String, String> load(String table) {
        Map<String, String> codes = new HashMap<>(1024);
        for (String line : Pieces.of(text(table), "\n")) {
            if (line.startsWith("#")) {
                continue;
            }
            String code = line.substring(0, 2);
            codes.put(code, code);
            for (String name : Pieces.of(line.substring(3), "|")) {
                codes.put(name, code);
                codes.put(key(name), code);
            }
        }
        return codes;
    }

    /** Lower case, without article and punctuation, {@code &} and {@code St.} written out. */
    private static String key(String name) {
        StringBuilder key = new StringBuilder();
        for (String word : Pieces.words(name.replace("&", " and "))) {
            if (!word.equals("the")) {
                key.append(word.equals("st") ? "saint" : word).append(' ');
            }
        }
        return key.toString();
    }

    private static String text(String table) {
        try (InputStream bytes = Objects.requireNonNull(Countries.class.getResourceAsStream(table))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException brokenJar) {
            throw new UncheckedIOException(brokenJar);
        }
    }
}
