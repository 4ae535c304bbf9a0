package org.gainsay.read.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Schema;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/** Reads the noun phrase of a source: whom it names, or whom it describes. */
final class Sources {
    private static final Pattern AND = Pattern.compile(",? (?:and|or|as well as|&) |, (?=[^,]*,? and |[^, ]+$)");
    private static final Pattern POSTMODIFIER = Pattern.compile(
            " (?:of|for|in|to|at|from|with|on|by|close|near|who|which|that|whose|responsible|speaking|based|inside|within|familiar|about|under|against|behind|citing|quoted|and|seen|dated|called|posing|writing|issued|posted|published|released|obtained|compiled|conducted|carried|commissioned|prepared|produced|reviewed|collected|shared|himself|herself|itself|themselves)\\b|,| -|\\(");
    private static final Pattern GOVERNED = Pattern.compile(
            "(?i)\\b(\\p{L}+)(?: also| both)? (?:of|for|to|at|from|with|in|about|on|against)(?: the)?(?: [\\p{L}' -]{0,60})?$");
    private static final Pattern CALLED =
            Pattern.compile(" (?:called|named|calling itself|calling themselves|known as)(?: the)? (?=\\p{Lu})");
    private static final Set<String> POSSESSIVE = Set.of("his", "her", "its", "their", "our", "my");

    private final Words words;
    private final Roster roster;
    private final Offices offices;
    private final Pronouns pronouns;
    private final Descriptions descriptions;

    Sources(Words words, Roster roster, Pronouns pronouns, Descriptions descriptions) {
        this.words = words;
        this.roster = roster;
        this.offices = new Offices(words, roster);
        this.pronouns = pronouns;
        this.descriptions = descriptions;
    }

    Voice read(Range given, Draft draft, @Nullable Voice around) {
        Range source = whole(given);
        List<Range> inside = words.in(source);
        if (inside.isEmpty()) {
            return Voice.unnamed("", null, 0.2);
        }
        if (inside.size() == 1) {
            String word = words.text(inside.getFirst()).toLowerCase(Locale.ROOT);
            if (Pronouns.isPronoun(word) && roster.at(source.start()) == null) {
                Voice voice = pronouns.of(word, source.start(), draft, around);
                if (voice != null) {
                    see(inside.getFirst(), voice, MentionKind.PRONOUN);
                    return voice;
                }
                return Voice.unnamed(word, null, 0.2);
            }
        }
        List<Range> parts = coordinated(source);
        if (parts.size() > 1) {
            List<Party> parties = new ArrayList<>();
            double confidence = 0.9;
            for (Range part : parts) {
                Voice voice = one(part, draft, around);
                voice.parties().stream()
                        .filter(party -> !parties.contains(party))
                        .forEach(parties::add);
                confidence = Math.min(confidence, voice.confidence());
            }
            return new Voice(parties, parties.isEmpty() ? text(source) : "", null, null, confidence);
        }
        return one(source, draft, around);
    }

    /** Without marks before it, and to both ends of a name that it cuts in two. */
    private Range whole(Range given) {
        String flat = words.flat();
        int start = given.start();
        while (start < given.end() && !Character.isLetterOrDigit(flat.charAt(start))) {
            start++;
        }
        Sighting first = given.end() > start ? roster.at(start) : null;
        if (first != null && first.range().start() < start && first.range().end() > start) {
            start = first.range().start();
        }
        Sighting last = given.end() > start ? roster.at(given.end() - 1) : null;
        int end = last != null && last.range().start() >= start
                ? Math.max(given.end(), last.range().end())
                : given.end();
        return new Range(start, end);
    }

