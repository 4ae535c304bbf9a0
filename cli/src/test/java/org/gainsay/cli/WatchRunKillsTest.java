package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.gainsay.format.CanonicalJson;
import org.gainsay.format.Json;
import org.gainsay.ledger.Body;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Kept;
import org.gainsay.ledger.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * {@code watch add} and {@code watch run} are killed at random moments and run again: found is what a home finds that was left in peace, each
 * finding once. {@code -Dgainsay.kills=50} kills more often.
 */
class WatchRunKillsTest {
    private static final int KILLS = Integer.getInteger("gainsay.kills", 4);
    private static final int LISTED = 500;
    private static final int CUSTOMERS = 3_000;

    /** No more than this lies between two looks at how far it is. */
    private static final int LOOK_MILLIS = 2;

    @TempDir
    private Path folder;

    private final Random random = new Random(50);
    private final List<String> listed = new ArrayList<>();
    private final List<String> customers = new ArrayList<>();

    /** What a round left in a ledger. */
    private record Round(Map<String, String> findings, List<JsonNode> runs) {}

    @Test
    void whatIsFoundIsNeitherLostNorThereTwice() throws Exception {
        Path killed = folder.resolve("killed");
        Path peaceful = folder.resolve("peaceful");
        for (int number = 0; number < LISTED; number++) {
            listed.add(entry(number));
        }
        for (int number = 0; number < CUSTOMERS; number++) {
            customers.add(customer(number));
        }
        int kills = 0;
        int amid = 0;
        for (int round = 0; round < KILLS; round++) {
            boolean others = round % 2 == 0;
            change(others);
            List<String> command = command(others);
            long peacefulBefore = head(peaceful);
            assertThat(run(peaceful, command).code()).isZero();
            Round wanted = since(peaceful, peacefulBefore);

            long before = head(killed);
            int moment = random.nextInt(wanted.findings().size() + 1);
            int more = random.nextInt(4) == 0 ? random.nextInt(200) : 0;
            kills += killAt(killed, command, before + moment, more) ? 1 : 0;
            Round begun = since(killed, before);
            amid += begun.runs().isEmpty() && !begun.findings().isEmpty() ? 1 : 0;
            CommandRun again = run(killed, command);
            assertThat(again.code()).as(again.err()).isZero();

            Round done = since(killed, before);
            assertThat(done.findings()).as("round " + round).isEqualTo(wanted.findings());
            assertThat(done.findings()).containsAllEntriesOf(begun.findings());
            assertSame(done.runs(), wanted.runs().getFirst());
        }
        System.out.println("killed " + kills + " of " + KILLS + " times, " + amid + " of them amid what was found");
        try (Home home = Home.open(killed, InstantSource.system())) {
            assertThat(home.ledger().verify(null)).isInstanceOf(Verdict.Whole.class);
        }
        assertThat(cases(killed)).isNotEmpty().isEqualTo(cases(peaceful));
    }

    /** One run says what happened; where it was killed after that, another one says that nothing more did. */
    private static void assertSame(List<JsonNode> runs, JsonNode wanted) {
        for (String figure :
                List.of("customers", "touched", "found", "changed", "gone", "first", "sha256", "sources")) {
            assertThat(runs.getFirst().path(figure)).as(figure).isEqualTo(wanted.path(figure));
        }
        assertThat(runs.subList(1, runs.size()))
                .allSatisfy(run -> assertThat(run.path("touched").asInt()).isZero());
    }

    private static String entry(int number) {
        return "\"id\":\"p" + number + "\",\"schema\":\"Person\",\"properties\":{\"name\":[\"" + name(number)
                + "\"],\"program\":[\"";
    }

