package org.gainsay.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * The program's jars. Native libraries lie beside them in {@code native/}, those of this platform only, so that nothing need be unpacked
 * when the program starts. {@code gainsay.jar} names them all in one order, which the fast-start cache insists on.
 */
final class Jars {
    private static final String NATIVE = "native";

    private Jars() {}

    /** Lays them out in a folder that is there. */
    static void lay(Path from, Path lib, Platform platform, Instant time) throws IOException {
        Files.createDirectories(lib.resolve(NATIVE));
        List<Path> jars;
        try (Stream<Path> files = Files.list(from)) {
            jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
        for (Path jar : jars) {
            add(jar, lib, platform, time);
        }
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, "org.gainsay.cli.Main");
        main.put(
                Attributes.Name.CLASS_PATH,
                String.join(
                        " ",
                        jars.stream().map(jar -> jar.getFileName().toString()).toList()));
        try (OutputStream out = Files.newOutputStream(lib.resolve("gainsay.jar"));
                JarOutputStream jar = new JarOutputStream(out)) {
            jar.putNextEntry(entry(JarFile.MANIFEST_NAME, time));
            manifest.write(jar);
            jar.closeEntry();
        }
    }

    private static void add(Path jar, Path lib, Platform platform, Instant time) throws IOException {
        try (JarFile opened = new JarFile(jar.toFile())) {
            Path target = lib.resolve(jar.getFileName().toString());
            if (opened.stream().noneMatch(entry -> Platform.isNative(entry.getName()))) {
                Files.copy(jar, target);
                return;
            }
            try (OutputStream out = Files.newOutputStream(target);
                    JarOutputStream packed = new JarOutputStream(out)) {
                for (JarEntry entry : opened.stream().toList()) {
                    add(opened, entry, packed, lib.resolve(NATIVE), platform, time);
                }
            }
        }
    }

    private static void add(
            JarFile jar, JarEntry entry, JarOutputStream packed, Path natives, Platform platform, Instant time)
            throws IOException {
        String name = entry.getName();
        try (InputStream in = jar.getInputStream(entry)) {
            if (!Platform.isNative(name)) {
                packed.putNextEntry(entry(name, time));
                in.transferTo(packed);
                packed.closeEntry();
            } else if (platform.owns(name) && !entry.isDirectory()) {
                Files.copy(in, natives.resolve(name.substring(name.lastIndexOf('/') + 1)));
            }
        }
    }

    private static JarEntry entry(String name, Instant time) {
        JarEntry entry = new JarEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
        return entry;
    }
}
