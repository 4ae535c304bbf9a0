package org.gainsay.watch.sources;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.gainsay.desk.Arrival;
import org.gainsay.desk.ArticleFiles;
import org.gainsay.desk.ArticleRun;
import org.gainsay.desk.Desk;
import org.gainsay.intake.Intake;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Home;
import org.gainsay.model.InputException;
import org.gainsay.web.FetchFailure;
import org.gainsay.web.Hosts;
import org.gainsay.web.Limits;
import org.jspecify.annotations.Nullable;

/** Visits the sources of a home: what is new there is read and kept. Safe for several threads and processes. */
public final class Visits {
    /** Longer than that no visit takes; the next one goes on. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** Where another try may help, people are told only when it has not helped so often. */
    private static final int FAILURES_UNTIL_TOLD = 3;

    private static final String HEALTH = "source/";

    private final Home home;
    private final InstantSource clock;
    private final Articles.Opening articles;
    private final Outside outside;
    private final HostGate gate;
    private final Sources sources;

    /**
     * How the world outside is reached.
     *
     * @param hosts which hosts a source may ask
     */
    record Outside(Function<Source, Hosts> hosts, Limits limits, HostGate.Wait pause) {
        static final Outside USUAL = new Outside(
                source -> source.allowPrivate() ? Hosts.any() : Hosts.publicOnly(),
                PoliteWeb.USUAL,
                time -> LockSupport.parkNanos(time.toNanos()));
    }

    Visits(Home home, InstantSource clock, Articles.Opening articles, Outside outside) {
        this.home = home;
        this.clock = clock;
        this.articles = articles;
        this.outside = outside;
        this.gate = new HostGate(home.cache().resolve("hosts"), clock, outside.pause());
        this.sources = new Sources(home);
    }

    /** Of a home that is held open. */
    public static Visits of(Desk desk) {
        return new Visits(desk.home(), desk.clock(), by -> articles(desk.articles(by)), Outside.USUAL);
    }

    private static Articles articles(ArticleRun run) {
        return new Articles() {
            @Override
            public void read(Arrival arrival) {
                run.read(arrival);
            }

            @Override
            public void close() {
                run.close();
            }
        };
    }

    /** How it has gone with a source of a home. */
    public static Health health(Home home, String source) {
        return Health.of(home.memory(), HEALTH + source);
    }

    /** How it has gone with a source. */
    public Health health(String source) {
        return health(home, source);
    }

    /**
     * Visits a source now. What it fails of is told and not thrown; that the home cannot be written is thrown.
     *
     * @param by who asks for it
     * @param mustEnd whether it is to end soon, at the next article; what is left is for the next visit
     */
    public Visited visit(Source source, String by, BooleanSupplier mustEnd) {
        Optional<VisitLock> lock = VisitLock.of(home.cache().resolve("visits"), source.name());
        if (lock.isEmpty()) {
            return new Visited(source, Tally.NOTHING, health(source.name()), true);
        }
        try (VisitLock _ = lock.get()) {
            return visitAlone(source, by, mustEnd);
        }
    }

    private Visited visitAlone(Source source, String by, BooleanSupplier mustEnd) {
        Instant begun = clock.instant();
        BooleanSupplier ends = () -> mustEnd.getAsBoolean()
                || Duration.between(begun, clock.instant()).compareTo(LONGEST) > 0;
        Path aside = home.cache().resolve("pages");
        Hosts hosts = outside.hosts().apply(source);
        try (PoliteWeb web = new PoliteWeb(hosts, outside.limits(), gate, home.memory(), clock, aside);
                Intake intake = new Intake(new Intake.Rules(ArticleFiles.LARGEST, false, source.allowPrivate()));
                Articles run = articles.open(by)) {
            Visit visit = new Visit(
                    source,
                    new Visit.Means(
                            new Seen(home.memory()), home.memory(), home.shelf(), web, intake, run, clock, ends));
            Failure failure = failure(visit);
            return new Visited(source, visit.tally(), ended(source, by, visit.tally(), failure), false);
        }
    }

    /** Why a visit went wrong. */
    private record Failure(
            String reason, boolean passing, @Nullable Instant comeAgain) {}

    private @Nullable Failure failure(Visit visit) {
        Source source = visit.source();
        Walk walk = switch (source.kind()) {
            case FEED -> new FeedWalk();
            case SITEMAP -> new SitemapWalk();
            case FOLDER, WARC -> new FolderWalk();
        };
        try {
            walk.through(visit);
            return null;
        } catch (FetchFailure failure) {
            if (!visit.goesOn()) {
                // What was told to end looks like what could not be fetched.
                visit.leave();
                return null;
            }
            String said = String.valueOf(failure.getMessage());
            String reason = said.startsWith("http") || said.startsWith("the robots.txt")
                    ? said
                    : source.place() + ": " + said + advice(said);
            return new Failure(reason, failure.isPassing(), PoliteWeb.comeAgain(failure, clock.instant()));
        } catch (PoliteWeb.Barred barred) {
            return new Failure(barred.getMessage() + "; ask its publisher, or remove the source", false, null);
        } catch (Unkept unkept) {
            throw unkept.reason();
        } catch (InputException wrong) {
            return new Failure(String.valueOf(wrong.getMessage()), false, null);
        } catch (UncheckedIOException unreadable) {
            return new Failure(
                    source.place() + ": cannot be read (" + unreadable.getMessage() + "); check disk and permissions",
                    true,
                    null);
        }
    }

    private static String advice(String said) {
        return said.contains("this machine or network") ? "; where that is right, add it with --allow-private" : "";
    }

    /** First the ledger says that it fails or works again, if that is news, then it is remembered how it went. */
    private Health ended(Source source, String by, Tally tally, @Nullable Failure failure) {
        Health before = health(source.name());
        Instant now = clock.instant();
        Health after = failure == null
                ? before.succeededAt(now, tally.words(), tally.read())
                : before.failedAt(now, failure.reason(), failure.comeAgain(), tally.words(), tally.read());
        Sources.Listed listed = sources.listed().get(source.name());
        if (listed != null) {
            boolean isTold = listed.failing().isPresent();
            if (failure == null && isTold) {
                append(by, new SourceEntry.Mended(source.name()).draft());
            } else if (failure != null && !isTold && (!failure.passing() || after.failures() >= FAILURES_UNTIL_TOLD)) {
                append(by, new SourceEntry.Failing(source.name(), failure.reason()).draft());
            }
        }
        after.remember(home.memory(), HEALTH + source.name());
        return after;
    }

    private void append(String by, Draft draft) {
        home.ledger().append(by, List.of(draft));
    }
}
