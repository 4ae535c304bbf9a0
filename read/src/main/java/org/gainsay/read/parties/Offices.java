package org.gainsay.read.parties;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Schema;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/** Reads what somebody is from the words around the name: titles before it, an apposition before or after it. */
final class Offices {
    private static final int LONGEST_IN_WORDS = 12;
    private static final Set<String> LINKS = Set.of(
            "of",
            "the",
            "under",
            "deputy",
            "acting",
            "former",
            "then",
            "senior",
            "top",
            "chief",
            "general",
            "assistant",
            "defence",
            "defense",
            "foreign",
            "interior",
            "military",
            "government",
            "state",
            "affairs",
            "security",
            "national",
            "intelligence",
            "army",
            "navy",
            "opposition",
            "party",
            "ministry",
            "company",
            "police",
            "presidential",
            "finance",
            "trade",
            "justice",
            "energy",
            "health",
            "transport",
            "information",
            "economy",
            "special",
            "permanent",
            "high",
            "new",
            "outgoing",
            "retired",
            "communications",
            "public",
            "human",
            "rights",
            "strategic",
            "board",
            "council",
            "committee",
            "department",
            "air",
            "force",
            "border",
            "guard",
            "ruling",
            "water",
            "oil",
            "house");
    private static final Set<String> JOINS_OFFICE = Set.of("for", "to", "and", "at", "in", "on");
    private static final Set<String> LEADING =
            Set.of("of", "the", "for", "to", "and", "at", "in", "on", "a", "an", "then", "its", "their", "his", "new");
    private static final Pattern APPOSITION =
            Pattern.compile("^,? (?:who is |who was )?((?:an? |the |then |now )?[^,;:.()\"]{3,90})");
    private static final Pattern OF_A_STATE = Pattern.compile("^ of (?:the )?(?=\\p{Lu})");
    private static final Pattern TOWARDS = Pattern.compile("\\b(?:to|to the|in|in the|on|on the|about) $");
    /** Whom somebody serves: "an adviser to the Azerbaijani president", "the government in Kigali". */
    private static final Pattern SERVING = Pattern.compile(
            "(?i)\\b(?:(?:advis[eo]r|aide|assistant|secretary) to|(?:government|authorities|administration|junta|regime) in)(?: the)? $");

    /** Who works for somebody in office works for his state: "an adviser to President". */
    private static final Pattern ADVISING = Pattern.compile(
            "(?i)\\b(?:advis[eo]r|aide|spokes\\p{L}+|chief of staff) (?:to|of|for) (?:the )?(?:\\p{L}+ ){0,3}$");

    private static final int LONGEST_LINK = 50;
    private static final Pattern VERB = Pattern.compile(
            " (?:said|says|told|has|had|have|is|was|were|who|which|that|denied|confirmed|warned|added|wrote|announced|accused|called|insisted|and (?:said|told)|will|would|did)\\b.*$");

    private final Words words;
    private final Roster roster;

    Offices(Words words, Roster roster) {
        this.words = words;
        this.roster = roster;
    }

    /** The office of the person named at {@code name}; null where the text says none there. */
    @Nullable Office at(Range name) {
        Office before = ofAState(before(name), name);
        if (before != null && !isOnlyRank(before)) {
            return before;
        }
        Office after = after(name);
        if (after == null && before != null) {
            after = before(before.range());
        }
        return after == null ? before : after;
    }

    /** "President Elena Vargas of Peru". */
    private @Nullable Office ofAState(@Nullable Office office, Range name) {
        Matcher of = OF_A_STATE.matcher(words.after(name.end()));
        Sighting state = office != null && office.body() == null && of.find() ? roster.at(name.end() + of.end()) : null;
        return office == null || state == null || state.party().schema() != Schema.COUNTRY
                ? office
                : new Office(office.range(), office.words(), state.party().country(), state.party());
    }

    private boolean isOnlyRank(Office office) {
        return words.in(office.range()).stream()
                .allMatch(word -> Lexicon.RANK.contains(Lexicon.bare(words.text(word))));
    }

