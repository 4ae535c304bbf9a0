package org.gainsay.watch.sources;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.gainsay.desk.Arrival;
import org.gainsay.desk.ArticleFiles;
import org.gainsay.desk.Hashes;
import org.gainsay.intake.Beside;
import org.gainsay.intake.Intake;
import org.gainsay.intake.Pieces;
import org.gainsay.intake.Received;
import org.gainsay.intake.Supply;
import org.gainsay.ledger.Memory;
import org.gainsay.ledger.Shelf;
import org.gainsay.model.InputException;
import org.gainsay.model.Metadata;
import org.gainsay.web.FetchFailure;
import org.gainsay.web.Validators;
import org.jspecify.annotations.Nullable;

/**
 * One visit of one source: each thing that its walk finds is noted as begun, fetched, read, and noted as done, so that wherever the visit is
 * cut off the next one goes on there. For one thread.
 */
final class Visit {
    /** So many failures of a server one after another, and it is left alone. */
    private static final int MOST_IN_A_ROW = 3;

    private static final String PART = "#";
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final Source source;
    private final Seen seen;
    private final Memory memory;
    private final Shelf shelf;
    private final PoliteWeb web;
    private final Intake intake;
    private final Articles articles;
    private final InstantSource clock;
    private final BooleanSupplier mustEnd;
    private int fetched;
    private int inARow;
    private Tally tally = Tally.NOTHING;
    private LeftOut leftOut;

    /**
     * What a visit works with.
     *
     * @param memory of what is left out
     * @param mustEnd whether it is to end soon
     */
    record Means(
            Seen seen,
            Memory memory,
            Shelf shelf,
            PoliteWeb web,
            Intake intake,
            Articles articles,
            InstantSource clock,
            BooleanSupplier mustEnd) {}

    Visit(Source source, Means means) {
        this.source = source;
        this.seen = means.seen();
        this.memory = means.memory();
        this.leftOut = LeftOut.of(memory, source.name());
        this.shelf = means.shelf();
        this.web = means.web();
        this.intake = means.intake();
        this.articles = means.articles();
        this.clock = means.clock();
        this.mustEnd = means.mustEnd();
    }

    Source source() {
        return source;
    }

    Seen seen() {
        return seen;
    }

    Intake intake() {
        return intake;
    }

    Tally tally() {
        return tally;
    }

    Instant now() {
        return clock.instant();
    }

    /** Whether it may go on. */
    boolean goesOn() {
        return !mustEnd.getAsBoolean();
    }

    void leave() {
        tally = tally.withLeft();
    }

    /**
     * Leaves something out, and remembers it before it is noted as done.
     *
     * @param why which it is, and why
     */
    void refuse(String key, String why) {
        tally = tally.withRefused(why);
        leftOut = leftOut.with(new LeftOut.Piece(key, now(), why));
        leftOut.remember(memory, source.name());
    }

    /** Has come after all, or comes in another version; with what there is in it. */
    void takeBack(String key) {
        LeftOut others = leftOut.without(other -> other.equals(key) || other.startsWith(key + PART));
        if (!others.equals(leftOut)) {
            leftOut = others;
            leftOut.remember(memory, source.name());
        }
    }

    /** The key of something within another thing. */
    static String part(String key, int number) {
        return key + PART + number;
    }

    /** Fetches what lists articles; empty where nothing has changed. */
    Optional<PoliteWeb.Fetched> list(URI address, Validators known) throws FetchFailure, PoliteWeb.Barred {
        return web.fetch(address, known);
    }

    /**
     * Reads a page once, or once more where it has changed.
     *
     * @param changed when it changed last, as whoever lists it says; may be empty
     * @param said what else that says of it
     * @param own what the list itself holds of it, in case the page cannot be had; null where it holds nothing
     */
    void page(URI address, String changed, Metadata said, @Nullable Supplier<Received> own) throws FetchFailure {
        String key = Seen.page(address.toString());
        Predicate<Seen.Note> newer = note -> isNewer(changed, note);
        boolean wanted = goesOn() && fetched < source.most();
        Seen.Note note = wanted ? begin(key, newer) : leaveIfUndone(key, newer);
        if (note == null) {
            return;
        }
        fetched++;
        try {
            PoliteWeb.Fetched page = web.fetch(address, Validators.NONE).orElseThrow();
            inARow = 0;
            pageHasCome(address, page, said, key, note.with(Seen.State.READ, changed, 0));
        } catch (PoliteWeb.Barred barred) {
            seen.forget(key);
            tally = tally.withBarred();
        } catch (FetchFailure failure) {
            pageFailed(address, failure, own, key, note);
        }
    }

