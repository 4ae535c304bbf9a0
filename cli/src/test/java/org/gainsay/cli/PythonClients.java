package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.desk.Hashes;

/** Other people's programs in Python, in environments of their own with pinned packages. Needs Python 3.11 and its registry. */
final class PythonClients {
    static final Path FOLDER = Path.of("target/clients").toAbsolutePath();

    static final Path SCRIPTS = Path.of("src/test/clients").toAbsolutePath();

    private PythonClients() {}

    /** The packages of most scripts. */
    private static final String USUAL = "requirements";

    /** Where a program of an environment lies; it is made once. */
    private static Path program(String packages, String name) throws IOException, InterruptedException {
        String folder = packages.equals(USUAL) ? "venv" : packages;
        Path programs = FOLDER.resolve(folder + "/bin");
        Path requirements = SCRIPTS.resolve(packages + ".txt");
        Path made = FOLDER.resolve(folder).resolve(Hashes.sha256(Files.readAllBytes(requirements)));
        if (!Files.exists(made)) {
            Files.createDirectories(FOLDER);
            run(
                    List.of(
                            "python3",
                            "-m",
                            "venv",
                            "--clear",
                            FOLDER.resolve(folder).toString()),
                    "");
            run(
                    List.of(
                            programs.resolve("python").toString(),
                            "-m",
                            "pip",
                            "install",
                            "-q",
                            "-r",
                            requirements.toString()),
                    "");
            Files.createFile(made);
        }
        return programs.resolve(name);
    }

    /** What a script prints; it ends well, or the test fails with it. */
    static String script(String name, String input, String... arguments) throws IOException, InterruptedException {
        return scriptWith(USUAL, name, input, arguments);
    }

    /** What a script prints that needs other packages: those of a file of that name beside it. */
    static String scriptWith(String packages, String name, String input, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                program(packages, "python").toString(), SCRIPTS.resolve(name).toString()));
        command.addAll(List.of(arguments));
        return run(command, input);
    }

    /** What an installed program prints; it ends well, or the test fails with it. */
    static String installed(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program(USUAL, name).toString()));
        command.addAll(List.of(arguments));
        return run(command, "");
    }

    private static String run(List<String> command, String input) throws IOException, InterruptedException {
        Path in = Files.writeString(Files.createTempFile("clients", ".in"), input);
        Path out = Files.createTempFile("clients", ".out");
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile()) // where what they leave behind is in nobody's way
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectErrorStream(true)
                .start();
        int code = process.waitFor();
        String printed = Files.readString(out);
        Files.delete(in);
        Files.delete(out);
        assertThat(code).as(printed).isZero();
        return printed;
    }
}
