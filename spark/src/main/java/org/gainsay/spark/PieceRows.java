package org.gainsay.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.gainsay.desk.ArticleFiles;
import org.gainsay.intake.Intake;
import org.gainsay.intake.OutsideFailure;
import org.gainsay.intake.Pieces;
import org.gainsay.intake.Received;
import org.gainsay.intake.Supply;
import org.gainsay.model.InputException;
import org.gainsay.model.Metadata;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** The articles of an archive of the web, of a page, a PDF, a text or a feed, one after another, taken in as {@code gainsay read} does. */
final class PieceRows {
    private static final Intake.Rules RULES = new Intake.Rules(ArticleFiles.LARGEST, false, false);

    private final Input input;
    private final Articles articles;
    private final Opened file;
    private final Intake intake;
    private final Pieces pieces;
    private int number;
    private boolean ended;

    private PieceRows(Input input, Articles articles, Opened file, Intake intake, Pieces pieces) {
        this.input = input;
        this.articles = articles;
        this.file = file;
        this.intake = intake;
        this.pieces = pieces;
    }

    static Iterator<Tuple2<Place, Text>> of(Input input, Articles articles, Configuration hadoop) {
        Opened file = Opened.of(input, hadoop);
        Intake intake = new Intake(RULES);
        try {
            Pieces pieces = input.kind() == Input.Kind.ARCHIVE
                    ? intake.open(new Supply.OfStream(file, input.label()))
                    : document(input, file, intake, hadoop);
            return new Pulled<>(new PieceRows(input, articles, file, intake, pieces)::next);
        } catch (InputException e) {
            file.rethrow();
            intake.close();
            return List.of(new Tuple2<>(new Place(input.number(), input.first()), broken(e, input)))
                    .iterator();
        }
    }

    /** A document is small; it is copied to this worker, with what lies beside it, since its name and its neighbour say something of it. */
    private static Pieces document(Input input, Opened file, Intake intake, Configuration hadoop) {
        try {
            Path folder = Files.createTempDirectory("gainsay-document");
            String name = new org.apache.hadoop.fs.Path(input.address()).getName();
            Path copy = folder.resolve(name);
            Path beside = folder.resolve(metadataOf(name));
            try {
                Files.copy(file, copy);
                org.apache.hadoop.fs.Path address = new org.apache.hadoop.fs.Path(input.address());
                FileSystem files = address.getFileSystem(hadoop);
                org.apache.hadoop.fs.Path metadata =
                        new org.apache.hadoop.fs.Path(address.getParent(), metadataOf(name));
                if (files.exists(metadata)) {
                    try (var bytes = files.open(metadata)) {
                        Files.copy(bytes, beside);
                    }
                }
                return intake.open(new Supply.OfFile(copy, input.below(), input.label()));
            } finally {
                Files.deleteIfExists(copy);
                Files.deleteIfExists(beside);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String metadataOf(String name) {
        int dot = name.replaceFirst("\\.gz$", "").lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + ".meta.json";
    }

    private @Nullable Tuple2<Place, Text> next() {
        boolean more;
        try {
            more = !ended && pieces.hasNext();
        } catch (InputException e) {
            ended = true;
            return row(broken(e, input));
        }
        if (!more) {
            file.rethrow();
            pieces.close();
            intake.close();
            return null;
        }
        try {
            return row(text(pieces.next()));
        } catch (InputException | OutsideFailure e) {
            return row(broken(e, input));
        }
    }

    private Text text(Received received) {
        return Text.of(
                ArticleFiles.article(received, Metadata.NONE, articles.prefix()),
                received.label(),
                received.file(),
                received.mediaType(),
                articles.withSource() && received.extracted() ? received.source() : null);
    }

    private Tuple2<Place, Text> row(Text text) {
        file.rethrow();
        number++;
        Place place = input.kind() == Input.Kind.ARCHIVE
                ? new Place(input.number(), number)
                : new Place(input.number(), input.first(), number);
        return new Tuple2<>(place, text);
    }

    private static Text broken(RuntimeException fault, Input input) {
        return Text.broken(Fault.of(String.valueOf(fault.getMessage()), input.label()));
    }
}