    private void pageFailed(
            URI address, FetchFailure failure, @Nullable Supplier<Received> own, String key, Seen.Note note)
            throws FetchFailure {
        if (failure.isPassing()) {
            if (note.count() < Seen.MOST_TRIES) {
                leave();
            } else {
                refuse(
                        key,
                        address + ": " + failure.getMessage() + "; that was try " + note.count()
                                + ", and the last one");
            }
            inARow++;
            if (failure.status() == TOO_MANY || failure.status() == UNAVAILABLE || inARow >= MOST_IN_A_ROW) {
                throw failure.about(address.toString());
            }
        } else if (own != null) {
            item(key, note, own);
        } else {
            refuse(key, address + ": " + failure.getMessage());
            seen.put(key, note.with(Seen.State.REFUSED, note.mark(), 0));
        }
    }

    private void pageHasCome(URI address, PoliteWeb.Fetched page, Metadata said, String key, Seen.Note done) {
        Received received;
        try (Pieces pieces = intake.open(new Supply.OfDocument(page.bytes(), page.address(), page.type()))) {
            received = with(pieces.next(), said);
        } catch (InputException nothingToRead) {
            refuse(key, String.valueOf(nothingToRead.getMessage()));
            seen.put(key, done.with(Seen.State.REFUSED, done.mark(), 0));
            return;
        }
        String own = ownKey(received, address);
        if (own.equals(key)) {
            keep(received);
        } else {
            // It says itself under which address it is to be known.
            Seen.Note note = begin(own, before -> isNewer(done.mark(), before));
            if (note == null) {
                tally = tally.withKnown();
            } else {
                keep(received);
                seen.put(own, note.with(Seen.State.READ, done.mark(), 0));
            }
        }
        takeBack(key);
        seen.put(key, done);
    }

    /** Where a whole site names its front page as the address of each of its pages, that is none of theirs. */
    private static String ownKey(Received received, URI address) {
        String url = received.metadata().url();
        return Seen.page(url != null && Addresses.canonical(url).indexOf('/') >= 0 ? url : address.toString());
    }

    /** Reads once what a list itself holds. */
    void item(String key, Supplier<Received> own) {
        Predicate<Seen.Note> never = note -> false;
        Seen.Note note = goesOn() ? begin(key, never) : leaveIfUndone(key, never);
        if (note != null) {
            item(key, note, own);
        }
    }

    private void item(String key, Seen.Note note, Supplier<Received> own) {
        Received received;
        try {
            received = own.get();
        } catch (InputException nothingToRead) {
            refuse(key, String.valueOf(nothingToRead.getMessage()));
            seen.put(key, note.with(Seen.State.REFUSED, note.mark(), 0));
            return;
        }
        keep(received);
        takeBack(key);
        seen.put(key, note.with(Seen.State.READ, note.mark(), 0));
    }

    /**
     * Reads once what lies in a file or archive. Of an address that has come by another way it is the same article; a later capture of it with
     * another text is another version.
     */
    void archived(Received received) {
        String url = received.metadata().url();
        if (url == null) {
            keep(received);
            return;
        }
        String text = Hashes.sha256(received.text());
        String key = Seen.page(url);
        Seen.Note note = begin(
                key,
                before -> before.by().equals(source.name()) && !before.mark().equals(text));
        if (note == null) {
            tally = tally.withKnown();
        } else {
            keep(received);
            seen.put(key, note.with(Seen.State.READ, text, 0));
        }
    }

    /** Reads an article, unless the home holds its text and nothing says that somebody else published it. */
    private void keep(Received received) {
        String url = received.metadata().url();
        boolean held = shelf.withText(Hashes.sha256(received.text())).stream()
                .anyMatch(other -> Addresses.mayBeOfOne(other.metadata().url(), url));
        if (held) {
            tally = tally.withKnown();
            return;
        }
        String prefix = received.name() == null ? "" : source.name() + "/";
        Arrival arrival = new Arrival(ArticleFiles.article(received, Metadata.NONE, prefix), received);
        try {
            articles.read(arrival);
        } catch (InputException e) {
            throw new Unkept(e);
        }
        tally = tally.withRead();
    }

    private Seen.@Nullable Note begin(String key, Predicate<Seen.Note> newer) {
        return switch (seen.begin(key, source.name(), now(), newer)) {
            case Seen.Turn.Yours(Seen.Note note) -> note;
            case Seen.Turn.Done() -> null;
            case Seen.Turn.Busy() -> {
                leave();
                yield null;
            }
        };
    }

    private Seen.@Nullable Note leaveIfUndone(String key, Predicate<Seen.Note> newer) {
        boolean done = seen.find(key)
                .filter(note -> note.state() != Seen.State.BEGUN && !newer.test(note))
                .isPresent();
        if (!done) {
            leave();
        }
        return null;
    }

    private static boolean isNewer(String changed, Seen.Note note) {
        Instant told = instant(changed);
        Instant before = instant(note.mark());
        return told != null && told.isAfter(before == null ? note.at() : before);
    }

    /** Of a day or a time as W3C writes them; null for others. */
    static @Nullable Instant instant(String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    private static Received with(Received page, Metadata said) {
        return new Received(
                page.file(),
                page.label(),
                page.text(),
                Beside.first(page.metadata(), said),
                page.source(),
                page.mediaType(),
                page.extracted());
    }
}
