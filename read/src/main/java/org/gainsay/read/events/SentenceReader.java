package org.gainsay.read.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gainsay.model.Entity;
import org.gainsay.model.Mention;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Schema;
import org.gainsay.read.parties.Cast;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/** Finds the words of each sentence and the parties, places and arms among them, with the preposition that governs each. */
final class SentenceReader {
    private static final int FARTHEST_PREPOSITION = 5;
    private static final int LONGEST_DESCRIPTION = 4;
    private static final int LONGEST_APPOSITION = 3;
    private static final Set<String> MEASURES = Grammar.words(
            "hundreds dozens tens thousands millions scores pieces number amount amounts types kinds rounds batch batches tons tonnes lot lots squadron squadrons battalion battalions regiment regiments division divisions set sets pair pairs fleet stock stocks quantity quantities handful load loads crates boxes containers samples specimens cases cargoes truckloads planeloads shiploads");

    private static final Set<String> UNITS = Grammar.words("battery batteries launcher launchers system systems");
    private static final Set<String> COUNTING = Grammar.words(
            "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred hundreds thousand thousands");
    private static final Set<String> COMPASS =
            Grammar.words("north south east west northeast northwest southeast southwest");
    private static final Set<String> SEATED = Set.of("in", "at", "of", "near");
    /** What looks like a verb and says what a firm does. */
    private static final Set<String> TRADES =
            Grammar.words("trading shipping engineering manufacturing holding mining leasing");

    private static final Set<String> SUBJECTS = Set.of("i", "we", "he", "she", "they");
    private static final Set<String> HANDED = Set.of("to", "for", "into", "from");

    private static final Set<String> FIRMS = Grammar.words("""
            bank banks company companies firm firms dealer dealers trader traders broker brokers plant factory shipyard airline
            businessman businessmen maker manufacturer network""");

    private static final Set<String> POSTS = Grammar.words("""
            director chairman chairwoman owner founder head chief manager captain partner shareholder president commander minister
            general financier banker shipper""");

    /** What may be an argument, before it is known how it hangs in the sentence. */
    private record Candidate(String value, Argument.Kind kind, boolean adjective, int first, int last, int home) {
        Candidate(String value, Argument.Kind kind, boolean adjective, int first, int last) {
            this(value, kind, adjective, first, last, last);
        }

        /** The same with the state that says where it is at home, up to its last word: "Acme | of Iran". */
        Candidate of(Candidate state) {
            return new Candidate(value, kind, adjective, first, last, state.last);
        }
    }

    private static final Pattern CRAFT = Pattern.compile(
            "\\b(?:ships?|vessels?|dhow|freighter|tanker|ferry|trawler|barge|yacht|tugboat|steamer|(?:cargo|container|supply|merchant) (?:ship|vessel|boat)"
                    + "|bulk carrier|MV|M/V|MT|SS)\\s+[\"']?$");
    private static final int LONGEST_CRAFT = 24;

    private final ArticleText text;
    private final ArmsLexicon arms;
    /** The entities that are called a ship somewhere. */
    private final Set<String> craft;

    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Cast cast;

    SentenceReader(ArticleText text, Cast cast, ArmsLexicon arms) {
        this.text = text;
        this.arms = arms;
        cast.entities().forEach(entity -> entities.put(entity.id(), entity));
        this.cast = cast;
        craft = cast.mentions().stream()
                .filter(mention -> mention.kind() == MentionKind.NAME)
                .filter(mention -> CRAFT.matcher(text.plain()
                                .substring(
                                        Math.max(0, mention.span().start() - LONGEST_CRAFT),
                                        mention.span().start()))
                        .find())
                .map(Mention::entity)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Sentence> sentences() {
        return text.sentences().stream().map(this::read).toList();
    }

    private Sentence read(Range range) {
        List<Word> words = Word.in(text.plain(), range);
        Sentence bare = new Sentence(range, words, List.of());
        List<Candidate> candidates = new ArrayList<>();
        for (Mention mention : outermost(range)) {
            candidate(mention, bare, candidates);
        }
        for (ArmsItem item : joined(arms.in(words), bare)) {
            boolean inside = candidates.stream().anyMatch(c -> c.first() <= item.first() && item.last() <= c.last());
            if (!inside) {
                String value = text.slice(bare.range(item.first(), item.last())).replaceAll("\\s+", " ");
                candidates.add(new Candidate(value, Argument.Kind.ITEM, false, item.first(), item.last()));
            }
        }
        candidates.sort((a, b) -> Integer.compare(a.first(), b.first()));
        return new Sentence(range, words, arguments(bare, atHome(bare, candidates)));
    }

    /** "Acme of Iran, Orion of Malta, the Turkish company Lumo" are three parties, and their states are none. */
    private List<Candidate> atHome(Sentence sentence, List<Candidate> candidates) {
        List<Candidate> parties = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Candidate before = parties.isEmpty() ? null : parties.getLast();
            if (before != null && isHome(sentence, before, candidate)) {
                parties.set(parties.size() - 1, before.of(candidate));
            } else if (before != null && isHomeBefore(sentence, before, candidate)) {
                parties.set(parties.size() - 1, candidate);
            } else {
                parties.add(candidate);
            }
        }
        return parties;
    }

