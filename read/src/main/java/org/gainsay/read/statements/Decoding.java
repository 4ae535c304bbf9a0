package org.gainsay.read.statements;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The numbers that decoding needs. They belong to a model and stand beside it in {@code model.json}, under {@code decoding}.
 *
 * @param cueFloor least probability of a token of a cue
 * @param speechFloor least probability of the first token of content without a cue
 * @param narrationFloor least probability of the first token of a narrated clause
 * @param labelChange price of each change of label, in nats
 */
record Decoding(double cueFloor, double speechFloor, double narrationFloor, double labelChange) {
    static Decoding load(InputStream modelJson) throws IOException {
        Map<String, Double> numbers = new TreeMap<>();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), modelJson)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.START_OBJECT && "decoding".equals(parser.currentName())) {
                    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                        String name = parser.currentName();
                        parser.nextToken();
                        numbers.put(name, parser.getDoubleValue());
                    }
                }
            }
        }
        return new Decoding(
                number(numbers, "cue"),
                number(numbers, "content"),
                number(numbers, "narration"),
                number(numbers, "switch"));
    }

    private static double number(Map<String, Double> numbers, String name) throws IOException {
        Double number = numbers.get(name);
        if (number == null) {
            throw new IOException("the statement model's model.json lacks decoding." + name);
        }
        return number;
    }
}
