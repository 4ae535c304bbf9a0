package org.gainsay.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.X5455_ExtendedTimestamp;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.gainsay.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of a release that need no whole program; {@code release/try} tries the whole. */
class ReleaseTest {
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");
    private static final Platform LINUX = Platform.of("Linux", "amd64");

    @TempDir
    private Path folder;

    private Path jar(String name, String... entries) throws IOException {
        Path file = Files.createDirectories(folder.resolve("jars")).resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            for (String entry : entries) {
                jar.putNextEntry(new JarEntry(entry));
                jar.write(entry.getBytes(StandardCharsets.UTF_8));
                jar.closeEntry();
            }
        }
        return file;
    }

    private Path lay(String name) throws IOException {
        Path lib = Files.createDirectories(folder.resolve(name));
        Jars.lay(folder.resolve("jars"), lib, LINUX, TIME);
        return lib;
    }

    private static List<String> entries(Path jar) throws IOException {
        try (JarFile opened = new JarFile(jar.toFile())) {
            return opened.stream().map(JarEntry::getName).toList();
        }
    }

    @Test
    void nativeLibrariesOfThisPlatformLieBesideTheJarsAndNoOthersAnywhere() throws IOException {
        jar(
                "b-onnx.jar",
                "ai/onnxruntime/OrtSession.class",
                "ai/onnxruntime/native/linux-x64/libonnxruntime.so",
                "ai/onnxruntime/native/win-x64/onnxruntime.dll");
        jar(
                "a-sqlite.jar",
                "org/sqlite/JDBC.class",
                "org/sqlite/native/Linux/x86_64/libsqlitejdbc.so",
                "org/sqlite/native/Linux-Musl/x86_64/libsqlitejdbc.so");
        Path plain = jar("c.jar", "a.class");
        Path lib = lay("lib");
        assertThat(entries(lib.resolve("b-onnx.jar"))).containsExactly("ai/onnxruntime/OrtSession.class");
        assertThat(entries(lib.resolve("a-sqlite.jar"))).containsExactly("org/sqlite/JDBC.class");
        assertThat(lib.resolve("c.jar")).hasSameBinaryContentAs(plain);
        assertThat(lib.resolve("native/libonnxruntime.so"))
                .hasContent("ai/onnxruntime/native/linux-x64/libonnxruntime.so");
        assertThat(lib.resolve("native/libsqlitejdbc.so"))
                .hasContent("org/sqlite/native/Linux/x86_64/libsqlitejdbc.so");
        try (Stream<Path> natives = Files.list(lib.resolve("native"))) {
            assertThat(natives).hasSize(2);
        }
        try (JarFile start = new JarFile(lib.resolve("gainsay.jar").toFile())) {
            assertThat(start.getManifest().getMainAttributes().getValue("Class-Path"))
                    .isEqualTo("a-sqlite.jar b-onnx.jar c.jar");
        }
    }

    @Test
    void twiceTheSameBytesInWhateverTimeZone() throws IOException {
        jar("a.jar", "org/sqlite/JDBC.class", "org/sqlite/native/Windows/x86/sqlitejdbc.dll");
        jar("b.jar", "b.class");
        TimeZone usual = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tehran"));
            ReleaseZip.write(lay("one/gainsay-1"), folder.resolve("one.zip"), TIME);
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            ReleaseZip.write(lay("other/gainsay-1"), folder.resolve("other.zip"), TIME);
        } finally {
            TimeZone.setDefault(usual);
        }
        assertThat(folder.resolve("one.zip")).hasSameBinaryContentAs(folder.resolve("other.zip"));
    }

    @Test
    void theZipKeepsOrderTimeAndWhoMayRunWhat() throws IOException {
        Path release = Files.createDirectories(folder.resolve("gainsay-1/b"));
        Files.writeString(release.resolve("late"), "b");
        Path launcher = Files.writeString(folder.resolve("gainsay-1/gainsay"), "#!/bin/sh");
        assertThat(launcher.toFile().setExecutable(true, false)).isTrue();
        Files.writeString(folder.resolve("gainsay-1/LICENSE"), "l");
        Path zip = folder.resolve("gainsay-1.zip");
        ReleaseZip.write(folder.resolve("gainsay-1"), zip, TIME);
        try (ZipFile opened = ZipFile.builder().setPath(zip).get()) {
            List<ZipArchiveEntry> entries = Collections.list(opened.getEntriesInPhysicalOrder());
            assertThat(entries)
                    .extracting(ZipArchiveEntry::getName)
                    .containsExactly("gainsay-1/LICENSE", "gainsay-1/b/late", "gainsay-1/gainsay");
            assertThat(entries).extracting(ZipArchiveEntry::getUnixMode).containsExactly(0100644, 0100644, 0100755);
            assertThat(entries)
                    .extracting(entry -> entry.getExtraField(new X5455_ExtendedTimestamp().getHeaderId()))
                    .allSatisfy(field -> assertThat(((X5455_ExtendedTimestamp) field)
                                    .getModifyTime()
                                    .getValue())
                            .isEqualTo(TIME.getEpochSecond()));
        }
        assertThat(ReleaseZip.sha256(zip)).matches("[0-9a-f]{64}");
    }

    @Test
    void onlyWhatEveryRunLoadsIsArchived() {
        List<String> one = List.of(
                "# made",
                "b/B id: 7",
                "java/util/concurrent/FutureTask$WaitNode id: 2",
                "a/A id: 3",
                "x/ByChance id: 9",
                "@lambda-proxy a/A",
                "a/AnError id: 1",
                "@cp a/A 1");
        List<String> other = List.of(
                "java/util/concurrent/FutureTask$WaitNode id: 2",
                "a/A id: 4",
                "@lambda-proxy a/A",
                "b/B id: 5",
                "a/AnError id: 2",
                "@cp a/A 1");
        assertThat(FastStart.common(List.of(one, other))).containsExactly("a/A", "b/B", "@lambda-proxy a/A");
    }

    @Test
    void onlyWhatIsKnownIsReleased() {
        assertThat(LINUX.name()).isEqualTo("linux-x64");
        assertThatThrownBy(() -> Platform.of("Mac OS X", "aarch64"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("run ./gainsay from the source");
    }

    @Test
    void licencesAreKnownByTheirIdentifiers() {
        assertThat(Licences.named(part("The Apache Software License, Version 2.0", "Apache-2.0")))
                .containsExactly("Apache-2.0");
        assertThat(Licences.named(part("The MIT License"))).containsExactly("MIT");
        assertThat(Licences.named(part("BSD-3-Clause"))).containsExactly("BSD-3-Clause");
    }

    private static BillOfMaterials.Part part(String... licences) {
        return new BillOfMaterials.Part("g", "n", "1", List.of(licences));
    }

    /** What is copied into the image, or started by the service, is put into the release. */
    @Test
    void whatContainerAndServiceNameIsInTheRelease() throws IOException {
        Path files = checkout().resolve("release/src/main/files");
        for (String by : List.of("Containerfile", "gainsay.service")) {
            List<String> named = Pattern.compile("/opt/gainsay/([\\w./]*\\w)")
                    .matcher(Files.readString(files.resolve(by)))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .distinct()
                    .toList();
            assertThat(named)
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(Files.exists(files.resolve(name))
                                    || Files.exists(checkout().resolve(name)))
                            .as(name)
                            .isTrue());
        }
    }

    /** Whoever has only the zip must not be sent to what is not in it. */
    @Test
    void noLinkInTheDocumentsLeadsNowhere() throws IOException {
        Path release = folder.resolve("gainsay-1");
        Release.takeFrom(checkout(), release);
        List<Path> documents = Folders.all(release).stream()
                .filter(file -> file.toString().endsWith(".md"))
                .toList();
        assertThat(documents).hasSizeGreaterThan(20);
        List<String> astray = new ArrayList<>();
        int followed = 0;
        for (Path document : documents) {
            for (String link : links(Files.readString(document))) {
                followed++;
                if (!Files.exists(document.resolveSibling(link).normalize())) {
                    astray.add(release.relativize(document) + ": " + link);
                }
            }
        }
        assertThat(followed).isGreaterThan(50);
        assertThat(astray).isEmpty();
    }

    /** Where a document's links and pictures lead within the release, without the heading there. */
    private static List<String> links(String document) {
        return Pattern.compile("\\]\\(([^)\\s#]+)[^)]*\\)|(?:src|srcset|href)=\"([^\"#]+)")
                .matcher(document)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .toList();
    }

    private static Path checkout() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("release"))) {
            at = Objects.requireNonNull(at.getParent());
        }
        return at;
    }
}
