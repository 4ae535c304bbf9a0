package org.gainsay.read.events;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.model.Event;
import org.gainsay.model.EventType;
import org.gainsay.model.Filler;
import org.gainsay.model.Form;
import org.gainsay.model.Mention;
import org.gainsay.model.Role;
import org.gainsay.model.Span;
import org.gainsay.model.Stance;
import org.gainsay.read.parties.Attribution;
import org.gainsay.read.parties.Cast;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/**
 * Finds what a statement is about that tells no event in words of its own: an event to which its words point back ("the deliveries",
 * "these missiles"), or the one of which its side has just spoken.
 */
final class Antecedents {
    private static final Set<Stance> OF_FACTS = Set.of(Stance.ASSERTS, Stance.DENIES, Stance.CONFIRMS, Stance.ACCUSES);
    private static final Set<EventType> TRANSFERS = Set.of(EventType.ARMS_TRANSFER, EventType.MILITARY_ASSISTANCE);
    private static final Set<String> STRIKING = Set.of("drone", "missile", "bomb");

    private final ArticleText text;
    private final List<Draft> drafts;
    private final List<Attribution> attributions;
    private final List<Mention> mentions;
    private final ArmsLexicon arms;
    private final Set<Span> earlier;
    private final Map<String, Event> events = new HashMap<>();
    private final OwnDeeds deeds;
    private final GeneralDenials general;
    private final SameDeed sameDeed;
    private final ToldBefore toldBefore;

    /**
     * Takes the events, too.
     *
     * @param settings the triggers that only give the setting of something else
     * @param further the triggers that tell a deed apart from one before
     * @param earlier the triggers of what was before the story
     */
    Antecedents(
            ArticleText text,
            List<Draft> drafts,
            Cast cast,
            List<Event> events,
            ArmsLexicon arms,
            Set<Span> settings,
            Set<Span> further,
            Set<Span> earlier) {
        this.text = text;
        this.drafts = drafts;
        this.attributions = cast.attributions();
        this.mentions = cast.mentions();
        this.arms = arms;
        this.earlier = earlier;
        deeds = new OwnDeeds(cast);
        events.forEach(event -> this.events.put(event.id(), event));
        general = new GeneralDenials(drafts, attributions, this.events, deeds);
        sameDeed = new SameDeed(text, cast, arms, deeds, further);
        toldBefore = new ToldBefore(text, drafts, attributions, this.events, settings);
    }

    /**
     * The events that a statement means without telling them.
     *
     * @param before what the statements before it report
     */
    List<String> of(int index, List<List<String>> before) {
        List<String> meant = meant(index, before);
        String words = words(drafts.get(index));
        return meant.stream()
                .filter(id -> !isTransfer(id)
                        || sameDeed.isMeant(drafts.get(index), words, Objects.requireNonNull(events.get(id))))
                .toList();
    }

    private boolean isTransfer(String id) {
        return TRANSFERS.contains(toldBefore.type(id));
    }

    private List<String> meant(int index, List<List<String>> before) {
        Draft draft = drafts.get(index);
        String words = words(draft);
        if (BackPointers.areOfKnowing(words) || OtherMatters.are(words, draft.stance())) {
            return List.of();
        }
        if (draft.stance() == Stance.DENIES && OtherMatters.isANumber(words)) {
            return toldBefore
                    .last(index, before, event -> TRANSFERS.contains(event.type()) || event.type() == EventType.ATTACK)
                    .map(List::of)
                    .orElse(List.of());
        }
        if (Responsibility.isLaid(words)) {
            return heldAgainst(index, before);
        }
        Optional<String> hung = relative(index, before);
        if (hung.isPresent()) {
            return List.of(hung.get());
        }
        if (BackPointers.areSuchGoods(words)) {
            return toldBefore
                    .last(index, before, event -> TRANSFERS.contains(event.type()))
                    .map(List::of)
                    .orElse(List.of());
        }
        if (draft.stance() == Stance.DENIES && GeneralDenials.isOfAll(words)) {
            List<String> all = general.done(index, before);
            if (!all.isEmpty()) {
                return all;
            }
        }
        Optional<BackPointers.Kind> pointer = BackPointers.kind(words);
        if (pointer.isPresent()) {
            return pointedAt(index, before, pointer.get());
        }
        if (draft.stance() == Stance.DENIES && BackPointers.denyAnySuchDeed(words)) {
            return toldBefore
                    .last(index, before, event -> TRANSFERS.contains(event.type()))
                    .map(event -> general.rather(index, before, event))
                    .map(List::of)
                    .orElse(List.of());
        }
        return goods(index, before, words)
                .or(() -> ofKind(index, before, words))
                .or(() -> counts(index, before, words))
                .or(() -> harm(index, before, words))
                .or(() -> goesOn(index, before, words))
                .or(() -> denied(index, before, words))
                .or(() -> general.meant(index, before, words, answersNothing(index, before)))
                .or(() -> blamed(index, before))
                .map(List::of)
                .orElse(List.of());
    }

