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
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final String TRANSFER =
            "deliver(?:y|ies)|transfers?|shipments?|sales?|supplies|exports?|trade|deals?|purchases?|handover"
                    + "|weapons|arms|drones|missiles|shells|rockets|ammunition|consignments?|cargo(?:es)?|offers?|orders?|contracts?";
    private static final String VIOLENCE =
            "attacks?|strikes?|raids?|killings?|bombings?|shelling|blasts?|explosions?|incident|massacre";
    private static final String SANCTION =
            "sanctions|listings?|designations?|blacklisting|restrictions|embargo|measures";
    private static final String CHARGE =
            "allegations?|accusations?|claims?|charges?|reports?|responsibility|involvement|matter|accounts?|findings?|version"
                    + "|suggestions?|assertions?|stor(?:y|ies)";
    private static final String ANY_POINTER = "(?:having (?:been )?(?:made|received|had|given) )?"
            + "(?:(?:the|these|this|those|any|all|such|both|its|their|his|that(?! (?:\\p{L}+ )?(?:weapons|arms|drones|missiles|shells|rockets|deliveries|transfers|shipments|sales|supplies|exports|purchases|attacks|strikes|raids|sanctions)\\b)) |(?:the )?[\\p{L}.-]+(?: [\\p{L}.-]+)?'s? ){1,2}";

    private static final Pattern POINTS_BACK = Pattern.compile(
            "^[\"\\s]*(?:(?:the )?(?-i:\\p{Lu})[\\p{L}.'-]+ (?:[\\p{L}.'-]+ ){0,3}?of (?=the |this |that |such )|that |of )?(?:"
                    + ANY_POINTER
                    + ")(?:\\p{L}+ )?(?:(?<transfer>" + TRANSFER + ")|(?<violence>"
                    + VIOLENCE
                    + ")|(?<sanction>" + SANCTION + ")|(?<charge>" + CHARGE + "))\\b(?! (?:that|by|on|of)\\b)"
                    + "|^[\"\\s]*(?:it|that|this|these|those|they|them|so|responsibility|involvement)\\b(?: \\p{L}+){0,3}[\"\\s]*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTHING_GIVEN = Pattern.compile(
            "\\bnothing (?:has|had|have) (?:ever |yet )?been (?:delivered|sold|sent|shipped|supplied|handed over|exported)\\b",
            Pattern.CASE_INSENSITIVE);
    /** "There had been no deliveries", "no such sale had taken place", "that there was any contract". */
    private static final Pattern NO_SUCH_DEED = Pattern.compile(
            "^[\"\\s]*(?:that )?(?:there (?:(?:is|are|was|were|has|have|had|been|never|not|simply|ever)(?:n't)? ){1,4})?(?:no|any|not (?:an?|one|any)(?: single)?)"
                    + "(?: (?:such|arms|weapons|military))? (?:deliver(?:y|ies)|transfers?|shipments?|sales?|supplies|exports?|deals?|purchases?|handovers?|consignments?"
                    + "|cargo(?:es)?|orders?|contracts?)\\b(?! (?:of (?!any\\b|that\\b|this\\b|the (?:sort|kind)|such\\b)|that\\b|which\\b|talks?\\b|for\\b))",
            Pattern.CASE_INSENSITIVE);
    /** "That any had been delivered", "none of them were sold": goods in a pronoun. */
    private static final Pattern SUCH_GOODS = Pattern.compile(
            "^[\"\\s]*(?:that )?(?:any|none|some|all|they|it) (?:of (?:them|these|those) )?(?:(?:had|has|have|was|were|been|ever|never|not|yet) )+"
                    + "(?:delivered|supplied|shipped|sent|sold|handed|transferred|exported|received|provided)\\b"
                    + "|\\b(?:nothing|anything) of the (?:kind|sort)\\b|\\bno such thing\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern KNOWING = Pattern.compile(
            "^[\"\\s]*(?:knowing|(?:any |all )?knowledge|having known|being aware)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLAMES = Pattern.compile("\\bblam(?:es?|ed|ing)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern RELATIVE = Pattern.compile(",? which\\s+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern POINTED_AT =
            Pattern.compile("\\b(?i:these|those|this|that|such|the|its|them|no|any|neither|nor)(?: \\p{Lu}\\p{L}+)?$");
    private static final Pattern GOES_ON = Pattern.compile(
            "\\b(?:they|them|it|its|their|these|those|this|that|such|there|none|neither)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern YET_TO_COME =
            Pattern.compile("\\b(?:will|would|should|must|shall|may|might|could)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern HARM = Pattern.compile(
            "\\b(?:killed|died|dead|wounded|injured|hurt|casualties|damaged|destroyed|burned)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Set<Stance> OF_FACTS = Set.of(Stance.ASSERTS, Stance.DENIES, Stance.CONFIRMS, Stance.ACCUSES);
    private static final Set<EventType> TRANSFERS = Set.of(EventType.ARMS_TRANSFER, EventType.MILITARY_ASSISTANCE);
    private static final Pattern COUNTED = Pattern.compile(
            "\\b\\d[\\d,.]* (containers|shells|rounds|rockets|missiles|drones|tonnes|tons|shipments|wagons|railcars|flights|crates"
                    + "|boxes|lorries|trucks|units|engines|chips|rifles|vehicles|tanks)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> STRIKING = Set.of("drone", "missile", "bomb");
    private static final int FARTHEST = 4;
    private static final int FARTHEST_OF_A_KIND = 10;

    private final ArticleText text;
    private final List<Draft> drafts;
    private final List<Attribution> attributions;
    private final List<Mention> mentions;
    private final ArmsLexicon arms;
    private final Set<Span> settings;
    private final Set<Span> further;
    private final Set<Span> earlier;
    private final Map<String, Event> events = new HashMap<>();
    private final OwnDeeds deeds;
    private final GeneralDenials general;

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
        this.settings = settings;
        this.further = further;
        this.earlier = earlier;
        deeds = new OwnDeeds(cast);
        events.forEach(event -> this.events.put(event.id(), event));
        general = new GeneralDenials(drafts, attributions, this.events, deeds);
    }

    /**
     * The events that a statement means without telling them.
     *
     * @param before what the statements before it report
     */
    List<String> of(int index, List<List<String>> before) {
        List<String> meant = meant(index, before);
        String words = words(drafts.get(index));
        return drafts.get(index).stance() == Stance.DENIES
                ? meant.stream()
                        .filter(id -> !isTransfer(id) || isDenied(words, id))
                        .toList()
                : meant;
    }

    /** Whether a denial is of the deed itself: not of what was made of it, of further ones or of other goods. */
    private boolean isDenied(String words, String transfer) {
        Event event = Objects.requireNonNull(events.get(transfer));
        boolean sameDeed = !Occasion.isFurther(words) || further.containsAll(event.triggers());
        return sameDeed && !OtherMatters.areOfAnotherDeed(words) && !namesOtherGoods(words, event);
    }

    /** "Not one rifle", of the sale of drones. */
    private boolean namesOtherGoods(String words, Event event) {
        List<ArmsItem> named = arms.in(words).stream()
                .filter(item -> item.isArms() && !item.family().equals(ArmsItem.GENERAL))
                .toList();
        Set<String> told = event.fillers(Role.ITEM).stream()
                .flatMap(filler -> arms.in(filler.value()).stream())
                .map(ArmsItem::family)
                .collect(Collectors.toSet());
        boolean general = told.isEmpty() || told.contains(ArmsItem.GENERAL) || told.contains(ArmsItem.GOODS);
        boolean others = !named.isEmpty() && !general && named.stream().noneMatch(item -> told.contains(item.family()));
        return others
                || OtherMatters.areOfGoodsThatAreNoArms(
                        words, goods -> !arms.in(goods).isEmpty());
    }

    private boolean isTransfer(String id) {
        return TRANSFERS.contains(type(id));
    }

    private List<String> meant(int index, List<List<String>> before) {
        Draft draft = drafts.get(index);
        String words = words(draft);
        if (KNOWING.matcher(words).find() || OtherMatters.are(words, draft.stance())) {
            return List.of();
        }
        if (draft.stance() == Stance.DENIES && OtherMatters.isANumber(words)) {
            return last(index, before, event -> TRANSFERS.contains(event.type()) || event.type() == EventType.ATTACK)
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
        if (SUCH_GOODS.matcher(words).find()) {
            return last(index, before, event -> TRANSFERS.contains(event.type()))
                    .map(List::of)
                    .orElse(List.of());
        }
        if (draft.stance() == Stance.DENIES && GeneralDenials.isOfAll(words)) {
            List<String> all = general.done(index, before);
            if (!all.isEmpty()) {
                return all;
            }
        }
        Matcher pointer = POINTS_BACK.matcher(words);
        if (pointer.find()) {
            return pointedAt(index, before, pointer);
        }
        if (draft.stance() == Stance.DENIES
                && (NOTHING_GIVEN.matcher(words).find()
                        || NO_SUCH_DEED.matcher(words).find())) {
            return last(index, before, event -> TRANSFERS.contains(event.type()))
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
        if (!RELATIVE.matcher(text.plain().substring(host.start(), host.end())).find()) {
            return Optional.empty();
        }
        boolean told = index > 0
                && sentence.contains(drafts.get(index - 1).start())
                && !before.get(index - 1).isEmpty();
        return told
                ? Optional.of(main(before.get(index - 1), drafts.get(index - 1)))
                : events.values().stream()
                        .filter(event -> event.triggers().stream()
                                .anyMatch(trigger -> host.contains(new Range(trigger.start(), trigger.end()))))
                        .map(Event::id)
                        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }

    /** What a side takes back in general words: the last deed that it is said to have done. */
    private Optional<String> denied(int index, List<List<String>> before, String words) {
        return drafts.get(index).stance() == Stance.DENIES
                ? deeds.takenBack(words, attributions.get(index)).flatMap(kind -> last(index, before, kind))
                : Optional.empty();
    }

    /** "The broadcaster blamed British aircraft": for the attack that was told last. */
    private Optional<String> blamed(int index, List<List<String>> before) {
        Draft draft = drafts.get(index);
        boolean blames = draft.stance() == Stance.ACCUSES
                && draft.cue().stream()
                        .anyMatch(cue -> BLAMES.matcher(text.plain().substring(cue.start(), cue.end()))
                                .find());
        return blames ? last(index, before, event -> event.type() == EventType.ATTACK) : Optional.empty();
    }

    /** "We hold Turkey responsible": for the last attack that it is said to have made, else for one that nobody is, or that is the only one. */
    private List<String> heldAgainst(int index, List<List<String>> before) {
        Set<String> named = named(drafts.get(index));
        return last(
                        index,
                        before,
                        event -> event.type() == EventType.ATTACK
                                && event.fillers(Role.ATTACKER).stream()
                                        .map(Filler::value)
                                        .anyMatch(named::contains))
                .or(() -> last(
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

    private List<String> pointedAt(int index, List<List<String>> before, Matcher pointer) {
        Optional<String> ofKind = Optional.empty();
        if (pointer.group("transfer") != null) {
            ofKind = last(index, before, event -> TRANSFERS.contains(event.type()));
        } else if (pointer.group("violence") != null) {
            ofKind = last(index, before, event -> event.type() == EventType.ATTACK);
        } else if (pointer.group("sanction") != null) {
            ofKind = sanction(index, before);
        } else if (pointer.group("charge") != null && answersNothing(index, before)) {
            return List.of();
        } else if (pointer.group("charge") != null) {
            Optional<String> told = last(
                    index, before, event -> event.type() != EventType.SANCTION && event.type() != EventType.MEETING);
            return told.map(event -> general.rather(index, before, event))
                    .map(event -> toldWith(event, before, index))
                    .orElseGet(() -> nearest(index, before).stream().toList());
        }
        boolean named = pointer.group("violence") != null
                || pointer.group("sanction") != null
                || pointer.group("transfer") != null;
        return ofKind.or(() -> named ? Optional.empty() : nearest(index, before))
                .map(List::of)
                .orElse(List.of());
    }

    /** "Rejected the measures": those that the article tells of, rather than those that it says had been taken before. */
    private Optional<String> sanction(int index, List<List<String>> before) {
        return last(
                        index,
                        before,
                        event -> event.type() == EventType.SANCTION && !earlier.containsAll(event.triggers()))
                .or(() -> last(index, before, event -> event.type() == EventType.SANCTION));
    }

    /** A deed and those that the same charge lays at the same door: "of sending missiles and of selling drones". */
    private List<String> toldWith(String deed, List<List<String>> before, int index) {
        Event first = Objects.requireNonNull(events.get(deed));
        for (int back = index - 1; back >= Math.max(0, index - FARTHEST_OF_A_KIND); back--) {
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
        for (int back = index - 1; back >= Math.max(0, index - FARTHEST); back--) {
            if (drafts.get(back).stance() == Stance.ACCUSES) {
                return drafts.get(index).stance() == Stance.DENIES
                        && before.get(back).isEmpty();
            }
        }
        return false;
    }

    /** The event of a kind that was told last. */
    private Optional<String> last(int index, List<List<String>> before, Predicate<Event> kind) {
        for (int back = index - 1; back >= Math.max(0, index - FARTHEST_OF_A_KIND); back--) {
            if (back == drafts.get(index).within()) {
                continue;
            }
            Draft draft = drafts.get(back);
            Optional<String> found = before.get(back).reversed().stream()
                    .map(events::get)
                    .filter(Objects::nonNull)
                    .filter(event -> kind.test(event) && !isSetting(event, draft))
                    .map(Event::id)
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The event that matters most in what was told shortly before; none where a charge that tells none is denied. */
    private Optional<String> nearest(int index, List<List<String>> before) {
        int paragraph = text.paragraphIndex(drafts.get(index).start());
        boolean goesOn = index > 0 && text.paragraphIndex(drafts.get(index - 1).start()) == paragraph;
        for (int back = index - 1; back >= Math.max(0, index - FARTHEST); back--) {
            if (goesOn && text.paragraphIndex(drafts.get(back).start()) != paragraph) {
                break;
            }
            boolean charge = drafts.get(back).stance() == Stance.ACCUSES
                    && before.get(back).isEmpty();
            if (charge && drafts.get(index).stance() == Stance.DENIES) {
                return Optional.empty();
            }
            if (!before.get(back).isEmpty() && back != drafts.get(index).within()) {
                return Optional.of(main(before.get(back), drafts.get(back)));
            }
        }
        return Optional.empty();
    }

    /** "These missiles", "the ammunition": the last event with such goods. */
    private Optional<String> goods(int index, List<List<String>> before, String words) {
        List<Word> all = Word.in(words, new Range(0, words.length()));
        for (ArmsItem item : arms.in(all)) {
            String ahead =
                    words.substring(0, all.get(item.first()).range().start()).stripTrailing();
            if (item.isArms()
                    && !item.family().equals(ArmsItem.GENERAL)
                    && POINTED_AT.matcher(ahead).find()) {
                Optional<String> event = last(index, before, told -> holds(told, item.family()));
                if (event.isPresent()) {
                    return event;
                }
            }
            if (STRIKING.contains(item.family())) {
                Optional<String> attack =
                        last(index, before, told -> told.type() == EventType.ATTACK && holds(told, item.family()));
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
                .flatMap(noun -> last(
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
        if (draft.isNarration()
                || !OF_FACTS.contains(draft.stance())
                || !HARM.matcher(words).find()) {
            return Optional.empty();
        }
        int paragraph = text.paragraphIndex(draft.start());
        for (int back = index - 1; back >= Math.max(0, index - FARTHEST_OF_A_KIND); back--) {
            if (text.paragraphIndex(drafts.get(back).start()) != paragraph) {
                break;
            }
            if (before.get(back).stream().anyMatch(id -> type(id) == EventType.ATTACK)) {
                return last(index, before, event -> event.type() == EventType.ATTACK);
            }
        }
        return Optional.empty();
    }

    /** "3,000 containers", after somebody spoke of 7,000 containers of something. */
    private Optional<String> counts(int index, List<List<String>> before, String words) {
        Set<String> counted = counted(words);
        for (int back = index - 1; back >= Math.max(0, index - FARTHEST) && !counted.isEmpty(); back--) {
            List<String> transfers = before.get(back).stream()
                    .filter(id -> TRANSFERS.contains(type(id)))
                    .toList();
            if (transfers.size() == 1 && !Collections.disjoint(counted, counted(words(drafts.get(back))))) {
                return Optional.of(transfers.getFirst());
            }
        }
        return Optional.empty();
    }

    private static Set<String> counted(String words) {
        return COUNTED.matcher(words)
                .results()
                .map(result -> result.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
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
        int last = before(index);
        if (last < 0 || draft.isNarration() || !OF_FACTS.contains(draft.stance()) || !sameSide(index, last)) {
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
                || GOES_ON.matcher(words).find()
                || (sameSpeaker && !YET_TO_COME.matcher(words).find());
        return goesOn ? of(last, before, draft) : Optional.empty();
    }

    private boolean affirms(int index, List<List<String>> before) {
        Draft draft = drafts.get(index);
        return draft.stance() == Stance.CONFIRMS
                && before.get(index).stream()
                        .map(events::get)
                        .filter(Objects::nonNull)
                        .anyMatch(event -> event.triggers().stream().anyMatch(trigger -> holds(draft, trigger)));
    }

    /** Of what a statement reports, or one shortly before it of the same side, the act of which one says that it was or was not done. */
    private Optional<String> of(int last, List<List<String>> before, Draft draft) {
        for (int back = last; back >= Math.max(0, last - 2) && sameSide(last, back); back--) {
            List<String> acts = before.get(back).stream()
                    .filter(id -> type(id) != EventType.SANCTION && type(id) != EventType.MEETING)
                    .toList();
            if (!acts.isEmpty()) {
                return Optional.of(main(acts, drafts.get(back)));
            }
        }
        return before.get(last).isEmpty() || draft.stance() == Stance.DENIES
                ? Optional.empty()
                : Optional.of(main(before.get(last), drafts.get(last)));
    }

    private EventType type(String id) {
        Event event = events.get(id);
        return event == null ? EventType.MEETING : event.type();
    }

    /** Index of the statement before it at the same level. */
    private int before(int index) {
        int within = drafts.get(index).within();
        int last = index - 1;
        while (last >= 0 && drafts.get(last).within() != within) {
            if (index - last > FARTHEST_OF_A_KIND) {
                return -1;
            }
            last--;
        }
        return last;
    }

    private boolean sameSide(int one, int other) {
        return one == other || side(one).equals(side(other));
    }

    private List<String> side(int index) {
        Attribution attribution = attributions.get(index);
        String behalf = attribution.onBehalfOf();
        return behalf == null ? attribution.speakers() : List.of(behalf);
    }

    /** The last transfer; else the last event that is more than a setting; else the last. */
    private String main(List<String> reported, Draft draft) {
        return reported.reversed().stream()
                .map(events::get)
                .filter(Objects::nonNull)
                .min(Comparator.comparingInt(
                        event -> isSetting(event, draft) ? 2 : event.type() == EventType.ARMS_TRANSFER ? 0 : 1))
                .map(Event::id)
                .orElse(reported.getLast());
    }

    private boolean isSetting(Event event, Draft draft) {
        List<Span> here = event.triggers().stream()
                .filter(trigger -> holds(draft, trigger))
                .toList();
        return !here.isEmpty() && settings.containsAll(here);
    }

    private static boolean holds(Draft draft, Span trigger) {
        Range range = new Range(trigger.start(), trigger.end());
        return draft.content().stream().anyMatch(content -> content.contains(range))
                || draft.cue().stream().anyMatch(cue -> cue.contains(range));
    }
}
