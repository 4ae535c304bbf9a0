package org.gainsay.read.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gainsay.model.EventType;
import org.gainsay.read.statements.Draft;

/** The words around one trigger, as far as its scope reaches, and the questions that can be asked of them. */
final class Clause {
    private static final Pattern PARTICIPLE =
            Pattern.compile(".*(?:ed|en|wn|ght|nt|old|ung|unk|uck)|shot|hit|put|hurt|set");
    private static final Set<String> POINTING = Set.of("these", "those", "this", "they", "them", "it");
    private static final Set<String> SOME =
            Grammar.words("some all most many several both half two three four five six seven eight nine ten dozens");
    private static final Set<String> REDUCIBLE = Set.of("impose", "supply");
    private static final Set<String> FIRST_PERSON = Set.of("i", "we");
    private static final Set<String> ANYBODY = Grammar.words(
            "everybody everyone anybody anyone somebody someone nobody all those people companies persons entities individuals");
    private static final Set<String> USED = Set.of("used", "employed", "deployed", "fired", "launched");
    private static final Set<String> HANGING = Set.of("for", "to", "from");
    private static final Set<String> OWN = Set.of("its", "our", "their", "his");
    private static final Set<String> MAKERS =
            Set.of("IR", "KP", "CN", "TR", "US", "GB", "DE", "FR", "KR", "IT", "SE", "CZ", "PL", "NL", "BE");
    private static final Set<String> REPORTS = Grammar.words("""
            report reports claim claims allegation allegations accusation accusations charge charges statement statements suggestion
            suggestions news fact evidence proof signs""");
    private static final Set<String> SAYING = Grammar.words(
            "say says said claim claims claimed believe believes believed allege alleges alleged think thinks thought suspect suspects suspected");
    private static final Set<String> OTHERS = Grammar.words(
            "neighbour neighbours neighbor neighbors ally allies partner partners rival rivals enemy enemies opponent opponents friend friends");
    private static final Set<String> LOADS = Grammar.words("cargo load shipment consignment haul cache stock lot");
    private static final int FARTHEST_ANTECEDENT = 6;
    private static final int FARTHEST_DESCRIBED = 9;
    private static final int FARTHEST_HEAD = 4;

    private final Sentence sentence;
    private final Scope scope;
    private final Trigger.Hit hit;
    private final List<Argument> arguments;
    private final int opener;

    Clause(Sentence sentence, Scope scope, Trigger.Hit hit) {
        this.sentence = sentence;
        this.scope = scope;
        this.hit = hit;
        arguments = sentence.arguments().stream()
                .filter(a -> scope.draft() == null || scope.performed() || !names(scope.draft(), a))
                .filter(a -> !isAnothers(sentence, a))
                .toList();
        opener = opener();
    }

    /** Whether an argument belongs to the source or the cue of the statement, not to what is said. */
    private static boolean names(Draft draft, Argument argument) {
        return draft.source().stream().anyMatch(argument.range()::overlaps)
                || draft.cue().stream().anyMatch(argument.range()::overlaps);
    }

    List<Argument> arguments() {
        return arguments;
    }

    List<Argument> inside() {
        return arguments.stream()
                .filter(a -> a.first() <= hit.last() && a.last() >= hit.first())
                .toList();
    }

    List<Argument> after() {
        int end = end();
        return arguments.stream()
                .filter(a -> a.first() > hit.last() && a.first() < end)
                .toList();
    }

    /** Whether the trigger is a passive: after a form of "be", or a bare participle before "by" or with nothing to act upon. */
    boolean isPassive() {
        String form = sentence.form(hit.first());
        if (hit.trigger().isNominal() || !PARTICIPLE.matcher(form).matches()) {
            return false;
        }
        boolean auxiliary = false;
        for (int word = hit.first() - 1; word >= Math.max(0, hit.first() - 4); word--) {
            String before = sentence.form(word);
            if (Grammar.BE.contains(before)) {
                return true;
            }
            auxiliary |= Grammar.HAVE.contains(before);
            if (!Grammar.AUXILIARIES.contains(before) && !before.endsWith("ly") && !before.equals("and")) {
                break;
            }
        }
        String after = sentence.form(hit.last() + 1);
        boolean reducible =
                hit.first() == hit.last() && REDUCIBLE.contains(hit.trigger().frame());
        boolean nothingFollows = reducible
                && goodsOfBareRelative().isEmpty()
                && (after.equals("to") || after.equals("in") || after.equals("today") || after.equals("."));
        return after.equals("by") || (nothingFollows && !auxiliary && !form.equals("put"));
    }