    private @Nullable Office before(Range name) {
        List<Range> left = words.before(name.start(), LONGEST_IN_WORDS);
        int start = name.start();
        int end = name.start();
        boolean office = false;
        boolean stated = false;
        for (int i = 0; i < left.size(); i++) {
            Range word = left.get(i);
            if (word.start() >= start) {
                continue;
            }
            if (!joined(word.end(), start, end == name.start() && start == name.start())
                    || !(belongs(word, i + 1 < left.size() ? words.text(left.get(i + 1)) : "")
                            || (office && fieldOfState(word, i + 1 < left.size() ? left.get(i + 1) : null)))) {
                break;
            }
            Sighting known = roster.at(word.start());
            boolean country = known != null
                    && (known.party().schema() == Schema.COUNTRY
                            || known.party().schema() == Schema.PLACE);
            boolean nationality = known != null && known.kind() == MentionKind.ADJECTIVE && office;
            if (country && stated && !nationality && !words.flat().startsWith("'s", word.end())) {
                break;
            }
            stated |= country;
            if (end == name.start()) {
                end = word.end();
            }
            start = known == null ? word.start() : known.range().start();
            office |= Lexicon.isOffice(words.text(word));
        }
        if (!office) {
            return null;
        }
        for (Range word : words.in(new Range(start, end))) {
            if (!LEADING.contains(words.text(word).toLowerCase(Locale.ROOT)) || roster.at(word.start()) != null) {
                return office(new Range(word.start(), end));
            }
        }
        return null;
    }

    /** Whether nothing but a space, a possessive or, before the name itself, a comma stands between two words. */
    private boolean joined(int end, int next, boolean beforeName) {
        String gap = words.flat().substring(end, next);
        String bare = gap.startsWith("'s ") ? gap.substring(2) : gap.startsWith("' ") ? gap.substring(1) : gap;
        return bare.equals(" ")
                || (bare.equals(". ") && isRank(end))
                || bare.equals("-")
                || (beforeName && bare.equals(", "));
    }

    private boolean isRank(int end) {
        List<Range> word = words.before(end, 1);
        return !word.isEmpty() && Lexicon.RANK.contains(Lexicon.bare(words.text(word.getFirst())));
    }

    private boolean belongs(Range word, String further) {
        String text = words.text(word);
        Sighting known = roster.at(word.start());
        if (known != null) {
            return !known.party().isPerson() || words.flat().startsWith("'s", word.end());
        }
        if (JOINS_OFFICE.contains(text)) {
            return Lexicon.isOffice(further);
        }
        return Lexicon.isOffice(text)
                || LINKS.contains(Lexicon.bare(text))
                || (Character.isUpperCase(text.charAt(0)) && !Lexicon.COMMON.contains(text));
    }

    /** "Ukraine's | sanctions | commissioner": any word between a state and an office. */
    private boolean fieldOfState(Range word, @Nullable Range further) {
        Sighting state = further == null ? null : roster.at(further.start());
        return state != null
                && state.party().schema() == Schema.COUNTRY
                && Character.isLowerCase(words.text(word).charAt(0))
                && (state.kind() == MentionKind.ADJECTIVE
                        || words.flat().startsWith("'s ", state.range().end()));
    }

    private @Nullable Office after(Range name) {
        Matcher matcher = APPOSITION.matcher(words.after(name.end()));
        if (!matcher.find() || words.flat().charAt(name.end()) != ',') {
            return null;
        }
        String phrase = VERB.matcher(matcher.group(1)).replaceFirst("");
        int start = name.end() + matcher.start(1);
        Range range = new Range(start, start + phrase.stripTrailing().length());
        List<Range> inside = words.in(range);
        for (int i = 0; i < Math.min(7, inside.size()); i++) {
            if (Lexicon.isOffice(words.text(inside.get(i)))) {
                String first = words.text(inside.getFirst());
                boolean article = Set.of("a", "an", "the", "then", "now").contains(first) && inside.size() > 1;
                return office(new Range(article ? inside.get(1).start() : start, range.end()));
            }
        }
        return null;
    }

    private Office office(Range range) {
        String country = null;
        Party body = null;
        boolean lawyer = Clients.isLawyer(words.text(range));
        for (Sighting sighting : roster.in(range)) {
            Party party = sighting.party();
            int start = sighting.range().start();
            String link = words.flat().substring(Math.max(range.start(), start - LONGEST_LINK), start);
            boolean receiving =
                    TOWARDS.matcher(link).find() && !SERVING.matcher(link).find();
            boolean possessor = words.flat().startsWith("'", sighting.range().end());
            boolean chief = party.isPerson() && ADVISING.matcher(link).find();
            if ((party.isPerson() && !chief) || receiving || (lawyer && !possessor)) {
                continue; // "his Washington lawyer" serves no state
            }
            if (country == null && !chief && party.schema() != Schema.COMPANY) {
                country = party.country();
            }
            if (body == null) {
                body = party;
            }
        }
        return new Office(range, words.text(range), country, body);
    }
}
