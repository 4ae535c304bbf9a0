package org.gainsay.read.events;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.gainsay.model.Entity;
import org.gainsay.model.EventType;
import org.gainsay.model.Schema;
import org.gainsay.read.parties.Attribution;
import org.gainsay.read.parties.Cast;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.Coverage;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/** Finds for a trigger the statement that tells it, and so how far its clause may reach and who speaks. */
final class Scopes {
    /** What can be done by saying so: "is designating", "offered". */
    private static final Set<EventType> PERFORMED =
            Set.of(EventType.SANCTION, EventType.ARMS_TRANSFER, EventType.MILITARY_ASSISTANCE);

    private static final int FARTHEST_CUE = 300;
    private static final int LONGEST_LEAD = 80;

    private final List<Draft> drafts;
    private final Cast cast;
    private final Coverage contents;
    private final Coverage cues;
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Set<String> officials = new HashSet<>();

    Scopes(List<Draft> drafts, Cast cast) {
        this.drafts = drafts;
        this.cast = cast;
        contents = Coverage.of(drafts.stream().map(Draft::content).toList());
        cues = Coverage.of(drafts.stream().map(Draft::cue).toList());
        cast.entities().forEach(entity -> entities.put(entity.id(), entity));
        cast.attributions().stream()
                .filter(attribution -> attribution.role() != null)
                .forEach(attribution -> officials.addAll(attribution.speakers()));
    }

    Scope of(Sentence sentence, Range trigger, EventType type) {
        int teller = innermost(trigger);
        if (teller != Draft.NOWHERE) {
            Draft draft = drafts.get(teller);
            return scope(sentence, teller, start(sentence, draft), false);
        }
        List<Integer> performers = PERFORMED.contains(type) ? cues.over(trigger) : List.of();
        if (!performers.isEmpty()) {
            int first = performers.getFirst();
            return scope(sentence, first, drafts.get(first).start(), true);
        }
        return new Scope(
                sentence.wordFrom(afterCues(sentence, trigger.start())),
                sentence.words().size(),
                Draft.NOWHERE,
                null,
                null,
                false);
    }

    /** The article's own clause reaches back to where its sentence begins, if nobody speaks there. */
    private int start(Sentence sentence, Draft draft) {
        int start = draft.content().getFirst().start();
        if (!draft.isNarration() || start <= sentence.range().start()) {
            return start;
        }
        int first = sentence.range().start();
        boolean silent = start - first <= LONGEST_LEAD
                && IntStream.range(first, start)
                        .allMatch(at -> contents.at(at).isEmpty() && cues.at(at).isEmpty());
        return silent ? first : start;
    }

    private Scope scope(Sentence sentence, int index, int from, boolean performed) {
        Draft draft = drafts.get(index);
        int start = Math.max(sentence.range().start(), from);
        int end = Math.min(sentence.range().end(), draft.content().getLast().end());
        int first = sentence.wordFrom(start);
        int last = sentence.wordFrom(end);
        boolean plural = IntStream.range(first, last)
                .anyMatch(
                        word -> Grammar.OURS.contains(sentence.form(word)) || SpeakerInClause.isClient(sentence, word));
        return new Scope(first, last, index, draft, speaker(index, plural), performed);
    }

    /** Where the last words end, before a place in a sentence, that tell who says something. */
    private int afterCues(Sentence sentence, int place) {
        for (int at = place - 1; at >= Math.max(sentence.range().start(), place - FARTHEST_CUE); at--) {
            if (!cues.at(at).isEmpty()) {
                return at + 1;
            }
        }
        return sentence.range().start();
    }

    private int innermost(Range trigger) {
        return contents.over(trigger).stream()
                .min(Comparator.comparingInt(index -> length(drafts.get(index))))
                .orElse(Draft.NOWHERE);
    }

    private static int length(Draft draft) {
        return draft.content().stream().mapToInt(Range::length).sum();
    }

    /**
     * The party that speaks; a person's state where the office makes it certain. Where it does not, nobody: an official, and whoever
     * says "we" or "my client", denies or admits what others did.
     */
    private @Nullable Argument speaker(int index, boolean plural) {
        Attribution attribution = cast.attributions().get(index);
        Draft draft = drafts.get(index);
        if (attribution.speakers().size() != 1 || draft.source().isEmpty()) {
            return null;
        }
        Entity speaker = entities.get(attribution.speakers().getFirst());
        if (speaker == null) {
            return null;
        }
        String state = attribution.onBehalfOf();
        boolean forOthers = plural || officials.contains(speaker.id());
        if (speaker.schema() == Schema.PERSON && state == null && forOthers) {
            return null;
        }
        Entity actor =
                speaker.schema() == Schema.PERSON && state != null ? entities.getOrDefault(state, speaker) : speaker;
        boolean ofState = actor.schema() == Schema.COUNTRY || actor.schema() == Schema.PUBLIC_BODY;
        Argument.Kind kind = ofState ? Argument.Kind.COUNTRY : Argument.Kind.PARTY;
        return new Argument(draft.source().getFirst(), actor.id(), kind, "", false, -1, -1, -2);
    }
}
