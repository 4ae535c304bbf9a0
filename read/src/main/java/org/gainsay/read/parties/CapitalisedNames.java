package org.gainsay.read.parties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.model.Schema;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/** Finds persons, companies and places that no list knows, by their capitals and by the words around them. */
final class CapitalisedNames {
    private static final String WORD =
            "\\p{Lu}\\.(?= ?\\p{Lu})|(?:(?:al|el|ad|as|an|ar|ash|at|az|ed)-)?\\p{Lu}[\\p{L}\\p{M}]*(?:['-]\\p{L}[\\p{L}\\p{M}]+){0,8}[0-9]*|[A-Z]{2,}-?[0-9]*";
    /** What companies do or deal in, as their names tell it; such words may be joined: {@code Research and Production Company}. */
    private static final String ACTIVITY = "(?:" + String.join("|", Lexicon.ACTIVITY) + ")";

    private static final String IN_ONE_COMPANY = "(?<=\\b" + ACTIVITY + ") (?:(?:and|&) (?=" + ACTIVITY
            + "\\b)|(?:of|for) )(?=(?:(?:of|for|\\p{Lu}[\\p{L}-]*) ){1,5}(?:" + String.join("|", Lexicon.COMPANY_ENDS)
            + ")(?![\\p{L}\\p{N}]))";
    private static final Pattern SEQUENCE = Pattern.compile("(?<![\\p{L}\\p{N}'])(?:" + WORD
            + ")(?:(?:" + IN_ONE_COMPANY
            + "|(?<=\\b(?:Port|Isle|Gulf|Strait|Bay)) of | & | (?:(?:de|da|do|dos|das|del|della|delle|degli|des|la|le|les|sur|tis|von|van|der|den|zu|zum|zur|ter|ten|het|op|af|av|es|bin|ibn|bint|al|el|ul|abu|ben|di|du|e|y|Bin|Al) ){0,4}|(?<=\\p{L}\\.) ?)(?:"
            + WORD + ")){0,30}(?![\\p{L}\\p{N}])");
    /** Stands for a letter of a known name. */
    private static final char KNOWN = '\u0001';
    /** Stands for a letter of an office or rank. */
    private static final char OFFICE = '\u0002';
    /** Stands for a letter of a word that is capitalised only by its place. */
    private static final char COMMON = '\u0003';

    private static final Set<String> INSIDE_NAMES = Set.of(
            "Central",
            "New",
            "Western",
            "Eastern",
            "Northern",
            "Southern",
            "North",
            "South",
            "East",
            "West",
            "Democratic",
            "Republican",
            "European",
            "African",
            "Arab",
            "Islamic",
            "Atlantic",
            "Christian",
            "Muslim",
            "Military",
            "Police",
            "People",
            "Rights",
            "Local",
            "Home",
            "Black");

    private static final Set<String> OF_TOWNS =
            Set.of("de", "da", "do", "del", "la", "le", "les", "des", "du", "sur", "es", "of", "di");
    private static final Pattern TRUST =
            Pattern.compile("\\b(?:trust\\w*|confidence|faith|belie(?:f|ve[sd]?)|interest(?:ed)?) in $");
    private static final Set<String> OPENING =
            Set.of("Great", "First", "National", "United", "Northern", "Southern", "Eastern", "Western");

    private static final Pattern LIST_OF_COMPANIES = Pattern.compile(
            "(?i)\\b(?:companies|firms|entities|banks|manufacturers|subsidiaries|makers|suppliers|customers|enterprises|airlines)\\b(?:,| -| \u2013| included| includes| include| were| are| such as|, including| including|:)[^.;()]{0,200}$");
    private static final Pattern PERSON_IN_LIST = Pattern.compile(
            "(?i)\\b(?:man|men|businessm[ae]n|national|citizen|owner|director|individuals?|brother|wife)\\b[^,]{0,40}$");
    private static final Pattern COMPANY_BEFORE = Pattern.compile(
            "(?i)(?<!-)\\b(?:company|firm|maker|manufacturer|producer|supplier|bank|airline|carrier|shipbuilder|conglomerate|contractor|corporation|start-up|start-up|chipmaker|dealer|operator|utility|retailer|developer|giant|subsidiary"
                    + "|trading house|trading company|trader|broker|importer|exporter|customer|client|affiliate|shipping line|factory|plant|shipyard|foundry|steelworks|arsenal|smelter)"
                    + "(?: called| named|(?<=\\b(?:customer|client|subsidiary|affiliate|company|firm|maker|manufacturer|producer|supplier|shipbuilder|airline)),"
                    + "|(?<=\\b(?:company|firm|bank|trader|maker)) (?:registered|based|headquartered|incorporated) in (?:the )?[\\p{L}' -]{3,40},)? $");
    /** "A lawyer for the company, Ingrid Dahl": who follows is no company. */
    private static final Pattern SOMEBODY_OF_ONE = Pattern.compile(
            "(?i)(\\p{L}+) (?:for|of|at|to|with) (?:the|a|an|one of the) (?:\\p{Ll}+ ){0,2}\\p{Ll}+, $");