    /** Whether the verb tells of what was before: "had already sanctioned", "had been blacklisted". */
    boolean isPastPerfect() {
        int word = hit.first() - 1;
        while (Grammar.isVerbal(sentence.form(word)) && !sentence.form(word).equals("had")) {
            word--;
        }
        return !hit.trigger().isNominal() && sentence.form(word).equals("had");
    }

    boolean isRelative() {
        boolean completes = scope.draft() != null
                && !scope.draft().isNarration()
                && opener == scope.from()
                && sentence.form(opener).equals("that");
        return Grammar.RELATIVES.contains(sentence.form(opener))
                && !completes
                && !REPORTS.contains(sentence.form(opener - 1))
                && !Questions.asks(sentence, opener)
                && !Grammar.PRONOUNS.contains(sentence.form(opener + 1));
    }

    /** Whether nobody says that the clause is so. */
    boolean isLeftOpen() {
        return Questions.leavesOpen(sentence, opener) || Questions.isUnknown(sentence, hit);
    }

    /** The goods right before a participle: "drones used against". */
    List<Argument> goodsBefore(int verb) {
        return arguments.stream()
                .filter(a -> a.kind() == Argument.Kind.ITEM && a.last() == verb - 1)
                .toList();
    }

    /** The goods of a relative clause with a subject of its own right behind them: "the tanks | it had sold", "the rifles that | India sold". */
    List<Argument> goodsOfBareRelative() {
        int word = subjectEnd();
        int end = word;
        int first = arguments.stream()
                .filter(a -> a.last() == end && a.isActor() && a.marker().isEmpty() && !a.modifier())
                .mapToInt(Argument::first)
                .findFirst()
                .orElse(Grammar.PRONOUNS.contains(sentence.form(end)) ? end : -1);
        int before = Grammar.RELATIVES.contains(sentence.form(first - 1)) ? first - 2 : first - 1;
        return first < 0
                ? List.of()
                : arguments.stream()
                        .filter(a -> a.kind() == Argument.Kind.ITEM && a.last() == before)
                        .toList();
    }

    private int subjectEnd() {
        int word = hit.first() - 1;
        while (word > scope.from() && Grammar.isVerbal(sentence.form(word))) {
            word--;
        }
        return word;
    }

    /** What hangs by prepositions on goods before a verb: "ammunition for the army was unloaded". */
    List<Argument> hangingOn(Argument goods, int verb) {
        return arguments.stream()
                .filter(a -> a.first() > goods.last() && a.last() < verb && HANGING.contains(a.marker()))
                .toList();
    }

    /** Those who act: the last coordinated parties before the verb that no preposition governs. */
    List<Argument> subject(int verb) {
        if (sentence.form(verb).endsWith("ing") && sentence.form(verb - 1).equals("by")) {
            return doer(verb);
        }
        if (isSaidOf(verb)) {
            return antecedent(false);
        }
        if (sentence.form(verb - 1).equals("and")) {
            return firstSubject(verb);
        }
        List<Argument> found = new ArrayList<>();
        for (Argument argument : arguments.reversed()) {
            if (argument.last() >= verb || argument.first() <= opener || argument.first() < scope.from()) {
                continue;
            }
            if (!found.isEmpty() && argument.group() != found.getFirst().group()) {
                break;
            }
            if (!found.isEmpty() || (argument.marker().isEmpty() && !argument.modifier())) {
                found.addFirst(argument);
            }
        }
        return found.isEmpty() ? head(verb) : found;
    }

    /** "Three firms that it says supplied engines": who says so is not who acts. */
    private boolean isSaidOf(int verb) {
        int saying = verb - 1;
        while (Grammar.isVerbal(sentence.form(saying))) {
            saying--;
        }
        return Set.of("that", "which", "who", "whom").contains(sentence.form(opener))
                && opener >= scope.from()
                && SAYING.contains(sentence.form(saying))
                && saying - opener >= 2
                && saying - opener <= FARTHEST_HEAD + 1
                && !(completes() && opener == scope.from());
    }

    private boolean completes() {
        return scope.draft() != null
                && !scope.draft().isNarration()
                && sentence.form(opener).equals("that");
    }

    /** Who does the second of two things: "Canada followed the United States and sanctioned". */
    private List<Argument> firstSubject(int verb) {
        List<Argument> before = arguments.stream()
                .filter(a -> a.last() < verb && a.first() > opener && a.first() >= scope.from())
                .filter(a -> a.marker().isEmpty() && !a.modifier())
                .toList();
        return before.isEmpty()
                ? head(verb)
                : before.stream()
                        .filter(a -> a.group() == before.getFirst().group())
                        .toList();
    }

