package org.gainsay.read.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {
    @Test
    void librariesAreUnpackedOnceAndMendedWhereDamaged(@TempDir Path folder) throws IOException {
        Path home = NativeLibraries.unpack(folder);
        if (home == null) {
            System.out.println("no native libraries for this machine, left out: their unpacking");
            return;
        }
        FileTime old = FileTime.fromMillis(0);
        Path first = files(home).getFirst();
        Path last = files(home).getLast();
        assertThat(files(home)).hasSize(2);
        Files.setLastModifiedTime(first, old);
        Files.writeString(last, "cut short");
        assertThat(NativeLibraries.unpack(folder)).isEqualTo(home);
        assertThat(files(home)).hasSize(2);
        assertThat(Files.getLastModifiedTime(first)).isEqualTo(old);
        assertThat(Files.size(last)).isGreaterThan(10_000);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