    /** Alike to nobody else's. */
    private static String name(int number) {
        Random letters = new Random(number);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 18; i++) {
            int letter = i % 2 == 0 ? "bdgklmnprstvz".charAt(letters.nextInt(13)) : "aeiou".charAt(letters.nextInt(5));
            name.append((char) (i % 6 == 0 ? Character.toUpperCase(letter) : letter))
                    .append(i % 6 == 5 && i < 17 ? " " : "");
        }
        return name.toString();
    }

    /** Two of three are called as an entry of the list is. */
    private static String customer(int number) {
        return "C-" + number + "," + name(number % 3 == 0 ? -1 - number : number % LISTED);
    }

    /** Most entries say something else than before, some customers are called otherwise, some are new. */
    private void change(boolean others) throws IOException {
        StringBuilder list = new StringBuilder();
        for (int number = 0; number < LISTED; number++) {
            if (random.nextInt(3) > 0) {
                listed.set(number, entry(number) + "P-" + random.nextInt(1_000_000) + "\"]}");
            }
            String line = listed.get(number);
            list.append('{')
                    .append(line.endsWith("[\"") ? line + "P\"]}" : line)
                    .append("}\n");
        }
        Files.writeString(folder.resolve("mine.ftm.json"), list);
        if (others) {
            for (int i = 0; i < CUSTOMERS / 50; i++) {
                int at = random.nextInt(customers.size());
                customers.set(at, customers.get(at).split(",", -1)[0] + "," + name(random.nextInt(2 * LISTED)));
                customers.add(customer(customers.size()));
            }
            Files.writeString(folder.resolve("customers.csv"), "id,name\n" + String.join("\n", customers) + "\n");
        }
    }

    private List<String> command(boolean others) {
        List<String> command = new ArrayList<>(List.of("watch", others ? "add" : "run"));
        if (others) {
            command.add(folder.resolve("customers.csv").toString());
        }
        command.addAll(List.of("--list", "mine=" + folder.resolve("mine.ftm.json")));
        return command;
    }

    private static CommandRun run(Path home, List<String> command) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of("--home", home.toString()));
        return CommandRun.of("", all.toArray(String[]::new));
    }

    /** Kills the command once the ledger ends there, and a moment more is over. @return whether it had not ended by itself */
    private static boolean killAt(Path home, List<String> command, long seq, int moreMillis)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(Arrays.asList(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        all.addAll(command);
        all.addAll(List.of("--home", home.toString()));
        Process process = new ProcessBuilder(all)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (Home watched = Home.open(home, InstantSource.system())) {
            boolean ended = false;
            while (!ended && watched.ledger().head().seq() < seq) {
                ended = process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
            ended = process.waitFor(moreMillis, TimeUnit.MILLISECONDS);
            return !ended;
        } finally {
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
    }

    private static long head(Path home) {
        try (Home opened = Home.open(home, InstantSource.system())) {
            return opened.ledger().head().seq();
        }
    }

    private static Round since(Path home, long seq) {
        Map<String, String> findings = new TreeMap<>();
        List<JsonNode> runs = new ArrayList<>();
        try (Home opened = Home.open(home, InstantSource.system());
                var entries = opened.ledger().entries(seq + 1)) {
            entries.filter(kept -> kept.entry().type().equals("watch"))
                    .map(WatchRunKillsTest::body)
                    .forEach(body -> {
                        if (body.path("kind").asString("").equals("run")) {
                            runs.add(body);
                        } else if (!body.has("kind")) {
                            String before = findings.put(
                                    body.path("customer").asString(),
                                    body.path("first") + " " + CanonicalJson.text(body.path("changes"))
                                            + CanonicalJson.text(body.path("hits")));
                            assertThat(before).as("twice in one run").isNull();
                        }
                    });
        }
        return new Round(findings, runs);
    }

    private static JsonNode body(Kept kept) {
        return ((Body.Present) kept.body()).json();
    }

    /** Whom the queue asks about. */
    private static List<String> cases(Path home) {
        return run(home, List.of("cases", "list", "--limit", "100000", "--format", "jsonl")).lines().stream()
                .map(line -> Json.parse(line, "case"))
                .map(each ->
                        each.path("id").asString() + " " + each.path("state").asString())
                .sorted()
                .toList();
    }
}
