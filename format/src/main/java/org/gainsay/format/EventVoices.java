package org.gainsay.format;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gainsay.model.Event;
import org.gainsay.model.Filler;
import org.gainsay.model.Reading;
import org.gainsay.model.Role;
import org.gainsay.model.Stance;
import org.gainsay.model.Statement;

/**
 * Who takes which position on one event within one article, as ids of statements.
 *
 * @param affirmed by those who assert, accuse, announce, warn or confirm
 * @param confirmed those of them whose stance says so
 * @param others narration, demands, concern, and what only passes on another's words: they take no position
 */
record EventVoices(
        List<String> affirmed, List<String> confirmed, List<String> denied, List<String> others, String standing) {
    private static final Set<Role> DOERS =
            EnumSet.of(Role.SUPPLIER, Role.RECIPIENT, Role.PARTICIPANT, Role.IMPOSER, Role.ATTACKER);

    /** Nobody affirms, somebody denies. */
    static final String DENIED = "denied";

    static EventVoices of(Event event, Reading reading) {
        List<Statement> affirming = new ArrayList<>();
        List<Statement> denying = new ArrayList<>();
        List<Statement> others = new ArrayList<>();
        for (Statement statement : reading.statements()) {
            if (statement.reports().contains(event.id())) {
                List<Statement> kind = switch (statement.stance()) {
                    case DENIES -> denying;
                    case DEMANDS, EXPRESSES_CONCERN -> others;
                    case ASSERTS -> statement.isNarration() || passesOn(statement, event, reading) ? others : affirming;
                    case CONFIRMS, ACCUSES, WARNS, ANNOUNCES -> statement.isNarration() ? others : affirming;
                };
                kind.add(statement);
            }
        }
        return new EventVoices(
                ids(affirming),
                ids(affirming.stream().filter(EventVoices::confirms).toList()),
                ids(denying),
                ids(others),
                standing(affirming, !denying.isEmpty(), doers(event)));
    }

    /** The contract's standing of a claim, over the statements of one article and whatever their days. */
    private static String standing(List<Statement> affirming, boolean denied, Set<String> doers) {
        if (affirming.isEmpty()) {
            return denied ? DENIED : "reported";
        }
        if (denied) {
            return "contested";
        }
        if (affirming.stream().anyMatch(statement -> speaksFor(statement, doers))) {
            return "acknowledged";
        }
        return affirming.stream().anyMatch(EventVoices::confirms) ? "confirmed" : "alleged";
    }

    private static Set<String> doers(Event event) {
        return DOERS.stream()
                .flatMap(role -> event.fillers(role).stream())
                .map(Filler::value)
                .collect(Collectors.toSet());
    }

    private static boolean speaksFor(Statement statement, Set<String> doers) {
        return statement.onBehalfOf() == null
                ? statement.speakers().stream().anyMatch(doers::contains)
                : doers.contains(statement.onBehalfOf());
    }

    private static boolean confirms(Statement statement) {
        return statement.stance() == Stance.CONFIRMS;
    }

    /** "Noting that Moscow had denied it" is Moscow's word, not the speaker's. */
    private static boolean passesOn(Statement statement, Event event, Reading reading) {
        return reading.statements().stream()
                .anyMatch(inner ->
                        statement.id().equals(inner.within()) && inner.reports().contains(event.id()));
    }

    private static List<String> ids(List<Statement> statements) {
        return statements.stream().map(Statement::id).toList();
    }
}
