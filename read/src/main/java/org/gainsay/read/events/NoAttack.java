package org.gainsay.read.events;

import java.util.Set;
import java.util.stream.IntStream;
import org.gainsay.model.EventType;

/**
 * What sounds like an attack and is none: a war that "has killed tens of thousands", a search by the police, a ship that "was sunk in a storm", shells that "blew up on their own",
 * whoever "hit back" in words or was "hit with sanctions".
 */
final class NoAttack {
    private static final Set<String> RAID = Set.of("raid", "raids", "raided", "raiding");
    private static final Set<String> SEARCHERS = Grammar.words("""
            police customs prosecutors prosecutor detectives investigators inspectors fbi hauptzollamt zoll bundeskriminalamt""");
    private static final Set<String> SEARCHED = Set.of("office", "offices", "premises");
    private static final Set<String> NATURE = Set.of(
            "storm",
            "storms",
            "gale",
            "hurricane",
            "typhoon",
            "earthquake",
            "accident",
            "collision",
            "flood",
            "floods",
            "lightning");
    private static final Set<String> SELVES = Set.of("itself", "themselves");
    private static final Set<String> ITS = Set.of("its", "their");
    private static final int NEAR = 6;

    private static final Set<String> STRIKING = Set.of(
            "hit", "hits", "hitting", "strike", "strikes", "struck", "striking", "target", "targets", "targeted");
    private static final Set<String> BACK = Set.of("back", "out", "hard");
    private static final Set<String> MEANS = Set.of("with", "by");
    /** What hits the purse or the good name. */
    private static final Set<String> NO_WEAPON = Grammar.words("""
            sanctions sanction cap caps tariff tariffs embargo embargoes ban bans duties duty levies levy fine fines penalty penalties restrictions curbs controls
            measures charges charge lawsuit lawsuits indictment indictments bill bills tax taxes prices price inflation recession crisis shortage
            shortages criticism accusations allegations scandal blacklisting designation designations listing listings freeze freezes cuts delays""");

    private static final int FARTHEST_MEANS = 14;
    private static final Set<String> KILLED =
            Grammar.words("kill kills killed killing cost costs displaced claimed claims");
    /** What goes on for years, and is no single attack. */
    private static final Set<String> WAR =
            Grammar.words("war wars conflict conflicts fighting violence insurgency uprising unrest");

    /** What is harmed in words alone. */
    private static final Set<String> INTANGIBLE = Grammar.words("""
            talks negotiations process relations relationship ties trust reputation image credibility standing prospects chances hopes confidence
            interests efforts economy cooperation stability unity peace""");

    private static final Set<String> HARMING = Grammar.words(
            "damage damages damaged damaging hurt hurts hit hits destroy destroys destroyed kill killed sink");
    /** "The drones that kill people": what such things do, and no single deed. */
    private static final Set<String> DOING =
            Set.of("kill", "kills", "hit", "hits", "strike", "strikes", "destroy", "destroys");

    private NoAttack() {}

    private static boolean isOfNoThing(Sentence sentence, Trigger.Hit hit) {
        if (!HARMING.contains(sentence.form(hit.first()))) {
            return false;
        }
        int word = hit.last() + 1;
        while (word <= hit.last() + NEAR && !Grammar.endsNounPhrase(word(sentence, word))) {
            word++;
        }
        return INTANGIBLE.contains(sentence.form(word - 1));
    }

    private static boolean isHabit(Sentence sentence, Trigger.Hit hit) {
        return DOING.contains(sentence.form(hit.first()))
                && Set.of("that", "which").contains(sentence.form(hit.first() - 1))
                && sentence.arguments().stream()
                        .anyMatch(argument ->
                                argument.kind() == Argument.Kind.ITEM && argument.last() == hit.first() - 2);
    }

    private static Word word(Sentence sentence, int word) {
        return sentence.words().get(Math.min(word, sentence.words().size() - 1));
    }

    /** "On their own", "by itself", "of its own accord". */
    private static boolean isByItself(Sentence sentence, int word) {
        String form = sentence.form(word);
        String before = sentence.form(word - 1);
        String after = sentence.form(word + 2);
        boolean own = ITS.contains(form) && sentence.form(word + 1).equals("own");
        return (before.equals("by") && SELVES.contains(form))
                || (own && (before.equals("on") || after.equals("accord")))
                || form.equals("spontaneously")
                || form.equals("accidentally");
    }

    /** "Hit back at Washington"; not "hit back with missiles". */
    private static boolean isInWords(Sentence sentence, Trigger.Hit hit) {
        return BACK.contains(sentence.form(hit.last() + 1))
                && sentence.arguments().stream().noneMatch(argument -> argument.kind() == Argument.Kind.ITEM);
    }

    /** "Hit the bank with sanctions", "was hit by the embargo", "the tariffs hit exports". */
    private static boolean isByMeasure(Sentence sentence, Trigger.Hit hit) {
        boolean means = false;
        for (int word = hit.last() + 1; word <= hit.last() + FARTHEST_MEANS; word++) {
            String form = sentence.form(word);
            if (means && NO_WEAPON.contains(form)) {
                return true;
            }
            boolean measured = MEANS.contains(form);
            means = measured
                    || (means && !Grammar.isVerbal(form) && !Grammar.opensClause(form) && !isMark(sentence, word));
        }
        int subject = hit.first() - 1;
        while (Grammar.isVerbal(sentence.form(subject))) {
            subject--;
        }
        return NO_WEAPON.contains(sentence.form(subject));
    }

    /** "The war, which began in Sudan in April, has killed tens of thousands": no party acts there. */
    private static boolean isToll(Sentence sentence, Scope scope, Trigger.Hit hit) {
        if (!KILLED.contains(sentence.form(hit.first()))) {
            return false;
        }
        boolean war = IntStream.range(scope.from(), hit.first()).anyMatch(word -> WAR.contains(sentence.form(word)));
        return war
                && sentence.arguments().stream()
                        .noneMatch(argument -> argument.isActor()
                                && argument.marker().isEmpty()
                                && !argument.modifier()
                                && argument.first() >= scope.from()
                                && argument.last() < hit.first());
    }

    private static boolean isMark(Sentence sentence, int word) {
        return word >= sentence.words().size() || sentence.words().get(word).isMark();
    }

    static boolean is(Sentence sentence, Scope scope, Trigger.Hit hit) {
        if (hit.trigger().type() != EventType.ATTACK) {
            return false;
        }
        if (STRIKING.contains(sentence.form(hit.first())) && (isInWords(sentence, hit) || isByMeasure(sentence, hit))) {
            return true;
        }
        if (isToll(sentence, scope, hit) || isOfNoThing(sentence, hit) || isHabit(sentence, hit)) {
            return true;
        }
        boolean raid = RAID.contains(sentence.form(hit.last()));
        boolean by = false;
        for (int word = hit.last() + 1; word <= hit.last() + NEAR; word++) {
            String form = sentence.form(word);
            by |= form.equals("by");
            boolean search = raid && (SEARCHED.contains(form) || (by && SEARCHERS.contains(form)));
            if (search || NATURE.contains(form) || isByItself(sentence, word)) {
                return true;
            }
        }
        for (int word = hit.first() - 1; raid && word >= hit.first() - NEAR; word--) {
            if (SEARCHERS.contains(sentence.form(word))) {
                return true;
            }
        }
        return false;
    }
}
