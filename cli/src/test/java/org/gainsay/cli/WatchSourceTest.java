package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gainsay watch source}: from a folder to articles, without a server. */
class WatchSourceTest {
    @TempDir
    Path folder = Path.of("");

    private CommandRun source(String... arguments) {
        String[] all = new String[arguments.length + 4];
        all[0] = "watch";
        all[1] = "source";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        all[arguments.length + 2] = "--home";
        all[arguments.length + 3] = folder.resolve("home").toString();
        return CommandRun.of("", all);
    }

    @Test
    void articlesOfAFolderAreReadOnce() throws IOException {
        Path articles = Files.createDirectories(folder.resolve("Articles"));
        Files.writeString(
                articles.resolve("a.txt"), "Iran's foreign ministry denied that Tehran had sent drones to Russia.");
        source("add", folder.resolve("nowhere").toString()).assertRefused("no such folder");
        assertThat(source("add", articles.toString()).err()).contains("source articles: a folder, visited every 1h");
        source("add", articles.toString()).assertRefused("is source articles already");
        assertThat(source("list").out()).contains("articles", "folder", "new", "never");
        assertThat(source("fetch", "articles").out()).isEqualTo("articles: 1 read\n");
        assertThat(source("fetch").out()).isEqualTo("articles: nothing new\n");
        assertThat(source("list", "--format", "jsonl").out()).contains("\"state\":\"well\"", "\"articles\":1");
        String home = folder.resolve("home").toString();
        assertThat(CommandRun.of("", "sources", "--home", home).out()).contains("articles/a");
        assertThat(CommandRun.of("", "ledger", "list", "--home", home).out()).contains("articles added");
        assertThat(source("remove", "articles").err()).contains("removed source articles");
        source("remove", "articles").assertRefused("no source 'articles'");
    }

    @Test
    void whatWasLeftOutStaysToBeSeen() throws IOException {
        Path articles = Files.createDirectories(folder.resolve("in"));
        Path large = Files.writeString(articles.resolve("large.txt"), "They deny it. ".repeat(100_000));
        source("add", articles.toString());
        assertThat(source("fetch").out()).contains("1 without anything to read");
        assertThat(source("fetch").out()).isEqualTo("in: nothing new\n");
        assertThat(source("show", "in").out()).contains("in: a folder, ", "left out: 1", "large.txt: larger than 1 MB");
        assertThat(source("show", "in", "--format", "jsonl").out()).contains("\"why\":\"" + large + ": ");
        assertThat(source("list").out()).contains("; 1 left out in all: ");
        Files.writeString(large, "Iran's foreign ministry denied that Tehran had sent drones.");
        assertThat(source("fetch").out()).isEqualTo("in: 1 read\n");
        assertThat(source("show", "in").out()).contains("nothing was left out");
        source("show", "nobody").assertRefused("no source 'nobody'");
    }

    @Test
    void whatFailsIsSaid() throws IOException {
        Path articles = Files.createDirectories(folder.resolve("in"));
        source("add", articles.toString(), "--kind", "warc", "--every", "never");
        Files.delete(articles);
        CommandRun fetched = source("fetch");
        assertThat(fetched.code()).isEqualTo(3);
        assertThat(fetched.out()).contains("not there any more");
        String home = folder.resolve("home").toString();
        assertThat(CommandRun.of("", "watch", "status", "--home", home).out()).contains("source in: failing");
    }

    @Test
    void whatCannotBeASourceIsRefused() {
        source("add", "https://post.example/feed", "--every", "1s").assertRefused("such as 30m");
        source("add", "https://post.example/feed", "--kind", "blog").assertRefused("feed, sitemap, folder and warc");
        source("add", "https://post.example/feed", "--name", "The Post").assertRefused("small letters");
        source("add", "https://post.example/feed", "--since", "yesterday").assertRefused("is no day");
        source("add", "ftp://post.example/feed").assertRefused("no https: or http: address");
        source("add", "https://post.example/feed", "--kind", "folder").assertRefused("no folder");
    }
}
