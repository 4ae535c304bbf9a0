package org.gainsay.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gainsay.model.InputException;

/**
 * What makes the first answer as quick as the second: an archive of the classes that the common commands load (class data sharing), which the
 * JVM maps instead of reading jars, and the index of the built-in list. Both are made by running the release's own program on an example, and
 * both are the same bytes each time that the same classes were loaded.
 *
 * <p>An AOT cache (JEP 514), which the checkout's launcher makes, holds profiles and compiled addresses besides, so that no two are the same; for
 * a first answer it gains nothing over this. The archive is tied to this runtime, and to names, sizes and times of the jars; the folder may be
 * anywhere.
 */
final class FastStart {
    /** Enough to load what a server needs. */
    private static final String REQUESTS = "40";

    /** Runs load the same classes but for a few that hang on which thread came first; only what all loaded counts. */
    private static final int RUNS = 3;

    /**
     * Comments, places in constant pools that chance to be resolved, what is loaded where something goes wrong, and what the JDK loads where one
     * thread comes upon another.
     */
    private static final Pattern CHANCE =
            Pattern.compile("#.*|@cp .*|\\S*(?:Exception|Error)(?: .*)?|java/util/concurrent/\\S*\\$.*");

    /** Numbers that the JVM gives in the order of loading. */
    private static final Pattern NUMBER = Pattern.compile(" id: .*");

    private final Path release;
    private final Path lib;
    private final Path work;

    private FastStart(Path release, Path work) {
        this.release = release.toAbsolutePath();
        this.lib = this.release.resolve("lib");
        this.work = work.toAbsolutePath();
    }

    /**
     * Leaves both in the release's {@code lib}.
     *
     * @param work a folder for the runs, removed afterwards
     */
    static void prepare(Path release, Path work) throws IOException, InterruptedException {
        new FastStart(release, work).prepare();
    }

    private void prepare() throws IOException, InterruptedException {
        Folders.remove(work);
        Files.createDirectories(work);
        List<List<String>> lists = new ArrayList<>();
        for (int run = 1; run <= RUNS; run++) {
            lists.add(classes(run));
        }
        archive(Files.write(work.resolve("classes"), common(lists)));
        Folders.copy(work.resolve("home1/cache/indexes"), lib.resolve("indexes"));
        Folders.remove(work);
    }

    /**
     * The JVM writes where its runtime lies into an archive, although it takes it wherever that is later: so all archives are made at one place,
     * one after the other.
     */
    private void archive(Path list) throws IOException, InterruptedException {
        Path place = Path.of(System.getProperty("java.io.tmpdir"), "gainsay-class-archive");
        try (FileChannel alone = FileChannel.open(
                place.resolveSibling(place.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            alone.lock();
            Folders.remove(place);
            Files.createDirectory(place);
            for (String part : List.of("runtime", "lib")) {
                Folders.copy(release.resolve(part), place.resolve(part));
            }
            run(
                    place,
                    "-Xshare:dump",
                    "-XX:SharedClassListFile=" + list,
                    "-XX:SharedArchiveFile=lib/gainsay.jsa",
                    "-Xlog:cds=off",
                    "-Xlog:aot=off");
            Folders.copy(place.resolve("lib/gainsay.jsa"), lib.resolve("gainsay.jsa"));
            Folders.remove(place);
        }
    }

    private List<String> classes(int run) throws IOException, InterruptedException {
        Path list = work.resolve("classes" + run);
        run(
                release,
                "-XX:TieredStopAtLevel=1",
                "-XX:DumpLoadedClassList=" + list,
                "-Donnxruntime.native.path=" + lib.resolve("native"),
                "-Dorg.sqlite.lib.path=" + lib.resolve("native"),
                "-Dorg.sqlite.lib.name=libsqlitejdbc.so",
                "org.gainsay.cli.Rehearsal",
                release.resolve("examples/arms-deliveries.txt").toString(),
                work.resolve("home" + run).toString(),
                REQUESTS);
        return Files.readAllLines(list);
    }

    /** What stands in all lists and does not hang on chance: first the classes, then how they are used, both in order. */
    static List<String> common(Collection<List<String>> lists) {
        SortedSet<String> common = new TreeSet<>();
        boolean first = true;
        for (List<String> list : lists) {
            List<String> lines = list.stream()
                    .filter(line -> !CHANCE.matcher(line).matches())
                    .map(line -> NUMBER.matcher(line).replaceFirst(""))
                    .toList();
            if (first) {
                common.addAll(lines);
            } else {
                common.retainAll(new TreeSet<>(lines));
            }
            first = false;
        }
        List<String> ordered = new ArrayList<>(
                common.stream().filter(line -> !line.startsWith("@")).toList());
        common.stream().filter(line -> line.startsWith("@")).forEach(ordered::add);
        return ordered;
    }

    /** Runs the JVM of a release with its own options and jars, from its folder. */
    private static void run(Path release, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(release.resolve("runtime/bin/java").toString(), "@lib/options", "-cp", "lib/gainsay.jar"));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(release.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment
                .keySet()
                .removeIf(name -> name.startsWith("JAVA_") || name.startsWith("JDK_") || name.startsWith("GAINSAY_"));
        environment.put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new InputException("the release's own program failed on an example: " + said);
        }
    }
}
