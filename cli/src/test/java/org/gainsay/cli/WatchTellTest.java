package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTellTest {
    @TempDir
    Path folder = Path.of("");

    private CommandRun run(String... arguments) {
        return CommandRun.of("", arguments);
    }

    private String home() {
        return folder.resolve("home").toString();
    }

    private void read(String name, String text) throws IOException {
        Path article = Files.writeString(folder.resolve(name + ".txt"), text);
        assertThat(run("read", article.toString(), "--quiet", "--home", home()).code())
                .isZero();
    }

    @Test
    void theRulesAreCheckedWithTheirPlaces() throws IOException {
        Path rules = Files.writeString(folder.resolve("watch.yaml"), "rules:\n  - {name: a, what: hist, to: queue}\n");
        CommandRun wrong = run("watch", "check", rules.toString(), "--home", home());
        assertThat(wrong.code()).isEqualTo(Program.WRONG_INPUT);
        assertThat(wrong.lines()).containsExactly(rules + ":2:21: unknown kind 'hist'; did you mean 'hits'?");
        Files.writeString(rules, "rules:\n  - {name: a, what: hits, to: queue}\n");
        CommandRun good = run("watch", "check", rules.toString(), "--home", home());
        assertThat(good.code()).isZero();
        assertThat(good.lines().getFirst()).isEqualTo("nothing is wrong in " + rules);
        assertThat(good.lines().get(1)).startsWith("rule");
        assertThat(good.out()).containsOnlyOnce("nothing is wrong").contains("hit-new", "queue");
        Files.writeString(rules, "rules:\n  - {name: a, what: hits, lists: mine, to: queue}\n");
        assertThat(run("watch", "check", rules.toString(), "--home", home()).out())
                .contains(":2:34: no list 'mine' here", "--list");
        assertThat(run("watch", "check", rules.toString(), "--list", "mine=two.ftm.json", "--home", home())
                        .code())
                .isZero();
        run("watch", "check", "--home", home()).assertRefused("watch.yaml", "examples/watch.yaml");
        run("watch", "tell", "--home", folder.toString()).assertRefused("no ledger there");
    }

    @Test
    void aSideThatDeniesNowAdmitsAndIsTold() throws IOException {
        read("a", "KYIV - Ukraine said on Monday that Iran had delivered drones to Russia. Iran denied it.");
        Files.writeString(folder.resolve("home").resolve("watch.yaml"), """
                rules:
                  - name: who says what
                    what: claims
                    parties: [Iran]
                    to: [stdout, queue]
                """);
        CommandRun first = run("watch", "tell", "--home", home());
        assertThat(first.err()).contains("message");
        assertThat(first.lines()).isNotEmpty();
        assertThat(first.json(0).path("kind").asString()).isEqualTo("claim");
        assertThat(first.out()).contains("\"kind\":\"denial\"");
        assertThat(run("watch", "tell", "--home", home()).lines()).isEmpty();
        List<String> queue = run("cases", "list", "--home", home(), "--state", "open", "--format", "jsonl")
                .lines();
        assertThat(queue).isNotEmpty().allSatisfy(line -> assertThat(line).contains("\"kind\":\"claim\""));
        CommandRun all = run("watch", "tell", "--to", "stdout", "--home", home());
        assertThat(all.lines()).hasSizeGreaterThanOrEqualTo(first.lines().size());
        assertThat(run("watch", "tell", "--to", "stdout", "--home", home()).lines())
                .isEmpty();
        assertThat(run("ledger", "list", "--type", "decision", "--home", home()).out())
                .contains("by the rule who says what");
        assertThat(run("ledger", "verify", "--home", home()).out()).startsWith("whole");
        run("watch", "tell", "--to", "pigeon", "--home", home()).assertRefused("--to stdout");
    }

    @Test
    void whoJoinsLaterIsTold() throws IOException {
        Path customers = Files.writeString(
                folder.resolve("customers.csv"),
                "id,name,schema\n1,Qods Aviation Industries,Company\n2,Hilda Bakke,Person\n");
        assertThat(run("watch", "add", customers.toString(), "--home", home()).code())
                .isZero();
        Files.writeString(
                folder.resolve("home").resolve("watch.yaml"), "rules:\n  - {name: hits, what: hits, to: stdout}\n");
        assertThat(run("watch", "tell", "--home", home()).out())
                .contains("\"kind\":\"screened\"")
                .doesNotContain("hit-new");
        Files.writeString(customers, Files.readString(customers) + "3,Sergei Shoigu,Person\n");
        assertThat(run("watch", "add", customers.toString(), "--home", home()).code())
                .isZero();
        assertThat(run("watch", "tell", "--home", home()).lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("\"kind\":\"hit-new\"", "Sergei Shoigu"))
                .anySatisfy(line -> assertThat(line)
                        .as("the hit's case")
                        .contains("\"case\":\""
                                + run("cases", "list", "--text", "Shoigu", "--format", "jsonl", "--home", home())
                                        .json(0)
                                        .path("id")
                                        .asString()
                                + "\""));
    }
}