    private static boolean isHome(Sentence sentence, Candidate party, Candidate country) {
        return party.kind() == Argument.Kind.PARTY
                && !party.adjective()
                && country.kind() == Argument.Kind.COUNTRY
                && !country.adjective()
                && party.last() + 2 == country.first()
                && sentence.form(party.last() + 1).equals("of");
    }

    /** "The Turkish company | Lumo", "Turkey's | Lumo". */
    private boolean isHomeBefore(Sentence sentence, Candidate country, Candidate firm) {
        Entity named = entities.get(firm.value());
        return country.kind() == Argument.Kind.COUNTRY
                && country.adjective()
                && firm.kind() == Argument.Kind.PARTY
                && !firm.adjective()
                && named != null
                && (named.schema() == Schema.COMPANY || named.schema() == Schema.ORGANIZATION)
                && (country.last() + 1 == firm.first() || heads(sentence, country, firm));
    }

    /** "Engines and electronics" are one thing to deliver. */
    private static List<ArmsItem> joined(List<ArmsItem> items, Sentence sentence) {
        List<ArmsItem> joined = new ArrayList<>();
        for (ArmsItem item : items) {
            boolean and = sentence.form(item.first() - 1).equals("and");
            if (!joined.isEmpty() && isOf(sentence, joined.getLast(), item)) {
                joined.add(new ArmsItem(
                        joined.removeLast().first(), item.last(), item.family(), item.register(), item.militaryList()));
            } else if (and && !joined.isEmpty() && joined.getLast().last() == item.first() - 2) {
                ArmsItem before = joined.removeLast();
                joined.add(new ArmsItem(
                        before.first(), item.last(), before.family(), before.register(), before.militaryList()));
            } else {
                joined.add(item);
            }
        }
        return joined;
    }

    /** "Two batteries of the S-300" are goods that the weapon tells more closely. */
    private static boolean isOf(Sentence sentence, ArmsItem goods, ArmsItem weapon) {
        int the = sentence.form(weapon.first() - 1).equals("the") ? 1 : 0;
        return !goods.isArms()
                && weapon.isArms()
                && UNITS.contains(sentence.form(goods.last()))
                && sentence.form(weapon.first() - 1 - the).equals("of")
                && goods.last() == weapon.first() - 2 - the;
    }

    private List<Mention> outermost(Range range) {
        List<Mention> inside = cast.mentionsIn(range);
        return inside.stream()
                .filter(m -> inside.stream()
                        .noneMatch(o -> o.span().contains(m.span())
                                && o.span().length() > m.span().length()))
                .toList();
    }

    private void candidate(Mention mention, Sentence sentence, List<Candidate> candidates) {
        Entity entity = entities.get(mention.entity());
        int first = sentence.wordFrom(mention.span().start());
        int last = sentence.wordFrom(mention.span().end()) - 1;
        boolean inCompound = text.plain().startsWith("-", mention.span().end());
        if (entity == null || last < first || inCompound) {
            return;
        }
        if (entity.schema() == Schema.PERSON && Grammar.OURS.contains(sentence.form(first))) {
            return; // "we" are those for whom a person speaks, whoever they are
        }
        boolean possessive = sentence.form(last).equals("'s")
                || sentence.form(last + 1).equals("'s")
                || (sentence.form(last + 1).equals("'") && sentence.form(last).endsWith("s"));
        boolean owner = mention.kind() == MentionKind.PRONOUN && Grammar.DETERMINERS.contains(sentence.form(last));
        boolean seat = kind(entity) == Argument.Kind.COUNTRY && FIRMS.contains(sentence.form(last + 1));
        boolean adjective = mention.kind() == MentionKind.ADJECTIVE || possessive || owner || seat;
        candidates.add(new Candidate(entity.id(), kind(entity), adjective, first, last));
    }

