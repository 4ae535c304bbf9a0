package org.gainsay.read.events;

import static org.gainsay.read.events.Argument.Kind.THING;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gainsay.model.Form;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/** Finds the parts that stand around one trigger: its subject, objects and what hangs on it by prepositions. */
final class ClauseReader {
    private static final Set<String> CARRIERS = Grammar.words("""
            offer offers offered offering provide provides provided providing give gives gave given giving send sends sent sending
            grant granted granting extend extended impose imposes imposed imposing announce announces announced announcing
            approve approved pledge pledged promise promised carry carried carrying launch launched launching deny denied resume
            resumed halt halted suspend suspended continue continued stop stopped expand expanded plan planned planning threaten
            threatened conduct conducted commit committed committing slap slapped tighten tightened""");
    private static final int FARTHEST_CARRIER = 9;
    private static final int LONGEST_THING = 7;

    private final Sentence sentence;
    private final Scope scope;
    private final Trigger.Hit hit;
    private final Frames frames;
    private final List<Part> parts = new ArrayList<>();

    private ClauseReader(Sentence sentence, Scope scope, Trigger.Hit hit, Frames frames) {
        this.sentence = sentence;
        this.scope = scope;
        this.hit = hit;
        this.frames = frames;
    }

    static List<Part> parts(Sentence sentence, Scope scope, Trigger.Hit hit, Frames frames) {
        ClauseReader reader = new ClauseReader(sentence, scope, hit, frames);
        reader.inner();
        if (hit.trigger().isNominal()) {
            reader.aroundNoun();
        } else {
            reader.aroundVerb();
        }
        return List.copyOf(reader.parts);
    }

    /** Whether the trigger is a passive: after a form of "be", or a bare participle before "by". */
    static boolean isPassive(Sentence sentence, Trigger.Hit hit) {
        String form = sentence.form(hit.first());
        if (hit.trigger().isNominal() || form.endsWith("ing")) {
            return false;
        }
        for (int word = hit.first() - 1; word >= Math.max(0, hit.first() - 4); word--) {
            String before = sentence.form(word);
            if (Grammar.BE.contains(before)) {
                return !form.equals(stem(form));
            }
            if (!Grammar.AUXILIARIES.contains(before) && !before.endsWith("ly") && !before.equals("and")) {
                break;
            }
        }
        return sentence.form(hit.last() + 1).equals("by") && !form.equals(stem(form));
    }

    private static String stem(String form) {
        return form.matches(".*(?:ed|t|n|en|ck|shot|hit|put|hurt|down|ung|unk)") ? form + "?" : form;
    }

    private void inner() {
        for (Argument argument : sentence.arguments()) {
            if (argument.first() <= hit.last() && argument.last() >= hit.first()) {
                parts.add(new Part("inner", argument));
            }
        }
    }

    private void aroundVerb() {
        boolean passive = isPassive(sentence, hit);
        int opener = leftBoundary(hit.first());
        String slot = passive ? "object" : "subject";
        List<Argument> subject = subject(hit.first(), opener);
        if (subject.isEmpty() && Grammar.RELATIVES.contains(sentence.form(opener))) {
            subject = antecedent(opener);
        } else if (subject.isEmpty() && speakerActs(opener)) {
            subject = scope.speaker() == null ? List.of() : List.of(scope.speaker());
            slot = "subject";
        }
        add(slot, subject);
        toTheRight(hit.last() + 1, passive);
        if (!passive && !has("object") && Grammar.RELATIVES.contains(sentence.form(opener)) && !subject.isEmpty()) {
            List<Argument> told = antecedent(opener);
            if (!told.equals(subject)) {
                add("object", told);
            }
        }
        if (!has("object") && frames.takesThing(hit.trigger().frame(), "object")) {
            addThing("object", passive ? thingBefore(hit.first(), opener) : thingAfter(hit.last() + 1));
        }
        if (passive && !subject.isEmpty()) {
            return;
        }
        if (!has("subject") && frames.takesThing(hit.trigger().frame(), "subject")) {
            addThing("subject", thingBefore(hit.first(), opener));
        }
    }

