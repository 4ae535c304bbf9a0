package org.gainsay.read.events;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gainsay.model.Basis;
import org.gainsay.model.Entity;
import org.gainsay.model.Event;
import org.gainsay.model.EventType;
import org.gainsay.model.Filler;
import org.gainsay.model.Role;
import org.gainsay.model.Stance;
import org.gainsay.read.parties.Attribution;
import org.gainsay.read.parties.Cast;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/** Who claims responsibility for an attack is its attacker, by his own word. */
final class Responsibility {
    private static final Pattern CLAIMED = Pattern.compile(
            "\\b(?:claim(?:s|ed|ing)?|t(?:akes?|ook|aking)|accept(?:s|ed|ing)?|assum(?:es?|ed|ing)) (?:full |sole |joint )?responsibility\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LAID = Pattern.compile(
            "\\b(?:holds?|held|holding) (?:(?!themselves|itself|himself)[\\p{L}'’-]+ ){1,4}?(?:\\p{Ll}+ly )?(?:responsible|accountable)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 60;

    private Responsibility() {}

    /** Whether somebody lays a deed at another's door: "we hold Turkey responsible". */
    static boolean isLaid(String words) {
        return LAID.matcher(words).find();
    }

    /** The events, each attack with those among its attackers who claim it. */
    static List<Event> claimed(
            ArticleText text, List<Draft> drafts, Cast cast, List<Event> events, List<List<String>> reports) {
        List<Event> all = new ArrayList<>(events);
        for (int index = 0; index < drafts.size(); index++) {
            Draft draft = drafts.get(index);
            Attribution attribution = cast.attributions().get(index);
            if (!claims(text, draft) || draft.source().isEmpty() || !isKnown(attribution)) {
                continue;
            }
            List<String> told = reports.get(index);
            Filler claimant = new Filler(
                    attribution.speakers().getFirst(),
                    text.span(draft.source().getFirst()),
                    Basis.STATED,
                    "s" + (index + 1));
            all.replaceAll(event -> event.type() == EventType.ATTACK && told.contains(event.id())
                    ? withAttacker(event, claimant)
                    : event);
        }
        return all;
    }

    private static boolean isKnown(Attribution attribution) {
        return attribution.speakers().size() == 1
                && !attribution.speakers().contains(Entity.UNNAMED)
                && !attribution.speakers().contains(Entity.ARTICLE);
    }

    private static boolean claims(ArticleText text, Draft draft) {
        if (draft.cue().isEmpty() || draft.stance() == Stance.DENIES) {
            return false;
        }
        Range cue = draft.cue().getFirst();
        int end = Math.min(text.length(), cue.end() + LONGEST);
        return CLAIMED.matcher(text.plain().substring(cue.start(), end)).lookingAt();
    }

    private static Event withAttacker(Event event, Filler claimant) {
        List<Filler> attackers = new ArrayList<>(event.fillers(Role.ATTACKER));
        if (attackers.stream().anyMatch(filler -> filler.value().equals(claimant.value()))) {
            return event;
        }
        attackers.add(claimant);
        Map<Role, List<Filler>> roles = new EnumMap<>(Role.class);
        roles.putAll(event.roles());
        roles.put(Role.ATTACKER, attackers);
        return new Event(event.id(), event.type(), event.status(), event.triggers(), roles);
    }
}
