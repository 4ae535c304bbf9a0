package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers on the command line: taken in, screened, looked at, handed on. */
class WatchCommandTest {
    @TempDir
    private Path folder;

    private CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--home", folder.resolve("home").toString()));
        return CommandRun.of("", all.toArray(String[]::new));
    }

    @Test
    void whatBecomesOfCustomersIsTold() throws IOException {
        Path list = MadeUnList.in(folder.resolve("un.xml"), "Port One");
        String lists = "un_sc=" + list;
        Path customers = folder.resolve("customers.csv");
        Files.writeString(
                customers,
                "ref,who,note\nC-1,Farthest Shipping Company,x\nC-2,=Maria Garcia,y\nC-3,Anna Lindqvist,z\n");
        CommandRun added =
                run("watch", "add", customers.toString(), "--map", "ref=id", "--map", "who=name", "--list", lists);
        assertThat(added.code()).isZero();
        assertThat(added.out()).contains("customers: 3 customers screened; 1 with hits, 1 hit");
        assertThat(run("watch", "status").out()).contains("customers").contains("screened on un_sc");
        CommandRun hits = run("watch", "hits", "--open", "--format", "jsonl");
        assertThat(hits.json(0).path("customer").asString("")).isEqualTo("C-1");
        String id = hits.json(0).path("case").path("id").asString("");
        assertThat(run("cases", "decide", id, "--list", lists, "--verdict", "no_match", "--reason", "other_country")
                        .code())
                .isZero();
        assertThat(run("watch", "hits", "--open").out()).contains("nothing found");

        MadeUnList.in(list, "Port Two");
        CommandRun changed = run("watch", "run", "--list", lists, "--format", "jsonl", "--fail-on-new");
        assertThat(changed.code()).isZero();
        assertThat(changed.json(0).path("changed").asInt(0)).isEqualTo(1);
        assertThat(run("watch", "hits", "--since", "2000-01-01", "--format", "csv")
                        .out())
                .contains("customers,C-1,Farthest Shipping Company,");
        assertThat(run("watch", "history", "C-1").out())
                .startsWith("Farthest Shipping Company  C-1")
                .contains("in customers.csv", "new: un_sc", "no match", "changed: un_sc", "Port Two");
        assertThat(run("watch", "history", "C-3").out()).contains("screened on un_sc");
        assertThat(run("watch", "export").out()).contains("customers,C-2,'=Maria Garcia,");
        CommandRun one = run("watch", "export", "--customer", "C-1", "--format", "jsonl");
        assertThat(one.json(0).path("history").size()).isGreaterThan(4);

        Files.writeString(customers, "ref,who,note\nC-2,Maria Garcia,y\nC-3,Anna Lindqvist,z\n");
        run("watch", "add", customers.toString(), "--list", lists)
                .assertRefused("lacks 1 of the 3 customers", "--accept-shrunk");
        CommandRun fewer = run("watch", "add", customers.toString(), "--list", lists, "--accept-shrunk");
        assertThat(fewer.out()).contains("0 new hits, 0 changed, 0 gone");
        assertThat(run("watch", "hits").out()).contains("nothing found");
        assertThat(run("watch", "history", "C-1").out()).contains("no customer any more");

        run("watch", "history", "nobody").assertRefused("never had a customer 'nobody'");
        run("watch", "export", "--customer", "nobody").assertRefused("has no customer 'nobody'");
        run("watch", "run", "--name", "clients", "--list", lists).assertRefused("no portfolio 'clients' here");
        run("watch", "hits", "--since", "yesterday").assertRefused("--since yesterday");
        assertThat(run("watch", "remove", "--name", "customers").code()).isZero();
        run("watch", "run", "--list", lists).assertRefused("there is no portfolio yet");
    }

    @Test
    void whatIsGoneIsToldAndItsOpenCaseSaysSo() throws IOException {
        Path list = MadeUnList.in(folder.resolve("un.xml"), "Port One");
        String lists = "un_sc=" + list;
        Path customers = folder.resolve("customers.csv");
        Files.writeString(customers, "id,name,country\nC-1,Farthest Shipping Company,\nC-2,Maria Garcia,\n");
        run("watch", "add", customers.toString(), "--list", lists);
        assertThat(run("watch", "hits").out()).contains("why", "name: ", "open");
        Files.writeString(customers, "id,name,country\nC-1,Farthest Shipping Company,Panama\nC-2,Maria Garcia,\n");
        run("watch", "add", customers.toString(), "--list", lists);
        run("watch", "run", "--list", lists);
        MadeUnList.in(list, "Port Two");
        run("watch", "run", "--list", lists);
        assertThat(run("watch", "history", "C-1").out())
                .contains("countries: 'Panama' is new")
                .doesNotContain("customers.csv in");
        assertThat(run("watch", "history", "C-2").out())
                .as("runs on other lists")
                .doesNotContain("3 times");
        run("watch", "tell", "--to", "stdout");

        Files.writeString(customers, "id,name,country\nC-2,Maria Garcia,\n");
        run("watch", "add", customers.toString(), "--list", lists, "--accept-shrunk");
        CommandRun told = run("watch", "tell", "--to", "stdout");
        assertThat(told.json(0).path("kind").asString("")).isEqualTo("hit-gone");
        assertThat(told.json(0).path("sentence").asString(""))
                .startsWith("Farthest Shipping Company (C-1, customers) was a hit for ")
                .contains("and is no customer any more; its case k")
                .endsWith(" is still to be decided");
        String open = run("cases", "list", "--list", lists, "--state", "open").out();
        assertThat(open).contains("gone: C-1 is no customer of portfolio customers any more, since ");
        Matcher close = Pattern.compile("gainsay (cases decide k\\w+ --verdict \\w+ --reason gone)")
                .matcher(open);
        assertThat(close.find()).isTrue();
        List<String> words = new ArrayList<>(List.of(close.group(1).split(" ", -1)));
        words.addAll(List.of("--list", lists));
        assertThat(run(words.toArray(String[]::new)).out()).contains(" decided: no match; kept as entry ");
    }
}
