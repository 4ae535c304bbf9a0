package org.gainsay.read.parties;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Schema;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/** Finds the short names that full ones explain: surnames, abbreviations in brackets, first words of a company. */
final class ShortNames {
    private static final Pattern ALIAS = Pattern.compile(
            "^ \\((?:the |also known as |known as |a\\.k\\.a\\. |or |formerly )?[\"']?(\\p{Lu}[^()\"]{1,60}?)[\"']?\\)");
    private static final Pattern HALF = Pattern.compile("\\b[Tt]he (North|South)(?='s|[,.]| [\\p{Ll}])(?! of\\b)");
    private static final Pattern EUROPEAN =
            Pattern.compile("\\b[Tt]he (Commission|Union)(?='s|[,.]| (?!of\\b|on\\b|for\\b)\\p{Ll})");
    private static final Pattern ABBREVIATION_OF_GOVERNMENT = Pattern.compile("\\bGo(?=[A-Z]\\b)");

    private static final Pattern NO_SURNAME_BEFORE = Pattern.compile(
            "(?:\\b(?:in|on|by|since|until|last|early|late|of|this|and|from|through|mid) |[\\p{L}\\p{N}_])$");
    private static final Pattern SURNAME_ALONE = Pattern.compile("(?:'s)? (?=\\p{Ll})");

    private final ArticleText text;
    private final Words words;
    private final Roster roster;

    ShortNames(ArticleText text, Words words, Roster roster) {
        this.text = text;
        this.words = words;
        this.roster = roster;
    }

