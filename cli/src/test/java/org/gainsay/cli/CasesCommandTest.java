package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue on the command line, and corrected articles for training. */
class CasesCommandTest {
    @TempDir
    private Path folder;

    private CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--home", folder.resolve("home").toString()));
        return CommandRun.of("", all.toArray(String[]::new));
    }

    @Test
    void matchesAreQueuedDecidedAndHandedToAnExaminer() throws IOException {
        Path list = MadeUnList.in(folder.resolve("un.xml"), "Port One");
        String lists = "un_sc=" + list;
        CommandRun screened = run(
                "screen",
                "--name",
                "Farthest Shipping Company",
                "--queue",
                "--list",
                lists,
                "--threshold",
                "0.9",
                "--format",
                "jsonl");
        assertThat(screened.code()).isZero();
        CommandRun queue = run("cases", "list", "--list", lists, "--format", "jsonl");
        assertThat(queue.lines()).isNotEmpty();
        String id = queue.json(0).path("id").asString("");
        assertThat(run("cases", "list", "--list", lists, "--format", "csv").out())
                .startsWith("id,kind,state,verdict")
                .contains(id + ",hit,open,,,Farthest Shipping Company,un_sc,");
        assertThat(run("cases", "list", "--list", lists).out()).contains("Farthest Shipping Company");
        run("screen", "--name", "Farthest Shipping", "--queue", "--list", lists, "--format", "jsonl");
        CommandRun first = run("cases", "list", "--list", lists, "--limit", "1", "--format", "jsonl");
        assertThat(first.lines()).hasSize(1);
        assertThat(first.err()).contains("case 1 of 2");
        run("cases", "list", "--list", lists, "--limit", "0").assertRefused("--limit");
        CommandRun decided = run(
                "cases",
                "decide",
                id,
                "--list",
                lists,
                "--verdict",
                "no_match",
                "--reason",
                "other_party",
                "--note",
                "he moved");
        assertThat(decided.out()).startsWith(id + " decided: no match; kept as entry ");
        assertThat(run(
                                "cases",
                                "decide",
                                id,
                                "--list",
                                lists,
                                "--verdict",
                                "no_match",
                                "--reason",
                                "other_party",
                                "--note",
                                "he moved")
                        .out())
                .startsWith(id + " was decided so already: no match, entry ")
                .contains("nothing was kept");
        run("cases", "decide", id, "--list", lists, "--verdict", "no", "--reason", "other")
                .assertRefused("match, no_match or unsure");
        CommandRun contrary =
                run("cases", "decide", id, "--list", lists, "--verdict", "match", "--reason", "other_birth_date");
        assertThat(contrary.code()).isEqualTo(Program.WRONG_INPUT);
        assertThat(contrary.err())
                .contains("'other_birth_date' (another birth date) contradicts the verdict match", "same_details");
        CommandRun there = run("cases", "decide", id, "--list", lists, "--verdict", "no_match", "--reason", "gone");
        assertThat(there.code()).isEqualTo(Program.WRONG_INPUT);
        assertThat(there.err()).contains("its hit is there");
        MadeUnList.in(list, "Port Two");
        CommandRun back = run("cases", "list", "--list", lists, "--state", "returned", "--format", "jsonl");
        assertThat(back.json(0).path("change").path("fields").toString()).contains("Port Two");
        Path page = folder.resolve("case.html");
        assertThat(run("cases", "export", id, "--list", lists, "--out", page.toString())
                        .code())
                .isZero();
        assertThat(page)
                .content()
                .contains("Farthest Shipping Company", "he moved", "Port Two")
                .doesNotContain("<script");
        assertThat(run("cases", "show", id, "--list", lists, "--format", "json").out())
                .contains("\"then\"");
        assertThat(run("cases", "show", id, "--list", lists).out())
                .contains("what was screened", "why it is a hit", "came into the queue", "“he moved”", "Port Two")
                .doesNotContain("{", "other_party");
        assertThat(run("cases", "list", "--list", lists).out())
                .contains("name: ", "decided: no match, another party", "changed since: ")
                .doesNotContain("other_party");
        run("screen", "--name", "A", "--queue", "--no-keep").assertRefused("--queue", "--no-keep");
        run("cases", "list", "--state", "shut").assertRefused("open, returned");
    }

    @Test
    void correctedArticlesPassTheCheckOfTheCorpus() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), """
                Iran denies it

                TEHRAN - Iran denied on Saturday that it had supplied drones to Russia. “We have sent nothing,” said Nasser Kanani.

                John Kirby said Iran had delivered 2,000 drones to Russia.
                """);
        assertThat(run("read", text.toString(), "--quiet").code()).isZero();
        Path out = folder.resolve("corrected.jsonl");
        assertThat(run("corpus", "export", "--out", out.toString()).err()).contains("0 corrected articles");
        assertThat(run("correct", "a#s2", "--stance", "demands").out()).startsWith("a#s2: stance ");
        assertThat(run("corpus", "export", "--out", out.toString(), "--licence", "CC0-1.0")
                        .err())
                .contains("1 corrected article ");
        assertThat(out).content().contains("\"stance\":\"demands\"", "\"licence\":\"CC0-1.0\"");
        CommandRun check = CommandRun.of("", "corpus", "check", out.toString());
        assertThat(check.err()).isEmpty();
        assertThat(check.code()).isZero();
    }

    @Test
    void aFollowedClaimComesBackWhenAnArticleChangesIt() throws IOException {
        read(
                "a",
                "KYIV - White House spokesman John Kirby said on Monday that Iran had supplied 2,000 drones to Russia.");
        String claim = run("claims", "--format", "jsonl").json(0).path("id").asString("");
        CommandRun followed = run("claim", "follow", claim.substring(0, 6));
        assertThat(followed.out()).startsWith("case k").contains(" followed; ", "  " + claim);
        assertThat(run("claim", "follow", claim).out()).isEqualTo(followed.out());
        CommandRun quiet = run("cases", "list", "--format", "jsonl");
        assertThat(quiet.lines()).hasSize(1);
        assertThat(quiet.json(0).path("state").asString("")).isEqualTo("followed");
        read("b", "TEHRAN - Iran on Tuesday denied that it had supplied 2,000 drones to Russia.");
        CommandRun returned = run("cases", "list", "--state", "returned", "--format", "jsonl");
        assertThat(returned.lines()).hasSize(1);
        assertThat(returned.out()).contains(claim);
        run("claim", "follow", "c0000").assertRefused("none with the id 'c0000'");
    }

    private void read(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".txt"), text);
        assertThat(run("read", file.toString(), "--quiet").code()).isZero();
    }
}
