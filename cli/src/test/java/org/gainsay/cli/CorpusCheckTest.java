package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code gainsay corpus check}. */
class CorpusCheckTest {
    private static final String SOUND = """
            {"id":"a-1","licence":"CC0-1.0","source":"made","title":"A test","text":"🚢 Iran denied sending drones.",
             "statements":[{"source":[{"start":2,"end":6,"text":"Iran"}],"cue":[{"start":7,"end":13,"text":"denied"}],
              "content":[{"start":14,"end":28,"text":"sending drones"}],"stance":"denies","form":"indirect","speaker":"Iran",
              "within":null,"events":["arms_transfer"],"reports":[0]}],
             "items":[{"start":22,"end":28,"text":"drones"}],"quantities":[],
             "acts":[{"type":"arms_transfer","status":"delivered","triggers":[{"start":14,"end":21,"text":"sending"}],
              "roles":{"supplier":[{"start":2,"end":6,"text":"Iran"}]}}]}""".replaceAll("\\n\\s*", "");

    @TempDir
    private Path folder;

    private CommandRun check(String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve("made.jsonl"), String.join("\n", lines) + "\n");
        return CommandRun.of("", "corpus", "check", file.toString());
    }

    @Test
    void aSoundDocumentIsCounted() throws IOException {
        CommandRun run = check(SOUND);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.lines()).anyMatch(line -> line.matches("made\\.jsonl +1 +5 +1 +1 +0 +1 +1"));
        assertThat(run.lines()).anyMatch(line -> line.matches("arms_transfer +1 +delivered 1"));
        assertThat(run.lines()).anyMatch(line -> line.matches("denies +0 +0 +1 +0 +0 +1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"start\":7,\"end\":13 | \"start\":8,\"end\":14 | is 'enied ' in the text and 'denied' in the span",
                "\"end\":13 | \"end\":99 | a span 7..99 in a text of 29 code points",
                "\"denies\" | \"refuses\" | statement 0 stance is \"refuses\"; it must be one of asserts, denies",
                "\"indirect\" | \"sideways\" | statement 0 form is \"sideways\"",
                "\"within\":null | \"within\":0 | statement 0 is within itself",
                "\"within\":null | \"within\":4 | statement 0 is within 4, of 1 statements",
                "\"CC0-1.0\" | \" \" | 'licence' is missing or empty",
                "\"cue\" | \"cu\" | statement 0 has a key 'cu' that nobody knows",
                "\"delivered\" | \"imposed\" | act 0, arms_transfer, has the status \"imposed\"; it must be one of delivered,",
                "\"supplier\" | \"attacker\" | act 0 attacker is no role of arms_transfer; it must be one of supplier,",
                "\"reports\":[0] | \"reports\":[1] | statement 0 reports 1, of 1 acts",
                "\"events\":[\"arms_transfer\"] | \"events\":[] | has the events [] and reports [arms_transfer]",
                "\"speaker\":\"Iran\" | \"speaker\":\"\" | statement 0 has no speaker",
                "\"triggers\":[{\"start\":14,\"end\":21,\"text\":\"sending\"}] | \"triggers\":[] | act 0 has no trigger"
            })
    void aFaultIsNamedWithItsPlace(String sound, String broken, String told) throws IOException {
        CommandRun run = check(SOUND, SOUND.replace("a-1", "a-2").replace(sound, broken));
        assertThat(run.code()).isEqualTo(Program.WRONG_INPUT);
        assertThat(run.errorLines()).anyMatch(line -> line.contains("made.jsonl:2: a-2: ") && line.contains(told));
        assertThat(run.errorLines()).allMatch(line -> line.startsWith("gainsay: ") && line.contains("; "));
    }

    @Test
    void twoDocumentsOfOneIdOrOneTextAreFaults() throws IOException {
        String words = "one two three four five six seven eight nine ten";
        String document =
                "{\"id\":\"%s\",\"licence\":\"x\",\"source\":\"x\",\"title\":\"x\",\"text\":\"%s\",\"statements\":[],"
                        + "\"items\":[],\"quantities\":[]}";
        String[] copies = {document.formatted("b-1", words), document.formatted("b-2", "So: " + words)};
        assertThat(check(copies).errorLines().getFirst())
                .contains("made.jsonl:2: b-2: is one text with b-1", "100 %", "same-texts.txt");
        assertThat(check(copies[0], document.formatted("b-1", "other"))
                        .errorLines()
                        .getFirst())
                .contains("b-1: has the id of the document at", "made.jsonl:1");
        Files.writeString(folder.resolve("same-texts.txt"), "# known\nb-2 b-1\n");
        assertThat(check(copies).code()).isZero();
    }

    @Test
    void whatIsNoCorpusIsRefused() throws IOException {
        assertThat(check("{\"id\":").errorLines().getFirst()).contains("made.jsonl:1:", "not JSON");
        assertThat(check("[]").errorLines().getFirst()).contains("a line holds no JSON object");
        CommandRun.of("", "corpus", "check", folder.resolve("absent.jsonl").toString())
                .assertRefused("there is no such file");
        CommandRun.of(
                        "",
                        "corpus",
                        "check",
                        Files.createDirectory(folder.resolve("empty")).toString())
                .assertRefused("holds no .jsonl file");
    }

    @Test
    void theCorpusOfTheProjectIsSound() {
        Path root = Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
        CommandRun run =
                CommandRun.of("", "corpus", "check", root.resolve("corpus").toString());
        assertThat(run.errorLines()).isEqualTo(List.of());
        assertThat(run.code()).isZero();
    }
}
