package org.gainsay.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gainsay.model.InputException;

/**
 * What makes the first answer as quick as the second: the JVM's cache of loaded code (an AOT cache, JEP 514), and the index of the built-in
 * list, both made by running the release's own program on an example. The cache is tied to this runtime, and to names, sizes and times of
 * the jars; the folder may be anywhere.
 */
final class FastStart {
    private FastStart() {}

    /**
     * Leaves both in the release's {@code lib}.
     *
     * @param home a folder for the run, removed afterwards
     * @param cache whether the cache is made as well; no two runs make the same bytes of it
     */
    static void prepare(Path release, Path home, boolean cache) throws IOException, InterruptedException {
        Folders.remove(home);
        Files.createDirectories(home);
        Path lib = release.resolve("lib");
        Path aot = home.resolve("gainsay.aot");
        if (cache) {
            run(
                    release,
                    List.of("-XX:AOTCacheOutput=" + aot.toAbsolutePath(), "-Xlog:aot=off", "-Xlog:cds=off"),
                    "org.gainsay.cli.Rehearsal",
                    release.resolve("examples/arms-deliveries.txt").toAbsolutePath().toString(),
                    home.toAbsolutePath().toString());
        } else {
            run(
                    release,
                    List.of(),
                    "org.gainsay.cli.Main",
                    "screen",
                    "--name",
                    "Qods Aviation",
                    "--home",
                    home.toAbsolutePath().toString());
        }
        Folders.copy(home.resolve("cache/indexes"), lib.resolve("indexes"));
        if (cache) {
            Files.copy(aot, lib.resolve("gainsay.aot"));
        }
        Folders.remove(home);
    }

    private static void run(Path release, List<String> options, String main, String... arguments)
            throws IOException, InterruptedException {
        Path lib = release.resolve("lib");
        List<String> command = new ArrayList<>(List.of(
                release.resolve("runtime/bin/java").toAbsolutePath().toString(),
                "@" + lib.resolve("options").toAbsolutePath(),
                "-Donnxruntime.native.path=" + lib.resolve("native").toAbsolutePath(),
                "-Dorg.sqlite.lib.path=" + lib.resolve("native").toAbsolutePath(),
                "-Dorg.sqlite.lib.name=libsqlitejdbc.so"));
        command.addAll(options);
        command.addAll(List.of("-cp", lib.resolve("gainsay.jar").toAbsolutePath().toString(), main));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("JAVA_") || name.startsWith("JDK_") || name.startsWith("GAINSAY_"));
        environment.put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new InputException("the release's own program failed on an example: " + said);
        }
    }
}
