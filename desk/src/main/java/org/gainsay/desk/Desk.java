package org.gainsay.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.gainsay.claims.reprints.CopiedText;
import org.gainsay.desk.docket.HomeDocket;
import org.gainsay.intake.Received;
import org.gainsay.ledger.Copies;
import org.gainsay.ledger.GroupCommit;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.HomeFailure;
import org.gainsay.lists.installed.InstalledLists;
import org.gainsay.model.Article;
import org.gainsay.model.Hit;
import org.gainsay.model.InputException;
import org.gainsay.model.Metadata;
import org.gainsay.model.Query;
import org.gainsay.model.Reading;
import org.gainsay.read.ArticleReader;
import org.gainsay.screen.ScreenOptions;
import org.jspecify.annotations.Nullable;

/**
 * A home that is held open for long, by many threads at once: its lists stay opened, and the reader is loaded when the first article
 * comes. Thread-safe; close it when done.
 */
public final class Desk implements AutoCloseable {
    /** Selections of lists that stay opened beside all of them. */
    private static final int MOST_SELECTIONS = 16;

    private final Home home;
    private final List<String> named;
    private final InstantSource clock;
    private final Consumer<String> say;
    private final GroupCommit commits;
    private final Copies copies;
    private final HomeDocket docket;
    private final ReentrantLock opening = new ReentrantLock();
    private final Map<Set<String>, ListsInUse> lists = new ConcurrentHashMap<>();
    private volatile String opened = "";
    private final ReentrantLock loading = new ReentrantLock();
    private ArticleReader.@Nullable Stages stages;
    private final ReentrantLock joining = new ReentrantLock();

    private Desk(Home home, List<String> named, InstantSource clock, Consumer<String> say) {
        this.home = home;
        this.named = List.copyOf(named);
        this.clock = clock;
        this.say = say;
        this.commits = new GroupCommit(home.ledger());
        this.copies = home.copies(new CopiedText());
        this.docket = HomeDocket.of(home);
    }

    /**
     * Opens a home, made where there is none, and its lists.
     *
     * @param store where the ledger lies, as {@link Home#open(Path, String, InstantSource)} takes it
     * @param named lists to look at in place of the installed ones, as {@link ListChoice#named} takes them
     * @param say is told what a person should know
     * @throws InputException where home or lists cannot be opened
     */
    public static Desk open(
            Path folder, @Nullable String store, List<String> named, InstantSource clock, Consumer<String> say) {
        Home home = Home.open(folder, store, clock);
        try {
            Desk desk = new Desk(home, named, clock, say);
            desk.opened = desk.installed();
            ListsInUse all = desk.lists(Set.of());
            ListWarnings.say(all.sources(), all.index().editions(), folder, desk.today(), say);
            return desk;
        } catch (RuntimeException e) {
            home.close();
            throw e;
        }
    }

    public Home home() {
        return home;
    }

    public InstantSource clock() {
        return clock;
    }

    /** The day in UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * The lists that answer now.
     *
     * @param only the names of those that are wanted; none for all
     * @throws InputException where one of them is not there
     */
    public ListsInUse lists(Set<String> only) {
        renewIfInstalled();
        ListsInUse known = lists.get(only);
        return known == null ? opened(Set.copyOf(only)) : known;
    }

    /** All lists that are installed now: where others are just opening new ones, this waits for these. */
    public ListsInUse newestLists() {
        opening.lock();
        try {
            return lists(Set.of());
        } finally {
            opening.unlock();
        }
    }

    /** Another process may install lists; one request opens them, and those beside it go on with the lists of before. */
    private void renewIfInstalled() {
        if (named.isEmpty() && !installed().equals(opened) && opening.tryLock()) {
            try {
                renewLists();
            } catch (InputException | HomeFailure e) {
                say.accept("the newly installed lists cannot be opened, so those of before go on answering: "
                        + e.getMessage());
            } finally {
                opening.unlock();
            }
        }
    }

    /** What tells one state of the installed lists from another. */
    private String installed() {
        try {
            BasicFileAttributes file =
                    Files.readAttributes(InstalledLists.fileIn(home.folder()), BasicFileAttributes.class);
            return file.lastModifiedTime() + " " + file.size() + " " + file.fileKey();
        } catch (IOException e) {
            return "";
        }
    }

