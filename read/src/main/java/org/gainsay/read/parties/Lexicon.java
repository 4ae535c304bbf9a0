package org.gainsay.read.parties;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Common words by what they can head: an office, a body, a company, people who stay unnamed. Words are compared in lower case. */
final class Lexicon {
    static final Set<String> RANK = words("rank");
    static final Set<String> OFFICE = words("office");
    static final Set<String> VAGUE = words("vague");
    static final Set<String> DOCUMENT = words("document");
    /** What somebody finds out and tells, so that the finding is his own. */
    static final Set<String> WORK = words("work");

    static final Set<String> BODY = words("body");
    static final Set<String> COMPANY = words("company");
    static final Set<String> GROUP = words("groupnoun");
    static final Set<String> PEOPLE = words("people");
    static final Set<String> STATE = words("countrynoun");
    static final Set<String> LEGAL_FORM = words("legal");
    static final Set<String> IN_ORGANISATIONS = words("orgword");
    /** Words that only companies bear in their names. */
    static final Set<String> IN_COMPANIES = words("companyword");
    /** Words that only companies bear at the end of their names. */
    static final Set<String> ENDS_COMPANIES = words("companylast");
    /** What companies do or deal in, capitalised as in their names. */
    static final Set<String> ACTIVITY = words("activity");
    /** Words that end the name of a company, capitalised. */
    static final Set<String> COMPANY_ENDS = words("companyend");
    /** Regions and cultures, as adjectives, capitalised: they may begin a name. */
    static final Set<String> REGION = words("regionword");
    /** What companies do that are called after their state, capitalised: {@code Iran Air}. */
    static final Set<String> STATE_FIRM = words("statefirm");
    /** Last words of capitalised phrases that name neither a person nor an organisation. */
    static final Set<String> THING = words("never");
    /** Places that are first names too. */
    static final Set<String> GIVEN = list("given.txt");
    /** Family names that stand before the given name. */
    static final Set<String> FAMILY_FIRST = list("family-first.txt");
    /** Words that are capitalised only because a sentence starts with them. */
    static final Set<String> COMMON = list("common.txt");

    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "de", "der", "den", "del", "della", "di", "du", "da", "dos", "la", "le", "zu", "zum", "ter",
            "ten");

    private Lexicon() {}

    /** Whether a word names an office or a rank: {@code President}, {@code Col.}, {@code spokeswoman}. */
    static boolean isOffice(String word) {
        String lower = bare(word);
        return OFFICE.contains(lower) || RANK.contains(lower);
    }

    /** Whether a word joins a family name: {@code von}, also where a sentence begins with it. */
    static boolean isParticle(String word) {
        return PARTICLES.contains(bare(word));
    }

    /** In lower case, without a full stop. */
    static String bare(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** {@code Red Sea Lines} of {@code Red Sea Lines Ltd}. */
    static String withoutLegalForm(String name) {
        int space = name.lastIndexOf(' ');
        return space > 0 && LEGAL_FORM.contains(bare(name.substring(space + 1))) ? name.substring(0, space) : name;
    }

    private static Set<String> words(String kind) {
        for (String line : Gazetteer.lines("words.tsv")) {
            if (line.startsWith(kind + "\t")) {
                return Set.of(new HashSet<>(java.util.List.of(
                                line.substring(kind.length() + 1).strip().split(" ", -1)))
                        .toArray(String[]::new));
            }
        }
        throw new IllegalStateException("words.tsv lacks " + kind);
    }

    private static Set<String> list(String file) {
        Set<String> all = new HashSet<>();
        Gazetteer.lines(file)
                .forEach(line -> all.addAll(java.util.List.of(line.strip().split(" ", -1))));
        return Set.copyOf(all);
    }
}
