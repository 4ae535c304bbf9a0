package org.gainsay.read.events;

import static org.gainsay.read.events.Argument.Kind.ITEM;
import static org.gainsay.read.events.Argument.Kind.THING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gainsay.read.text.Range;

/** Finds the parts that stand around one trigger: its subject, its objects and what hangs on it by prepositions. */
final class ClauseReader {
    private static final Set<String> CARRIERS = Grammar.words("""
            offer offers offered offering provide provides provided providing give gives gave given giving send sends sent sending
            grant granted granting extend extended impose imposes imposed imposing announce announces announced announcing
            approve approved pledge pledged promise promised carry carried carrying launch launched launching deny denied resume
            resumed halt halted suspend suspended continue continued stop stopped expand expanded plan planned planning threaten
            threatened fly flies flew flown flying mount mounted mounting stage staged staging put puts putting place places placed placing levy levied conduct conducted commit committed committing slap slapped tighten tightened""");
    private static final Set<String> WEEKDAYS =
            Grammar.words("monday tuesday wednesday thursday friday saturday sunday");
    private static final Set<String> ANY_GOODS = Grammar.words(
            "goods products product items equipment parts components hardware technology materials material");
    private static final Set<String> PREPARING = Grammar.words("""
            prepare prepares prepared preparing adopt adopts adopted adopting agree agrees agreed consider considers considering""");
    /** "Retaliated with an attack": what somebody answers with, he does. */
    private static final Set<String> ANSWERING = Grammar.words(
            "retaliate retaliates retaliated retaliating respond responds responded responding answer answers answered reply replied replies");

    private static final Set<String> WITH_SUBJECT = Set.of("produce_noun", "cooperate_noun", "outage");
    private static final Set<String> CREWED = Grammar.words(
            "aircraft plane planes warplane warplanes jet jets bomber bombers helicopter helicopters warship warships gunboat gunboats battery batteries tank tanks");
    private static final Set<String> AIMING = Set.of("on", "at", "into");
    private static final Set<String> ABOUT = Set.of("into", "about", "over");
    private static final Set<String> COMPLEMENTS = Set.of("of", "to", "from", "by");
    private static final Set<String> ANNOUNCED = Set.of("supply_noun", "impose_noun");
    private static final Set<String> CARRYING = Set.of("supply", "carry", "arrive");
    private static final Set<String> STRIKING = Set.of("strike", "harm", "ignite", "fall", "shoot");
    /** "A Russian ammunition plant" is Russian, not the ammunition. */
    private static final Set<String> WORKS =
            Grammar.words("plant plants factory factories works maker makers manufacturer depot depots");
    /** "Hit an ammunition depot": the depot, not the ammunition. */
    private static final Set<String> STORES =
            Grammar.words("plant factory depot depots dump dumps store stores warehouse warehouses cache caches");

    private static final Set<String> EMBARGO = Set.of("embargo", "embargoes");
    private static final int FARTHEST_CARRIER = 9;
    private static final int FARTHEST_MODIFIER = 5;

    private final Sentence sentence;
    private final Scope scope;
    private final Clause clause;
    private final SpeakerInClause speaker;
    private final NounPhrases things;
    private final Trigger.Hit hit;
    private final Frames frames;
    private final String frame;
    private final List<Part> parts = new ArrayList<>();

    private ClauseReader(Sentence sentence, Scope scope, Trigger.Hit hit, Frames frames) {
        this.sentence = sentence;
        this.scope = scope;
        this.hit = hit;
        this.frames = frames;
        frame = hit.trigger().frame();
        clause = new Clause(sentence, scope, hit);
        speaker = new SpeakerInClause(sentence, scope, hit.first(), clause.opener());
        things = new NounPhrases(sentence, scope, clause.opener());
    }

    static List<Part> parts(Sentence sentence, Scope scope, Trigger.Hit hit, Frames frames) {
        ClauseReader reader = new ClauseReader(sentence, scope, hit, frames);
        reader.add(
                "inner",
                reader.clause.inside().stream()
                        .filter(argument -> !argument.modifier() || !reader.frame.equals("impose"))
                        .toList());
        if (hit.trigger().isNominal()) {
            reader.aroundNoun();
        } else {
            reader.aroundVerb();
        }
        return List.copyOf(reader.parts);
    }

