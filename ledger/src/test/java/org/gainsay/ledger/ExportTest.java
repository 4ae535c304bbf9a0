package org.gainsay.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.gainsay.format.Json;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody changes an exported file. */
final class ExportTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    Path folder = Path.of("");

    private List<String> lines = List.of();
    private Head head = Head.EMPTY;

    /** Rows 1 to 5 are readings, row 3 erased by row 6. */
    @BeforeEach
    void exportSixEntries() throws IOException {
        try (var home = Home.open(folder, InstantSource.fixed(START))) {
            home.ledger()
                    .append(
                            Ledger.LOCAL,
                            IntStream.rangeClosed(1, 5)
                                    .mapToObj(i -> new Draft(
                                            "reading", Json.object().put("n", i).put("score", 0.5)))
                                    .toList());
            home.ledger().erase(Ledger.LOCAL, new Erasable.Single(3), "request");
            head = home.ledger().head();
            lines = export(home, null, null);
        }
    }

    @Test
    void aLineIsTheEntryItsSaltAndItsBody() {
        var line = Json.parse(lines.getFirst(), "line 1");
        assertThat(line.propertyNames())
                .containsExactly("seq", "at", "by", "type", "body_sha256", "previous", "hash", "salt", "body");
        assertThat(line.path("body").path("n").asInt()).isEqualTo(1);
        var erased = Json.parse(lines.get(2), "line 3");
        assertThat(erased.has("body")).isFalse();
        assertThat(erased.path("erased").path("rule").asString("")).isEqualTo("request");
    }

    @Test
    void untouchedItIsWhole() {
        assertThat(verify(lines, null)).isEqualTo(new Verdict.Whole(1, 6, 1, head, false));
        assertThat(verify(List.of(), null)).isEqualTo(new Verdict.Whole(1, 0, 0, Head.EMPTY, false));
    }

    @Test
    void writtenOtherwiseItIsTheSame() {
        var otherwise = lines.stream()
                .map(line -> line.replace(",", " , ").replace("0.5", "5e-1"))
                .toList();
        assertThat(verify(otherwise, head)).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    void anEditedLineIsNamed() {
        assertBroken(edited(3, "local", "mallory"), 4, Fault.EDITED);
        assertBroken(edited(3, "\"n\":4", "\"n\":44"), 4, Fault.BODY);
        assertBroken(edited(3, "\"n\":4", "\"n\":44,\"n\":4"), 4, Fault.EDITED);
        assertBroken(edited(3, "}}", ""), 4, Fault.EDITED);
        assertBroken(edited(3, "\"salt\"", "\"pepper\""), 4, Fault.EDITED);
    }

    @Test
    void aBodyTakenOutIsMissedAlsoWhereTheLineClaimsAnErasure() {
        assertBroken(edited(1, "\"body\"", "\"lost\""), 2, Fault.BODY);
        assertBroken(edited(1, "\"body\"", "\"erased\""), 2, Fault.BODY);
    }

    @Test
    void aRemovedLineIsNamed() {
        for (int i = 0; i < 5; i++) {
            var cut = new ArrayList<>(lines);
            cut.remove(i);
            // Without row 6 nothing says that row 3 was erased.
            assertBroken(cut, i + 1, Fault.MISSING);
        }
        assertBroken(lines.subList(0, 2), 3, Fault.CUT);
        assertBroken(lines.subList(0, 5), 3, Fault.BODY);
    }

    @Test
    void linesThatChangedPlacesAreNamed() {
        var swapped = new ArrayList<>(lines);
        Collections.swap(swapped, 1, 3);
        assertBroken(swapped, 4, Fault.OUT_OF_ORDER);
        var twice = new ArrayList<>(lines);
        twice.add(2, lines.get(1));
        assertBroken(twice, 2, Fault.OUT_OF_ORDER);
    }

    @Test
    void aSelectionSaysThatItIsOne() throws IOException {
        try (var home = Home.open(folder, InstantSource.fixed(START.plusSeconds(60)))) {
            home.ledger().append(Ledger.LOCAL, List.of(new Draft("reading", Json.object())));
            var since = export(home, START.plusSeconds(60), null);
            assertThat(since).hasSize(1).allMatch(line -> line.contains("\"selection\":\"since\""));
            assertThat(verify(since, null)).isInstanceOf(Verdict.Whole.class);
            var readings = export(home, null, "reading");
            assertThat(readings).hasSize(6).allMatch(line -> line.contains("\"selection\":\"type\""));
            assertThat(verify(readings, null).sentence()).contains("a selection by type", "1 erased");
            readings.set(4, readings.get(4).replace("local", "mallory"));
            assertThat(verify(readings, null).sentence()).contains("row 5 edited");
        }
    }

    @Test
    void whatIsNoExportIsRefusedInOneLine() {
        for (var text : List.of("no json", "[]", "{}", "1", "\u0000\u0001", "{\"seq\":\"x\"}")) {
            assertThatThrownBy(() -> verify(List.of(text), null))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("export.jsonl:1: not an entry of a ledger");
        }
        assertThatThrownBy(() -> Export.verify(folder.resolve("missing"), null))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("missing: cannot be read");
        assertThatThrownBy(() -> Export.verify(folder, null))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cannot be read");
    }

    private List<String> edited(int index, String old, String replacement) {
        var copy = new ArrayList<>(lines);
        assertThat(copy.get(index)).contains(old);
        copy.set(index, copy.get(index).replace(old, replacement));
        return copy;
    }

    private void assertBroken(List<String> changed, long seq, Fault fault) {
        assertThat(verify(changed, head)).isInstanceOfSatisfying(Verdict.Broken.class, broken -> {
            assertThat(broken.fault()).isEqualTo(fault);
            assertThat(broken.seq()).isEqualTo(seq);
        });
    }

    private Verdict verify(List<String> changed, @Nullable Head kept) {
        try {
            return Export.verify(Files.write(folder.resolve("export.jsonl"), changed), kept);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> export(Home home, @Nullable Instant since, @Nullable String type) throws IOException {
        var out = new StringWriter();
        Export.write(home.ledger(), since, type, out);
        return new ArrayList<>(out.toString().lines().toList());
    }
}