    /** "Denied that the sale had violated the embargo", "that it had known of it": no event is denied. */
    boolean takesForGranted(int index) {
        return OtherMatters.takesForGranted(
                words(drafts.get(index)), drafts.get(index).stance());
    }

    /** "It had no evidence that guns had been delivered": no event is told. */
    boolean leavesOpen(int index) {
        return OtherMatters.leavesOpen(
                words(drafts.get(index)), drafts.get(index).stance());
    }

    /** "Received shells, which Moscow denies": what the relative clause hangs on. */
    private Optional<String> relative(int index, List<List<String>> before) {
        Draft draft = drafts.get(index);
        boolean reacts = draft.stance() == Stance.DENIES || draft.stance() == Stance.CONFIRMS;
        if (!reacts || draft.source().isEmpty()) {
            return Optional.empty();
        }
        int start = draft.source().getFirst().start();
        Range sentence = text.sentenceAt(start);
        Range host = new Range(sentence.start(), Math.max(sentence.start(), start));
        if (!BackPointers.opensRelative(text.plain().substring(host.start(), host.end()))) {
            return Optional.empty();
        }
        boolean told = index > 0
                && sentence.contains(drafts.get(index - 1).start())
                && !before.get(index - 1).isEmpty();
        return told
                ? Optional.of(toldBefore.main(before.get(index - 1), drafts.get(index - 1)))
                : events.values().stream()
                        .filter(event -> event.triggers().stream()
                                .anyMatch(trigger -> host.contains(new Range(trigger.start(), trigger.end()))))
                        .map(Event::id)
                        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }

    /** What a side takes back in general words: the last deed that it is said to have done. */
    private Optional<String> denied(int index, List<List<String>> before, String words) {
        return drafts.get(index).stance() == Stance.DENIES
                ? deeds.takenBack(words, attributions.get(index)).flatMap(kind -> toldBefore.last(index, before, kind))
                : Optional.empty();
    }

    /** "The broadcaster blamed British aircraft": for the attack that was told last. */
    private Optional<String> blamed(int index, List<List<String>> before) {
        Draft draft = drafts.get(index);
        boolean blames = draft.stance() == Stance.ACCUSES
                && draft.cue().stream()
                        .anyMatch(cue -> BackPointers.blame(text.plain().substring(cue.start(), cue.end())));
        return blames ? toldBefore.last(index, before, event -> event.type() == EventType.ATTACK) : Optional.empty();
    }

    /** "We hold Turkey responsible": for the last attack that it is said to have made, else for one that nobody is, or that is the only one. */
    private List<String> heldAgainst(int index, List<List<String>> before) {
        Set<String> named = named(drafts.get(index));
        return toldBefore
                .last(
                        index,
                        before,
                        event -> event.type() == EventType.ATTACK
                                && event.fillers(Role.ATTACKER).stream()
                                        .map(Filler::value)
                                        .anyMatch(named::contains))
                .or(() -> toldBefore.last(
                        index,
                        before,
                        event -> event.type() == EventType.ATTACK
                                && (event.fillers(Role.ATTACKER).isEmpty() || isOnlyAttack(event))))
                .map(List::of)
                .orElse(List.of());
    }

    private boolean isOnlyAttack(Event attack) {
        return events.values().stream().allMatch(event -> event.equals(attack) || event.type() != EventType.ATTACK);
    }

    private Set<String> named(Draft draft) {
        return mentions.stream()
                .filter(mention -> draft.content().stream()
                        .anyMatch(content -> content.contains(
                                new Range(mention.span().start(), mention.span().end()))))
                .map(Mention::entity)
                .collect(Collectors.toSet());
    }

    private List<String> pointedAt(int index, List<List<String>> before, BackPointers.Kind pointer) {
        Optional<String> found = switch (pointer) {
            case TRANSFER -> transfer(index, before);
            case VIOLENCE -> toldBefore.last(index, before, event -> event.type() == EventType.ATTACK);
            case SANCTION -> sanction(index, before);
            case CHARGE -> Optional.empty();
            case ANYTHING -> toldBefore.nearest(index, before);
        };
        return pointer == BackPointers.Kind.CHARGE
                ? charged(index, before)
                : found.map(List::of).orElse(List.of());
    }

