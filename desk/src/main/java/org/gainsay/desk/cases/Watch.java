package org.gainsay.desk.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.claims.ClaimIds;
import org.gainsay.claims.Decision;
import org.gainsay.claims.Decision.Place;
import org.gainsay.claims.kept.KeptArticle;
import org.gainsay.desk.Desk;
import org.gainsay.desk.HomeClaims;
import org.gainsay.desk.ListsInUse;
import org.gainsay.desk.docket.ClaimState;
import org.gainsay.desk.docket.EntryState;
import org.gainsay.desk.docket.HomeDocket;
import org.gainsay.format.Json;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Filed;
import org.gainsay.ledger.Ledger;
import org.gainsay.lists.ListSource;
import org.gainsay.model.Claim;
import org.gainsay.model.Listing;
import org.gainsay.screen.EntryKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sees whether what cases are about has changed: entries when other lists answer, claims when articles, corrections or decisions have
 * come. What has is written to the ledger, so that the queue follows from it. Thread-safe.
 */
final class Watch {
    private static final int BLOCK = 1_000;

    private final Desk desk;
    private final HomeDocket docket;
    private final ReentrantLock looking = new ReentrantLock();
    private @Nullable ListsInUse looked;
    private String claimsLooked = "";

    Watch(Desk desk) {
        this.desk = desk;
        this.docket = desk.docket();
    }

    /** Looks where something may have changed since the last time. */
    void look() {
        looking.lock();
        try {
            ListsInUse all = desk.lists(Set.of());
            if (all != looked) {
                entries(all);
                looked = all;
            }
            claims();
        } finally {
            looking.unlock();
        }
    }

    private void entries(ListsInUse lists) {
        Set<String> there = lists.sources().stream().map(ListSource::source).collect(Collectors.toSet());
        EntryState entries = docket.entries();
        List<ObjectNode> changed = new ArrayList<>();
        docket.docket()
                .marks("hit")
                .forEach((subject, marks) -> EntryKey.parse(subject)
                        .filter(key -> there.contains(key.source()))
                        .ifPresent(key -> {
                            Optional<Listing> now = lists.known().find(key);
                            String mark = now.map(EntryState::sha256).orElse("");
                            if (!marks.equals(List.of(mark))) {
                                now.ifPresent(entries::keep);
                                changed.add(Json.object()
                                        .put("source", key.source())
                                        .put("entry", key.entry())
                                        .put("sha256", now.isPresent() ? mark : null));
                            }
                        }));
        for (int from = 0; from < changed.size(); from += BLOCK) {
            ObjectNode body = Json.object();
            body.put("change", "entries");
            body.set("lists", lists.kept().sources());
            ArrayNode array = body.putArray("entries");
            ArrayNode stored = body.putArray("stored");
            changed.subList(from, Math.min(changed.size(), from + BLOCK)).forEach(each -> {
                array.add(each);
                if (each.path("sha256").isString()) {
                    stored.add(each.path("sha256"));
                }
            });
            desk.home().ledger().append(Ledger.LOCAL, List.of(new Draft("change", body)));
        }
    }

    private void claims() {
        List<Filed> followed = docket.all("claim");
        if (followed.isEmpty()) {
            return;
        }
        String state = String.join(
                "\n",
                desk.home().shelf().state(),
                docket.docket().state(HomeDocket.GROUPING),
                docket.docket().state(HomeDocket.CORRECTION));
        if (state.equals(claimsLooked)) {
            return;
        }
        try (HomeClaims all = desk.claims()) {
            Map<String, List<String>> articles = articles(all);
            List<Draft> drafts = new ArrayList<>();
            for (Filed filed : followed) {
                JsonNode json = filed.json();
                Optional<Claim> now = found(all, json.path("subject"), articles);
                JsonNode is = now.<JsonNode>map(ClaimState::of).orElseGet(Json::object);
                if (!is.equals(json.path("now"))) {
                    ObjectNode body = Json.object();
                    body.put("change", "claim");
                    body.set("case", json.path("subject"));
                    now.ifPresent(claim -> body.set("claim", shown(claim)));
                    body.set("state", is);
                    drafts.add(new Draft("change", body));
                }
            }
            desk.home().ledger().append(Ledger.LOCAL, drafts);
        }
        claimsLooked = state;
    }

    /** What is shown of a claim in the queue. */
    static ObjectNode shown(Claim claim) {
        return Json.object()
                .put("id", claim.id())
                .put("type", claim.type().label())
                .put("label", claim.label())
                .put("standing", claim.standing().label());
    }

    /** Where a claim's mentions stand. */
    static List<Place> places(HomeClaims all, Claim claim) {
        return claim.mentions().stream()
                .map(mention -> new Place(
                        all.article(mention.article()).sha256(),
                        mention.span().start(),
                        mention.span().end()))
                .distinct()
                .toList();
    }

    /** The ids of articles by the hash of their source. */
    private static Map<String, List<String>> articles(HomeClaims all) {
        Map<String, List<String>> articles = new HashMap<>();
        try (Stream<KeptArticle> each = all.articles()) {
            each.forEach(article -> articles.computeIfAbsent(article.header().sha256(), any -> new ArrayList<>())
                    .add(article.header().id()));
        }
        return articles;
    }

    /** The claim that has most of the mentions, and is called so where several have. */
    private static Optional<Claim> found(HomeClaims all, JsonNode subject, Map<String, List<String>> articles) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        Map<String, Integer> shared = new HashMap<>();
        for (JsonNode place : subject.path("places")) {
            for (String article : articles.getOrDefault(place.path("sha256").asString(""), List.of())) {
                String id = ClaimIds.of(article + ":" + place.path("start").asInt() + ":"
                        + place.path("end").asInt());
                all.find(id).forEach(claim -> {
                    claims.putIfAbsent(claim.id(), claim);
                    shared.merge(claim.id(), 1, Integer::sum);
                });
            }
        }
        String called = subject.path("called").asString("");
        return claims.values().stream()
                .max(Comparator.<Claim>comparingInt(claim -> shared.getOrDefault(claim.id(), 0))
                        .thenComparing(claim -> Decision.called(claim).equals(called)));
    }
}
