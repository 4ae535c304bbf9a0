package org.gainsay.claims.register;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimFiller;
import org.gainsay.model.ClaimStatus;
import org.gainsay.model.EventStatus;
import org.gainsay.model.Role;
import org.gainsay.model.StatementReference;

/**
 * Whether a number or a time is that of the order or of the delivery: of that stage of which the same statement tells. What is only
 * planned, offered or sought is neither.
 */
final class Stages {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

    private final Claim claim;

    Stages(Claim claim) {
        this.claim = claim;
    }

    /** The fillers that belong to a stage; of a claim that knows one status all belong to that one. */
    List<ClaimFiller> of(Role role, EventStatus stage) {
        return claim.fillers(role).stream()
                .filter(filler -> stages(filler).contains(stage))
                .toList();
    }

    /** The fillers that belong to neither of these two, for which the register has columns. */
    List<ClaimFiller> ofNone(Role role, EventStatus one, EventStatus other) {
        return claim.fillers(role).stream()
                .filter(filler -> {
                    Set<EventStatus> stages = stages(filler);
                    return !stages.contains(one) && !stages.contains(other);
                })
                .toList();
    }

    private Set<EventStatus> stages(ClaimFiller filler) {
        Set<EventStatus> stages = EnumSet.noneOf(EventStatus.class);
        List<StatementReference> given = filler.givenBy().isEmpty() ? filler.deniedBy() : filler.givenBy();
        for (ClaimStatus status : claim.status()) {
            if (given.stream().anyMatch(reference -> tells(status, reference))) {
                stages.add(status.value());
            }
        }
        if (stages.isEmpty() && claim.status().size() == 1) {
            stages.add(claim.status().getFirst().value());
        }
        return stages;
    }

    private static boolean tells(ClaimStatus status, StatementReference reference) {
        return status.givenBy().contains(reference) || status.deniedBy().contains(reference);
    }

    /** The years that a time names: {@code 2022}, or {@code 2022-2023} of an interval; empty where it names none. */
    static String years(String time) {
        Set<String> years = YEAR.matcher(time)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean interval = time.indexOf('/') > 0 && years.size() == 2;
        return String.join(interval ? "-" : ", ", years);
    }
}
