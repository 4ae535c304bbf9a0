package org.gainsay.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.gainsay.desk.Desk;
import org.gainsay.desk.QueryFile;
import org.gainsay.desk.docket.HomeDocket;
import org.gainsay.ledger.Clerk;
import org.gainsay.ledger.DocketQuestion;
import org.gainsay.ledger.Filed;
import org.gainsay.ledger.Kept;
import org.gainsay.model.Query;
import org.gainsay.screen.ScreenOptions;
import org.jspecify.annotations.Nullable;

/** A desk on one small list that can be changed, with names to screen. */
final class QueueHome implements AutoCloseable {
    static final List<String> NAMES = List.of("Viktor Zorkanov", "Olga Brentova", "Karim Fadlani");

    private final Path file;
    private final Map<String, String> remarks = new TreeMap<>();
    final Path folder;
    final Desk desk;
    final Cases cases;

    private QueueHome(Path file, Path folder, Desk desk) {
        this.file = file;
        this.folder = folder;
        this.desk = desk;
        this.cases = new Cases(desk);
    }

    static QueueHome in(Path folder) {
        Path file = folder.resolve("mine.ftm.json");
        Map<String, String> first = new TreeMap<>();
        NAMES.forEach(name -> first.put(name, "first"));
        write(file, first);
        QueueHome home = reopened(folder);
        home.remarks.putAll(first);
        return home;
    }

    /** With the list as it was left. */
    static QueueHome reopened(Path folder) {
        Path file = folder.resolve("mine.ftm.json");
        AtomicLong second = new AtomicLong();
        InstantSource clock = () -> Instant.parse("2026-03-01T10:00:00Z").plusSeconds(second.getAndIncrement());
        Desk desk = Desk.open(folder.resolve("home"), null, List.of("mine=" + file), clock, said -> {});
        return new QueueHome(file, folder.resolve("home"), desk);
    }

    /** What was computed from the ledger is thrown away, as another version of the program would. */
    void forget() {
        desk.home()
                .docket(new Clerk() {
                    @Override
                    public int version() {
                        return Integer.MAX_VALUE;
                    }

                    @Override
                    public List<Filed> file(Kept entry, Known known) {
                        return List.of();
                    }
                })
                .follow();
        assertThat(desk.docket().docket().counts(DocketQuestion.ofKinds(HomeDocket.CASES)))
                .isNotEmpty();
    }

    private static void write(Path file, Map<String, String> remarks) {
        String lines = remarks.entrySet().stream()
                .map(each ->
                        "{\"id\":\"e%d\",\"schema\":\"Person\",\"properties\":{\"name\":[\"%s\"],\"notes\":[\"%s\"]}}\n"
                                .formatted(NAMES.indexOf(each.getKey()), each.getKey(), each.getValue()))
                .collect(Collectors.joining());
        String other = "{\"id\":\"x\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Nobody Else Atall\"]}}\n";
        try {
            Files.writeString(file, lines + other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The list says this of one of the names from now on; null where it has the entry no more. */
    void publish(String name, @Nullable String remark) {
        if (remark == null) {
            remarks.remove(name);
        } else {
            remarks.put(name, remark);
        }
        write(file, remarks);
        desk.renewLists();
    }

    void screen(String id, String name, @Nullable String birthDate) {
        Query query = new Query(id, name, null, birthDate, List.of(), null, null, null);
        QueryFile.Row row = new QueryFile.Row(query, List.of(), Map.of(), List.of(), true);
        desk.queue(desk.lists(Set.of()), row, ScreenOptions.DEFAULT, "local");
    }

    List<Filed> all() {
        return cases.page(
                new DocketQuestion(HomeDocket.CASES, Set.copyOf(HomeDocket.STATES), null, null, null, 0, null),
                null,
                1_000);
    }

    Filed of(String name) {
        return all().stream()
                .filter(filed ->
                        filed.json().path("hit").path("caption").asString("").equals(name))
                .findFirst()
                .orElseThrow();
    }

    Filed decide(String name, Verdict verdict, String by) {
        Filed filed = of(name);
        return decide(name, verdict, Ground.of(filed.kind(), verdict).getFirst(), by);
    }

    Filed decide(String name, Verdict verdict, Ground ground, String by) {
        Filed filed = of(name);
        return cases.decide(filed.id(), new Decided(verdict, ground, null, List.of(), filed.seq(), List.of()), by);
    }

    @Override
    public void close() {
        desk.close();
    }
}
