package org.gainsay.release;

import java.util.Locale;
import org.gainsay.model.InputException;

/**
 * What a release runs on, which is what it is built on.
 *
 * @param name as in the name of the zip and in ONNX Runtime's jar
 * @param sqlite the folder of its libraries in SQLite's jar
 */
record Platform(String name, String sqlite) {
    /** Where jars keep native libraries, a folder for each platform. */
    private static final String ONNX_FOLDER = "ai/onnxruntime/native/";

    private static final String SQLITE_FOLDER = "org/sqlite/native/";

    static Platform here() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static Platform of(String system, String processor) {
        String on = system.toLowerCase(Locale.ROOT) + " " + processor.toLowerCase(Locale.ROOT);
        return switch (on) {
            case "linux amd64", "linux x86_64" -> new Platform("linux-x64", "Linux/x86_64");
            case "linux aarch64", "linux arm64" -> new Platform("linux-aarch64", "Linux/aarch64");
            default ->
                throw new InputException("no release is made on " + system + " " + processor
                        + "; build on Linux, or run ./gainsay from the source");
        };
    }

    /** Whether an entry of a jar is a native library, of whatever platform. */
    static boolean isNative(String entry) {
        return entry.startsWith(ONNX_FOLDER) || entry.startsWith(SQLITE_FOLDER);
    }

    /** Whether it is one of this platform's. */
    boolean owns(String entry) {
        return entry.startsWith(ONNX_FOLDER + name + "/") || entry.startsWith(SQLITE_FOLDER + sqlite + "/");
    }
}
