package org.gainsay.read.statements;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Keeps ONNX Runtime's native libraries in a folder, once for each build of them. Left alone, the runtime writes its 28 MB to a
 * temporary folder at every start. Whatever fails here fails silently: then the runtime does just that.
 */
final class NativeLibraries {
    private static final String PATH_PROPERTY = "onnxruntime.native.path";
    private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

    private NativeLibraries() {}

    /** Must run before the first use of the runtime. A path that the user has set is left as it is. */
    static void keepIn(Path folder) {
        if (System.getProperty(PATH_PROPERTY) != null) {
            return;
        }
        try {
            Path unpacked = unpack(folder);
            if (unpacked != null) {
                System.setProperty(PATH_PROPERTY, unpacked.toString());
            }
        } catch (IOException unwritable) {
            // The runtime unpacks for itself.
        }
    }

    /** The folder below {@code folder} that holds the libraries; null where the runtime comes without any for this machine. */
    static @Nullable Path unpack(Path folder) throws IOException {
        String platform = platform();
        Path home = null;
        for (String library : LIBRARIES) {
            String file = System.mapLibraryName(library);
            URL inJar = OrtEnvironment.class.getResource("/ai/onnxruntime/native/" + platform + "/" + file);
            URLConnection connection = inJar == null ? null : inJar.openConnection();
            if (!(connection instanceof JarURLConnection jar)) {
                return null;
            }
            if (home == null) {
                String build = Long.toHexString(jar.getJarEntry().getCrc());
                home = Files.createDirectories(folder.resolve("onnxruntime-" + platform + "-" + build));
            }
            keep(jar, home.resolve(file));
        }
        return home;
    }

    private static void keep(JarURLConnection jar, Path target) throws IOException {
        if (Files.exists(target) && Files.size(target) == jar.getJarEntry().getSize()) {
            return;
        }
        // Another process may do the same now: each writes a file of its own and moves it into place.
        Path part = Files.createTempFile(target.getParent(), "unpacking", ".part");
        try (InputStream in = jar.getInputStream()) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static @Nullable String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String name = system.contains("linux")
                ? "linux"
                : system.contains("mac") ? "osx" : system.contains("win") ? "win" : null;
        String processor = switch (System.getProperty("os.arch", "").toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x64";
            case "aarch64", "arm64" -> "aarch64";
            default -> null;
        };
        return name == null || processor == null ? null : name + "-" + processor;
    }
}