    private Argument.Kind kind(Entity entity) {
        if (entity.schema() == Schema.PLACE) {
            return Argument.Kind.PLACE;
        }
        if (entity.schema() == Schema.COUNTRY) {
            return Argument.Kind.COUNTRY;
        }
        return craft.contains(entity.id()) ? Argument.Kind.VESSEL : Argument.Kind.PARTY;
    }

    private List<Argument> arguments(Sentence sentence, List<Candidate> candidates) {
        List<Argument> arguments = new ArrayList<>();
        for (int index = 0; index < candidates.size(); index++) {
            Candidate candidate = candidates.get(index);
            boolean more = index + 1 < candidates.size() && joins(sentence, candidate, candidates.get(index + 1), true);
            boolean ends = index > 1
                    && arguments.get(index - 2).group()
                            == arguments.get(index - 1).group()
                    && isFree(candidates.get(index - 2))
                    && isFree(candidates.get(index - 1))
                    && isFree(candidate);
            boolean joined = index > 0 && joins(sentence, candidates.get(index - 1), candidate, more || ends);
            String marker = marker(
                    sentence,
                    candidate.first(),
                    word -> candidates.stream()
                            .anyMatch(other -> other.kind() == Argument.Kind.PARTY
                                    && other.first() <= word
                                    && word <= other.last()));
            int group = index;
            if (marker.isEmpty() && (joined || (index > 0 && heads(sentence, candidates.get(index - 1), candidate)))) {
                Argument before = arguments.getLast();
                marker = before.marker();
                group = before.group();
            }
            Range range = sentence.range(candidate.first(), candidate.last());
            arguments.add(new Argument(
                    range,
                    candidate.value(),
                    candidate.kind(),
                    marker,
                    candidate.adjective() && qualifies(sentence, candidate, arguments),
                    candidate.first(),
                    candidate.last(),
                    group));
        }
        return arguments;
    }

    /** Whether this may be one of a list that no "and" closes: "Acme, Orion, Lumo". */
    private static boolean isFree(Candidate candidate) {
        return candidate.kind() == Argument.Kind.PARTY && !candidate.adjective();
    }

    /** Whether an adjective or a possessive has a noun to qualify, or stands for its bearer: "the Ukrainians". */
    private static boolean qualifies(Sentence sentence, Candidate candidate, List<Argument> before) {
        String next = sentence.form(candidate.last() + 1);
        return !next.isEmpty() && (!Grammar.PREPOSITIONS.contains(next) || !before.isEmpty());
    }

    /**
     * Whether only "and", a comma within a list, or nothing at all stands between two candidates; of two parties also what somebody is: "A, a
     * shipping firm, and the businessman B".
     */
    private static boolean joins(Sentence sentence, Candidate before, Candidate after, boolean inList) {
        boolean subject = SUBJECTS.contains(sentence.form(after.first())); // "sold rifles to Chad, and I | would"
        if (subject || (before.adjective() && before.last() + 1 == after.first())) {
            return false;
        }
        boolean parties = before.kind() == Argument.Kind.PARTY && after.kind() == Argument.Kind.PARTY;
        boolean as = false;
        boolean and = false;
        boolean comma = false;
        for (int word = before.adjective() ? headOf(sentence, before) : before.home() + 1;
                word < after.first();
                word++) {
            String form = sentence.form(word);
            as |= form.equals("as");
            if (form.equals("and")
                    || form.equals("or")
                    || form.equals("nor")
                    || form.equals("as")
                    || form.equals("well")) {
                and = true;
            } else if (form.equals(",") || form.equals("(") || form.equals(")")) {
                comma |= form.equals(",");
            } else if (!Grammar.isSoft(form)) {
                int end = parties && !as && (and || comma) ? endOfDescription(sentence, word, after.first()) : -1;
                if (end < 0) {
                    return false;
                }
                word = end - 1;
            }
        }
        boolean aside = sentence.form(before.last() + 1).equals("(") && before.last() + 2 == after.first();
        boolean sameSort = (before.kind() == Argument.Kind.ITEM) == (after.kind() == Argument.Kind.ITEM);
        return sameSort && (and || (comma && inList) || aside || before.home() + 1 == after.first());
    }

