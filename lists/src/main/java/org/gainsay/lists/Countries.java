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
    private static final Map<String, String> CODES = load();

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

    private static Map<String, String> load() {
        Map<String, String> codes = new HashMap<>(1024);
        for (String line : Pieces.of(table(), "\n")) {
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

    private static String table() {
        try (InputStream bytes = Objects.requireNonNull(Countries.class.getResourceAsStream("countries.tsv"))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException brokenJar) {
            throw new UncheckedIOException(brokenJar);
        }
    }
}