    private void aroundVerb() {
        boolean passive = clause.isPassive() && !frame.equals("use");
        List<Argument> subject = actors(hit.first());
        String slot = passive ? "object" : "subject";
        if (subject.isEmpty() && !clause.isRelative() && !(passive && clause.pointsAtGoods())) {
            subject = speaker.subject();
            slot = "subject";
        }
        boolean onlyQualify = passive
                && frames.takesThing(frame, "object")
                && subject.stream().allMatch(Argument::modifier);
        if (!onlyQualify) {
            add(slot, subject);
        }
        if (CARRYING.contains(frame) && !subject.isEmpty() && subject.getLast().kind() == ITEM) {
            clause.hangingOn(subject.getLast(), hit.first()).stream()
                    .filter(argument -> !argument.modifier())
                    .forEach(argument -> parts.add(new Part(argument.marker(), argument)));
        }
        owners(subject);
        toTheRight(!passive, passive);
        if (passive && frame.equals("impose")) {
            add("object", othersPunished());
        }
        List<Argument> goods = passive || has("object") ? List.of() : clause.goodsOfBareRelative();
        add("object", goods);
        boolean objectIsAntecedent = !passive && !has("object") && clause.isRelative() && !subject.isEmpty();
        if (objectIsAntecedent) {
            List<Argument> antecedent = clause.antecedent(false);
            if (!antecedent.equals(subject)) {
                add("object", antecedent);
            }
        }
        if (!has("object") && frames.takesThing(frame, "object")) {
            (passive ? things.before(hit.first()) : things.from(hit.last() + 1))
                    .ifPresent(range -> addThing("object", range));
        }
        addAim();
        if (!has("subject") && frames.takesThing(frame, "subject")) {
            things.before(hit.first()).ifPresent(range -> addThing("subject", range));
        }
    }

    /** "Dropped bombs on a school", "fell on a market": where weapons go. */
    private void addAim() {
        int last = parts.stream()
                .filter(part -> part.slot().equals("object") && part.argument().kind() == ITEM)
                .mapToInt(part -> part.argument().last())
                .filter(word -> word > hit.last())
                .max()
                .orElse(hit.last());
        String preposition = sentence.form(last + 1);
        String next = sentence.form(last + 2);
        boolean aimed = Grammar.DETERMINERS.contains(next) || Grammar.isNumber(next) || next.endsWith("s");
        if (aimed && AIMING.contains(preposition) && frames.takesThing(frame, preposition) && !filled(preposition)) {
            things.from(last + 2).ifPresent(range -> addThing(preposition, range));
        }
    }

    /** The verb is understood once more: "Acme was blacklisted for making the rockets and | Orion | for carrying them". */
    private List<Argument> othersPunished() {
        return clause.arguments().stream()
                .filter(a -> a.first() > hit.last() && a.isActor() && !a.modifier())
                .filter(a -> sentence.form(a.first() - 1).equals("and")
                        && sentence.form(a.last() + 1).equals("for")
                        && sentence.form(a.last() + 2).endsWith("ing"))
                .toList();
    }

    /** Whose the goods or the weapons are that act: "Iranian drones had gone to", "its drones hit". */
    private void owners(List<Argument> subject) {
        if (subject.isEmpty() || subject.getFirst().kind() != ITEM || isAnyGoods(subject.getFirst())) {
            return;
        }
        List<Argument> owner = ownerOf(subject.getFirst());
        if (!owner.isEmpty() && frame.equals("arrive")) {
            add("origin", owner);
        } else if (!owner.isEmpty()
                && STRIKING.contains(frame)
                && (isCrewed(subject.getFirst()) || !clause.madeFor(owner.getFirst()))) {
            add("subject", owner);
        }
    }

    /** "Fired by a Thai battery": whoever has such weapons fires them himself. */
    private boolean isOfWhatStrikes(Argument owner) {
        return STRIKING.contains(frame)
                && clause.arguments().stream()
                        .filter(a -> a.kind() == ITEM && a.first() == owner.last() + 1)
                        .anyMatch(this::isCrewed);
    }

    private List<Argument> ownerOf(Argument item) {
        List<Argument> owner = clause.qualifying(item);
        if (owner.isEmpty() && isCrewed(item)) {
            owner = clause.ownersBehind(item);
        }
        return owner.isEmpty() ? speaker.owner(item.first()) : owner;
    }

    /** "Turkish aircraft bombed": who flies them is of the state whose they are, wherever others buy drones from it. */
    private boolean isCrewed(Argument item) {
        return CREWED.contains(sentence.form(item.last()));
    }

    private boolean isAnyGoods(Argument item) {
        return ANY_GOODS.contains(sentence.form(item.last()));
    }

