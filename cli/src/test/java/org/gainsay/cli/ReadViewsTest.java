package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gainsay read} of several articles for other tools. */
class ReadViewsTest {
    @TempDir
    private Path folder;

    private CommandRun read(String format) throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Iran denied on Saturday that it had supplied drones to Russia.\n");
        Files.writeString(folder.resolve("b.txt"), "Britain accused Iran of supplying drones to Russia.\n");
        return CommandRun.of("", "read", folder.toString(), "--no-keep", "--format", format);
    }

    @Test
    void rowsOfAllArticlesStandUnderOneHeading() throws IOException {
        CommandRun run = read("plover");
        assertThat(run.code()).isZero();
        assertThat(run.lines()).filteredOn(line -> line.startsWith("event_id,")).hasSize(1);
        assertThat(run.lines().get(0)).startsWith("event_id,event_date,event_type,event_mode,denied_type,standing");
        assertThat(run.lines()).anyMatch(line -> line.startsWith("a#e1,,,,AID,denied,"));
        assertThat(run.lines()).anyMatch(line -> line.startsWith("b#e1,,AID,,,alleged,"));
    }

    @Test
    void aSpeakerAndHisSideAreNotCutWhereTheLineHasRoom() throws IOException {
        Path file = Files.writeString(
                folder.resolve("c.txt"),
                "Peru accused Red Sea Lines Ltd of selling rifles to Chile. Omar Abdelrahman Farah, the director of Red Sea Lines,"
                        + " denied selling rifles to Chile.\n");
        assertThat(CommandRun.of("", "read", file.toString(), "--no-keep", "--format", "text")
                        .out())
                .contains("denies     s2    Omar Abdelrahman Farah (Red Sea Lines Ltd)  selling rifles to Chile");
    }

    @Test
    void anArticleIsOneLineOfAnnotationsAndAnEntityOneOfFollowTheMoney() throws IOException {
        assertThat(read("annotations").lines()).hasSize(2).allMatch(line -> line.startsWith("{\"@context\":"));
        assertThat(read("ftm").lines())
                .hasSizeGreaterThan(6)
                .allMatch(line -> line.startsWith("{\"id\":\"gainsay-"))
                .anyMatch(line -> line.contains("denies: that it had supplied drones to Russia"));
    }
}
