package org.gainsay.read.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Schema;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/** Makes the roster: finds the names, decides which are one party's, then finds the short names that the long ones explain. */
final class RollCall {
    private static final Pattern ALIAS = Pattern.compile(
            "^ \\((?:the |also known as |known as |a\\.k\\.a\\. |or |formerly )?[\"']?(\\p{Lu}[^()\"]{1,60}?)[\"']?\\)");
    private static final Pattern HALF = Pattern.compile("\\b[Tt]he (North|South)(?='s|[,.]| [\\p{Ll}])(?! of\\b)");
    private static final Pattern ABBREVIATION_OF_GOVERNMENT = Pattern.compile("\\bGo(?=[A-Z]\\b)");

    private final ArticleText text;
    private final Words words;
    private final Roster roster;

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
        List<Name> bodies = Bodies.in(words, known);
        List<Name> taken = new ArrayList<>(known);
        taken.addAll(bodies);
        List<Name> others = CapitalisedNames.in(text, words, taken);
        known.forEach(this::known);
        bodies.forEach(this::body);
        others.forEach(this::other);
        aliases();
        shortNames(others);
        Groups.find(words, roster);
        offices();
        FamousPersons.introduce(roster);
        Titles.find(words, roster);
    }

    private void offices() {
        Offices offices = new Offices(words, roster);
        for (Sighting sighting : List.copyOf(roster.sightings())) {
            Office office = sighting.party().isPerson() ? offices.at(sighting.range()) : null;
            if (office != null) {
                sighting.party().holds(office);
            }
        }
    }

    private void known(Name name) {
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
            default ->
                roster.see(name.range(), roster.named(name.name(), name.schema(), name.country()), MentionKind.NAME);
        }
        if (name.schema() != Schema.COUNTRY) {
            Sighting sighting = roster.at(name.range().start());
            if (sighting != null) {
                sighting.party().alsoCalled(words.text(name.range()));
            }
        }
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
            case COMPANY, ORGANISATION, PLACE ->
                roster.see(name.range(), roster.named(name.name(), name.schema(), name.country()), MentionKind.NAME);
            default -> {}
        }
    }

    private Party person(Name name) {
        String[] parts = name.name().split(" ", -1);
        for (Party party : roster.parties()) {
            if (!party.isPerson()) {
                continue;
            }
            for (String other : party.names()) {
                String[] theirs = other.split(" ", -1);
                if (samePerson(parts, theirs)) {
                    party.alsoCalled(name.name());
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
        if (one.length == 1 || other.length == 1) {
            return true;
        }
        String a = Lexicon.bare(one[0]);
        String b = Lexicon.bare(other[0]);
        return Spelling.alike(a, b)
                || (a.charAt(0) == b.charAt(0) && (a.length() < 3 || b.length() < 3 || a.regionMatches(0, b, 0, 2)));
    }

    /** Short forms in brackets after a name: {@code Office of Foreign Assets Control (OFAC)}. */
    private void aliases() {
        for (Sighting sighting : List.copyOf(roster.sightings())) {
            Matcher matcher = ALIAS.matcher(words.flat()
                    .substring(
                            sighting.range().end(),
                            Math.min(words.flat().length(), sighting.range().end() + 90)));
            if (matcher.find()) {
                String alias = matcher.group(1);
                int start = sighting.range().end() + matcher.start(1);
                if (alias.split(" ", -1).length < 6 && roster.at(start) == null) {
                    sighting.party().alsoCalled(alias);
                    roster.see(new Range(start, start + alias.length()), sighting.party(), MentionKind.NAME);
                }
            }
        }
    }

    /** Every further occurrence of a surname, of an alias or of a name's distinctive first words. */
    private void shortNames(List<Name> others) {
        commonWordsAsSurnames();
        theTwoKoreas();
        Matcher government = ABBREVIATION_OF_GOVERNMENT.matcher(words.flat());
        while (government.find()) {
            Party state = firstState(words.flat().charAt(government.end()));
            if (state != null) {
                roster.see(new Range(government.start(), government.end() + 1), state, MentionKind.NAME);
            }
        }
        for (Name name : others) {
            if (roster.at(name.range().start()) != null) {
                continue;
            }
            Party party = explained(name);
            if (party != null) {
                roster.see(name.range(), party, MentionKind.NAME);
            } else if (name.sense() == Sense.PERSON) {
                roster.see(name.range(), person(name), MentionKind.NAME);
            }
        }
    }

    /** {@code May said}, once Theresa May has been named. */
    private void commonWordsAsSurnames() {
        for (Party party : List.copyOf(roster.parties())) {
            String surname = party.surname();
            if (!party.isPerson() || !Lexicon.COMMON.contains(surname)) {
                continue;
            }
            Matcher matcher = Pattern.compile(
                            "(?<!\\b(?:in|on|by|since|until|last|early|late|of|this|and|from|through|mid) )\\b"
                                    + Pattern.quote(surname) + "(?:'s)? (?=\\p{Ll})")
                    .matcher(words.flat());
            while (matcher.find()) {
                if (roster.at(matcher.start()) == null) {
                    roster.see(new Range(matcher.start(), matcher.start() + surname.length()), party, MentionKind.NAME);
                }
            }
        }
    }

    /** "The North" and "the South" are the Koreas where both are spoken of. */
    private void theTwoKoreas() {
        boolean both = roster.parties().stream()
                        .anyMatch(party -> "kp".equals(party.country()) && party.schema() == Schema.COUNTRY)
                && roster.parties().stream()
                        .anyMatch(party -> "kr".equals(party.country()) && party.schema() == Schema.COUNTRY);
        Matcher half = HALF.matcher(words.flat());
        while (both && half.find()) {
            roster.see(
                    new Range(half.start(1), half.end(1)),
                    roster.state(half.group(1).equals("North") ? "kp" : "kr"),
                    MentionKind.NAME);
        }
    }

    private @Nullable Party firstState(char initial) {
        for (Party party : roster.parties()) {
            if (party.schema() == Schema.COUNTRY && party.name().charAt(0) == initial) {
                return party;
            }
        }
        return null;
    }

    /** The party with a name that this one shortens; of several persons the one named last before. */
    private @Nullable Party explained(Name name) {
        Party best = null;
        for (Sighting sighting : roster.sightings()) {
            Party party = sighting.party();
            if (best != null && sighting.range().start() > name.range().start()) {
                break;
            }
            if (shortens(name.name(), party)) {
                best = party;
            }
        }
        return best;
    }

    private static boolean shortens(String shorter, Party party) {
        if (party.schema() == Schema.COUNTRY || party.schema() == Schema.PLACE) {
            return false;
        }
        for (String name : party.names()) {
            if (name.equalsIgnoreCase(shorter)) {
                return true;
            }
            String[] parts = name.split(" ", -1);
            if (party.isPerson()) {
                if (!shorter.contains(" ")
                        && (Spelling.alike(shorter, party.surname())
                                || Spelling.alike(shorter, parts[parts.length - 1]))) {
                    return true;
                }
            } else if (shorter.length() > 3
                    && name.toLowerCase(Locale.ROOT).startsWith(shorter.toLowerCase(Locale.ROOT) + " ")) {
                return true;
            } else if (shorter.length() > 2 && shorter.equals(initials(name))) {
                return true;
            }
        }
        return false;
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String part : name.split("[ -]", -1)) {
            if (!part.isEmpty() && Character.isUpperCase(part.charAt(0))) {
                initials.append(part.charAt(0));
            }
        }
        return initials.toString();
    }

    private static String title(String city) {
        if (!city.equals(city.toUpperCase(Locale.ROOT))) {
            return city;
        }
        StringBuilder name = new StringBuilder();
        for (String part : city.toLowerCase(Locale.ROOT).split(" ", -1)) {
            name.append(name.isEmpty() ? "" : " ")
                    .append(Character.toUpperCase(part.charAt(0)))
                    .append(part.substring(1));
        }
        return name.toString();
    }
}