    private List<Argument> actors(int verb) {
        Optional<Charges.Charge> charge = Charges.over(sentence, verb);
        if (charge.isPresent()) {
            return Charges.charged(sentence, charge.get());
        }
        if (Addressees.areAsked(sentence, verb)) {
            return Addressees.of(sentence, verb);
        }
        List<Argument> goods = frame.equals("use") ? clause.goodsBefore(verb) : List.of();
        if (!goods.isEmpty()) {
            return goods;
        }
        List<Argument> subject = clause.subject(verb);
        return subject.isEmpty() && clause.isRelative() ? clause.antecedent(frame.equals("use")) : subject;
    }

    private void aroundNoun() {
        modifiers();
        if (!isMatter()) {
            carrier();
        }
        toTheRight(false, true);
        String preposition = sentence.form(hit.last() + 1);
        if (frames.takesThing(frame, preposition)
                && !filled(preposition)
                && !WEEKDAYS.contains(sentence.form(hit.last() + 2))) {
            things.from(hit.last() + 2).ifPresent(range -> addThing(preposition, range));
        }
        boolean purchase = frame.equals("receive_noun");
        if (isMatter()) {
            return;
        }
        boolean acts = has("agent") || has("modifier") || has("by") || (has("from") && !purchase);
        if (!acts && charge() < 0 && !isToldBefore() && (ANNOUNCED.contains(frame) || purchase)) {
            (purchase ? speaker.admitter() : speaker.announcer().or(speaker::admitter))
                    .or(() -> has("to") ? speaker.denier() : Optional.empty())
                    .filter(party -> !Passage.follows(sentence, scope, hit))
                    .ifPresent(party -> parts.add(new Part("agent", party)));
        }
    }

    /** "Promised an inquiry into the sale": what somebody does is of the deed and is not the deed. */
    private boolean isMatter() {
        for (int word = hit.first() - 1; word >= Math.max(0, hit.first() - FARTHEST_MODIFIER); word--) {
            String form = sentence.form(word);
            if (ABOUT.contains(form)) {
                return true;
            }
            if (Grammar.endsNounPhrase(sentence.words().get(word)) && !form.equals("'s")) {
                return false;
            }
        }
        return false;
    }

    /** "That part of the shipment had arrived": of a deed that others told, and with them who did it. */
    private boolean isToldBefore() {
        return sentence.form(hit.first() - 1).equals("the") && !COMPLEMENTS.contains(sentence.form(hit.last() + 1));
    }

    /** What stands directly before a noun: "Iranian arms deliveries", "Russia's ongoing attacks". */
    private void modifiers() {
        int word = hit.first() - 1;
        for (int step = 0; word >= 0 && step < FARTHEST_MODIFIER; step++) {
            Optional<Argument> left = endingAt(word);
            if (left.isPresent() && left.get().kind() != ITEM) {
                boolean object = CARRIERS.contains(sentence.form(left.get().first() - 1));
                if (left.get().modifier() || (left.get().last() == hit.first() - 1 && !object)) {
                    parts.add(new Part("modifier", left.get()));
                }
                return;
            }
            if (left.isPresent()) {
                parts.add(new Part("inner", left.get()));
                word = left.get().first();
            } else if (Grammar.endsNounPhrase(sentence.words().get(word))
                    && !sentence.form(word).equals("and")) {
                return;
            }
            word--;
        }
    }

    /** The verb that carries a noun, "is offering Tehran military support": its subject acts, its first object receives. */
    private void carrier() {
        int nearest = Math.max(clause.opener(), charge());
        for (int word = hit.first() - 1; word > nearest && word > hit.first() - FARTHEST_CARRIER; word--) {
            boolean carries = CARRIERS.contains(sentence.form(word))
                    || (frame.equals("impose_noun") && PREPARING.contains(sentence.form(word)))
                    || (ANSWERING.contains(sentence.form(word)) && isWith(word));
            if (carries) {
                boolean passive = Grammar.BE.contains(sentence.form(word - 1))
                        && !sentence.form(word).endsWith("ing");
                if (!passive) {
                    List<Argument> actors = actors(word);
                    boolean weapons = !actors.isEmpty() && actors.getFirst().kind() == ITEM;
                    add("agent", weapons ? ownerOf(actors.getFirst()) : actors);
                }
                int verb = word;
                clause.arguments().stream()
                        .filter(a -> a.first() > verb && a.last() < hit.first() && a.isActor())
                        .filter(a -> a.marker().isEmpty() && !a.modifier())
                        .forEach(a -> parts.add(new Part("dative", a)));
                return;
            }
        }
        if (WITH_SUBJECT.contains(frame)) {
            add("subject", clause.subject(hit.first()));
        }
    }

