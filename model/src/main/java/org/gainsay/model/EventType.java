package org.gainsay.model;

import static org.gainsay.model.EventStatus.ANNOUNCED;
import static org.gainsay.model.EventStatus.ATTEMPTED;
import static org.gainsay.model.EventStatus.CONSIDERED;
import static org.gainsay.model.EventStatus.DELIVERED;
import static org.gainsay.model.EventStatus.ENDED;
import static org.gainsay.model.EventStatus.EVADED;
import static org.gainsay.model.EventStatus.FORECAST;
import static org.gainsay.model.EventStatus.IMPOSED;
import static org.gainsay.model.EventStatus.INTERCEPTED;
import static org.gainsay.model.EventStatus.LIFTED;
import static org.gainsay.model.EventStatus.OCCURRED;
import static org.gainsay.model.EventStatus.OFFERED;
import static org.gainsay.model.EventStatus.ORDERED;
import static org.gainsay.model.EventStatus.PLANNED;
import static org.gainsay.model.EventStatus.RESTORED;
import static org.gainsay.model.EventStatus.RUNNING;
import static org.gainsay.model.EventStatus.SOUGHT;
import static org.gainsay.model.EventStatus.THREATENED;
import static org.gainsay.model.Role.AFFECTED;
import static org.gainsay.model.Role.ATTACKER;
import static org.gainsay.model.Role.BODY;
import static org.gainsay.model.Role.CASUALTIES;
import static org.gainsay.model.Role.CAUSE;
import static org.gainsay.model.Role.COUNT;
import static org.gainsay.model.Role.DEGREE;
import static org.gainsay.model.Role.EFFECT;
import static org.gainsay.model.Role.IMPOSER;
import static org.gainsay.model.Role.ITEM;
import static org.gainsay.model.Role.PARTICIPANT;
import static org.gainsay.model.Role.PLACE;
import static org.gainsay.model.Role.PROGRAMME;
import static org.gainsay.model.Role.PURPOSE;
import static org.gainsay.model.Role.QUANTITY;
import static org.gainsay.model.Role.REASON;
import static org.gainsay.model.Role.RECIPIENT;
import static org.gainsay.model.Role.SERVICE;
import static org.gainsay.model.Role.SUPPLIER;
import static org.gainsay.model.Role.TARGET;
import static org.gainsay.model.Role.TIME;
import static org.gainsay.model.Role.TOPIC;
import static org.gainsay.model.Role.WEAPON;

import java.util.List;

/** What a statement can be about, with the roles and statuses that the reading contract gives it. */
public enum EventType implements Labelled {
    ARMS_TRANSFER,
    MILITARY_ASSISTANCE,
    JOINT_PRODUCTION,
    COOPERATION,
    SANCTION,
    ATTACK,
    INVASION,
    OUTAGE,
    MEETING;

    /** The parts that somebody or something can play in it. */
    public List<Role> roles() {
        return switch (this) {
            case ARMS_TRANSFER, MILITARY_ASSISTANCE ->
                List.of(SUPPLIER, RECIPIENT, ITEM, QUANTITY, PURPOSE, TIME, PLACE);
            case JOINT_PRODUCTION -> List.of(PARTICIPANT, ITEM, PLACE, TIME);
            case COOPERATION -> List.of(PARTICIPANT, DEGREE, TIME);
            case SANCTION -> List.of(IMPOSER, TARGET, COUNT, REASON, PROGRAMME, TIME);
            case ATTACK -> List.of(ATTACKER, TARGET, WEAPON, PLACE, EFFECT, CASUALTIES, TIME);
            case INVASION -> List.of(ATTACKER, TARGET, TIME);
            case OUTAGE -> List.of(AFFECTED, SERVICE, CAUSE, PLACE, TIME);
            case MEETING -> List.of(BODY, PARTICIPANT, TOPIC, PLACE, TIME);
        };
    }

    /** How far it can have come; empty where the contract tells no statuses apart. */
    public List<EventStatus> statuses() {
        return switch (this) {
            case ARMS_TRANSFER, MILITARY_ASSISTANCE ->
                List.of(DELIVERED, ORDERED, PLANNED, SOUGHT, OFFERED, CONSIDERED, INTERCEPTED, ENDED);
            case JOINT_PRODUCTION -> List.of(CONSIDERED, PLANNED, RUNNING, ENDED);
            case COOPERATION -> List.of();
            case SANCTION -> List.of(ANNOUNCED, IMPOSED, PLANNED, LIFTED, EVADED);
            case ATTACK -> List.of(OCCURRED, ATTEMPTED, THREATENED, PLANNED);
            case INVASION -> List.of(OCCURRED, THREATENED);
            case OUTAGE -> List.of(OCCURRED, FORECAST, RESTORED);
            case MEETING -> List.of(OCCURRED, PLANNED);
        };
    }
}
