package org.gainsay.watch.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.gainsay.ledger.Memory;
import org.gainsay.web.FetchFailure;
import org.gainsay.web.Hosts;
import org.gainsay.web.Limits;
import org.gainsay.web.Validators;
import org.gainsay.web.Web;
import org.jspecify.annotations.Nullable;

/**
 * Fetches as a guest does: only what {@code robots.txt} allows (RFC 9309; remembered for a day), one request at a time to a host with a pause
 * after it, only what has changed, and no more than limits of size and time allow. Close it when done.
 */
final class PoliteWeb implements AutoCloseable {
    /** Who we tell servers that we are; the first word is what {@code robots.txt} calls us. */
    static final String AGENT =
            RobotsRules.TOKEN + "/0.1 (fetches news for the person who runs it; keeps to robots.txt)";

    /** A page with all that is written into it is 1 MB; a sitemap may be 50. */
    static final Limits USUAL = new Limits(64L << 20, Duration.ofSeconds(20), Duration.ofSeconds(90), 1);

    /** As much of a {@code robots.txt} as RFC 9309 wants read. */
    private static final Limits OF_ROBOTS = new Limits(500L << 10, Duration.ofSeconds(20), Duration.ofSeconds(30), 1);

    private static final String TOPIC = "robots";
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final int TOO_MANY = 429;

    private final Web web;
    private final Web robots;
    private final HostGate gate;
    private final Memory memory;
    private final InstantSource clock;
    private final Path aside;

    /** @param aside a folder for what is on its way */
    PoliteWeb(Hosts hosts, Limits limits, HostGate gate, Memory memory, InstantSource clock, Path aside) {
        this.web = new Web(limits, attempt -> {}, (file, bytes, expected) -> {}, hosts, AGENT);
        this.robots = new Web(OF_ROBOTS, attempt -> {}, (file, bytes, expected) -> {}, hosts, AGENT);
        this.gate = gate;
        this.memory = memory;
        this.clock = clock;
        this.aside = aside;
    }

    /**
     * What has come. Nobody changes or compares the bytes.
     *
     * @param address where it was found in the end
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Fetched(byte[] bytes, URI address, String type, Validators validators) {}

    /** {@code robots.txt} asks us to stay away. */
    static final class Barred extends Exception {
        private static final long serialVersionUID = 1L;

        Barred(URI address) {
            super(address + ": its server's robots.txt asks programs to stay away from there");
        }
    }

    /**
     * Fetches one address.
     *
     * @param known of what we have; where nothing has changed since, nothing comes
     * @throws FetchFailure if it cannot be had
     * @throws Barred if we are not to ask
     */
    Optional<Fetched> fetch(URI address, Validators known) throws FetchFailure, Barred {
        RobotsRules rules = rules(address);
        if (!rules.allows(path(address))) {
            throw new Barred(address);
        }
        Duration pause = rules.delay().compareTo(HostGate.USUAL_PAUSE) > 0 ? rules.delay() : HostGate.USUAL_PAUSE;
        return gate.ask(
                address,
                pause,
                () -> within(target -> {
                    Web.Answer answer = web.fetch(address, known, target);
                    return answer.file() == null
                            ? Optional.empty()
                            : Optional.of(new Fetched(
                                    Files.readAllBytes(answer.file()),
                                    answer.address(),
                                    answer.type(),
                                    answer.validators()));
                }));
    }

    /** When the other side wants us again; null where it does not say. */
    static @Nullable Instant comeAgain(FetchFailure failure, Instant now) {
        String said = failure.retryAfter();
        if (said == null) {
            return null;
        }
        try {
            return said.strip().matches("\\d{1,9}")
                    ? now.plusSeconds(Long.parseLong(said.strip()))
                    : DateTimeFormatter.RFC_1123_DATE_TIME.parse(said.strip(), Instant::from);
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    private static String path(URI address) {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }

    private RobotsRules rules(URI address) throws FetchFailure {
        String host = address.getScheme() + "://" + address.getRawAuthority();
        String kept = memory.find(TOPIC, host).orElse("\n");
        int end = kept.indexOf('\n');
        if (isFresh(kept.substring(0, end))) {
            return RobotsRules.parse(kept.substring(end + 1).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        RobotsRules rules = fetchRules(URI.create(host + "/robots.txt"));
        memory.put(TOPIC, host, clock.instant() + "\n" + rules.text());
        return rules;
    }

    private boolean isFresh(String at) {
        try {
            Duration age = Duration.between(Instant.parse(at), clock.instant());
            return !age.isNegative() && age.compareTo(REMEMBERED) < 0;
        } catch (DateTimeException never) {
            return false;
        }
    }

    /** Where there is none, all is allowed; where it cannot be had, nothing is, and it is asked for again the next time. */
    private RobotsRules fetchRules(URI address) throws FetchFailure {
        try {
            return gate.ask(
                    address,
                    HostGate.USUAL_PAUSE,
                    () -> within(target -> {
                        Path file = robots.beginning(address, target).file();
                        return file == null ? RobotsRules.ALLOW_ALL : RobotsRules.parse(Files.readAllBytes(file));
                    }));
        } catch (FetchFailure failure) {
            if (failure.status() >= 400 && failure.status() < 500 && failure.status() != TOO_MANY) {
                return RobotsRules.ALLOW_ALL;
            }
            throw failure.about(
                    "the robots.txt of " + address.getAuthority() + ", without which nothing is asked for there");
        }
    }

    private interface Fetching<T> {
        T into(Path target) throws FetchFailure, IOException;
    }

    private <T> T within(Fetching<T> fetching) throws FetchFailure {
        Path target = null;
        try {
            Files.createDirectories(aside);
            target = Files.createTempFile(aside, "page", "");
            return fetching.into(target);
        } catch (IOException e) {
            throw new UncheckedIOException(aside + " cannot be written", e);
        } finally {
            remove(target);
        }
    }

    private static void remove(@Nullable Path target) {
        if (target != null) {
            try {
                Files.deleteIfExists(target);
                Files.deleteIfExists(target.resolveSibling(target.getFileName() + ".note"));
                Files.deleteIfExists(target.resolveSibling(target.getFileName() + ".unpacked"));
            } catch (IOException staysBehind) {
                // In a folder whose content may be deleted at any time.
            }
        }
    }

    @Override
    public void close() {
        web.close();
        robots.close();
    }
}