    /** The parts of "the US and Britain"; one part where the word "and" stands inside a name or an office. */
    private List<Range> coordinated(Range source) {
        List<Range> parts = new ArrayList<>();
        Matcher matcher = AND.matcher(words.flat()).region(source.start(), source.end());
        int start = source.start();
        boolean anded = false;
        while (matcher.find()) {
            Sighting across = roster.at(matcher.start());
            if (across != null && across.range().end() > matcher.start() + 1) {
                continue;
            }
            parts.add(new Range(start, matcher.start()));
            start = matcher.end();
            anded |= !matcher.group().equals(", ");
        }
        parts.add(new Range(start, source.end()));
        anded |= parts.size() == 2 && parts.stream().allMatch(this::isState);
        if (!anded || parts.size() < 2 || start >= source.end()) {
            return List.of(source);
        }
        for (Range part : parts) {
            if (!standsAlone(part)) {
                return List.of(source);
            }
        }
        return parts;
    }

    private boolean isState(Range part) {
        Sighting only = part.length() == 0 ? null : roster.at(part.start());
        return only != null && only.range().equals(part) && only.party().schema() == Schema.COUNTRY;
    }

    /** Whether a part ends with a name, or is a description with an article of its own. */
    private boolean standsAlone(Range part) {
        List<Range> inside = words.in(part);
        if (inside.isEmpty()) {
            return false;
        }
        Sighting last = roster.at(inside.getLast().start());
        if (last != null && last.kind() != MentionKind.ADJECTIVE) {
            String before = words.flat()
                    .substring(part.start(), Math.max(part.start(), last.range().start()));
            return last.party().isPerson() || !before.matches(".*(?<!Departments )\\b(?:of|for|to|in|at)(?: the)? $");
        }
        String first = words.text(inside.getFirst()).toLowerCase(Locale.ROOT);
        return inside.size() > 1
                && (POSSESSIVE.contains(first) || (first.equals("the") && !isOffice(inside.getLast())));
    }

    private boolean isOffice(Range word) {
        return Lexicon.isOffice(words.text(word));
    }

    private Voice one(Range part, Draft draft, @Nullable Voice around) {
        Sighting person = person(part);
        if (person != null) {
            return speaksAs(person, part);
        }
        return described(part, draft, around);
    }

    /** The person who is the head of the phrase: not an owner, not one for whom somebody else speaks. */
    private @Nullable Sighting person(Range part) {
        String flat = words.flat();
        for (Sighting sighting : roster.in(part)) {
            int end = sighting.range().end();
            if (!sighting.party().isPerson() || (flat.startsWith("'s ", end) && end + 3 < part.end())) {
                continue;
            }
            int comma = afterComma(part.start(), sighting.range().start());
            Matcher governed = GOVERNED.matcher(flat.substring(
                    Math.min(comma, sighting.range().start()), sighting.range().start()));
            boolean other = governed.find()
                    && offices.at(sighting.range()) == null
                    && !governed.group(1).matches("(?i)according|words|account|statement|letter|remarks");
            String title = flat.substring(
                    comma > sighting.range().start() ? part.start() : comma,
                    sighting.range().start());
            boolean through = title.matches(
                    "(?i).*\\b(?:spokes\\w+|aide|adviser|advisor|lawyers?|allies|official|representative|wife|office|deputy) (?:of|for|to) .*");
            if (!other && !through) {
                return sighting;
            }
        }
        return null;
    }

    /** Where the words begin that follow the last comma before a place, as far back as {@code from}. */
    private int afterComma(int from, int place) {
        for (int at = place; at >= from; at--) {
            if (words.flat().startsWith(", ", at)) {
                return at + 2;
            }
        }
        return from;
    }

    private Voice speaksAs(Sighting sighting, Range part) {
        Party person = sighting.party();
        Office office = offices.at(sighting.range());
        Range role = office != null && !office.isKinship() && part.overlaps(office.range())
                ? new Range(
                        Math.max(part.start(), office.range().start()),
                        Math.min(part.end(), office.range().end()))
                : null;
        return new Voice(List.of(person), "", role, null, 0.95);
    }