    private void aroundNoun() {
        int word = hit.first() - 1;
        for (int step = 0; word >= scope.from() && step < 5; step++, word--) {
            Argument left = endingAt(word);
            if (left != null && left.isEntity()) {
                if (left.modifier()) {
                    parts.add(new Part("modifier", left));
                }
                break;
            }
            if (left != null) {
                parts.add(new Part("inner", left));
                word = left.first();
            } else if (Grammar.endsNounPhrase(sentence.words().get(word))
                    && !sentence.form(word).equals("and")) {
                break;
            }
        }
        carrier();
        toTheRight(hit.last() + 1, false);
        for (String preposition : List.of("of", "on", "against")) {
            boolean follows = sentence.form(hit.last() + 1).equals(preposition);
            if (follows && !has(preposition) && frames.takesThing(hit.trigger().frame(), preposition)) {
                addThing(preposition, thingAfter(hit.last() + 2));
            }
        }
    }

    /** The verb that carries a noun, "is offering Tehran military support": its subject acts, its first object receives. */
    private void carrier() {
        int opener = leftBoundary(hit.first());
        for (int word = hit.first() - 1; word > opener && word > hit.first() - FARTHEST_CARRIER; word--) {
            if (CARRIERS.contains(sentence.form(word))) {
                boolean being = Grammar.BE.contains(sentence.form(word - 1));
                if (!being || sentence.form(word).endsWith("ing")) {
                    add("agent", subject(word, opener));
                }
                int verb = word;
                sentence.arguments().stream()
                        .filter(a -> a.first() > verb && a.last() < hit.first() && a.isActor())
                        .filter(a -> a.marker().isEmpty() && !a.modifier())
                        .forEach(a -> parts.add(new Part("dative", a)));
                return;
            }
        }
        boolean passiveFollows = Grammar.BE.contains(sentence.form(hit.last() + 1));
        if (!passiveFollows) {
            add("subject", subject(hit.first(), opener));
        }
    }

    private List<Argument> subject(int verb, int opener) {
        List<Argument> found = new ArrayList<>();
        for (int index = sentence.arguments().size() - 1; index >= 0; index--) {
            Argument argument = sentence.arguments().get(index);
            if (argument.last() >= verb || argument.last() <= opener || argument.last() < scope.from()) {
                continue;
            }
            if (!found.isEmpty()) {
                if (argument.group() != found.getFirst().group()) {
                    break;
                }
                found.addFirst(argument);
            } else if (argument.marker().isEmpty() && !argument.modifier()) {
                found.add(argument);
            }
        }
        return found.isEmpty() ? head(verb, opener) : found;
    }

    /** Where no party stands alone, one that qualifies the subject: "a Russian network that procured". */
    private List<Argument> head(int verb, int opener) {
        return sentence.arguments().stream()
                .filter(a -> a.last() < verb && a.first() > opener && a.first() >= scope.from())
                .filter(a -> a.modifier() && a.marker().isEmpty() && a.isActor())
                .limit(1)
                .toList();
    }

    private List<Argument> antecedent(int opener) {
        List<Argument> before = sentence.arguments().stream()
                .filter(a -> a.last() < opener && a.last() > opener - 5)
                .toList();
        if (before.isEmpty()) {
            return List.of();
        }
        int group = before.getLast().group();
        return before.stream().filter(a -> a.group() == group).toList();
    }

