package org.gainsay.watch.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Optional;
import org.gainsay.intake.OutsideFailure;
import org.gainsay.intake.Pieces;
import org.gainsay.intake.Received;
import org.gainsay.intake.Supplies;
import org.gainsay.intake.Supply;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Through the files of a folder, in order of their paths. Of a file with many articles, such as an archive, the note says how many of them are
 * done. A file that has changed is gone through once more; what is in it and was read is known.
 */
final class FolderWalk implements Walk {
    @Override
    public void through(Visit visit) {
        Path folder = Path.of(visit.source().place());
        if (!Files.isDirectory(folder)) {
            throw new InputException(folder + ": the folder is not there any more; put it back, or remove the source");
        }
        boolean archivesOnly = visit.source().kind() == Source.Kind.WARC;
        for (Supply supply : Supplies.ofFolder(folder).supplies()) {
            if (supply instanceof Supply.OfFile file && (!archivesOnly || isArchive(file.file()))) {
                file(visit, file);
            }
        }
    }

    private static boolean isArchive(String file) {
        return file.toLowerCase(Locale.ROOT).matches("(?s).*\\.warc(?:\\.gz)?");
    }

    private static void file(Visit visit, Supply.OfFile file) {
        String mark = mark(file.path());
        if (mark == null) {
            return;
        }
        String key = Seen.own("file", visit.source().name(), visit.source().place() + "\n" + file.file());
        Optional<Seen.Note> before =
                visit.seen().find(key).filter(note -> note.mark().equals(mark));
        if (before.isPresent() && before.get().state() != Seen.State.BEGUN) {
            return;
        }
        if (!visit.goesOn()) {
            visit.leave();
            return;
        }
        int done = before.map(Seen.Note::count).orElse(0);
        if (done == 0) {
            visit.takeBack(key);
        }
        Seen.Note note = new Seen.Note(Seen.State.BEGUN, visit.source().name(), visit.now(), mark, done);
        Pieces pieces;
        try {
            pieces = visit.intake().open(file);
        } catch (InputException nothingToRead) {
            visit.refuse(key, String.valueOf(nothingToRead.getMessage()));
            visit.seen().put(key, note.with(Seen.State.REFUSED, mark, 0));
            return;
        }
        try (pieces) {
            if (pieces(visit, pieces, key, note)) {
                visit.seen().put(key, note.with(Seen.State.READ, mark, 0));
            }
        }
    }

    /** Whether all of them are done. */
    private static boolean pieces(Visit visit, Pieces pieces, String key, Seen.Note begun) {
        for (int number = 1; pieces.hasNext(); number++) {
            if (number <= begun.count()) {
                pieces.skip();
                continue;
            }
            if (!visit.goesOn()) {
                visit.leave();
                return false;
            }
            taken(visit, pieces, Visit.part(key, number)).ifPresent(visit::archived);
            visit.seen().put(key, begun.with(Seen.State.BEGUN, begun.mark(), number));
        }
        return true;
    }

    private static Optional<Received> taken(Visit visit, Pieces pieces, String key) {
        try {
            return Optional.of(pieces.next());
        } catch (InputException | OutsideFailure nothingToRead) {
            visit.refuse(key, String.valueOf(nothingToRead.getMessage()));
            return Optional.empty();
        }
    }

    /** What tells one state of a file from another; null where it is gone meanwhile. */
    private static @Nullable String mark(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.size() + " " + attributes.lastModifiedTime().toMillis();
        } catch (IOException gone) {
            return null;
        }
    }
}