    private ListsInUse opened(Set<String> only) {
        opening.lock();
        try {
            ListsInUse known = lists.get(only);
            if (known == null) {
                known = ListsInUse.open(named, only, home, say);
                if (lists.size() >= MOST_SELECTIONS) {
                    lists.keySet().removeIf(selection -> !selection.isEmpty());
                }
                lists.put(only, known);
            }
            return known;
        } finally {
            opening.unlock();
        }
    }

    /** Takes the lists that are installed now from here on; what runs goes on with those it began with. */
    public void renewLists() {
        opening.lock();
        try {
            opened = installed();
            ListsInUse all = ListsInUse.open(named, Set.of(), home, say);
            lists.put(Set.of(), all);
            lists.keySet().removeIf(selection -> !selection.isEmpty());
        } finally {
            opening.unlock();
        }
    }

    /**
     * Screens and keeps it.
     *
     * @param by who asks
     * @throws NotKept where it could not be kept
     */
    public List<Hit> screen(ListsInUse on, Query query, ScreenOptions options, String by) {
        List<Hit> hits = on.screener().screen(query, options);
        try {
            commits.append(by, on.kept().screening(query, options, hits));
        } catch (InputException | HomeFailure e) {
            throw new NotKept(e);
        }
        return hits;
    }

    /**
     * Screens and keeps it, and each match becomes a case.
     *
     * @param by who asks
     * @throws NotKept where it could not be kept
     */
    public List<Hit> queue(ListsInUse on, QueryFile.Row row, ScreenOptions options, String by) {
        List<Hit> hits = on.screener().screen(row.query(), options);
        try {
            commits.append(by, on.kept().queued(row, options, hits));
        } catch (InputException | HomeFailure e) {
            throw new NotKept(e);
        }
        return hits;
    }

    /** What there is to be decided, and what people have decided. */
    public HomeDocket docket() {
        return docket;
    }

    /** Keeps a long run of screenings in blocks. */
    public Keeping keeping(ListsInUse on, String by) {
        return Keeping.within(home, by, copies, on.kept());
    }

    /**
     * Reads what came in, unless the home holds its reading.
     *
     * @param file what it was called where it came from; its id does not follow from it, since others may send one of that name
     * @param given goes before what the document says of itself
     * @param keep whether it is kept
     */
    public Reading read(Received received, @Nullable String file, Metadata given, boolean keep, String by) {
        ListsInUse all = lists(Set.of());
        Article article = ArticleFiles.article(received, given, "");
        Engine engine = engine(all);
        try (Keeping keeping = keep ? keeping(all, by) : Keeping.in(Optional.empty())) {
            return new ReadOnce(keeping, engine, all.sources(), false)
                    .read(new Arrival(article, file == null ? received : received.from(file)), engine.reader()::read)
                    .reading()
                    .get();
        }
    }

    /** For articles that come one after another. */
    public ArticleRun articles(String by) {
        return new ArticleRun(() -> {
            ListsInUse all = lists(Set.of());
            Engine engine = engine(all);
            Keeping keeping = keeping(all, by);
            return new ArticleRun.Opened(engine, keeping, new ReadOnce(keeping, engine, all.sources(), true));
        });
    }

    private Engine engine(ListsInUse on) {
        loading.lock();
        try {
            ArticleReader.Stages loaded = stages;
            if (loaded == null) {
                loaded = ArticleReader.Stages.load(home.cache().resolve("native"));
                stages = loaded;
            }
            return new Engine(
                    new ArticleReader(
                            loaded, on.screener(), Versions.madeWith(on.index().editions())),
                    on.index());
        } finally {
            loading.unlock();
        }
    }

    /** Which articles are copies of one text. */
    public Copies copies() {
        return copies;
    }

    /** The claims as they are now; close them when done. What has changed is put together once, whoever asks meanwhile. */
    public HomeClaims claims() {
        joining.lock();
        try {
            return HomeClaims.of(home, docket, say);
        } finally {
            joining.unlock();
        }
    }

    @Override
    public void close() {
        ArticleReader.Stages loaded = stages;
        if (loaded != null) {
            loaded.close();
        }
        home.close();
    }
}
