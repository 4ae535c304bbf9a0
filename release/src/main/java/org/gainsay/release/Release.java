package org.gainsay.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gainsay.model.InputException;

/** Lays out the folder of a release and packs it. */
public final class Release {
    /** What is taken from the checkout as it is: from where, and to where in the release. */
    private static final List<Taken> TAKEN = List.of(
            Taken.asItIs("LICENSE"),
            Taken.asItIs("NOTICE"),
            Taken.asItIs("CHANGELOG.md"),
            Taken.asItIs("docs"),
            Taken.asItIs("examples"),
            // What the documents send their readers to.
            Taken.asItIs("bench/RESULTS.md"),
            Taken.asItIs("training/MODEL_CARD.md"),
            Taken.asItIs("corpus/README.md"),
            Taken.asItIs("corpus/MORE.md"),
            Taken.asItIs("corpus/DATASHEET.md"),
            Taken.asItIs("corpus/STANCE.md"),
            Taken.asItIs("corpus/NOTICE"),
            Taken.asItIs("claims/README.md"),
            Taken.asItIs("format/README.md"),
            Taken.asItIs("ledger/README.md"),
            Taken.asItIs("spark/README.md"),
            new Taken("cli/src/main/launch", "lib"),
            new Taken("release/src/main/files", ""));

    private record Taken(String from, String to) {
        static Taken asItIs(String name) {
            return new Taken(name, name);
        }
    }

    private Release() {}

    /**
     * Makes the zip and the sums beside it.
     *
     * @param arguments the checkout; the folder with the program's jars; its bill of materials; where to put things; the version; the
     *     instant that all files bear, as ISO 8601
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path checkout = Path.of(arguments[0]);
        Path jars = Path.of(arguments[1]);
        Path bill = Path.of(arguments[2]);
        Path target = Path.of(arguments[3]);
        String version = arguments[4];
        Instant time = Instant.parse(arguments[5]);

        Platform platform = Platform.here();
        Path folder = target.resolve("gainsay-" + version);
        Folders.remove(folder);
        Files.createDirectories(folder);
        takeFrom(checkout, folder);
        fill(folder, version, platform, time);
        Jars.lay(jars, folder.resolve("lib"), platform, time);
        RuntimeImage.link(folder.resolve("runtime"));
        BillOfMaterials parts = BillOfMaterials.read(bill);
        Files.writeString(folder.resolve("sbom.json"), parts.withRuntime() + "\n");
        Files.writeString(
                folder.resolve("LICENSES.txt"),
                Licences.text(parts, checkout, folder.resolve("lib"), folder.resolve("runtime/legal")));
        Folders.remove(folder.resolve("runtime/legal"));
        date(folder, time);
        FastStart.prepare(folder, target.resolve("rehearsal"));
        date(folder, time);
        Path zip = target.resolve("gainsay-" + version + "-" + platform.name() + ".zip");
        ReleaseZip.write(folder, zip, time);
        Files.writeString(target.resolve("SHA256SUMS"), ReleaseZip.sha256(zip) + "  " + zip.getFileName() + "\n");
        System.out.println(zip + ": " + (Files.size(zip) >> 20) + " MB");
    }

    /** What needs no build: documents, examples, launcher. */
    static void takeFrom(Path checkout, Path folder) throws IOException {
        for (Taken taken : TAKEN) {
            Folders.copy(checkout.resolve(taken.from()), folder.resolve(taken.to()));
        }
    }

    /** Puts what only the build knows into the texts. */
    private static void fill(Path folder, String version, Platform platform, Instant time) throws IOException {
        for (String name : List.of("gainsay", "README.txt", "Containerfile", "gainsay.service")) {
            Path file = folder.resolve(name);
            String text = Files.readString(file)
                    .replace("@version@", version)
                    .replace("@platform@", platform.name())
                    .replace("@seconds@", Long.toString(time.getEpochSecond()));
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        }
        for (String name : List.of("gainsay", "ready.sh")) {
            if (!folder.resolve(name).toFile().setExecutable(true, false)) {
                throw new InputException(folder + ": no file can be made executable there; build on another disk");
            }
        }
    }

    private static void date(Path folder, Instant time) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList()) {
                Files.setLastModifiedTime(each, FileTime.from(time));
            }
        }
    }
}
