package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code read --format ftm} and {@code lists export} print is what the Python package {@code followthemoney} takes. Runs with {@code -Pclients} only. */
@Tag("clients")
class FollowTheMoneyTest {
    @Test
    void takesReadings() throws IOException, InterruptedException {
        Path root = Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
        CommandRun read =
                CommandRun.of("", "read", root.resolve("examples").toString(), "--format", "ftm", "--no-keep");
        String found = PythonClients.script("check_ftm.py", read.out());
        assertThat(found).contains(" 0 faults; ").contains("7 Article").contains(" Note");
    }

    @Test
    void takesTheBuiltinList() throws IOException, InterruptedException {
        CommandRun lists = CommandRun.of(
                "",
                "lists",
                "export",
                "--home",
                PythonClients.FOLDER.resolve("home").toString());
        String found = PythonClients.script("check_ftm.py", lists.out());
        assertThat(found).contains("13821 entities, 0 faults; ").contains(" Vessel");
    }
}
