package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.gainsay.format.Json;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Homes that earlier programs made open in this one: {@code tables-2} before articles had a shelf (2026-11-26, 0641701), {@code tables-4} before
 * there were users (0e1847f), {@code tables-6} with a queue and a user (04029b5). {@code src/test/homes/make.sh} makes more of them.
 */
class EarlierHomesTest {
    /** No line is parted. */
    private static final int WIDE = 500;

    @TempDir
    private Path folder;

    private CommandRun run(String... command) {
        return CommandRun.wide(
                WIDE,
                "",
                Stream.concat(Stream.of(command), Stream.of("--home", folder.toString()))
                        .toArray(String[]::new));
    }

    private CommandRun done(String... command) {
        CommandRun run = run(command);
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    private void unpack(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/homes/" + name + ".zip"));
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.copy(zip, file);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tables-2", "tables-4", "tables-6"})
    void opensVerifiesScreensReadsAndClaims(String name) throws IOException {
        unpack(name);
        byte[] before = Files.readAllBytes(folder.resolve("ledger.db"));

        CommandRun doctor = done("doctor");
        assertThat(doctor.out())
                .containsPattern("ok +ledger +whole: 1[14] entries")
                .containsPattern("un_sc +2026-01-01");
        assertThat(doctor.out()).contains("brought up to date when the home is next used");
        assertThat(folder.resolve("ledger.db")).hasBinaryContent(before);

        assertThat(done("ledger", "verify").out()).startsWith("whole: 1");
        assertThat(done("sources", "--format", "jsonl").lines()).hasSize(4);
        assertThat(done("claims").out()).contains("mortar shells", "howitzers", "Vintar Freight");
        assertThat(done("screen", "--name", "Farthest Shipping Company").out()).contains("match", "XXe.003");
        assertThat(done("ledger", "rerun", firstScreening()).code()).isZero();
        Path article = Files.writeString(
                Files.createDirectory(folder.resolve("articles")).resolve("late.txt"),
                "Iran has supplied drones to Russia, the foreign ministry of Ukraine said on Monday. Russia denied it.\n");
        assertThat(done("read", article.toString(), "--format", "jsonl").lines())
                .hasSize(1);
        assertThat(done("sources", "--format", "jsonl").lines()).hasSize(5);
        assertThat(done("ledger", "verify").out()).startsWith("whole: ");
        assertThat(done("doctor").out()).containsPattern("ok +ledger +whole: ").doesNotContain("brought up to date");
    }

    private String firstScreening() {
        return done("ledger", "export").lines().stream()
                .map(line -> Json.parse(line, "out"))
                .filter(line -> line.path("type").asString().equals("screening"))
                .map(line -> line.path("seq").asString())
                .findFirst()
                .orElseThrow();
    }
}
