package org.gainsay.read.statements;

import java.io.IOException;
import java.io.InputStream;

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
}