    /** "Any export to Mali": the last one that it is said to have got, rather than the last of all. */
    private Optional<String> transfer(int index, List<List<String>> before) {
        Set<String> named = named(drafts.get(index));
        return toldBefore
                .last(
                        index,
                        before,
                        event -> TRANSFERS.contains(event.type())
                                && event.fillers(Role.RECIPIENT).stream()
                                        .map(Filler::value)
                                        .anyMatch(named::contains))
                .or(() -> toldBefore.last(index, before, event -> TRANSFERS.contains(event.type())));
    }

    /** "Denied the accusation": all that it lays at one door. */
    private List<String> charged(int index, List<List<String>> before) {
        if (answersNothing(index, before)) {
            return List.of();
        }
        return toldBefore
                .last(index, before, event -> event.type() != EventType.SANCTION && event.type() != EventType.MEETING)
                .map(event -> general.rather(index, before, event))
                .map(event -> toldWith(event, before, index))
                .orElseGet(() -> toldBefore.nearest(index, before).stream().toList());
    }

    /** "Rejected the measures": those that the article tells of, rather than those that it says had been taken before. */
    private Optional<String> sanction(int index, List<List<String>> before) {
        return toldBefore
                .last(
                        index,
                        before,
                        event -> event.type() == EventType.SANCTION && !earlier.containsAll(event.triggers()))
                .or(() -> toldBefore.last(index, before, event -> event.type() == EventType.SANCTION));
    }

    /** A deed and those that the same charge lays at the same door: "of sending missiles and of selling drones". */
    private List<String> toldWith(String deed, List<List<String>> before, int index) {
        Event first = Objects.requireNonNull(events.get(deed));
        for (int back = index - 1; back >= Math.max(0, index - ToldBefore.FARTHEST_OF_A_KIND); back--) {
            List<String> told = before.get(back);
            if (told.contains(deed)) {
                return told.stream()
                        .filter(id -> id.equals(deed) || isOfTheSame(first, Objects.requireNonNull(events.get(id))))
                        .toList();
            }
        }
        return List.of(deed);
    }

    private static boolean isOfTheSame(Event one, Event other) {
        Set<String> doers = doers(one);
        return one.type() == other.type() && !doers.isEmpty() && doers.equals(doers(other));
    }

    private static Set<String> doers(Event event) {
        return Stream.of(Role.SUPPLIER, Role.ATTACKER)
                .flatMap(role -> event.fillers(role).stream())
                .map(Filler::value)
                .collect(Collectors.toSet());
    }

    /** Whether the last charge before a denial tells no event. */
    private boolean answersNothing(int index, List<List<String>> before) {
        for (int back = index - 1; back >= Math.max(0, index - ToldBefore.FARTHEST); back--) {
            if (drafts.get(back).stance() == Stance.ACCUSES) {
                return drafts.get(index).stance() == Stance.DENIES
                        && before.get(back).isEmpty();
            }
        }
        return false;
    }

    /** "These missiles", "the ammunition": the last event with such goods. */
    private Optional<String> goods(int index, List<List<String>> before, String words) {
        List<Word> all = Word.in(words, new Range(0, words.length()));
        for (ArmsItem item : arms.in(all)) {
            String ahead =
                    words.substring(0, all.get(item.first()).range().start()).stripTrailing();
            if (item.isArms() && !item.family().equals(ArmsItem.GENERAL) && BackPointers.endInPointer(ahead)) {
                Optional<String> event = toldBefore.last(index, before, told -> holds(told, item.family()));
                if (event.isPresent()) {
                    return event;
                }
            }
            if (STRIKING.contains(item.family())) {
                Optional<String> attack = toldBefore.last(
                        index, before, told -> told.type() == EventType.ATTACK && holds(told, item.family()));
                if (attack.isPresent()) {
                    return attack;
                }
            }
        }
        return Optional.empty();
    }

    /** "12 of the vehicles", after a sale of armoured cars: what a side admits of goods that it is told to have given or taken. */
    private Optional<String> ofKind(int index, List<List<String>> before, String words) {
        if (drafts.get(index).stance() != Stance.CONFIRMS) {
            return Optional.empty();
        }
        List<Word> all = Word.in(words, new Range(0, words.length()));
        return arms.in(all).stream()
                .filter(item -> !item.family().equals(ArmsItem.GENERAL))
                .map(item -> singular(all.get(item.last()).form()))
                .flatMap(noun -> toldBefore
                        .last(
                                index,
                                before,
                                told -> TRANSFERS.contains(told.type())
                                        && deeds.areOf(told, attributions.get(index))
                                        && isOfKind(told, noun))
                        .stream())
                .findFirst();
    }

    private boolean isOfKind(Event told, String noun) {
        return told.fillers(Role.ITEM).stream()
                .map(Filler::value)
                .anyMatch(goods -> singular(goods.toLowerCase(Locale.ROOT)).endsWith(noun)
                        || arms.in(goods).stream()
                                .anyMatch(item -> item.family().equals(noun)));
    }