    /** Whether "with" leads to the noun: not "retaliated with missiles after the attack", which is another's. */
    private boolean isWith(int verb) {
        return IntStream.range(verb + 1, hit.first())
                .filter(word -> Grammar.PREPOSITIONS.contains(sentence.form(word)))
                .mapToObj(sentence::form)
                .reduce((earlier, later) -> later)
                .filter("with"::equals)
                .isPresent();
    }

    /** Index of the word that charges somebody with what a noun tells, else -1: who punishes is not who did it. */
    private int charge() {
        return frame.equals("impose_noun")
                ? -1
                : Charges.before(sentence, hit.first())
                        .map(Charges.Charge::word)
                        .orElse(-1);
    }

    private void toTheRight(boolean takesObject, boolean takesDoer) {
        int group = -1;
        boolean dative = false;
        for (Argument argument : clause.after()) {
            boolean load = clause.isLoad(argument);
            boolean direct = argument.marker().isEmpty() || clause.isDirect(argument) || load;
            String slot = direct ? "object" : argument.marker();
            boolean unclear = argument.marker().equals("for")
                    && sentence.form(argument.first()).equals("it");
            boolean ofMaker = argument.kind() == ITEM
                    && CARRYING.contains(frame)
                    && WORKS.contains(sentence.form(argument.last() + 1));
            if (unclear || ofMaker) {
                continue;
            }
            if (argument.modifier() && itemFollows(argument)) {
                boolean fires = slot.equals("by") && takesDoer && isOfWhatStrikes(argument);
                parts.add(new Part(fires ? "by" : "origin", argument));
                continue;
            }
            if (argument.modifier()
                    && (headFollows(argument)
                            || frames.takesThing(frame, slot)
                            || (direct && !clause.isDirect(argument)))) {
                continue;
            }
            if (slot.equals("by") && !takesDoer) {
                continue;
            }
            if (!direct || isImposedBy(argument)) {
                parts.add(new Part(isImposedBy(argument) ? "by" : argument.marker(), argument));
            } else if (takesObject
                    && (group < 0 || load || argument.group() == group || (dative && argument.kind() == ITEM))) {
                group = argument.group();
                dative = argument.isActor();
                boolean store = STRIKING.contains(frame)
                        && argument.kind() == ITEM
                        && STORES.contains(sentence.form(argument.last() + 1));
                if (store) {
                    addThing("object", sentence.range(argument.first(), argument.last() + 1));
                } else {
                    parts.add(new Part("object", argument));
                }
            }
        }
    }

    /** "The embargo of the United Nations" is theirs, "the designation of a bank" is not the bank's. */
    private boolean isImposedBy(Argument argument) {
        return argument.marker().equals("of") && EMBARGO.contains(sentence.form(hit.last()));
    }

    /** Whether what a nationality or a possessive qualifies is an argument itself: "the Russian businessman Yamshchikov". */
    private boolean headFollows(Argument modifier) {
        return clause.arguments().stream()
                .anyMatch(a -> a.first() > modifier.last()
                        && a.first() <= modifier.last() + 4
                        && a.group() == modifier.group());
    }

    private boolean itemFollows(Argument modifier) {
        return clause.arguments().stream()
                .anyMatch(a -> a.kind() == ITEM
                        && a.first() > modifier.last()
                        && a.first() <= modifier.last() + 3
                        && !WORKS.contains(sentence.form(a.last() + 1)));
    }

    private Optional<Argument> endingAt(int word) {
        boolean possessive =
                sentence.form(word).equals("'s") || sentence.form(word).equals("'");
        return clause.arguments().stream()
                .filter(a -> a.last() == word || (possessive && a.last() + 1 == word))
                .findFirst();
    }

    private void addThing(String slot, Range range) {
        int first = sentence.wordFrom(range.start());
        parts.add(new Part(slot, new Argument(range, "", THING, "", false, first, first, -1)));
    }

    private void add(String slot, List<Argument> arguments) {
        arguments.forEach(argument -> parts.add(new Part(slot, argument)));
    }

    private boolean filled(String slot) {
        return parts.stream()
                .anyMatch(part -> part.slot().equals(slot)
                        && frames.role(frame, slot, part.argument().kind()).isPresent());
    }

    private boolean has(String slot) {
        return parts.stream().anyMatch(part -> part.slot().equals(slot));
    }
}
