package org.gainsay.desk.docket;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gainsay.ledger.Docket;
import org.gainsay.ledger.DocketQuestion;
import org.gainsay.ledger.Filed;
import org.gainsay.ledger.Home;
import org.jspecify.annotations.Nullable;

/**
 * The docket of a home, as its ledger's entries mean it.
 *
 * @param docket the files
 * @param entries of lists as they were
 */
public record HomeDocket(Docket docket, EntryState entries) {
    /** The kinds of files that are cases. */
    public static final Set<String> CASES = Set.of(CaseFile.HIT, CaseFile.CLAIM);

    /** The states of cases that anybody is shown. */
    public static final List<String> STATES =
            List.of(CaseFile.OPEN, CaseFile.RETURNED, CaseFile.WAITING, CaseFile.DECIDED, CaseFile.FOLLOWED);

    /** What people have corrected in readings. */
    public static final String CORRECTION = "correction";

    /** What people have split and joined of claims. */
    public static final String GROUPING = "grouping";

    private static final int PAGE = 1_000;

    /** That of a home that is open. */
    public static HomeDocket of(Home home) {
        EntryState entries = new EntryState(home.store());
        return new HomeDocket(home.docket(new CaseClerk(entries)), entries);
    }

    /** All files of a kind, in their order: for kinds of which there are few. */
    public List<Filed> all(String kind) {
        List<Filed> all = new ArrayList<>();
        Docket.@Nullable Place last = null;
        DocketQuestion question = DocketQuestion.ofKinds(Set.of(kind));
        for (List<Filed> page = docket.page(question, last, PAGE);
                !page.isEmpty();
                page = docket.page(question, last, PAGE)) {
            all.addAll(page);
            last = page.getLast().place();
        }
        return all;
    }
}
