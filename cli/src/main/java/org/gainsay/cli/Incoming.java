package org.gainsay.cli;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gainsay.desk.Arrival;
import org.gainsay.desk.ArticleFiles;
import org.gainsay.desk.Hashes;
import org.gainsay.intake.Intake;
import org.gainsay.intake.Pieces;
import org.gainsay.intake.Received;
import org.gainsay.intake.Supplies;
import org.gainsay.intake.Supply;
import org.gainsay.model.Article;
import org.gainsay.model.InputException;
import org.gainsay.model.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a run, one after another, in the order of the arguments. What cannot be read is said and left out; that two different
 * texts have one id is one of these faults.
 */
final class Incoming implements AutoCloseable {
    /** Files passed over that are named. */
    private static final int NAMED = 5;

    private final Intake intake;
    private final Refusals refusals;
    private final Naming naming;
    private final Deque<Supply> supplies = new ArrayDeque<>();
    private final List<String> passedOver = new ArrayList<>();
    private final Set<String> files = new HashSet<>();
    private final Map<String, Arrived> known = new HashMap<>();
    private @Nullable Pieces pieces;

    /** How articles are called. */
    record Naming(Metadata given, String prefix, boolean replace) {}

    private record Arrived(String textSha256, String label) {}

    Incoming(List<String> arguments, InputStream standardInput, Intake.Rules rules, Naming naming, Refusals refusals) {
        this.intake = new Intake(rules);
        this.refusals = refusals;
        this.naming = naming;
        for (String argument : arguments) {
            refusals.guard(() -> {
                Supplies found = Supplies.of(argument, standardInput);
                List<Supply> fresh =
                        found.supplies().stream().filter(this::isFresh).toList();
                supplies.addAll(fresh);
                int again = found.supplies().size() - fresh.size();
                if (again > 0) {
                    passedOver.add(argument + ": " + Statistics.counted(again, "file")
                            + " named before already; each is read once");
                }
                if (!found.passedOver().isEmpty()) {
                    passedOver.add(argument + ": " + passedOver(found.passedOver()));
                }
            });
        }
    }

    /** Whether a file, under the name that makes its id, was not named before. */
    private boolean isFresh(Supply supply) {
        return !(supply instanceof Supply.OfFile file)
                || files.add(file.path().toAbsolutePath().normalize() + "\n" + file.file());
    }

    private static String passedOver(List<String> files) {
        int more = files.size() - NAMED;
        return Statistics.counted(files.size(), "file") + " passed over, since of a folder only " + Supplies.OF_A_FOLDER
                + " are read: " + String.join(", ", files.subList(0, Math.min(NAMED, files.size())))
                + (more > 0 ? " and " + more + " more" : "");
    }

    /** Lines on files of folders that are none of those that are read, and on files that were named more than once. */
    List<String> passedOver() {
        return List.copyOf(passedOver);
    }

    /** Sources that are not opened yet. */
    int waiting() {
        return supplies.size();
    }

    /** The next article that can be read; what is wrong with those before it is said. */
    Optional<Arrival> next() {
        while (pieces != null || !supplies.isEmpty()) {
            if (pieces == null) {
                Supply supply = supplies.remove();
                pieces = refusals.tried(() -> intake.open(supply)).orElse(null);
                continue;
            }
            Pieces open = pieces;
            if (!refusals.tried(open::hasNext).orElse(false)) {
                open.close();
                pieces = null;
                continue;
            }
            Optional<Arrival> arrival = refusals.tried(() -> arrival(open.next()));
            if (arrival.isPresent()) {
                return arrival;
            }
        }
        return Optional.empty();
    }

    private Arrival arrival(Received received) {
        Article article = ArticleFiles.article(received, naming.given(), naming.prefix());
        Arrived here = new Arrived(Hashes.sha256(received.text()), received.label());
        Arrived before = known.putIfAbsent(article.id(), here);
        if (before != null && !before.textSha256().equals(here.textSha256()) && !naming.replace()) {
            throw new InputException(received.label() + ": has the id '" + article.id() + "', which " + before.label()
                    + " has already in this run; read them apart with --as PREFIX, or give --replace");
        }
        return new Arrival(article, received);
    }

    @Override
    public void close() {
        if (pieces != null) {
            pieces.close();
        }
        intake.close();
    }
}
