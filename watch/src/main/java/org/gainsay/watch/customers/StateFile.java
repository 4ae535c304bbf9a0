package org.gainsay.watch.customers;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gainsay.format.Json;
import org.gainsay.ledger.Body;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Kept;
import org.gainsay.ledger.Ledger;
import org.gainsay.screen.EntryKey;
import org.jspecify.annotations.Nullable;

/** A {@link PortfolioState} in a file, so that not all of the ledger need be read again. What is not of this ledger, or not whole, counts as not there. */
final class StateFile {
    private static final int VERSION = 1;

    private StateFile() {}

    static Optional<PortfolioState> read(Path file, String name, Ledger ledger) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (in.readInt() != VERSION || !text(in).equals(name)) {
                return Optional.empty();
            }
            long seen = in.readLong();
            String hash = text(in);
            boolean ours = ledger.find(seen)
                    .filter(kept -> kept.entry().hash().equals(hash))
                    .isPresent();
            if (!ours) {
                return Optional.empty();
            }
            PortfolioState state = new PortfolioState(name);
            for (int part = 0; part < 2; part++) {
                long seq = in.readLong();
                if (seq > 0) {
                    String at = text(in);
                    WatchEntry.of(Json.parse(text(in), file.toString()))
                            .ifPresent(entry -> state.follow(seq, at, entry));
                }
            }
            readKnown(in, state);
            state.seen(seen);
            boolean whole = in.readInt() == VERSION;
            return whole && forget(ledger, seen, state) ? Optional.of(state) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * What was erased since is known here no longer either.
     *
     * @return whether the rest still says something
     */
    private static boolean forget(Ledger ledger, long seen, PortfolioState state) {
        try (Stream<Kept> erasures = ledger.ofType("erasure", "", seen + 1)) {
            return erasures.map(Kept::body)
                    .filter(Body.Present.class::isInstance)
                    .flatMap(body -> ((Body.Present) body).json().path("erased").values().stream())
                    .allMatch(range -> state.forget(
                            range.path("from").asLong(0), range.path("to").asLong(0)));
        }
    }

    private static void readKnown(DataInputStream in, PortfolioState state) throws IOException {
        List<EntryKey> entries = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            entries.add(state.entry(text(in), text(in)));
        }
        for (int left = in.readInt(); left > 0; left--) {
            String customer = text(in);
            long seq = in.readLong();
            List<EntryKey> of = new ArrayList<>();
            for (int more = in.readInt(); more > 0; more--) {
                of.add(entries.get(in.readInt()));
            }
            state.known().put(customer, new Known(seq, of));
        }
    }

    /** Writes it aside and puts it in its place; nothing of a run may be open. */
    static void write(PortfolioState state, Path file, Ledger ledger) {
        String hash = ledger.find(state.seen()).map(kept -> kept.entry().hash()).orElse("");
        Path aside = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Files.createDirectories(file.resolveSibling("."));
            try (DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(aside), 1 << 16))) {
                out.writeInt(VERSION);
                text(state.name(), out);
                out.writeLong(state.seen());
                text(hash, out);
                write(state.customers(), out);
                write(state.last(), out);
                writeKnown(state, out);
                out.writeInt(VERSION);
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PortfolioState.@Nullable Dated<? extends WatchEntry> dated, DataOutputStream out)
            throws IOException {
        if (dated == null) {
            out.writeLong(0);
            return;
        }
        out.writeLong(dated.seq());
        text(dated.at(), out);
        Draft draft = switch (dated.entry()) {
            case WatchEntry.Customers customers -> customers.draft();
            case WatchEntry.Run run -> run.draft();
            case WatchEntry.Found found -> throw new IllegalArgumentException("a finding is not kept here");
            case WatchEntry.Removed removed -> removed.draft();
        };
        text(Json.line(draft.body()), out);
    }

    private static void writeKnown(PortfolioState state, DataOutputStream out) throws IOException {
        Map<EntryKey, Integer> numbers = new LinkedHashMap<>();
        state.known()
                .values()
                .forEach(known -> known.entries().forEach(key -> numbers.putIfAbsent(key, numbers.size())));
        out.writeInt(numbers.size());
        for (EntryKey key : numbers.keySet()) {
            text(key.source(), out);
            text(key.entry(), out);
        }
        out.writeInt(state.known().size());
        for (Map.Entry<String, Known> each : state.known().entrySet()) {
            text(each.getKey(), out);
            out.writeLong(each.getValue().seq());
            out.writeInt(each.getValue().entries().size());
            for (EntryKey key : each.getValue().entries()) {
                out.writeInt(numbers.getOrDefault(key, 0));
            }
        }
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
