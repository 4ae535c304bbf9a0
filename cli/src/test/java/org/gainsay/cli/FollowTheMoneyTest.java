package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.gainsay.desk.Hashes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code read --format ftm} and {@code lists export} print is what the Python package {@code followthemoney} takes. Runs with {@code -Pclients} only. */
@Tag("clients")
class FollowTheMoneyTest {
    private static final Path CLIENTS = Path.of("src/test/clients").toAbsolutePath();
    private static final Path FOLDER = Path.of("target/clients").toAbsolutePath();

    /** The environment with the pinned packages, made once. */
    private static Path python() throws IOException, InterruptedException {
        Path python = FOLDER.resolve("venv/bin/python");
        Path requirements = CLIENTS.resolve("requirements.txt");
        Path made = FOLDER.resolve("venv/" + Hashes.sha256(Files.readAllBytes(requirements)));
        if (!Files.exists(made)) {
            Files.createDirectories(FOLDER);
            run(List.of(
                    "python3", "-m", "venv", "--clear", FOLDER.resolve("venv").toString()));
            run(List.of(python.toString(), "-m", "pip", "install", "-q", "-r", requirements.toString()));
            Files.createFile(made);
        }
        return python;
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        return run(command, "");
    }

    private static String run(List<String> command, String input) throws IOException, InterruptedException {
        Path in = Files.writeString(Files.createTempFile("clients", ".in"), input);
        Path out = Files.createTempFile("clients", ".out");
        Process process = new ProcessBuilder(command)
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

    @Test
    void takesReadings() throws IOException, InterruptedException {
        Path root = Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
        CommandRun read =
                CommandRun.of("", "read", root.resolve("examples").toString(), "--format", "ftm", "--no-keep");
        String found =
                run(List.of(python().toString(), CLIENTS.resolve("check_ftm.py").toString()), read.out());
        assertThat(found).contains(" 0 faults; ").contains("3 Article").contains(" Note");
    }

    @Test
    void takesTheBuiltinList() throws IOException, InterruptedException {
        CommandRun lists = CommandRun.of(
                "", "lists", "export", "--home", FOLDER.resolve("home").toString());
        String found =
                run(List.of(python().toString(), CLIENTS.resolve("check_ftm.py").toString()), lists.out());
        assertThat(found).contains("13821 entities, 0 faults; ").contains(" Vessel");
    }
}