    /** "Has closed the firm, Omarov said": who follows the comma speaks. */
    private static final Pattern SPEAKS = Pattern.compile(
            " (?:has |had |also |later )?(?:said|says|told|added|adds|wrote|writes|noted|insisted|explained|stressed|claimed|admitted|confirmed|denied|recalled|replied)\\b");

    private static final Pattern MAKER_BEFORE =
            Pattern.compile("(?i)\\b(?:made|built|manufactured|produced|assembled) by $");
    private static final Pattern OWNED_AFTER = Pattern.compile(
            "'s? (?:former |then )?(?:chief executive|managing director|chief financial officer|sales (?:director|manager|chief)|shareholders|board|factory|plant|subsidiary|shares|headquarters|export (?:director|manager|chief))\\b");

    private static final Pattern RUN_BEFORE =
            Pattern.compile("(?i)\\b(?:manager|managing director|chief executive|ceo|founder|employees?) (?:of|at) $");
    private static final Pattern COMPANY_AFTER =
            Pattern.compile("^, (?:which is )?(?:(?:based|headquartered|registered) in (?=\\p{Lu})"
                    + "|an? (?:\\p{Ll}[\\p{L}-]* ){0,3}(?:company|firm|factory|plant|shipyard|trading house|manufacturer|brokerage|airline|bank|conglomerate)"
                    + "(?=,|\\.| in | of | that | which | based | registered | owned ))");
    private static final Pattern ORGANISATION_BEFORE = Pattern.compile(
            "(?i)\\b(?:group|organi[sz]ation|movement|militia|newspaper|daily|magazine|broadcaster|agency|channel|website|site|network|party|think tank|NGO|outlet)(?: called| named)? $");
    private static final Pattern ORGANISATION_AFTER =
            Pattern.compile("^ (?:network|group|militia|movement|newspaper|news agency|website|cartel|battalion)\\b");
    private static final Pattern PLACE_BEFORE =
            Pattern.compile("(?i)\\b(?:in|near|around|outside|(?:city|town|village|port|province|region) of) $");
    private static final Pattern PLACE_AFTER = Pattern.compile(
            "^ (?:region|province|city|district|oblast|county|airport|port|peninsula|Province|Region|Oblast|District|County)\\b");

    private final Words words;
    private final String flat;
    private final String masked;
    /** By where they end. */
    private final Map<Integer, Range> cities = new HashMap<>();

    private final Map<Integer, Range> states = new HashMap<>();
    private final Map<Integer, Range> adjectives = new HashMap<>();

    private CapitalisedNames(ArticleText text, Words words, List<Name> taken) {
        this.words = words;
        flat = words.flat();
        masked = mask(text, taken);
        taken.stream()
                .filter(name -> name.sense() == Sense.CAPITAL || name.sense() == Sense.PLACE)
                .forEach(name -> cities.putIfAbsent(name.range().end(), name.range()));
        taken.stream()
                .filter(name -> name.sense() == Sense.STATE)
                .forEach(name -> states.putIfAbsent(name.range().end(), name.range()));
        taken.stream()
                .filter(name -> name.sense() == Sense.ADJECTIVE)
                .forEach(name -> adjectives.putIfAbsent(name.range().end(), name.range()));
    }

    static List<Name> in(ArticleText text, Words words, List<Name> taken) {
        return new CapitalisedNames(text, words, taken).find();
    }