    /** Adds a sighting for each short name, and for the single words among {@code others} that are persons or places by themselves. */
    void find(List<Name> others) {
        aliases();
        shortNames(others);
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
                    roster.call(sighting.party(), alias);
                    roster.see(new Range(start, start + alias.length()), sighting.party(), MentionKind.NAME);
                }
            }
        }
    }

    /** Every further occurrence of a surname, of an alias or of a name's distinctive first words. */
    private void shortNames(List<Name> others) {
        commonWordsAsSurnames();
        theTwoKoreas();
        theUnion();
        capitals();
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
            } else if (name.sense() == Sense.UNCERTAIN
                    && !Bodies.isField(name.name())
                    && isInListOfPlaces(name.range().start())) {
                roster.see(name.range(), roster.named(name.name(), Schema.PLACE, null), MentionKind.NAME);
            } else if (name.sense() == Sense.PERSON || FamousPersons.isFamilyName(name.name())) {
                roster.see(name.range(), roster.named(name.name(), Schema.PERSON, null), MentionKind.NAME);
            }
        }
    }

    /** {@code May said}, once Theresa May has been named. */
    private void commonWordsAsSurnames() {
        Map<String, Party> bearers = new LinkedHashMap<>();
        for (Party party : roster.parties()) {
            if (party.isPerson() && Lexicon.COMMON.contains(party.surname())) {
                bearers.putIfAbsent(party.surname(), party);
            }
        }
        String flat = words.flat();
        Matcher alone = SURNAME_ALONE.matcher(flat).useTransparentBounds(true);
        bearers.forEach((surname, party) -> {
            for (int at = flat.indexOf(surname); at >= 0; at = flat.indexOf(surname, at + 1)) {
                int end = at + surname.length();
                boolean meant = !NO_SURNAME_BEFORE.matcher(words.before(at)).find()
                        && alone.region(end, flat.length()).lookingAt();
                if (meant && roster.at(at) == null) {
                    roster.see(new Range(at, end), party, MentionKind.NAME);
                }
            }
        });
    }

    /** {@code VON DER LEYEN URGES SPEED}: in lines of capitals only those are looked for whom the text names. */
    private void capitals() {
        for (Range line : Words.linesOfCapitals(text)) {
            String capitals = words.text(line);
            for (Party party : roster.around(line.start())) {
                if (party.schema() == Schema.COUNTRY || party.schema() == Schema.PLACE) {
                    continue;
                }
                Stream.concat(party.names().stream(), Stream.of(familyName(party)))
                        .map(name -> name.toUpperCase(Locale.ROOT))
                        .filter(name -> name.length() > 2)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .forEach(name -> seeAll(name, capitals, line.start(), party));
            }
        }
    }

    private void seeAll(String name, String capitals, int start, Party party) {
        for (int at = capitals.indexOf(name); at >= 0; at = capitals.indexOf(name, at + 1)) {
            Range range = new Range(start + at, start + at + name.length());
            boolean whole = (at == 0 || !Character.isLetterOrDigit(capitals.charAt(at - 1)))
                    && (range.end() == start + capitals.length()
                            || !Character.isLetterOrDigit(capitals.charAt(at + name.length())));
            if (whole && roster.at(range.start()) == null && roster.at(range.end() - 1) == null) {
                roster.see(range, party, MentionKind.NAME);
            }
        }
    }

    /** With its particles, {@code von der Leyen}; of all but persons the whole name. */
    private static String familyName(Party party) {
        if (!party.isPerson()) {
            return party.name();
        }
        List<String> parts = List.of(party.name().split(" ", -1));
        int from = Math.max(0, parts.indexOf(party.surname()));
        while (from > 1 && Lexicon.isParticle(parts.get(from - 1))) {
            from--;
        }
        return String.join(" ", parts.subList(from, Math.max(from + 1, parts.indexOf(party.surname()) + 1)));
    }

    /** "The Commission" and "the Union" are the European ones where the European Union is spoken of. */
    private void theUnion() {
        Party union = named("European Union");
        Party commission = named("European Commission");
        if (union == null && commission == null) {
            return;
        }
        Matcher shortName = EUROPEAN.matcher(words.flat());
        while (shortName.find()) {
            Range range = new Range(shortName.start(1), shortName.end(1));
            if (roster.at(range.start()) == null) {
                String name = shortName.group(1).equals("Union") ? "European Union" : "European Commission";
                roster.see(range, roster.named(name, Schema.ORGANIZATION, null), MentionKind.NAME);
            }
        }
    }

    private @Nullable Party named(String name) {
        return roster.parties().stream()
                .filter(party -> party.name().equals(name))
                .findFirst()
                .orElse(null);
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

    /** {@code Bakhmut, Soledar and Kremnina}: what stands in a row with places is one. */
    private boolean isInListOfPlaces(int start) {
        String flat = words.flat();
        int end = flat.startsWith(" and ", Math.max(0, start - 5))
                ? start - 5
                : flat.startsWith(", ", Math.max(0, start - 2)) ? start - 2 : 0;
        Sighting before = end <= 0 ? null : roster.at(end - 1);
        return before != null && before.party().schema() == Schema.PLACE;
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
        int place = name.range().start();
        Sighting best = null;
        for (Party party : roster.explaining(name.name())) {
            Sighting last = shortens(name.name(), party) ? roster.lastBy(party, place) : null;
            if (last != null && (best == null || isNearer(last.range(), best.range(), place))) {
                best = last;
            }
        }
        return best == null ? null : best.party();
    }

    /** Before a place the later is nearer, after it the earlier; what stands before is nearer than what stands after. */
    private static boolean isNearer(Range one, Range other, int place) {
        boolean before = one.start() <= place;
        if (before != other.start() <= place) {
            return before;
        }
        return before ? one.compareTo(other) > 0 : one.compareTo(other) < 0;
    }

    /** {@code Von der Leyen} of {@code Ursula von der Leyen}. */
    private static boolean isFamilyName(String shorter, String name) {
        return shorter.contains(" ")
                && Lexicon.isParticle(shorter.substring(0, shorter.indexOf(' ')))
                && name.toLowerCase(Locale.ROOT).endsWith(" " + shorter.toLowerCase(Locale.ROOT));
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
                if (isFamilyName(shorter, name)) {
                    return true;
                }
                if (!shorter.contains(" ")
                        && (Spelling.alike(shorter, party.surname())
                                || Spelling.alike(shorter, parts[parts.length - 1]))) {
                    return true;
                }
            } else if (shorter.length() > 3
                    && !Bodies.isField(shorter)
                    && name.toLowerCase(Locale.ROOT).startsWith(shorter.toLowerCase(Locale.ROOT) + " ")) {
                return true;
            } else if (shorter.length() > 2 && shorter.equals(NameIndex.initials(name))) {
                return true;
            }
        }
        return false;
    }
}