    /** Index after the common nouns from a word on, where a comma or the candidate itself follows; else -1. */
    private static int endOfDescription(Sentence sentence, int from, int candidate) {
        int word = from;
        while (word < candidate
                && word - from < LONGEST_DESCRIPTION
                && !Grammar.endsNounPhrase(sentence.words().get(word))) {
            word++;
        }
        return word == candidate || (word > from && sentence.form(word).equals(",")) ? word : -1;
    }

    /**
     * Whether a nationality or a possessive qualifies this candidate through common nouns: "the Russian businessman Yamshchikov", "its
     * director, Selim Kaya".
     */
    private static boolean heads(Sentence sentence, Candidate before, Candidate candidate) {
        if (!before.adjective() || candidate.kind() == Argument.Kind.ITEM) {
            return false;
        }
        int head = headOf(sentence, before);
        boolean apposed = candidate.kind() == Argument.Kind.PARTY
                && head + 1 == candidate.first()
                && sentence.form(head).equals(",")
                && (POSTS.contains(sentence.form(head - 1)) || FIRMS.contains(sentence.form(head - 1)));
        return apposed || head > candidate.first();
    }

    /** Index after the common nouns that follow a nationality or a possessive. */
    private static int headOf(Sentence sentence, Candidate adjective) {
        int word = adjective.last() + 1;
        int limit = Math.min(sentence.words().size(), word + LONGEST_APPOSITION + 1);
        while (word < limit && !Grammar.endsNounPhrase(sentence.words().get(word))) {
            word++;
        }
        return Math.min(word, limit);
    }

    /** @param named whether a word belongs to somebody's name, who then receives himself */
    private static String marker(Sentence sentence, int first, IntPredicate named) {
        for (int word = first - 1; word >= Math.max(0, first - FARTHEST_PREPOSITION); word--) {
            String form = sentence.form(word);
            boolean counts = form.equals("of")
                    && (MEASURES.contains(sentence.form(word - 1)) || COMPASS.contains(sentence.form(word - 1)));
            if (counts) {
                word--;
            } else if (form.equals("that") && !Grammar.PREPOSITIONS.contains(sentence.form(word - 1))) {
                return ""; // "said in a statement that Iran had": what follows hangs on no preposition before
            } else if (approximates(sentence, word)) {
                word -= form.equals("to") ? 1 : 0;
            } else if (Grammar.PREPOSITIONS.contains(form)) {
                return SEATED.contains(form) && !named.test(word - 1) ? handedTo(sentence, word) : form;
            } else if (!Grammar.isSoft(form) && !form.equals("'s")) {
                return farMarker(sentence, word, first);
            }
        }
        return "";
    }

    /** "About 80 launchers had arrived": the word belongs to the number and governs nothing. */
    private static boolean approximates(Sentence sentence, int word) {
        String form = sentence.form(word);
        String next = sentence.form(word + 1);
        boolean number = Grammar.isNumber(next) || COUNTING.contains(next);
        return number
                && (form.equals("about")
                        || form.equals("around")
                        || (form.equals("to") && sentence.form(word - 1).equals("up")));
    }

    /** What is handed "to buyers in Russia", or comes "from dealers in Russia", is handed to Russia or comes from there, as far as the text says. */
    private static String handedTo(Sentence sentence, int seat) {
        if (Grammar.HOUSES.contains(sentence.form(seat - 1))) {
            for (int word = seat - 2; word >= Math.max(0, seat - FARTHEST_PREPOSITION); word--) {
                String form = sentence.form(word);
                if (HANDED.contains(form)) {
                    return form;
                }
                if (Grammar.endsNounPhrase(sentence.words().get(word)) && !form.equals("and")) {
                    break;
                }
            }
        }
        return sentence.form(seat);
    }

    /** The preposition before a determiner and common nouns: "to the rebel group Hezbollah", "from the trading house Acme". */
    private static String farMarker(Sentence sentence, int from, int first) {
        for (int word = from; word > Math.max(0, first - FARTHEST_PREPOSITION); word--) {
            String form = sentence.form(word);
            if (Grammar.DETERMINERS.contains(form)) {
                String before = sentence.form(word - 1);
                return Grammar.PREPOSITIONS.contains(before) ? before : "";
            }
            boolean verbal = (form.endsWith("ing") && !TRADES.contains(form)) || form.endsWith("ed");
            if (verbal || Grammar.endsNounPhrase(sentence.words().get(word))) {
                return "";
            }
        }
        return "";
    }
}