    private List<Name> find() {
        List<Name> found = new ArrayList<>();
        Matcher matcher = SEQUENCE.matcher(masked);
        while (matcher.find()) {
            Range city = withCity(new Range(matcher.start(), matcher.end()));
            Range bare = withState(city).equals(city) ? withOpening(city) : city;
            Range range = withState(bare);
            String name = flat.substring(range.start(), range.end());
            Sense sense = range.equals(bare) ? sense(range, name) : Sense.COMPANY;
            Schema schema = switch (sense) {
                case PERSON -> Schema.PERSON;
                case COMPANY -> Schema.COMPANY;
                case PLACE -> Schema.PLACE;
                default -> Schema.ORGANIZATION;
            };
            found.add(new Name(range, sense, name, schema, null));
        }
        return agreed(listed(found));
    }

    /** Two or more single words that stand in one list before a company are companies: {@code Arvand, Teknosan and Sula Ltd}. */
    private List<Name> listed(List<Name> found) {
        Set<String> surnames = found.stream()
                .filter(name -> name.sense() == Sense.PERSON)
                .map(name -> name.name().substring(name.name().lastIndexOf(' ') + 1))
                .collect(Collectors.toSet());
        List<Name> listed = new ArrayList<>(found);
        for (int company = 0; company < found.size(); company++) {
            int first = company;
            while (found.get(company).sense() == Sense.COMPANY
                    && first > 0
                    && found.get(first - 1).sense() == Sense.UNCERTAIN
                    && !surnames.contains(found.get(first - 1).name())
                    && isListed(found.get(first - 1), found.get(first), first == company)) {
                first--;
            }
            for (int at = first; at < company && company - first > 1; at++) {
                Name name = found.get(at);
                listed.set(at, new Name(name.range(), Sense.COMPANY, name.name(), Schema.COMPANY, null));
            }
        }
        return listed;
    }

    private boolean isListed(Name name, Name next, boolean last) {
        String between = flat.substring(name.range().end(), next.range().start());
        return between.equals(", ") || (last && (between.equals(" and ") || between.equals(", and ")));
    }

    /** What is a company in one place, be it with a legal form, is none of a person's names elsewhere. */
    private static List<Name> agreed(List<Name> found) {
        Set<String> companies = found.stream()
                .filter(name -> name.sense() == Sense.COMPANY)
                .flatMap(name -> Stream.of(name.name(), Lexicon.withoutLegalForm(name.name())))
                .collect(Collectors.toSet());
        return found.stream()
                .map(name -> name.sense() == Sense.PERSON && companies.contains(name.name())
                        ? new Name(name.range(), Sense.COMPANY, name.name(), Schema.COMPANY, null)
                        : name)
                .toList();
    }

    /** {@code President Putin}, {@code Gen. Votel}, and with a full name {@code the ambassador, Ana Quispe}. */
    private boolean followsOffice(Range range, boolean fullName) {
        String before = flat.substring(Math.max(0, range.start() - 2), range.start());
        int last = range.start() - (before.endsWith(". ") || (before.endsWith(", ") && fullName) ? 3 : 2);
        return last >= 0 && masked.charAt(last) == OFFICE;
    }

    /** {@code Minsk Wheeled Tractor Plant}, {@code Red Sea Lines Ltd}: a place before what only a firm or a plant is called belongs to its name. */
    private Range withCity(Range range) {
        String name = flat.substring(range.start(), range.end());
        int space = name.lastIndexOf(' ');
        Range city = cities.get(range.start() - 1);
        if (city == null || flat.charAt(city.end()) != ' ') {
            return range;
        }
        String last = Lexicon.bare(name.substring(space + 1));
        boolean firm = Lexicon.ENDS_COMPANIES.contains(last) || Lexicon.IN_COMPANIES.contains(last);
        boolean named = space >= 0 && (Lexicon.IN_ORGANISATIONS.contains(last) || Lexicon.LEGAL_FORM.contains(last));
        return firm || named ? new Range(city.start(), range.end()) : range;
    }

    /** {@code Great Lakes Wire}, {@code Baltic Marine}: a common word before what ends in the noun of a firm or a paper belongs to its name. */
    private Range withOpening(Range range) {
        List<String> parts = List.of(words.text(range).split(" ", -1));
        String last = Lexicon.bare(parts.getLast());
        boolean body = Lexicon.ENDS_COMPANIES.contains(last)
                || Lexicon.IN_COMPANIES.contains(last)
                || Lexicon.IN_ORGANISATIONS.contains(last);
        return body
                ? words.before(range.start(), 1).stream()
                        .filter(word -> word.end() + 1 == range.start() && flat.charAt(word.end()) == ' ')
                        .filter(word -> Lexicon.REGION.contains(words.text(word))
                                || (parts.size() > 1 && OPENING.contains(words.text(word))))
                        .findFirst()
                        .map(word -> new Range(word.start(), range.end()))
                        .orElse(range)
                : range;
    }

