package org.gainsay.watch.notices;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gainsay.claims.leads.Gain;
import org.gainsay.claims.leads.Lead;
import org.gainsay.claims.leads.UnnamedTarget;
import org.gainsay.desk.HomeClaims;
import org.gainsay.desk.ListGains;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Kept;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Notices;
import org.gainsay.model.Claim;

/**
 * The notices of a home. What no entry says by itself (a claim that changed, a lead, a list that grew old) is looked for and written to the
 * ledger; all notices then follow from entries. Thread-safe; usable while the home is open.
 */
public final class HomeNotices {
    /** Where nobody has looked before, what came in so many days is news, and what is older is not. */
    public static final Duration NEWS = Duration.ofDays(7);

    private static final Set<String> OF_CLAIMS = Set.of("reading", "decision", "correction", "erasure");
    private static final Set<String> OF_CUSTOMERS = Set.of("reading", "decision", "correction", "erasure", "watch");
    private static final Set<String> OF_LEADS = Set.of("reading", "decision", "correction", "erasure", "list");

    private final Home home;
    private final InstantSource clock;
    private final Supplier<HomeClaims> claims;
    private final Notices notices;
    private final ReentrantLock looking = new ReentrantLock();
    private final Map<String, Long> walked = new HashMap<>();

    /**
     * Of a home that is open.
     *
     * @param claims its claims as they are then; closed here
     */
    public HomeNotices(Home home, InstantSource clock, Supplier<HomeClaims> claims) {
        this.home = home;
        this.clock = clock;
        this.claims = claims;
        this.notices = home.notices(new EntryReporter());
    }

    /** As they lie in the home. */
    public Notices kept() {
        return notices;
    }

    /**
     * Looks for what has happened since the last time, and follows the ledger to its head.
     *
     * @param watched in claims; nobody where no rule asks for claims
     * @param leads whether leads are looked for, which reads lists
     */
    public void look(Watched watched, boolean leads) {
        looking.lock();
        try {
            ListsLook.look(home, notices, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            boolean claimsToo = !watched.isNobody()
                    && (notices.looked(watched.look()) == 0
                            || isAnySince(
                                    ClaimsLook.CHANGE, watched.portfolios().isEmpty() ? OF_CLAIMS : OF_CUSTOMERS));
            boolean leadsToo = leads && isAnySince(LeadsLook.CHANGE, OF_LEADS);
            if (claimsToo || leadsToo) {
                look(watched, claimsToo, leadsToo);
            }
            notices.follow();
        } finally {
            looking.unlock();
        }
    }

    private void look(Watched watched, boolean claimsToo, boolean leadsToo) {
        long head = home.ledger().head().seq();
        try (HomeClaims all = claims.get()) {
            Map<Claim, List<String>> found = watched(all, watched);
            if (claimsToo) {
                ClaimsLook.look(found, fresh(ClaimsLook.CHANGE), notices, head);
                notices.append(Ledger.LOCAL, watched.look(), head, known -> List.of());
            }
            if (leadsToo) {
                Map<String, List<String>> byId = new LinkedHashMap<>();
                found.forEach((claim, names) -> byId.put(claim.id(), names));
                LeadsLook.look(leads(all), byId, fresh(LeadsLook.CHANGE), notices, head);
            }
        }
    }

    /** Claims in their order, each with those for whom it is watched. */
    private static Map<Claim, List<String>> watched(HomeClaims all, Watched watched) {
        if (watched.isNobody()) {
            return Map.of();
        }
        List<Claim> claims = new ArrayList<>();
        PartyIndex index = new PartyIndex();
        try (Stream<Claim> each = all.all()) {
            each.forEach(claim -> {
                index.add(claims.size(), claim);
                claims.add(claim);
            });
        }
        Map<Claim, List<String>> found = new LinkedHashMap<>();
        index.watched(watched, all.named()).forEach((place, names) -> found.put(claims.get(place), List.copyOf(names)));
        return found;
    }

    private List<Lead> leads(HomeClaims all) {
        List<UnnamedTarget> targets = all.unnamedTargets();
        List<Gain> gains = ListGains.installed(targets, home.folder());
        return targets.stream()
                .map(target -> target.lead(gains))
                .flatMap(Optional::stream)
                .toList();
    }

    private Set<String> fresh(String look) {
        long since = notices.looked(look);
        return home.shelf()
                .cameAfter(
                        since > 0
                                ? since
                                : home.ledger().firstSince(clock.instant().minus(NEWS)) - 1);
    }

    /** What was walked over in vain is not walked over again. */
    private boolean isAnySince(String look, Set<String> types) {
        long from = Math.max(notices.looked(look), walked.getOrDefault(look, 0L)) + 1;
        long head = home.ledger().head().seq();
        try (Stream<Kept> entries = home.ledger().entries(from)) {
            boolean any = entries.anyMatch(kept -> types.contains(kept.entry().type()));
            if (!any) {
                walked.put(look, head);
            }
            return any;
        }
    }
}
