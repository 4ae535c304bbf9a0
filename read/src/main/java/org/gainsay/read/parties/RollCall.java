package org.gainsay.read.parties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Schema;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Coverage;
import org.jspecify.annotations.Nullable;

/** Makes the roster: finds the names, decides which are one party's, then finds the short names that the long ones explain. */
final class RollCall {
    private static final Pattern WORD_START = Pattern.compile("(?<![^ '])\\p{L}");

    private static final Pattern IN_A_CAPITAL = Pattern.compile("\\bIn (\\p{Lu}[\\p{L}' -]+), the $");

    private static final Set<String> OF_ANY_STATE = Set.of("Foreign Office", "Home Office", "Treasury");

    private static final String BRITISH = "gb";
    private static final String BRITISH_TREASURY = "HM Treasury";

    private final ArticleText text;
    private final Words words;
    private final Roster roster;
    /** How often each state has been named so far. */
    private final Map<String, Integer> named = new HashMap<>();
    /** By their names without a legal form. */
    private final Map<String, Party> firms = new HashMap<>();

    private RollCall(ArticleText text, Words words) {
        this.text = text;
        this.words = words;
        roster = new Roster(text);
    }

    static Roster of(ArticleText text, Words words) {
        RollCall call = new RollCall(text, words);
        call.take();
        return call.roster;
    }

    private void take() {
        List<Name> known = KnownNames.in(words.flat());
        List<Name> bodies = Bodies.in(text, words, known);
        List<Name> taken = new ArrayList<>(known);
        taken.addAll(bodies);
        Coverage agencies = Agencies.in(text);
        List<Name> others = CapitalisedNames.in(text, words, taken).stream()
                .filter(name -> agencies.over(name.range()).isEmpty())
                .toList();
        Coverage certain = Coverage.of(others.stream()
                .filter(other -> other.sense() != Sense.UNCERTAIN)
                .map(other -> List.of(other.range()))
                .toList());
        // A city that is only a part of an organisation's name is not named for itself.
        known.stream().filter(name -> certain.over(name.range()).isEmpty()).forEach(this::known);
        bodies.forEach(this::body);
        Set<String> beginnings = beginnings(others);
        others.stream()
                .filter(name -> name.sense() != Sense.COMPANY || !beginnings.contains(name.name()))
                .forEach(this::other);
        new ShortNames(text, words, roster).find(others);
        Groups.find(words, roster);
        offices();
        FamousPersons.introduce(roster);
        Titles.find(words, roster);
    }

    /** "Sahin", where the text names Sahin Havacilik: a short name, which the full one explains. */
    private static Set<String> beginnings(List<Name> others) {
        return others.stream()
                .filter(name -> name.sense() == Sense.COMPANY && name.name().contains(" "))
                .map(name -> name.name().substring(0, name.name().indexOf(' ')))
                .collect(Collectors.toSet());
    }

    private void offices() {
        Offices offices = new Offices(words, roster);
        for (Sighting sighting : List.copyOf(roster.sightings())) {
            Office office = sighting.party().isPerson() ? offices.at(sighting.range()) : null;
            Office national = office == null && sighting.party().isPerson() ? national(sighting) : office;
            if (national != null) {
                sighting.party().holds(national);
            }
        }
    }

    /** {@code Poland's Mariusz Kaminski}: somebody of that state, whatever the office. */
    private @Nullable Office national(Sighting person) {
        int end = person.range().start() - "'s ".length();
        Sighting state = end > 0 && words.flat().startsWith("'s ", end) ? roster.at(end - 1) : null;
        return state == null || state.party().schema() != Schema.COUNTRY
                ? null
                : new Office(state.range(), "", state.party().country(), null);
    }

    private void known(Name name) {
        if (name.schema() == Schema.COUNTRY && name.country() != null) {
            named.merge(name.country(), 1, Integer::sum);
        }
        switch (name.sense()) {
            case STATE, PEOPLE, SEAT, ADJECTIVE -> roster.see(name.range(), state(name), kind(name.sense()));
            case CAPITAL -> {
                if (Seats.isCity(text, words.flat(), name.range())) {
                    String city = words.text(name.range());
                    roster.see(name.range(), roster.named(title(city), Schema.PLACE, name.country()), MentionKind.NAME);
                } else {
                    roster.see(name.range(), state(name), MentionKind.METONYM);
                }
            }
            default -> roster.see(name.range(), party(name), MentionKind.NAME);
        }
        if (name.schema() != Schema.COUNTRY) {
            Sighting sighting = roster.at(name.range().start());
            if (sighting != null) {
                roster.call(sighting.party(), words.text(name.range()));
            }
        }
    }