    /**
     * What a firm is called after belongs to its name: {@code China Aerospace Science and Technology Corporation}, {@code Russian
     * Helicopters}, {@code Balkan Defence Works}. After an adjective a name that says more than what the firm does is complete by itself:
     * {@code the Russian | Uralmash Works}.
     */
    private Range withState(Range range) {
        String name = words.text(range);
        List<String> parts = List.of(name.split(" ", -1));
        Range state = states.get(range.start() - 1);
        if (state != null && parts.size() > 1 && Lexicon.COMPANY_ENDS.contains(parts.getLast())) {
            return new Range(state.start(), range.end());
        }
        Range namesake = state == null ? nationality(range) : state;
        boolean region = namesake != null && Lexicon.REGION.contains(words.text(namesake));
        boolean firm = parts.size() > 1
                ? Lexicon.COMPANY_ENDS.contains(parts.getLast())
                        || Lexicon.IN_COMPANIES.contains(Lexicon.bare(parts.getLast()))
                        || Lexicon.STATE_FIRM.contains(parts.getLast())
                : Lexicon.STATE_FIRM.contains(name);
        return namesake != null && firm && (region || parts.stream().allMatch(CapitalisedNames::tellsTrade))
                ? new Range(namesake.start(), range.end())
                : range;
    }

    /** The nationality or the region right before a name. */
    private @Nullable Range nationality(Range range) {
        Range adjective = adjectives.get(range.start() - 1);
        if (adjective != null) {
            return adjective;
        }
        return words.before(range.start(), 1).stream()
                .filter(word -> word.end() + 1 == range.start() && flat.charAt(word.end()) == ' ')
                .filter(word -> Lexicon.REGION.contains(words.text(word)))
                .findFirst()
                .orElse(null);
    }

    /** Whether a word of a name only tells what the firm is and does. */
    private static boolean tellsTrade(String word) {
        String bare = Lexicon.bare(word);
        return Lexicon.ACTIVITY.contains(word)
                || Lexicon.COMPANY_ENDS.contains(word)
                || Lexicon.STATE_FIRM.contains(word)
                || Lexicon.IN_COMPANIES.contains(bare)
                || Lexicon.IN_ORGANISATIONS.contains(bare)
                || INSIDE_NAMES.contains(word)
                || word.equals("and");
    }

    private Sense sense(Range range, String name) {
        String[] parts = name.split(" ", -1);
        String last = Lexicon.bare(parts[parts.length - 1]);
        String before = flat.substring(Math.max(0, range.start() - 240), range.start());
        boolean titled = followsOffice(range, parts.length > 1);
        boolean noun = parts.length == 1 && (Lexicon.BODY.contains(last) || Lexicon.IN_ORGANISATIONS.contains(last));
        if (titled && !noun && parts.length < 5 && !Lexicon.LEGAL_FORM.contains(last)) {
            return Sense.PERSON;
        }
        if (Lexicon.THING.contains(last)) {
            return Sense.UNCERTAIN;
        }
        if (name.contains(" & ")
                && Arrays.stream(parts).noneMatch(part -> Lexicon.IN_ORGANISATIONS.contains(Lexicon.bare(part)))) {
            return Sense.COMPANY;
        }
        for (String part : parts) {
            boolean company = Lexicon.LEGAL_FORM.contains(Lexicon.bare(part))
                    || Lexicon.IN_COMPANIES.contains(Lexicon.bare(part));
            if (company && parts.length > 1) {
                return Sense.COMPANY;
            }
        }
        if (parts.length > 1 && Lexicon.ENDS_COMPANIES.contains(last)) {
            return Sense.COMPANY;
        }
        for (String part : parts) {
            if (Lexicon.IN_ORGANISATIONS.contains(Lexicon.bare(part))) {
                return parts.length > 1 ? Sense.ORGANISATION : Sense.UNCERTAIN;
            }
        }
        Matcher somebody = SOMEBODY_OF_ONE.matcher(before);
        if (somebody.find() && Lexicon.isOffice(somebody.group(1)) && isFullName(parts)) {
            return Sense.PERSON;
        }
        boolean spoke = before.endsWith(", ")
                && SPEAKS.matcher(words.after(range.end())).lookingAt();
        if ((!spoke && COMPANY_BEFORE.matcher(before).find())
                || RUN_BEFORE.matcher(before).find()) {
            return Sense.COMPANY;
        }
        if (MAKER_BEFORE.matcher(before).find()
                || OWNED_AFTER.matcher(words.after(range.end())).lookingAt()) {
            return Sense.COMPANY;
        }
        if (parts.length > 1 && COMPANY_AFTER.matcher(words.after(range.end())).find()) {
            return Sense.COMPANY;
        }
        if (ORGANISATION_AFTER.matcher(words.after(range.end())).find()) {
            return Sense.ORGANISATION;
        }
        if (ORGANISATION_BEFORE.matcher(before).find()) {
            return Sense.ORGANISATION;
        }
        if (LIST_OF_COMPANIES.matcher(before).find()
                && !PERSON_IN_LIST.matcher(before).find()) {
            return Sense.COMPANY;
        }
        if (PLACE_AFTER.matcher(words.after(range.end())).find()
                || ((parts.length < 3 || mayBeTown(parts, before))
                        && PLACE_BEFORE.matcher(before).find())) {
            return Sense.PLACE;
        }
        long full = Arrays.stream(parts).filter(part -> !part.endsWith(".")).count();
        boolean shouting =
                parts[0].length() > 1 && !parts[0].endsWith(".") && parts[0].equals(parts[0].toUpperCase(Locale.ROOT));
        if (shouting && parts.length > 1 && !name.equals(name.toUpperCase(Locale.ROOT))) {
            return Sense.COMPANY;
        }
        boolean particle = name.matches(".* \\p{Ll}.*");
        if (parts.length > 1
                && full < (particle ? 6 : 4)
                && !shouting
                && !before.endsWith("the ")
                && !before.endsWith("The ")) {
            return Sense.PERSON;
        }
        return full > 3 ? Sense.ORGANISATION : Sense.UNCERTAIN;
    }

