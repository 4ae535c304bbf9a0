package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has read enough is told from a full disk. */
class StandardOutputTest {
    @TempDir
    private Path folder;

    private static StandardOutput failing(String why) {
        return new StandardOutput(new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException(why);
            }
        });
    }

    @Test
    void aBrokenPipeIsToldFromAFullDisk() {
        StandardOutput unread = failing("Broken pipe");
        PrintStream printed = new PrintStream(unread, false, StandardCharsets.UTF_8);
        printed.println("a line");
        assertThat(printed.checkError()).isTrue();
        assertThat(unread.isUnread()).isTrue();
        StandardOutput full = failing("No space left on device");
        new PrintStream(full, true, StandardCharsets.UTF_8).println("a line");
        assertThat(full.isUnread()).isFalse();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StandardOutput good = new StandardOutput(bytes);
        new PrintStream(good, true, StandardCharsets.UTF_8).print("ä");
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("ä");
        assertThat(good.isUnread()).isFalse();
    }

    static boolean hasShell() {
        return Files.isExecutable(Path.of("/bin/bash")) && Files.exists(Path.of("/dev/full"));
    }

    /** The program as a process of its own, in a line of the shell that says where its output goes. */
    private List<String> shell(String line) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "/bin/bash",
                        "-c",
                        "java=$0 path=$1; "
                                + line.replace(
                                        "PROGRAM",
                                        "\"$java\" -XX:TieredStopAtLevel=1 -cp \"$path\""
                                                + " org.gainsay.cli.Main lists show us_ofac_sdn 35173 --home home"),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        System.getProperty("java.class.path"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed.lines().toList();
    }

    @Test
    @EnabledIf("hasShell")
    void soItIsOutside() throws IOException, InterruptedException {
        assertThat(shell("PROGRAM >/dev/full; echo ended with $?"))
                .contains("ended with 2")
                .anySatisfy(line -> assertThat(line).contains("standard output could not be written"));
        // Who would read has gone before the program begins.
        assertThat(shell("mkfifo pipe; (exec 3<pipe) & exec 4>pipe; wait; PROGRAM >&4; echo ended with $?"))
                .contains("ended with 141")
                .noneSatisfy(line -> assertThat(line).contains("standard output"));
    }
}