    /** "In Islamabad, the Foreign Office" is not London's. */
    private Party party(Name name) {
        Matcher seat = IN_A_CAPITAL.matcher(words.before(name.range().start()));
        Gazetteer.Known city = seat.find() ? Gazetteer.builtIn().at(seat.group(1), 0) : null;
        String country = city == null ? null : city.country();
        boolean elsewhere = city != null
                && city.sense() == Sense.CAPITAL
                && name.schema() == Schema.PUBLIC_BODY
                && country != null
                && !country.equals(name.country())
                && OF_ANY_STATE.contains(words.text(name.range()));
        if (!elsewhere && isBritishTreasury(name)) {
            return roster.named(BRITISH_TREASURY, Schema.PUBLIC_BODY, BRITISH);
        }
        return elsewhere
                ? roster.body(words.text(name.range()), country)
                : roster.named(name.name(), name.schema(), name.country());
    }

    /** Where Britain has been spoken of more than the United States, the Treasury without a name is its own. */
    private boolean isBritishTreasury(Name name) {
        String written = words.text(name.range());
        boolean bare = written.equalsIgnoreCase("the Treasury") || written.equalsIgnoreCase("Treasury");
        return bare && named.getOrDefault(BRITISH, 0) > named.getOrDefault("us", 0);
    }

    private Party state(Name name) {
        return roster.state(name.country() == null ? name.name() : name.country());
    }

    private static MentionKind kind(Sense sense) {
        return switch (sense) {
            case SEAT, CAPITAL -> MentionKind.METONYM;
            case ADJECTIVE -> MentionKind.ADJECTIVE;
            case PEOPLE, GOVERNMENT -> MentionKind.NOMINAL;
            default -> MentionKind.NAME;
        };
    }

    private void body(Name name) {
        if (name.sense() == Sense.ORGANISATION) {
            roster.see(name.range(), roster.named(name.name(), name.schema(), name.country()), MentionKind.NAME);
            return;
        }
        if (name.sense() == Sense.GOVERNMENT && name.country() != null) {
            roster.see(name.range(), roster.state(name.country()), MentionKind.NOMINAL);
        } else {
            roster.see(name.range(), roster.body(name.name(), name.country()), MentionKind.NAME);
        }
    }

    /** Full names first: they say who is meant by a surname that stands before them. */
    private void other(Name name) {
        switch (name.sense()) {
            case PERSON -> {
                if (name.name().contains(" ")) {
                    roster.see(name.range(), person(name), MentionKind.NAME);
                }
            }
            case COMPANY -> roster.see(name.range(), firm(name), MentionKind.NAME);
            case ORGANISATION, PLACE ->
                roster.see(name.range(), roster.named(name.name(), name.schema(), name.country()), MentionKind.NAME);
            default -> {}
        }
    }

    /** {@code Red Sea Lines} is {@code Red Sea Lines Ltd}. */
    private Party firm(Name name) {
        Party firm = firms.get(Lexicon.withoutLegalForm(name.name()));
        if (firm == null) {
            firm = roster.named(name.name(), name.schema(), name.country());
            firms.put(Lexicon.withoutLegalForm(name.name()), firm);
        }
        roster.call(firm, name.name());
        return firm;
    }

    private Party person(Name name) {
        String[] parts = name.name().split(" ", -1);
        for (Party party : roster.endingAs(name.name())) {
            if (!party.isPerson()) {
                continue;
            }
            for (String other : party.names()) {
                String[] theirs = other.split(" ", -1);
                if (samePerson(parts, theirs)) {
                    roster.call(party, name.name());
                    return party;
                }
            }
        }
        return roster.add(new Party(name.name(), Schema.PERSON, null));
    }

    private static boolean samePerson(String[] one, String[] other) {
        if (!Spelling.alike(one[one.length - 1], other[other.length - 1])) {
            return false;
        }
        boolean familyNameAlone = Lexicon.isParticle(one[0]) || Lexicon.isParticle(other[0]);
        if (one.length == 1 || other.length == 1 || familyNameAlone) {
            return true;
        }
        String a = Lexicon.bare(one[0]);
        String b = Lexicon.bare(other[0]);
        return Spelling.alike(a, b)
                || (a.charAt(0) == b.charAt(0) && (a.length() < 3 || b.length() < 3 || a.regionMatches(0, b, 0, 2)));
    }

    /** {@code N'DJAMENA} as {@code N'Djamena}; what is not all in capitals stays. */
    private static String title(String city) {
        if (!city.equals(city.toUpperCase(Locale.ROOT))) {
            return city;
        }
        return WORD_START
                .matcher(city.toLowerCase(Locale.ROOT))
                .replaceAll(start -> start.group().toUpperCase(Locale.ROOT));
    }
}
