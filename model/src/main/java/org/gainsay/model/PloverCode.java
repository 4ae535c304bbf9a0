package org.gainsay.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What PLOVER calls an event of a type that has come so far, and which roles its two sides play.
 *
 * @param mode PLOVER's finer word, where the type and the status alone tell it
 * @param contexts PLOVER's contexts that hold for every such event
 * @param actors roles of who acts; empty where no role of ours names him
 * @param recipients roles of whom it is done to; the same as the actors among equals
 */
public record PloverCode(
        PloverType type, @Nullable String mode, List<String> contexts, List<Role> actors, List<Role> recipients) {
    private static final List<String> MILITARY = List.of("military");
    private static final List<Role> SUPPLIER = List.of(Role.SUPPLIER);
    private static final List<Role> RECIPIENT = List.of(Role.RECIPIENT);
    private static final List<Role> TARGET = List.of(Role.TARGET);

    public PloverCode {
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    /**
     * The table. Empty where PLOVER has no word: it has none for what is only considered, for evading sanctions, and for power cuts,
     * which are nobody's act.
     */
    public static Optional<PloverCode> of(EventType type, @Nullable EventStatus status) {
        return Optional.ofNullable(
                switch (type) {
                    case ARMS_TRANSFER, MILITARY_ASSISTANCE -> transfer(status);
                    case JOINT_PRODUCTION -> production(status);
                    case COOPERATION -> among(PloverType.COOPERATE, List.of(), Role.PARTICIPANT);
                    case SANCTION -> sanction(status);
                    case ATTACK -> attack(status, List.of());
                    case INVASION -> attack(status, MILITARY);
                    case OUTAGE -> null;
                    case MEETING -> meeting(status);
                });
    }

    /** Who asks for arms acts upon the supplier; who stops them on the way is none of our roles. */
    private static @Nullable PloverCode transfer(@Nullable EventStatus status) {
        return switch (status) {
            case DELIVERED -> new PloverCode(PloverType.AID, null, MILITARY, SUPPLIER, RECIPIENT);
            case ORDERED, PLANNED, OFFERED -> new PloverCode(PloverType.AGREE, null, MILITARY, SUPPLIER, RECIPIENT);
            case SOUGHT -> new PloverCode(PloverType.REQUEST, "assist", MILITARY, RECIPIENT, SUPPLIER);
            case INTERCEPTED -> new PloverCode(PloverType.COERCE, "seize", MILITARY, List.of(), SUPPLIER);
            case ENDED -> new PloverCode(PloverType.SANCTION, "discontinue", MILITARY, SUPPLIER, RECIPIENT);
            case null, default -> null;
        };
    }

    private static @Nullable PloverCode production(@Nullable EventStatus status) {
        return switch (status) {
            case RUNNING -> among(PloverType.COOPERATE, MILITARY, Role.PARTICIPANT);
            case PLANNED -> among(PloverType.AGREE, MILITARY, Role.PARTICIPANT);
            case null, default -> null;
        };
    }

    private static @Nullable PloverCode sanction(@Nullable EventStatus status) {
        PloverType type = switch (status) {
            case ANNOUNCED, IMPOSED -> PloverType.SANCTION;
            case PLANNED -> PloverType.THREATEN;
            case LIFTED -> PloverType.CONCEDE;
            case null, default -> null;
        };
        return type == null ? null : new PloverCode(type, null, List.of(), List.of(Role.IMPOSER), TARGET);
    }

    /** PLOVER's modes of an assault go by the weapon, which only the text tells. */
    private static @Nullable PloverCode attack(@Nullable EventStatus status, List<String> contexts) {
        PloverType type = switch (status) {
            case OCCURRED, ATTEMPTED -> PloverType.ASSAULT;
            case THREATENED, PLANNED -> PloverType.THREATEN;
            case null, default -> null;
        };
        return type == null ? null : new PloverCode(type, null, contexts, List.of(Role.ATTACKER), TARGET);
    }

    private static @Nullable PloverCode meeting(@Nullable EventStatus status) {
        return switch (status) {
            case OCCURRED -> among(PloverType.CONSULT, List.of(), Role.BODY, Role.PARTICIPANT);
            case PLANNED -> among(PloverType.AGREE, List.of(), Role.BODY, Role.PARTICIPANT);
            case null, default -> null;
        };
    }

    private static PloverCode among(PloverType type, List<String> contexts, Role... roles) {
        return new PloverCode(type, null, contexts, List.of(roles), List.of(roles));
    }

    /** Whether neither side acts upon the other. */
    public boolean isAmongEquals() {
        return actors.equals(recipients);
    }
}
