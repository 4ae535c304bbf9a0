package org.gainsay.watch.sources;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gainsay.desk.Arrival;
import org.gainsay.desk.Keeping;
import org.gainsay.ledger.Body;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Shelved;
import org.gainsay.model.Article;
import org.gainsay.model.Header;
import org.gainsay.model.MadeWith;
import org.gainsay.model.Reading;
import org.gainsay.web.Hosts;
import org.gainsay.web.Limits;
import org.jspecify.annotations.Nullable;

/**
 * A home with visits whose clock stands still until it is moved, that wait for nobody and in which articles are kept with an empty reading
 * instead of a read one.
 */
public final class Place implements AutoCloseable, InstantSource {
    /** Small and impatient. */
    static final Limits LIMITS = new Limits(1 << 20, Duration.ofMillis(300), Duration.ofSeconds(2), 1);

    public static final Instant BEGIN = Instant.parse("2026-03-27T12:00:00Z");

    public final Home home;
    public final Visits visits;
    public final Sources sources;
    final List<Duration> waits = new ArrayList<>();
    public volatile Instant now = BEGIN;

    public Place(Path folder) {
        this(folder, null, arrival -> {});
    }

    /** @param before is told of an article before it is read, and may refuse */
    public Place(Path folder, @Nullable String store, Consumer<Arrival> before) {
        home = Home.open(folder, store, this);
        sources = new Sources(home);
        visits = new Visits(
                home,
                this,
                by -> kept(before),
                new Visits.Outside(
                        source -> source.allowPrivate() ? Hosts.any(Place::resolve) : Hosts.publicOnly(Place::resolve),
                        LIMITS,
                        waits::add));
    }

    /** Takes {@code localhost} for a public host, and 127.0.0.1 for what it is. */
    private static List<InetAddress> resolve(String host) throws java.net.UnknownHostException {
        return host.equals("localhost")
                ? List.of(InetAddress.getByAddress(new byte[] {9, 9, 9, 9}))
                : List.of(InetAddress.getByName(host));
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    private Articles kept(Consumer<Arrival> before) {
        Keeping keeping = Keeping.in(Optional.of(home));
        return new Articles() {
            @Override
            public void read(Arrival arrival) {
                before.accept(arrival);
                Article article = arrival.article();
                Header header = new Header(
                        article.id(),
                        article.sha256(),
                        article.text().length(),
                        "en",
                        new MadeWith("1", "m", "r", List.of()),
                        article.metadata());
                keeping.reading(
                        new Reading(header, List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                        arrival.received());
            }

            @Override
            public void close() {}
        };
    }

    /** A feed on this machine, its links followed. */
    public Source feed(String name, String place) {
        return new Source(name, Source.Kind.FEED, place, Every.HOUR, true, true, "", null, 100);
    }

    public Source source(String name, Source.Kind kind, String place) {
        return new Source(name, kind, place, Every.HOUR, false, true, "", null, 100);
    }

    public Visited visit(Source source) {
        return visits.visit(source, "local", () -> false);
    }

    /** Titles of all articles, in the order in which they were read. */
    public List<String> titles() {
        return home.shelf()
                .all()
                .sorted(java.util.Comparator.comparingLong(Shelved::seq))
                .map(article -> String.valueOf(article.metadata().title()))
                .toList();
    }

    public int readings() {
        return home.ledger().ofType("reading").size();
    }

    /** What the ledger's entries on sources say. */
    public List<String> told() {
        return home.ledger().ofType("source").stream()
                .map(kept -> ((Body.Present) kept.body()).json())
                .map(body -> body.path("source").asString("") + " "
                        + body.path("change").asString(""))
                .toList();
    }

    @Override
    public void close() {
        home.close();
    }
}
