package org.gainsay.read.events;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.model.Event;
import org.gainsay.model.EventType;
import org.gainsay.model.Role;
import org.gainsay.model.Schema;
import org.gainsay.read.parties.Attribution;
import org.gainsay.read.parties.Cast;

/** What a side can take back in general words ("any support to the rebels", "no aircraft of ours"): only what it is said to have done. */
final class OwnDeeds {
    private static final Set<EventType> TRANSFERS = Set.of(EventType.ARMS_TRANSFER, EventType.MILITARY_ASSISTANCE);
    /** "Any support to the rebels", "weapons to any side": what a denial takes back in general words. */
    private static final Pattern ANY_HELP = Pattern.compile(
            "\\b(?:any|no) (?:\\p{L}+ )?(?:support|assistance|aid|help|weapons|arms|equipment|ammunition)\\b|\\b(?:weapons|arms|anything) to any\\b"
                    + "|\\bnever (?:\\p{L}+ )?(?:a single|any) "
                    + "|\\b(?:supply|arm|train|recruit|hir|sell|send|deliver|ship|export|smuggl|provid|transferr?)ing (?:anyone|anybody|anything|any (?:side|party|group|such))\\b"
                    + "|\\b(?:not|n't|never) (?:\\p{L}+ )?(?:supplied|armed|trained|recruited|hired|sold|sent|delivered|shipped|exported|smuggled|provided|transferred|given) (?:anyone|anybody|anything|any (?:side|party|group|such))\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OWN_FORCES = Pattern.compile(
            "\\b(?:(?:its|our|their|his) (?:own )?(?:\\p{L}+ )?|no (?:\\p{L}+ )?)(?:planes?|aircraft|jets?|fighters|ships?|boats?|navy|army|air force|drones?|troops|forces"
                    + "|soldiers|units|guns|artillery|batteries|pilots|helicopters?)\\b",
            Pattern.CASE_INSENSITIVE);

    /** "Nicaragua's army", not the "Arakan Army". */
    private static final Pattern ARMY = Pattern.compile("\\b(?:army|navy|air force|armed forces|military)$");

    /** The state of each party that has one. */
    private final Map<String, String> states = new HashMap<>();

    /** The state of each that is a government or a part of one. */
    private final Map<String, String> governments = new HashMap<>();

    OwnDeeds(Cast cast) {
        cast.entities().stream().filter(entity -> entity.country() != null).forEach(entity -> {
            String state = String.valueOf(entity.country()).toUpperCase(Locale.ROOT);
            states.put(entity.id(), state);
            boolean army = ARMY.matcher(entity.name()).find();
            if (entity.schema() == Schema.COUNTRY || entity.schema() == Schema.PUBLIC_BODY || army) {
                governments.put(entity.id(), state);
            }
        });
    }

    /** Which events a denial may mean; empty where its words are not general. */
    Optional<Predicate<Event>> takenBack(String words, Attribution attribution) {
        if (ANY_HELP.matcher(words).find()) {
            return Optional.of(event -> TRANSFERS.contains(event.type()) && isOf(event, attribution));
        }
        return OWN_FORCES.matcher(words).find()
                ? Optional.of(event -> event.type() == EventType.ATTACK && isOf(event, attribution))
                : Optional.empty();
    }

    /** Whether a side, or whom it speaks for, is told to have done an event. A ministry is its state here, a firm or a person is not. */
    boolean areOf(Event event, Attribution attribution) {
        Set<String> own = Stream.concat(attribution.speakers().stream(), Stream.ofNullable(attribution.onBehalfOf()))
                .map(party -> governments.getOrDefault(party, party))
                .collect(Collectors.toSet());
        return Stream.of(Role.SUPPLIER, Role.ATTACKER, Role.PARTICIPANT, Role.RECIPIENT)
                .flatMap(role -> event.fillers(role).stream())
                .map(filler -> governments.getOrDefault(filler.value(), filler.value()))
                .anyMatch(own::contains);
    }

    /** Whether a side is told to have had a part in an event, or nobody is told to have done it. */
    private boolean isOf(Event event, Attribution attribution) {
        Set<String> own = own(attribution);
        boolean known = fills(event, party -> true, Role.SUPPLIER, Role.ATTACKER);
        return known
                ? fills(event, own::contains, Role.SUPPLIER, Role.ATTACKER, Role.PLACE)
                : !fills(event, own::contains, Role.RECIPIENT);
    }

    /** The state of a party that has one, else the party itself. */
    String state(String party) {
        return states.getOrDefault(party, party);
    }

    private boolean fills(Event event, Predicate<String> wanted, Role... roles) {
        return Stream.of(roles)
                .flatMap(role -> event.fillers(role).stream())
                .map(filler -> states.getOrDefault(filler.value(), filler.value()))
                .anyMatch(wanted);
    }

    private Set<String> own(Attribution attribution) {
        return Stream.concat(attribution.speakers().stream(), Stream.ofNullable(attribution.onBehalfOf()))
                .map(party -> states.getOrDefault(party, party))
                .collect(Collectors.toSet());
    }
}
