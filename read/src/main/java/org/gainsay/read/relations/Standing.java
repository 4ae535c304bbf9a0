package org.gainsay.read.relations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gainsay.model.Entity;
import org.gainsay.model.Event;
import org.gainsay.model.Form;
import org.gainsay.model.Schema;
import org.gainsay.model.Stance;
import org.gainsay.read.events.Happenings;
import org.gainsay.read.parties.Attribution;
import org.gainsay.read.parties.Cast;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/**
 * What matters of one statement when it is held against others.
 *
 * @param index of its draft
 * @param side the speakers and, where they speak for a state, its code, in lower case; empty for the newspaper and for nobody known
 * @param events ids of the events it is about
 * @param told ids of those that its own words name
 * @param words content words, for likeness
 * @param points whether it only points back: "the allegations", "it"
 * @param accused the first state named in its content, if any
 * @param takesPart whether its side plays a part in one of those events
 * @param denies whether it denies, also where it only says that something was not so: "has never provided", "was impossible"
 */
record Standing(
        int index,
        Draft draft,
        List<String> speakers,
        Set<String> side,
        Set<String> events,
        Set<String> told,
        Set<String> words,
        String content,
        String cue,
        boolean points,
        boolean takesPart,
        Set<String> accused,
        int paragraph,
        int sentence,
        boolean denies) {
    private static final Pattern POINTS = Pattern.compile(
            "^[\"\\s]*(?:that |of )?(?:the |these |this |those |any |all |such |both |every )?(?:\\w+ )?"
                    + "(?:allegations?|accusations?|claims?|charges?|reports?|assertions?|suggestions?|demands?|point|incursion|incident|involvement|responsibility|deal|that|this|it|these|those|so)"
                    + "\\b(?! \\w+ \\w+ \\w+ \\w+ \\w+ \\w+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ECHO = Pattern.compile(
            "^\\s*(?:that )?(?:they|it|he|she) (?:had|has|have|did|was|were)\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Set<Schema> SPEAKS_FOR_STATE =
            Set.of(Schema.COUNTRY, Schema.PUBLIC_BODY, Schema.ORGANIZATION, Schema.PERSON);
    private static final Pattern NEGATION = Pattern.compile(
            "\\b(?:has|have|had|did|does|do|was|were|is|are) (?:never|not)\\b|\\bnever (?:sent|sold|supplied|provided|delivered|attacked)\\b"
                    + "|\\b(?:impossible|fabricated|baseless|groundless|untrue|a lie|nonsense)\\b");
    private static final Set<String> IDLE = Set.of(
            "that", "this", "with", "from", "have", "been", "were", "will", "would", "their", "they", "which", "there",
            "more", "than", "into", "also", "said", "country");

    static List<Standing> of(ArticleText text, List<Draft> drafts, Cast cast, Happenings happenings) {
        Map<String, Entity> entities = new TreeMap<>();
        cast.entities().forEach(entity -> entities.put(entity.id(), entity));
        Map<String, Event> events = new TreeMap<>();
        happenings.events().forEach(event -> events.put(event.id(), event));
        List<List<String>> tellings = happenings.told(drafts);
        List<Standing> standings = new ArrayList<>();
        for (int index = 0; index < drafts.size(); index++) {
            Draft draft = drafts.get(index);
            Attribution attribution = cast.attributions().get(index);
            String content = joined(text, draft.content());
            Set<String> told = new LinkedHashSet<>(tellings.get(index));
            Set<String> side = side(attribution, entities);
            standings.add(new Standing(
                    index,
                    draft,
                    attribution.speakers(),
                    side,
                    new LinkedHashSet<>(happenings.reports().get(index)),
                    told,
                    words(content),
                    content,
                    joined(text, draft.cue()).toLowerCase(Locale.ROOT),
                    POINTS.matcher(content).find() || ECHO.matcher(content).find(),
                    takesPart(side, happenings.reports().get(index), events),
                    firstState(draft, cast, entities),
                    text.paragraphIndex(draft.content().getFirst().start()),
                    text.sentenceIndex(draft.content().getFirst().start()),
                    denies(draft, told, content)));
        }
        return standings;
    }

    Stance stance() {
        return denies ? Stance.DENIES : draft.stance();
    }

    boolean isHeadline() {
        return draft.form() == Form.HEADLINE;
    }

    boolean quoted() {
        return content.startsWith("\"");
    }

    boolean isArticle() {
        return speakers.contains(Entity.ARTICLE);
    }

    private static boolean denies(Draft draft, Set<String> told, String content) {
        return draft.stance() == Stance.DENIES
                || (draft.stance() == Stance.ASSERTS
                        && !told.isEmpty()
                        && NEGATION.matcher(content).find());
    }

    boolean sameSpeaker(Standing other) {
        return !speakers.contains(Entity.UNNAMED) && !Collections.disjoint(speakers, other.speakers);
    }

    boolean sameSide(Standing other) {
        return sameSpeaker(other) || !Collections.disjoint(side, other.side);
    }

    boolean sharesEvent(Standing other) {
        return !Collections.disjoint(events, other.events);
    }

    int sharedWords(Standing other) {
        return (int) words.stream().filter(other.words::contains).count();
    }

    /** Whether an accusation may be meant by a denial: it names the denier's state, or none. */
    boolean canConcern(Standing denial) {
        return accused.isEmpty() || accused.stream().anyMatch(denial.side()::contains);
    }

    private static Set<String> side(Attribution attribution, Map<String, Entity> entities) {
        Set<String> side = new LinkedHashSet<>();
        List<String> parties = new ArrayList<>(attribution.speakers());
        if (attribution.onBehalfOf() != null) {
            parties.add(attribution.onBehalfOf());
        }
        for (String party : parties) {
            if (party.equals(Entity.ARTICLE) || party.equals(Entity.UNNAMED)) {
                continue;
            }
            Entity entity = entities.get(party);
            side.add(party.toLowerCase(Locale.ROOT));
            if (entity != null && entity.country() != null && SPEAKS_FOR_STATE.contains(entity.schema())) {
                side.add(entity.country());
            }
        }
        return side;
    }

    private static Set<String> firstState(Draft draft, Cast cast, Map<String, Entity> entities) {
        return cast.mentionsIn(draft.content().getFirst()).stream()
                .map(m -> entities.get(m.entity()))
                .filter(e -> e != null && e.schema() == Schema.COUNTRY)
                .limit(1)
                .map(e -> e.id().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean takesPart(Set<String> side, List<String> reports, Map<String, Event> events) {
        return reports.stream()
                .map(events::get)
                .filter(Objects::nonNull)
                .flatMap(event -> event.roles().values().stream())
                .flatMap(List::stream)
                .anyMatch(filler -> side.contains(filler.value().toLowerCase(Locale.ROOT)));
    }

    private static Set<String> words(String content) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : content.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (word.length() > 3 && !IDLE.contains(word)) {
                words.add(word.length() > 6 ? word.substring(0, 6) : word);
            }
        }
        return words;
    }

    private static String joined(ArticleText text, List<Range> ranges) {
        StringBuilder joined = new StringBuilder();
        for (Range range : ranges) {
            joined.append(joined.isEmpty() ? "" : " ").append(text.plain(), range.start(), range.end());
        }
        return joined.toString();
    }
}