    /** {@code Santa Cruz de la Sierra}, {@code Villa sur Marne}: a long name behind "in" or "near", with particles that towns have. */
    private static boolean mayBeTown(String[] parts, String before) {
        List<String> particles = Arrays.stream(parts)
                .filter(part -> Character.isLowerCase(part.charAt(0)))
                .toList();
        return !particles.isEmpty()
                && parts.length - particles.size() < 4
                && OF_TOWNS.containsAll(particles)
                && !TRUST.matcher(before).find();
    }

    private static boolean isFullName(String[] parts) {
        return parts.length > 1
                && parts.length < 5
                && Arrays.stream(parts).allMatch(part -> Character.isUpperCase(part.charAt(0)));
    }

    private boolean beforeCapital(int end) {
        return end + 1 < flat.length() && flat.charAt(end) == ' ' && Character.isUpperCase(flat.charAt(end + 1));
    }

    private String mask(ArticleText text, List<Name> taken) {
        char[] letters = flat.toCharArray();
        for (Name name : taken) {
            Arrays.fill(letters, name.range().start(), name.range().end(), KNOWN);
        }
        for (Range line : Words.linesOfCapitals(text)) {
            if (text.turns().isEmpty()) {
                Arrays.fill(letters, line.start(), line.end(), COMMON);
            }
        }
        boolean afterCapital = false;
        int end = 0;
        for (Range word : words.in(new Range(0, text.length()))) {
            String written = words.text(word);
            boolean adjacent = word.start() == end + 1;
            end = word.end();
            if (letters[word.start()] == KNOWN || letters[word.start()] == COMMON) {
                afterCapital = false;
                continue;
            }
            boolean maySurname =
                    afterCapital && adjacent && written.length() < 6 && Character.isUpperCase(written.charAt(0));
            if (Lexicon.isOffice(written) && !(maySurname && written.equals("King"))) {
                Arrays.fill(letters, word.start(), word.end(), OFFICE);
                afterCapital = false;
            } else if (written.length() == 1 && flat.charAt(Math.min(flat.length() - 1, end)) != '.') {
                Arrays.fill(letters, word.start(), word.end(), COMMON);
                afterCapital = false;
            } else if (Lexicon.COMMON.contains(written)
                    && !maySurname
                    && !(INSIDE_NAMES.contains(written) && afterCapital && adjacent && beforeCapital(end))) {
                Arrays.fill(letters, word.start(), word.end(), COMMON);
                afterCapital = false;
            } else {
                afterCapital = Character.isUpperCase(written.charAt(0));
            }
        }
        return new String(letters);
    }
}