    /** Who acts "by supplying": the first party of the clause that is not the speaker. */
    private List<Argument> doer(int verb) {
        return arguments.stream()
                .filter(a -> a.last() < verb && a.first() > opener && a.first() >= scope.from() && a.isActor())
                .filter(a -> a.marker().isEmpty() && !FIRST_PERSON.contains(sentence.form(a.first())))
                .limit(1)
                .toList();
    }

    /** Where no party stands alone, one that qualifies the subject: "Russian forces struck". */
    private List<Argument> head(int verb) {
        int first = verb;
        while (first > scope.from() && Grammar.isVerbal(sentence.form(first - 1))) {
            first--;
        }
        int nearest = first - FARTHEST_HEAD;
        List<Argument> near = arguments.stream()
                .filter(a -> a.last() < verb && a.last() >= nearest && a.first() > opener && a.first() >= scope.from())
                .filter(a -> !sentence.form(verb - 1).equals("and"))
                .toList();
        return near.stream()
                .filter(a -> a.modifier() && a.marker().isEmpty() && a.isActor())
                .findFirst()
                .or(() -> near.stream().filter(a -> isSeat(a, verb)).findFirst())
                .stream()
                .toList();
    }

    /** "Firms in Russia delivered": who is not named there acts for the state as far as the text says. */
    private boolean isSeat(Argument country, int verb) {
        boolean hands = hit.trigger().type() == EventType.ARMS_TRANSFER && verb == hit.first() && !isPassive();
        return hands
                && (country.kind() == Argument.Kind.COUNTRY || country.kind() == Argument.Kind.PLACE)
                && Set.of("in", "of", "from").contains(country.marker())
                && Grammar.HOUSES.contains(sentence.form(country.first() - (the(country) ? 3 : 2)));
    }

    private boolean the(Argument country) {
        return sentence.form(country.first() - 1).equals("the");
    }

    /** The nationality or the owner right before goods: "Ukrainian drones". */
    List<Argument> qualifying(Argument goods) {
        return arguments.stream()
                .filter(a -> a.last() == goods.first() - 1 && a.modifier() && a.isActor())
                .filter(a -> !OWN.contains(sentence.form(a.first())))
                .toList();
    }

    /** "Aircraft of the Thai air force". */
    List<Argument> ownersBehind(Argument craft) {
        return arguments.stream()
                .filter(a -> a.marker().equals("of") && a.isActor())
                .filter(a -> a.first() > craft.last() && a.first() <= craft.last() + FARTHEST_HEAD)
                .limit(1)
                .toList();
    }

    /** Whether an argument is a word such as "its" that only says whose neighbour or partner is meant. */
    private static boolean isAnothers(Sentence sentence, Argument argument) {
        int noun = argument.last() + (Grammar.isSoft(sentence.form(argument.last() + 1)) ? 2 : 1);
        return OWN.contains(sentence.form(argument.first())) && OTHERS.contains(sentence.form(noun));
    }

    /** Arms of these are mostly fired by others: "Iranian drones hit Kyiv" names no attacker. */
    boolean madeFor(Argument nationality) {
        return MAKERS.contains(nationality.value());
    }

    /** What a relative clause hangs on; for weapons that are used, the last item. */
    List<Argument> antecedent(boolean ofItem) {
        List<Argument> before = arguments.stream()
                .filter(a -> a.last() < opener && (a.first() >= scope.from() || opensWithRelative()))
                .filter(a -> (ofItem ? a.kind() == Argument.Kind.ITEM : a.last() >= opener - FARTHEST_ANTECEDENT))
                .filter(a -> !a.isActor() || !anotherHead(a))
                .toList();
        if (before.isEmpty()) {
            return List.of();
        }
        int group = before.getLast().group();
        List<Argument> last = before.stream().filter(a -> a.group() == group).toList();
        return ofItem || !isSeat(last.getFirst()) ? last : described(last);
    }

    private static boolean isSeat(Argument argument) {
        boolean place = argument.kind() == Argument.Kind.PLACE || argument.kind() == Argument.Kind.COUNTRY;
        return place && argument.marker().equals("in");
    }

    /** "Acme, a trading firm in Bishkek, which": Acme, not where it is. */
    private List<Argument> described(List<Argument> seat) {
        return arguments.stream()
                .filter(a -> a.kind() == Argument.Kind.PARTY
                        && a.last() < seat.getFirst().first())
                .filter(a -> sentence.form(a.last() + 1).equals(",")
                        && Set.of("a", "an", "the").contains(sentence.form(a.last() + 2))
                        && seat.getFirst().first() - a.last() <= FARTHEST_DESCRIBED)
                .reduce((first, second) -> second)
                .map(List::of)
                .orElse(seat);
    }

