package org.gainsay.watch.telling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gainsay.desk.HomeClaims;
import org.gainsay.desk.cases.Cases;
import org.gainsay.desk.docket.CaseSubject;
import org.gainsay.desk.docket.HomeDocket;
import org.gainsay.format.Json;
import org.gainsay.ledger.Body;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Noticed;
import org.gainsay.model.Listing;
import org.gainsay.screen.EntryKey;
import org.gainsay.watch.notices.ClaimNotice;
import org.gainsay.watch.notices.HitNotice;
import org.gainsay.watch.notices.Notice;
import org.gainsay.watch.notices.NoticeKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes cases of the queue: of a hit the customer's, of a claim its own. What is on the queue already stays as it is, since it comes back by
 * itself when entry or claim change. Written in the transaction that notes it as told, so that no kill can come between.
 */
final class QueueSender implements Sender {
    private final Home home;
    private final HomeDocket docket;
    private final Supplier<HomeClaims> claims;
    private final Supplier<Function<EntryKey, Optional<Listing>>> listings;

    /**
     * Of a home that is open.
     *
     * @param listings entries of the lists that answer now; asked for when the first hit comes
     */
    QueueSender(Home home, Supplier<HomeClaims> claims, Supplier<Function<EntryKey, Optional<Listing>>> listings) {
        this.home = home;
        this.docket = HomeDocket.of(home);
        this.claims = claims;
        this.listings = listings;
    }

    /** Whether there is anything to decide about it. */
    static boolean takes(Notice notice) {
        return takes(notice.kind());
    }

    static boolean takes(NoticeKind kind) {
        return kind == NoticeKind.HIT_NEW || kind == NoticeKind.HIT_CHANGED || kind.isClaim();
    }

    @Override
    public Sent send(Letter letter) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        List<ClaimNotice> told = new ArrayList<>();
        for (Noticed noticed : letter.notices()) {
            switch (Notice.of(noticed)) {
                case HitNotice hit -> screening(noticed, hit).ifPresent(each -> drafts.putIfAbsent(caseId(each), each));
                case ClaimNotice claim -> told.add(claim);
                default -> {}
            }
        }
        if (!told.isEmpty()) {
            try (HomeClaims all = claims.get()) {
                for (ClaimNotice claim : told) {
                    Cases.news(all, docket, claim.claim(), letter.rule().name())
                            .ifPresent(each -> drafts.putIfAbsent(
                                    new CaseSubject(each.body().path("case")).id(), each));
                }
            }
        }
        return new Sent(List.copyOf(drafts.values()), () -> docket.docket().follow());
    }

    private static String caseId(Draft screening) {
        JsonNode entry = screening.body().path("entries").path(0);
        return subject(
                        screening.body(),
                        entry.path("source").asString(""),
                        entry.path("entry").asString(""))
                .id();
    }

    private static CaseSubject subject(JsonNode body, String source, String entry) {
        return CaseSubject.ofHit(body.path("query"), true, source, entry);
    }

    /** The customer's screening with this hit alone, as it is kept where somebody screens for the queue. */
    private Optional<Draft> screening(Noticed noticed, HitNotice hit) {
        JsonNode watched = home.ledger().find(noticed.seq()).stream()
                .flatMap(kept -> kept.body() instanceof Body.Present present
                        ? java.util.stream.Stream.of(present.json())
                        : java.util.stream.Stream.empty())
                .findFirst()
                .orElseGet(Json::object);
        Optional<JsonNode> found = watched.path("hits").values().stream()
                .filter(each -> each.path("source").asString("").equals(hit.source())
                        && each.path("entry").asString("").equals(hit.entry())
                        && each.path("match").asBoolean(false))
                .findFirst();
        if (found.isEmpty()
                || docket.docket()
                        .find(subject(watched, hit.source(), hit.entry()).id())
                        .isPresent()) {
            return Optional.empty();
        }
        return listings.get().apply(new EntryKey(hit.source(), hit.entry())).map(listing -> {
            String sha256 = docket.entries().keep(listing);
            ObjectNode body = Json.object();
            for (String key : List.of("query", "sources", "algorithm", "version", "options")) {
                body.set(key, watched.path(key));
            }
            body.putArray("hits").add(found.get());
            body.put("queue", true);
            body.put("referenced", true);
            ArrayNode entries = body.putArray("entries");
            entries.addObject()
                    .put("source", hit.source())
                    .put("entry", hit.entry())
                    .put("sha256", sha256);
            body.putArray("stored").add(sha256);
            return new Draft("screening", body);
        });
    }
}
