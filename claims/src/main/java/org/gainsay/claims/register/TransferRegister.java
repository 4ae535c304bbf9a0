package org.gainsay.claims.register;

import static org.gainsay.model.EventStatus.DELIVERED;
import static org.gainsay.model.EventStatus.ORDERED;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimFiller;
import org.gainsay.model.ClaimStatus;
import org.gainsay.model.EventType;
import org.gainsay.model.Party;
import org.gainsay.model.Role;
import org.gainsay.model.ShortName;
import org.gainsay.model.Voice;

/** Claims of arms transfers and military assistance as lines of a register. Stateless; safe from any thread. */
public final class TransferRegister {
    private TransferRegister() {}

    /** A line for each claim of these two types, in the order of the claims. */
    public static List<Transfer> of(List<Claim> claims) {
        return claims.stream()
                .filter(claim ->
                        claim.type() == EventType.ARMS_TRANSFER || claim.type() == EventType.MILITARY_ASSISTANCE)
                .map(TransferRegister::transfer)
                .toList();
    }

    private static Transfer transfer(Claim claim) {
        Values values = new Values(claim);
        Stages stages = new Stages(claim);
        List<ClaimFiller> items = claim.fillers(Role.ITEM);
        return new Transfer(
                values.cell(claim.fillers(Role.SUPPLIER), ShortName::of),
                values.cell(claim.fillers(Role.RECIPIENT), ShortName::of),
                values.cell(items, item -> Weapon.of(item.value()).designation()),
                values.cell(items, item -> Weapon.of(item.value()).description()),
                values.cell(stages.of(Role.QUANTITY, ORDERED), ShortName::of),
                values.cell(stages.of(Role.QUANTITY, DELIVERED), ShortName::of),
                values.cell(stages.of(Role.TIME, ORDERED), time -> Stages.years(time.value())),
                values.cell(stages.of(Role.TIME, DELIVERED), time -> Stages.years(time.value())),
                status(claim, values),
                comments(claim, values, stages),
                claim.standing(),
                Values.names(affirming(claim).filter(voice -> !voice.superseded())),
                Values.names(claim.deniedBy().stream().filter(voice -> !voice.superseded())),
                Values.names(claim.acknowledgedBy().stream()),
                claim.independentSources(),
                claim.firstReported(),
                claim.lastReported(),
                claim.id());
    }

    private static Stream<Voice> affirming(Claim claim) {
        return Stream.concat(claim.assertedBy().stream(), claim.confirmedBy().stream());
    }

    /** The versions that somebody gives, each with its speakers where there are several. */
    private static String status(Claim claim, Values values) {
        List<ClaimStatus> given = claim.status().stream()
                .filter(status -> !status.givenBy().isEmpty())
                .toList();
        if (given.isEmpty()) {
            return claim.status().isEmpty() ? "" : "only denied";
        }
        List<String> cells = new ArrayList<>();
        for (ClaimStatus status : given) {
            Set<String> speakers = new LinkedHashSet<>();
            status.givenBy().forEach(reference -> speakers.add(values.speaker(reference)));
            cells.add(status.value().label() + (given.size() > 1 ? Values.brackets("", speakers) : ""));
        }
        return String.join(" | ", cells);
    }

    /** What has no column of its own, each part with the word that says what it is. */
    private static String comments(Claim claim, Values values, Stages stages) {
        List<String> comments = new ArrayList<>();
        add(comments, "number", values.cell(stages.ofNone(Role.QUANTITY, ORDERED, DELIVERED), ShortName::of));
        add(comments, "time", values.cell(otherTimes(claim, stages), ShortName::of));
        add(comments, "place", values.cell(claim.fillers(Role.PLACE), ShortName::of));
        add(comments, "purpose", values.cell(claim.fillers(Role.PURPOSE), ShortName::of));
        add(
                comments,
                "affirmed before by",
                Values.names(givenUp(affirming(claim).toList())));
        add(comments, "denied before by", Values.names(givenUp(claim.deniedBy())));
        return String.join("; ", comments);
    }

    /** Voices for a position that their side no longer takes; of one that it takes still, what it said before tells nothing more. */
    private static Stream<Voice> givenUp(List<Voice> voices) {
        Set<Party> still = voices.stream()
                .filter(voice -> !voice.superseded())
                .map(Voice::side)
                .collect(Collectors.toSet());
        return voices.stream().filter(voice -> voice.superseded() && !still.contains(voice.side()));
    }

    /** Times that name no year, or are of a stage for which the register has no column. */
    private static List<ClaimFiller> otherTimes(Claim claim, Stages stages) {
        List<ClaimFiller> others = new ArrayList<>(claim.fillers(Role.TIME));
        others.removeIf(time -> !Stages.years(time.value()).isEmpty()
                && !stages.ofNone(Role.TIME, ORDERED, DELIVERED).contains(time));
        return others;
    }

    private static void add(List<String> comments, String what, String value) {
        if (!value.isEmpty()) {
            comments.add(what + ": " + value);
        }
    }
}
