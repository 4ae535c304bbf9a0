package org.gainsay.read.statements;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The statement model's files, which stand in the jar. */
final class ModelFiles {
    private static final String FOLDER = "/org/gainsay/read/model/";

    private ModelFiles() {}

    static InputStream open(String name) throws IOException {
        InputStream in = ModelFiles.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IOException("the statement model's " + name + " is missing from the class path");
        }
        return in;
    }

    /** Name and version at the top of {@code model.json}. */
    static String version() {
        String name = "";
        try (InputStream json = open("model.json");
                JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING && "name".equals(parser.currentName())) {
                    name = parser.getString();
                } else if (parser.currentToken() == JsonToken.VALUE_STRING && "version".equals(parser.currentName())) {
                    return name + "-" + parser.getString();
                }
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        throw new IllegalStateException("the statement model's model.json lacks its version");
    }
}
