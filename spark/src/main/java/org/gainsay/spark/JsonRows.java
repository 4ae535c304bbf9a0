package org.gainsay.spark;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.gainsay.format.Json;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;
import tools.jackson.databind.JsonNode;

/** The objects of a file of JSON lines: their keys are the columns. Empty lines are no rows. */
final class JsonRows {
    /** Letters of a line: an article of the greatest size, all of it escaped, with room for what is said of it. */
    private static final int LONGEST = 8 << 20;

    private final Input input;
    private final BufferedReader lines;
    private long line;
    private long number;

    private JsonRows(Input input, BufferedReader lines) {
        this.input = input;
        this.lines = lines;
    }

    static Iterator<Tuple2<Place, Cells>> of(Input input, Configuration hadoop) {
        try {
            InputStream bytes = new BufferedInputStream(Opened.of(input, hadoop));
            InputStream plain = input.address().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
            return new Pulled<>(new JsonRows(
                    input, new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8)))::next);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Tuple2<Place, Cells> next() {
        try {
            String text = lineOrNull();
            while (text != null && text.isBlank()) {
                text = lineOrNull();
            }
            if (text == null) {
                lines.close();
                return null;
            }
            return new Tuple2<>(new Place(input.number(), ++number), cells(text, input.label() + ":" + line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next line; of one that is too long only the beginning. */
    private @Nullable String lineOrNull() throws IOException {
        line++;
        StringBuilder text = new StringBuilder();
        int letter = lines.read();
        if (letter < 0) {
            return null;
        }
        while (letter >= 0 && letter != '\n') {
            if (text.length() <= LONGEST) {
                text.append((char) letter);
            }
            letter = lines.read();
        }
        return text.toString();
    }

    private Cells cells(String text, String where) {
        if (text.length() > LONGEST) {
            return broken(where, "a line of more than " + LONGEST + " letters; split the row, or leave it out");
        }
        try {
            JsonNode object = Json.parse(text, where);
            if (!object.isObject()) {
                return broken(where, "no object; write the columns as keys, such as {\"name\": \"Qods Aviation\"}");
            }
            List<String> header = new ArrayList<>();
            List<String> cells = new ArrayList<>();
            add(object, where, header, cells);
            return new Cells(input.label(), where, header, cells, null);
        } catch (InputException e) {
            return Cells.broken(input.label(), Fault.of(String.valueOf(e.getMessage()), where));
        }
    }

    /** What is printed of an article, {@code {"article": {"id": …, "text": …}, …}}, can be handed in again: its columns are there. */
    private static void add(JsonNode object, String where, List<String> header, List<String> cells) {
        boolean nested = object.path("article").isObject();
        JsonNode columns = nested ? object.get("article") : object;
        for (Map.Entry<String, JsonNode> property : columns.properties()) {
            if (!nested || property.getValue().isString()) {
                header.add(property.getKey());
                cells.add(cell(property.getValue(), where + ": " + property.getKey()));
            }
        }
    }

    private Cells broken(String where, String why) {
        return Cells.broken(input.label(), new Fault(where, why));
    }

    /** Several values in one, as a cell of csv holds them. */
    private static String cell(JsonNode value, String where) {
        if (value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            List<String> values = new ArrayList<>();
            value.forEach(each -> values.add(word(each, where)));
            return String.join(";", values);
        }
        return word(value, where);
    }

    private static String word(JsonNode value, String where) {
        if (!value.isValueNode()) {
            throw new InputException(where + ": is no text; give a text, a number or a list of texts");
        }
        // A year may come as 1962.0, which is the same number.
        return value.isNumber() && value.canConvertToExactIntegral()
                ? value.bigIntegerValue().toString()
                : value.asString();
    }
}
