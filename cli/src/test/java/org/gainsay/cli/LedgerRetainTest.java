package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gainsay ledger retain} and {@code erase --type}. */
class LedgerRetainTest {
    @TempDir
    Path folder = Path.of("");

    private CommandRun ledger(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "ledger";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--home";
        all[all.length - 1] = folder.resolve("home").toString();
        return CommandRun.of("", all);
    }

    @Test
    void whatTheRulesNameGoesAndTheRestStays() throws IOException {
        String home = folder.resolve("home").toString();
        String list = "mine="
                + Files.writeString(
                        folder.resolve("mine.ftm.json"),
                        "{\"id\":\"p1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Viktor Zorkanov\"]}}\n");
        CommandRun.of("", "screen", "--name", "Viktor Zorkanov", "--home", home, "--list", list);
        ledger("retain").assertRefused("write lines such as screening = 5 years");
        Path rules = Path.of(home, "retention.properties");
        Files.writeString(rules, "screening = 1 day\nreading = 1 day\n");
        assertThat(ledger("retain", "--dry-run").out())
                .isEqualTo(
                        "reading, kept for 1 day: 0 bodies are older\nscreening, kept for 1 day: 0 bodies are older\n");
        ledger("erase", "--seq", "1", "--type", "list", "--rule", "x").assertRefused("--type goes with --before");
        CommandRun erased = ledger("erase", "--before", "2999-01-01", "--type", "screening", "--rule", "on request");
        assertThat(erased.out()).startsWith("erased: 1 body");
        assertThat(ledger("show", "1").out()).contains("\"list\"");
        assertThat(ledger("verify").out()).startsWith("whole");
        Files.writeString(rules, "screenings = 1 day\n");
        ledger("retain").assertRefused("'screenings' is no kind of entries");
    }
}
