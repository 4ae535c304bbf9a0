package org.gainsay.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.model.Hit;

/** Hits put together where several lists have one party, so that a person sees it once with its listings. */
final class HitsByParty {
    private HitsByParty() {}

    /** Each party's hits in their order, parties in the order of their best hits; a hit of no party stands alone. */
    static List<List<Hit>> of(List<Hit> hits) {
        Map<String, List<Hit>> together = new LinkedHashMap<>();
        for (Hit hit : hits) {
            String key = hit.party() == null ? hit.source() + " " + hit.entry() : "party " + hit.party();
            together.computeIfAbsent(key, any -> new ArrayList<>()).add(hit);
        }
        return List.copyOf(together.values());
    }
}
