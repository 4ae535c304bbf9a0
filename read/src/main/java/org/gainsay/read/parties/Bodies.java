package org.gainsay.read.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.Schema;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * Finds public bodies by their build: a noun such as <i>ministry</i> with the state or the field that it serves, before it
 * ({@code Russia's defence ministry}) or after it ({@code Ministry of Defence of the Russian Federation}).
 */
final class Bodies {
    private static final Pattern HEAD = Pattern.compile(
            "(?i)\\b(?:intelligence (?:service|agency|directorate|bureau)|ministry|department|agency|army|navy|military|(?:armed|air|ground|security|defence|defense|special) forces?"
                    + "|air force|forces|police|council|committee|commission|command|parliament|embassy|consulate|mission|service|bureau|directorate"
                    + "|administration|government|regime|authorities|authority|presidency|cabinet|central bank|border guards?|coast ?guard|national guard"
                    + "|office|general staff|junta|leadership|court|institute|intelligence|senate|secretariat|customs|(?-i:Organi[sz]ation|Association|Federation|League|Foundation|Union|Fund|Cent(?:er|re)))\\b");
    private static final Set<String> FIELDS = Set.of(
            "defence defense foreign interior home finance justice trade commerce health energy transport oil education agriculture information economy economic security military general armed air state border secret intelligence national central federal special supreme presidential royal revolutionary ground land naval investigative electoral election constitutional civil aviation emergency emergencies interim transitional caretaker ruling operational joint strategic external internal domestic public"
                    .split(" ", -1));
    /** Nouns that often stand before another noun, and then name no body: {@code Russian military operations}. */
    private static final Set<String> ALSO_ADJECTIVE = Set.of(
            "military", "police", "intelligence", "service", "mission", "customs", "security forces", "leadership");

    private static final Set<String> GOVERNMENTS =
            Set.of("government", "regime", "authorities", "leadership", "administration", "junta");
    private static final Set<String> FIGHTING = Set.of("military", "army", "forces", "armed forces", "navy", "command");
    private static final Pattern BETWEEN_STATES = Pattern.compile(
            "\\b(?:Nations|Union|Treaty|League|Commission|Council|Community|Cooperation|States|Commonwealth|Organi[sz]ation|Agency|Bank|Fund|Court)\\b");
    /** Does not name a body in {@code Peruvian military and technical support}, where one noun has two adjectives. */
    private static final Pattern SECOND_ADJECTIVE = Pattern.compile(
            "^(?:,| and| or|/) ?(?:\\p{Ll}[\\p{Ll}-]+(?:al|ic|ary|ian|ive|ile)|security|space|nuclear|defen[cs]e) \\p{Ll}");

    private static final Pattern AFTER_NOUN = Pattern.compile(
            "^(?:[^ ]|$| (?:said|says|has|had|have|is|was|were|will|would|and|or|in|on|of|to|at|from|for|by|with|which|that|who|also|later|again|as|spokes\\w+|chief|officials?|sources?|officers?|[a-z]+ed|[a-z]+ly)\\b| [^a-z])");
    private static final Pattern FIELD_AFTER = Pattern.compile(
            "^ (?:of|for|on) (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)\\p{Ll}*\\b)"
                    + "(?:the )?(?:\\p{Lu}(?:[\\p{L}'-]|\\.(?=\\p{L}))+|[Dd]efen[cs]e|foreign affairs|interior|justice|finance|health|energy|transport|state security)"
                    + "(?:(?:,? and| of| of the| for|,|) (?:the )?\\p{Lu}(?:[\\p{L}-]|\\.(?=\\p{L}))+)*");
    private static final Pattern DEPARTMENTS =
            Pattern.compile("\\bDepartments of ((?:(?:the )?\\p{Lu}\\p{L}+(?:, and |, | and )?){1,20})");
    private static final Pattern PARTY = Pattern.compile(
            "\\b(?:Party|Movement) (?:of|for) (?:the )?\\p{Lu}[\\p{L}-]+(?:(?: and| of| for|)(?: the)? \\p{Lu}[\\p{L}-]+){0,4}");
    private static final Pattern OF_A_STATE = Pattern.compile(
            "(?i)(?:foreign|defen[cs]e|interior|trade|justice|finance|transport|economy|energy) ministry");
    private static final Pattern OWN = Pattern.compile("\\b(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur) $");
    private static final Pattern IN_CITY = Pattern.compile("^ in (?=\\p{Lu})");

    private static final Pattern IN_A_CAPITAL = Pattern.compile("\\bIn (\\p{Lu}[\\p{L}' -]+), (?:the )?$");
    private static final Pattern SPEAKS_IN = Pattern.compile(
            "^ (?:spokes\\p{L}+|chief|minister|official)?[^.;:\"()]{0,60}?\\b(?:told|informed) (?:reporters|journalists|the press|parliament|lawmakers) in (?=\\p{Lu})");

    private final ArticleText text;
    private final Words words;
    /** By where they start; none overlaps another. */
    private final NavigableMap<Integer, Name> known = new TreeMap<>();

    private Bodies(ArticleText text, Words words, List<Name> known) {
        this.text = text;
        this.words = words;
        known.forEach(name -> this.known.put(name.range().start(), name));
    }

    /** Bodies in order of the text; none that only repeats a known name. */
    static List<Name> in(ArticleText text, Words words, List<Name> known) {
        return new Bodies(text, words, known).find();
    }

    /** Whether a word only tells what a body is for: {@code Defence}. */
    static boolean isField(String word) {
        return FIELDS.contains(word.toLowerCase(Locale.ROOT));
    }

    private List<Name> find() {
        String flat = words.flat();
        List<Name> found = departments();
        found.addAll(parties());
        Matcher head = HEAD.matcher(flat);
        int last = 0;
        while (head.find()) {
            if (head.start() < last
                    || found.stream().anyMatch(party -> party.range().contains(head.start()))) {
                continue;
            }
            String noun = head.group().toLowerCase(Locale.ROOT);
            Name covering = at(head.start());
            int start = covering == null ? head.start() : covering.range().start();
            int end = covering == null ? head.end() : covering.range().end();
            if (covering != null && covering.country() != null) {
                continue;
            }
            start = leftEdge(start);
            if (start < last) {
                start = wordFrom(last, head.start());
            }
            Name possessor = possessor(start);
            boolean capital = Character.isUpperCase(flat.charAt(head.start()));
            Matcher field = FIELD_AFTER.matcher(words.after(end));
            if ((capital || possessor != null || start < head.start()) && covering == null && field.find()) {
                end = cut(end, end + field.end());
            } else if (ALSO_ADJECTIVE.contains(noun)
                    && (!AFTER_NOUN.matcher(words.after(end)).find()
                            || SECOND_ADJECTIVE.matcher(words.after(end)).find())) {
                continue;
            }
            String country = possessor == null ? inside(start, end) : possessor.country();
            if (possessor == null && start == head.start() && end == head.end()) {
                continue;
            }
            if (country == null) {
                Matcher city = IN_CITY.matcher(words.after(end));
                Name seat = city.find() ? at(end + city.end()) : null;
                if (seat != null && seat.sense() == Sense.CAPITAL) {
                    end = seat.range().end();
                    country = seat.country();
                }
            }
            if (country == null && covering == null) {
                country = seat(start, end);
            }
            if (country == null
                    && covering == null
                    && OF_A_STATE.matcher(flat.substring(start, end)).matches()) {
                country = topic(start);
            }
            if (possessor != null) {
                start = possessor.range().start();
            }
            if (possessor != null && possessor.sense() == Sense.PLACE && GOVERNMENTS.contains(noun)) {
                found.add(new Name(
                        new Range(start, end),
                        Sense.BODY,
                        "Government of " + possessor.name(),
                        Schema.PUBLIC_BODY,
                        country));
                last = end;
                continue;
            }
            if (possessor != null && isGroupItself(possessor, noun, end == head.end())) {
                found.add(
                        new Name(new Range(start, end), possessor.sense(), possessor.name(), possessor.schema(), null));
                last = end;
                continue;
            }
            boolean government = GOVERNMENTS.contains(noun) && country != null && end == head.end();
            if (government && possessor == null && start < head.start()) {
                government = false;
            }
            found.add(new Name(
                    new Range(start, end),
                    government ? Sense.GOVERNMENT : Sense.BODY,
                    flat.substring(start, end),
                    Schema.PUBLIC_BODY,
                    country));
            last = end;
        }
        return found;
    }

    /** {@code the Houthi military}, {@code the Hamas leadership}: who fights or rules without a state has no body beside itself. */
    private static boolean isGroupItself(Name owner, String noun, boolean bare) {
        return bare
                && owner.sense() == Sense.ORGANISATION
                && owner.schema() == Schema.ORGANIZATION
                && owner.country() == null
                && !BETWEEN_STATES.matcher(owner.name()).find()
                && (GOVERNMENTS.contains(noun) || FIGHTING.contains(noun));
    }

    /** {@code the Party of Renewal}: nobody's body but its own. */
    private List<Name> parties() {
        List<Name> found = new ArrayList<>();
        Matcher party = PARTY.matcher(words.flat());
        while (party.find()) {
            Range range = new Range(leftEdge(party.start()), party.end());
            if (at(party.start()) == null) {
                found.add(new Name(range, Sense.ORGANISATION, words.text(range), Schema.ORGANIZATION, null));
            }
        }
        return found;
    }

    /** {@code the Departments of the Treasury, Commerce, and State}: one body each. */
    private List<Name> departments() {
        List<Name> found = new ArrayList<>();
        Matcher list = DEPARTMENTS.matcher(words.flat());
        while (list.find()) {
            for (Range field : words.in(new Range(list.start(1), list.end(1)))) {
                String name = words.text(field);
                Gazetteer.Known body = Gazetteer.builtIn().at("Department of " + name, 0);
                Gazetteer.Known other = Gazetteer.builtIn().at("Department of the " + name, 0);
                Gazetteer.Known known = body == null ? other : body;
                if (known != null) {
                    int from = found.isEmpty() || found.getLast().range().end() < list.start()
                            ? list.start()
                            : field.start();
                    found.add(new Name(
                            new Range(from, field.end()),
                            Sense.ORGANISATION,
                            known.name(),
                            known.schema(),
                            known.country()));
                }
            }
        }
        return found;
    }

    /** Goes left over capitalised words and fields: {@code State Border} before {@code Committee}. */
    private int leftEdge(int start) {
        int edge = start;
        for (Range word : words.before(start, 4)) {
            String text = words.text(word);
            boolean adjacent = word.end() + 1 == edge && words.flat().charAt(word.end()) == ' ';
            boolean fits = FIELDS.contains(text.toLowerCase(Locale.ROOT))
                    || (Character.isUpperCase(text.charAt(0))
                            && !Lexicon.COMMON.contains(text)
                            && !Lexicon.isOffice(text));
            if (!adjacent || !fits || at(word.start()) != null) {
                break;
            }
            edge = word.start();
        }
        return edge;
    }

    /** Where the first word begins from a place on, at the latest at the head itself. */
    private int wordFrom(int from, int head) {
        int start = from;
        while (start < head && !Character.isLetterOrDigit(words.flat().charAt(start))) {
            start++;
        }
        return start;
    }

    /** The state or organisation right before: {@code Russia's}, {@code Iranian}, {@code EU}. */
    private @Nullable Name possessor(int start) {
        String flat = words.flat();
        int end = start - 1;
        if (end < 1 || flat.charAt(end) != ' ') {
            return null;
        }
        if (flat.startsWith("'s", end - 2)) {
            end -= 2;
        } else if (flat.charAt(end - 1) == '\'') {
            end -= 1;
        }
        Map.Entry<Integer, Name> before = known.lowerEntry(end);
        return before == null || before.getValue().range().end() != end ? null : before.getValue();
    }

    /** The state in whose capital a body without a state of its own speaks: "in Baku", "In Islamabad, the". */
    private @Nullable String seat(int start, int end) {
        Matcher before = IN_A_CAPITAL.matcher(words.before(start));
        Matcher after = SPEAKS_IN.matcher(words.after(end));
        Name seat = before.find()
                ? at(start - (before.end() - before.start(1)))
                : after.find() ? at(end + after.end()) : null;
        return seat != null && seat.sense() == Sense.CAPITAL ? seat.country() : null;
    }

    /** The state with which a body's paragraph begins, in an earlier sentence: "Chad wants them back. The foreign ministry said". */
    private @Nullable String topic(int at) {
        int paragraph = text.paragraphAt(at).start();
        if (OWN.matcher(words.before(at)).find()) {
            return null;
        }
        boolean article = words.flat().startsWith("The ", paragraph);
        Name first = at(article ? paragraph + "The ".length() : paragraph);
        return first != null
                        && text.sentenceAt(at).start() > paragraph
                        && (first.sense() == Sense.STATE || (article && first.sense() == Sense.ADJECTIVE))
                ? first.country()
                : null;
    }

    private @Nullable String inside(int start, int end) {
        for (Name name : known.subMap(start, end).values()) {
            if (name.range().end() <= end && name.country() != null) {
                return name.country();
            }
        }
        return null;
    }

    private @Nullable Name at(int at) {
        Map.Entry<Integer, Name> before = known.floorEntry(at);
        return before == null || !before.getValue().range().contains(at) ? null : before.getValue();
    }

    /** Does not run into an office: {@code Ministry of Defence and President Biden}. */
    private int cut(int from, int to) {
        int end = to;
        for (Range word : words.in(new Range(from, to))) {
            if (Lexicon.isOffice(words.text(word)) && !words.text(word).equals("Foreign")) {
                end = word.start();
                break;
            }
        }
        String flat = words.flat();
        String kept = flat.substring(from, end).replaceFirst("(?:,| and| of| the| for|\\s)+$", "");
        return from + kept.length();
    }
}