    /** Whether the relative clause hangs on a word of its own after this party: "the United States will punish everybody who". */
    private boolean anotherHead(Argument argument) {
        for (int word = argument.last() + 1; word < opener; word++) {
            String form = sentence.form(word);
            boolean verbal =
                    Grammar.BE.contains(form) || Grammar.HAVE.contains(form) || Grammar.AUXILIARIES.contains(form);
            if (verbal || (ANYBODY.contains(form) && !argument.modifier())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the content is a relative clause itself: "all of which have been blacklisted". */
    private boolean opensWithRelative() {
        return opener - scope.from() <= 2
                && opener >= scope.from()
                && !sentence.form(opener).equals("that");
    }

    /** Whether goods that the verb needs are only pointed at: "these were delivered", "supplied them to". */
    boolean pointsAtGoods() {
        String before = sentence.form(hit.first() - 1);
        int word = hit.first() - 1;
        while (word >= scope.from() && Grammar.isVerbal(sentence.form(word))) {
            word--;
            before = sentence.form(word);
        }
        boolean arrives = hit.trigger().frame().equals("arrive");
        boolean passive = (isPassive() || arrives) && POINTING.contains(before);
        String after = sentence.form(hit.last() + 1);
        boolean some = Grammar.isNumber(after) || SOME.contains(after);
        boolean ofThem =
                some && sentence.form(hit.last() + 2).equals("of") && POINTING.contains(sentence.form(hit.last() + 3));
        return passive || POINTING.contains(after) || ofThem;
    }

    /** "Seized a cargo of | rockets": what a load is made of is what was handled. */
    boolean isLoad(Argument goods) {
        int load = goods.first() - 2;
        return goods.kind() == Argument.Kind.ITEM
                && !hit.trigger().isNominal()
                && sentence.form(load + 1).equals("of")
                && LOADS.contains(sentence.form(load))
                && IntStream.range(hit.last() + 1, load).allMatch(word -> Grammar.isSoft(sentence.form(word)));
    }

    /** Whether nothing but determiners, adjectives and numbers stands between the trigger and an argument. */
    boolean isDirect(Argument argument) {
        for (int word = hit.last() + 1; word < argument.first(); word++) {
            String form = sentence.form(word);
            if (!Grammar.isSoft(form) && !form.equals("of")) {
                return false;
            }
        }
        return argument.first() > hit.last() && !sentence.form(hit.last() + 1).equals("of");
    }

    /** The word that opens the trigger's clause, or the one before its scope. */
    int opener() {
        for (int word = hit.first() - 1; word >= scope.from(); word--) {
            if (opensClause(word)) {
                return word;
            }
        }
        return scope.from() - 1;
    }

    /** "That" behind a preposition only points: "drones of that type". */
    private boolean opensClause(int word) {
        boolean points = sentence.form(word).equals("that") && Grammar.PREPOSITIONS.contains(sentence.form(word - 1));
        return Grammar.opensClause(sentence.form(word)) && !points;
    }

    /** "Drones used against …": what follows belongs to the drones. */
    private boolean opensUse(int word) {
        return hit.trigger().type() != EventType.ATTACK
                && USED.contains(sentence.form(word))
                && itemAt(word - 1)
                && Grammar.PREPOSITIONS.contains(sentence.form(word + 1));
    }

    private boolean itemAt(int word) {
        return arguments.stream()
                .anyMatch(a -> a.kind() == Argument.Kind.ITEM && a.first() <= word && word <= a.last());
    }

    /** Whether what follows a comma belongs to a list that a preposition before it has opened. */
    private boolean listContinues(int comma) {
        String next = sentence.form(comma + 1);
        String second = sentence.form(comma + 2);
        boolean governed =
                Grammar.PREPOSITIONS.contains(next) || (next.equals("and") && Grammar.PREPOSITIONS.contains(second));
        return governed
                || arguments.stream()
                        .anyMatch(a -> a.first() > comma
                                && a.first() <= comma + 4
                                && !a.marker().isEmpty()
                                && arguments.stream().anyMatch(b -> b.last() < comma && b.group() == a.group()));
    }

    private int end() {
        for (int word = hit.last() + 1; word < scope.to(); word++) {
            String next = sentence.form(word + 1);
            boolean listEnds = hit.trigger().isNominal() && sentence.form(word).equals(",") && !listContinues(word);
            boolean verbFollows = sentence.form(word).equals("and")
                    && (Grammar.isVerbal(next) || (next.endsWith("ed") && !itemAt(word + 1)));
            if (opensClause(word) || opensUse(word) || verbFollows || listEnds) {
                return word;
            }
        }
        return scope.to();
    }
}