    private static String singular(String noun) {
        return noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
    }

    /** The dead and the damage are those of the attack that the paragraph spoke of. */
    private Optional<String> harm(int index, List<List<String>> before, String words) {
        Draft draft = drafts.get(index);
        if (draft.isNarration() || !OF_FACTS.contains(draft.stance()) || !BackPointers.areOfHarm(words)) {
            return Optional.empty();
        }
        int paragraph = text.paragraphIndex(draft.start());
        for (int back = index - 1; back >= Math.max(0, index - ToldBefore.FARTHEST_OF_A_KIND); back--) {
            if (text.paragraphIndex(drafts.get(back).start()) != paragraph) {
                break;
            }
            if (before.get(back).stream().anyMatch(id -> toldBefore.type(id) == EventType.ATTACK)) {
                return toldBefore.last(index, before, event -> event.type() == EventType.ATTACK);
            }
        }
        return Optional.empty();
    }

    /** "3,000 containers", after somebody spoke of 7,000 containers of something. */
    private Optional<String> counts(int index, List<List<String>> before, String words) {
        Set<String> counted = BackPointers.counted(words);
        for (int back = index - 1; back >= Math.max(0, index - ToldBefore.FARTHEST) && !counted.isEmpty(); back--) {
            List<String> transfers = before.get(back).stream()
                    .filter(id -> TRANSFERS.contains(toldBefore.type(id)))
                    .toList();
            if (transfers.size() == 1
                    && !Collections.disjoint(counted, BackPointers.counted(words(drafts.get(back))))) {
                return Optional.of(transfers.getFirst());
            }
        }
        return Optional.empty();
    }

    private String words(Draft draft) {
        return draft.content().stream()
                .map(piece -> text.plain().substring(piece.start(), piece.end()))
                .collect(Collectors.joining(" "));
    }

    private boolean holds(Event event, String family) {
        return Stream.of(Role.ITEM, Role.WEAPON)
                .flatMap(role -> event.fillers(role).stream())
                .map(Filler::value)
                .flatMap(value -> arms.in(value).stream())
                .anyMatch(item -> item.family().equals(family));
    }

    /** What the same side has just spoken of, where its next words go on about it. */
    private Optional<String> goesOn(int index, List<List<String>> before, String words) {
        Draft draft = drafts.get(index);
        int last = toldBefore.before(index);
        if (last < 0
                || draft.isNarration()
                || !OF_FACTS.contains(draft.stance())
                || !toldBefore.sameSide(index, last)) {
            return Optional.empty();
        }
        if (drafts.get(last).stance() == Stance.DENIES && draft.stance() != Stance.DENIES) {
            return Optional.empty(); // what somebody says instead of what he denies affirms nothing of it
        }
        int apart = text.paragraphIndex(draft.start())
                - text.paragraphIndex(drafts.get(last).start());
        if (draft.stance() == Stance.DENIES && affirms(last, before)) {
            return Optional.empty(); // who has just said that it was so denies something else
        }
        boolean quotation = draft.form() == Form.DIRECT || draft.form() == Form.MIXED;
        if (apart > (quotation ? 1 : 0)) {
            return Optional.empty();
        }
        boolean sameSpeaker =
                attributions.get(index).speakers().equals(attributions.get(last).speakers());
        boolean goesOn = quotation
                || draft.stance() == Stance.DENIES
                || BackPointers.goOn(words)
                || (sameSpeaker && !BackPointers.areOfWhatIsToCome(words));
        return goesOn ? of(last, before, draft) : Optional.empty();
    }

    private boolean affirms(int index, List<List<String>> before) {
        Draft draft = drafts.get(index);
        return draft.stance() == Stance.CONFIRMS
                && before.get(index).stream()
                        .map(events::get)
                        .filter(Objects::nonNull)
                        .anyMatch(event ->
                                event.triggers().stream().anyMatch(trigger -> ToldBefore.holds(draft, trigger)));
    }

    /** Of what a statement reports, or one shortly before it of the same side, the act of which one says that it was or was not done. */
    private Optional<String> of(int last, List<List<String>> before, Draft draft) {
        for (int back = last; back >= Math.max(0, last - 2) && toldBefore.sameSide(last, back); back--) {
            List<String> acts = before.get(back).stream()
                    .filter(id -> toldBefore.type(id) != EventType.SANCTION && toldBefore.type(id) != EventType.MEETING)
                    .toList();
            if (!acts.isEmpty()) {
                return Optional.of(toldBefore.main(acts, drafts.get(back)));
            }
        }
        return before.get(last).isEmpty() || draft.stance() == Stance.DENIES
                ? Optional.empty()
                : Optional.of(toldBefore.main(before.get(last), drafts.get(last)));
    }
}