    private Voice described(Range part, Draft draft, @Nullable Voice around) {
        Range core = core(part);
        Range called = called(part);
        if (called != null) {
            core = called;
        }
        List<Range> inside = words.in(core);
        if (inside.isEmpty()) {
            return Voice.unnamed(text(part), null, 0.3);
        }
        Sighting last = roster.at(inside.getLast().start());
        boolean owner = last != null
                && last.range().end() < core.end()
                && !words.flat().substring(last.range().end(), core.end()).matches("'s?|\\W*");
        if (last != null && !owner && last.kind() != MentionKind.ADJECTIVE && part.contains(last.range())) {
            return Voice.of(speaker(last), last.party().schema() == Schema.PLACE ? 0.6 : 0.9);
        }
        if (last != null
                && last.kind() == MentionKind.ADJECTIVE
                && inside.size() > 1
                && words.text(inside.getFirst()).equalsIgnoreCase("the")) {
            return Voice.of(last.party(), 0.7);
        }
        Sighting apposed = apposed(part);
        if (apposed != null) {
            return Voice.of(apposed.party(), 0.8);
        }
        Voice voice = descriptions.of(part, core, draft, around);
        boolean stated = !roster.in(core).isEmpty();
        see(core, voice, MentionKind.NOMINAL);
        boolean office = Lexicon.isOffice(words.text(inside.getLast())) && stated && !voice.isUnnamed();
        return office
                ? new Voice(voice.parties(), voice.description(), core, voice.behalf(), voice.confidence())
                : voice;
    }

    /** The name in {@code the operator of the farm, Turkana Wind Power} and {@code a rebel group, the Front}. */
    private @Nullable Sighting apposed(Range part) {
        int comma = words.flat().indexOf(", ", part.start(), part.end());
        int start = comma < 0 ? -1 : comma + (words.flat().startsWith(", the ", comma) ? ", the ".length() : 2);
        Sighting next = comma < 0 || start >= part.end() ? null : roster.at(start);
        if (next == null
                || next.range().start() != start
                || !next.party().schema().isOrganization()) {
            return null;
        }
        int end = next.range().end();
        return end >= part.end() || words.flat().charAt(end) == ',' ? next : null;
    }

    /** A city that speaks is its government. */
    private Party speaker(Sighting sighting) {
        Party party = sighting.party();
        if (party.schema() != Schema.PLACE) {
            return party;
        }
        Gazetteer.Known known =
                Gazetteer.builtIn().at(words.flat(), sighting.range().start());
        String country = party.country();
        if (known != null && known.sense() == Sense.CAPITAL && country != null) {
            return roster.state(country);
        }
        return roster.named("Government of " + party.name(), Schema.PUBLIC_BODY, country);
    }

    /** The name in {@code a group calling itself Free Shipyards}. */
    private @Nullable Range called(Range part) {
        Matcher matcher = CALLED.matcher(words.flat()).region(part.start(), part.end());
        return matcher.find() ? new Range(matcher.end(), part.end()) : null;
    }

    /** The phrase up to what is added to its noun: {@code a spokesman} of {@code a spokesman for the army, who spoke}. */
    private Range core(Range part) {
        Matcher matcher = POSTMODIFIER.matcher(words.flat()).region(part.start() + 1, part.end());
        while (matcher.find()) {
            Sighting across = roster.at(matcher.start());
            List<Range> upTo = words.in(new Range(part.start(), matcher.start()));
            Sighting last = upTo.isEmpty() ? null : roster.at(upTo.getLast().start());
            boolean goesOn = matcher.group().equals(" and") && last != null && last.kind() == MentionKind.ADJECTIVE;
            if (!goesOn && (across == null || across.range().end() <= matcher.start() + 1)) {
                return new Range(part.start(), matcher.start());
            }
        }
        return part;
    }

    private void see(Range range, Voice voice, MentionKind kind) {
        if (voice.parties().size() == 1 && roster.at(range.start()) == null) {
            roster.see(range, voice.parties().getFirst(), kind);
        }
    }

    private String text(Range range) {
        return words.text(range).toLowerCase(Locale.ROOT);
    }
}
