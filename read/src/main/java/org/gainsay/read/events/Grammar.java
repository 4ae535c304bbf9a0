package org.gainsay.read.events;

import java.util.Set;
import java.util.regex.Pattern;

/** The closed classes of English words that the reading of clauses leans on. */
final class Grammar {
    static final Set<String> PREPOSITIONS = words("""
            of to from by with for in into on onto at against near over across through via between toward towards under during
            since after before within among around about off without until upon outside inside behind including""");
    static final Set<String> DETERMINERS = words("""
            a an the this that these those its his her their our your my any some such no all both each another several many""");
    static final Set<String> POINTERS = words("the this that these those such any");
    static final Set<String> RELATIVES = words("that which who whom whose where");
    static final Set<String> BE = words("be is are was were been being am");
    static final Set<String> HAVE = words("have has had having");
    static final Set<String> PRONOUNS = words("it they he she we i");
    static final Set<String> OURS = words("we us our ours");
    /** Who deals in a place without a name: "buyers in Russia". */
    static final Set<String> HOUSES = words("""
            buyer buyers customer customers importer importers dealer dealers trader traders firm firms company companies plant plants
            factory factories works depot depots warehouse warehouses arsenal base bases port harbour army armies forces troops units
            military industry makers manufacturer manufacturers authorities government regime broker brokers middleman middlemen
            intermediary intermediaries producer producers supplier suppliers club clubs institute university airline distributor distributors entity entities businessman""");

    static final Set<String> AUXILIARIES = words("""
            will would shall should can could may might must do does did not never to also now n't don't didn't doesn't won't
            already again recently reportedly allegedly severely badly heavily ultimately jointly secretly immediately nearly still""");
    private static final Set<String> CLAUSE_OPENERS = words("""
            that which who whom whose what where when while because although though if whether but unless whereas so whatever whoever wherever whenever however
            ; : \u2014 \u2013""");
    private static final Set<String> PHRASE_ENDS =
            words("and or nor as than overnight last who today yesterday alight ablaze");
    private static final Set<String> SOFT = words("""
            one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands first second single new more
            other further additional former late senior top western eastern northern southern central neighbouring neighboring
            entire whole own state state-owned private combat military heavy light lethal advanced modern big large small ongoing
            continued alleged recent deadly occupied latest previous possible joint armed government national growing massive
            initial so-called full full-scale unprovoked broad " '""");
    private static final Pattern ADJECTIVE =
            Pattern.compile("[\\p{L}-]{3,}(?:ish|ian|ese|ous|ive|able|ern|ic|al|ary|based|backed|made|built)");

    private Grammar() {}

    static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+", -1));
    }

    /** Whether a word can stand between a preposition and the noun that it governs. */
    static boolean isSoft(String word) {
        return DETERMINERS.contains(word)
                || SOFT.contains(word)
                || isNumber(word)
                || ADJECTIVE.matcher(word).matches();
    }

    static boolean isNumber(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    static boolean opensClause(String word) {
        return CLAUSE_OPENERS.contains(word);
    }

    /** Whether a noun phrase ends before this word. */
    static boolean endsNounPhrase(Word word) {
        String form = word.form();
        return (word.isMark() && !form.equals("'"))
                || PREPOSITIONS.contains(form)
                || CLAUSE_OPENERS.contains(form)
                || BE.contains(form)
                || HAVE.contains(form)
                || AUXILIARIES.contains(form)
                || form.endsWith("n't")
                || PHRASE_ENDS.contains(form);
    }

    /** Whether a word can stand before a verb as a part of it. */
    static boolean isVerbal(String form) {
        return AUXILIARIES.contains(form) || BE.contains(form) || HAVE.contains(form) || form.endsWith("ly");
    }
}