    /** Whether the clause has no subject of its own, so that its speaker is meant: "denied supplying", "to have downed", "we". */
    private boolean speakerActs(int opener) {
        if (scope.draft() == null || opener > scope.from() || scope.draft().form() == Form.NARRATION) {
            return false;
        }
        for (int word = Math.max(scope.from(), opener + 1); word < hit.first(); word++) {
            String form = sentence.form(word);
            boolean light = Grammar.AUXILIARIES.contains(form)
                    || Grammar.HAVE.contains(form)
                    || Grammar.BE.contains(form)
                    || Grammar.PRONOUNS.contains(form)
                    || form.equals("\"")
                    || form.equals("that");
            if (!light) {
                return false;
            }
        }
        return true;
    }

    private void toTheRight(int from, boolean passive) {
        int end = rightBoundary(from);
        int objects = -1;
        for (Argument argument : sentence.arguments()) {
            if (argument.first() < from || argument.first() >= end) {
                continue;
            }
            if (argument.marker().isEmpty()) {
                boolean direct = objects < 0 || argument.group() == objects || argument.kind() == Argument.Kind.ITEM;
                if (direct && !argument.modifier() && !passive) {
                    objects = argument.group();
                    parts.add(new Part("object", argument));
                }
            } else if (!argument.modifier() || !followsItem(argument)) {
                parts.add(new Part(argument.marker(), argument));
            }
        }
    }

    private boolean followsItem(Argument modifier) {
        return sentence.arguments().stream()
                .anyMatch(a -> a.kind() == Argument.Kind.ITEM
                        && a.first() > modifier.last()
                        && a.first() <= modifier.last() + 3);
    }

    private int leftBoundary(int from) {
        for (int word = from - 1; word >= scope.from(); word--) {
            if (Grammar.opensClause(sentence.form(word))) {
                return word;
            }
        }
        return scope.from() - 1;
    }

    private int rightBoundary(int from) {
        for (int word = from; word < scope.to(); word++) {
            String form = sentence.form(word);
            boolean opener = Grammar.opensClause(form) && !form.equals("(") && !form.equals(")");
            if (opener) {
                return word;
            }
        }
        return scope.to();
    }

    private @Nullable Argument endingAt(int word) {
        for (Argument argument : sentence.arguments()) {
            boolean possessive =
                    argument.last() + 1 == word && sentence.form(word).equals("'s");
            if (argument.last() == word || possessive) {
                return argument;
            }
        }
        return null;
    }

    private @Nullable Range thingAfter(int from) {
        int first = from;
        while (Grammar.DETERMINERS.contains(sentence.form(first))
                || sentence.form(first).equals("\"")) {
            first++;
        }
        int last = first;
        while (last < scope.to()
                && last - first < LONGEST_THING
                && !Grammar.endsNounPhrase(sentence.words().get(last))) {
            last++;
        }
        return last > first ? sentence.range(first, last - 1) : null;
    }

    private @Nullable Range thingBefore(int verb, int opener) {
        int last = verb - 1;
        while (last > opener && isVerbal(sentence.form(last))) {
            last--;
        }
        int first = last;
        while (first > opener
                && last - first < LONGEST_THING
                && !Grammar.endsNounPhrase(sentence.words().get(first))) {
            first--;
        }
        while (first < last && Grammar.DETERMINERS.contains(sentence.form(first + 1))) {
            first++;
        }
        return first < last ? sentence.range(first + 1, last) : null;
    }

    private static boolean isVerbal(String form) {
        return Grammar.AUXILIARIES.contains(form)
                || Grammar.BE.contains(form)
                || Grammar.HAVE.contains(form)
                || form.endsWith("ly");
    }

    private void addThing(String slot, @Nullable Range range) {
        if (range == null) {
            return;
        }
        int first = sentence.wordFrom(range.start());
        parts.add(new Part(slot, new Argument(range, "", THING, "", false, first, first, -1)));
    }

    private void add(String slot, List<Argument> arguments) {
        arguments.forEach(argument -> parts.add(new Part(slot, argument)));
    }

    private boolean has(String slot) {
        return parts.stream().anyMatch(part -> part.slot().equals(slot));
    }
}
