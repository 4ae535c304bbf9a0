package org.gainsay.read.parties;

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

/** Who is meant by a description: an office, a body, a company, people who stay unnamed, a paper that somebody wrote. */
final class Descriptions {
    private static final Set<String> INDEFINITE = Set.of(
            "a", "an", "one", "another", "some", "several", "other", "senior", "many", "two", "three", "four", "five");
    private static final Set<String> OWNER = Set.of("his", "her", "its", "their", "our", "my");

    /** Who is in a city and seldom of its state. */
    private static final Pattern FROM_ELSEWHERE = Pattern.compile(
            "(?i)\\b(?:diplomats?|envoys?|ambassadors?|attach[eé]s?|consuls?|correspondents?|reporters?|experts?|analysts?|aid workers?|observers?|monitors?|consultants?)\\b");

    /** Of a paper: who only came to see it, or where it was shown. */
    private static final Pattern SEEN = Pattern.compile(
            "\\b(?:seen|viewed|reviewed|obtained|read|examined|verified|cited|quoted|shared|leaked|shown|given|provided|sent|posted|circulat\\p{Ll}+|aired|broadcast|published)(?: exclusively| online| \\p{Lu}\\p{Ll}+day)? (?:by|on|to|with|via|in)(?: the)? $");

    private static final Pattern TWO = Pattern.compile(
            "[Tt]he (?:two|pair of) (?:\\p{Ll}+ )?(?:companies|firms|groups|partners|manufacturers|countries|governments|states|nations|ministries|armies)");
    private static final Set<String> WINGS = Set.of("wing", "arm", "channel", "website");
    private static final Pattern OF_FORCES = Pattern.compile(
            "^(?:[Aa]n? |[Tt]he |[Oo]ne )?(?:\\p{Ll}+ )?(military|army|navy|air force|police|coastguard|customs|cabinet|presidency)(?:'s)? (?:\\p{Ll}+ ){0,2}\\p{Ll}+$");

    private static final Pattern DONE_BY = Pattern.compile(
            " (?:(?:[\\p{Ll}-]+ ){0,2}(?:conducted|carried out|compiled|commissioned|published|issued|released|written|prepared|produced|made|done) )?(?:by|from)(?: the)?(?: [\\p{Ll}-]+){0,3} (?=\\p{Lu})");

    private static final Pattern SEATED = Pattern.compile("\\b(?:to|in)(?: the)?(?: \\p{Ll}+)? $");
    private static final int LONGEST_SEAT = 40;
    private static final int FARTHEST_PAPER = 150;

    private final Words words;
    private final Roster roster;
    private final Memory memory;
    private final Pronouns pronouns;
    private final SourceOwners sourceOwners;
    private final OfficeHolders holders;
    private final Institutions institutions;

    Descriptions(
            Words words,
            Roster roster,
            Memory memory,
            Pronouns pronouns,
            SourceOwners sourceOwners,
            OfficeHolders holders,
            Institutions institutions) {
        this.words = words;
        this.roster = roster;
        this.memory = memory;
        this.pronouns = pronouns;
        this.sourceOwners = sourceOwners;
        this.holders = holders;
        this.institutions = institutions;
    }

    /**
     * Who is described.
     *
     * @param whole the source
     * @param core the same up to what follows its noun
     */
    Voice of(Range whole, Range core, Draft draft, @Nullable Voice around) {
        List<Range> inside = words.in(core);
        String first = words.text(inside.getFirst()).toLowerCase(Locale.ROOT);
        String head = words.text(inside.getLast());
        String noun = Lexicon.bare(head);
        String description = words.text(whole).toLowerCase(Locale.ROOT);
        boolean lawyer = Clients.isLawyer(noun) && !words.text(core).contains("'") && !OWNER.contains(first);
        Party owner = lawyer ? null : owner(whole, core, first, draft, around);
        boolean indefinite = INDEFINITE.contains(first);
        if ((noun.equals("leaders") && description.contains("two"))
                || noun.equals("sides")
                || TWO.matcher(words.text(core)).matches()
                || (noun.equals("side") && first.matches("neither|each|either"))
                || noun.equals("two")) {
            Voice pair = memory.pair(core.start());
            Voice two = pair != null ? pair : lastTwo(core.start());
            if (two != null) {
                return two;
            }
        }
        Range writer = Lexicon.DOCUMENT.contains(noun) || WINGS.contains(noun) ? writer(core) : null;
        if (writer != null && owner == null) {
            return institutions.institution(
                    writer, Lexicon.bare(words.text(words.in(writer).getLast())), null, draft, description);
        }
        Party finder = Lexicon.WORK.contains(noun) ? finder(whole, core) : null;
        if (finder != null) {
            return Voice.of(finder, 0.7);
        }
        if (Lexicon.VAGUE.contains(noun) && !(OWNER.contains(first) && noun.equals("fighters"))) {
            Voice before = first.equals("the") && owner == null && inside.size() == 2 ? sameUnnamed(core, head) : null;
            if (before != null) {
                return before;
            }
            return Voice.unnamed(description, owner, 0.8);
        }
        if (Lexicon.isOffice(noun)) {
            return indefinite ? Voice.unnamed(description, owner, 0.8) : holders.of(core, description, owner, draft);
        }
        if (Lexicon.DOCUMENT.contains(noun)) {
            return document(whole, core, owner, description, draft);
        }
        if (Lexicon.PEOPLE.contains(noun) || noun.endsWith("makers")) {
            return Voice.of(group(core, noun), 0.6);
        }
        if (Lexicon.STATE.contains(noun)) {
            return institutions.government(core, owner, draft, description);
        }
        if (Lexicon.BODY.contains(noun) || Lexicon.COMPANY.contains(noun) || Lexicon.GROUP.contains(noun)) {
            return indefinite
                    ? Voice.unnamed(description, owner, 0.6)
                    : institutions.institution(core, noun, owner, draft, description);
        }
        boolean name = Character.isUpperCase(head.charAt(0)) && !Lexicon.WORK.contains(noun);
        if (name && !Lexicon.COMMON.contains(head)) {
            return Voice.of(unknownName(inside), 0.6);
        }
        return Voice.unnamed(description, owner, 0.5);
    }

    /** Whose it is: {@code Russia's}, {@code Iranian}, {@code their}, or after the noun {@code of the US army}. */
    private @Nullable Party owner(Range whole, Range core, String first, Draft draft, @Nullable Voice around) {
        if (OWNER.contains(first)) {
            Party subject = first.equals("its") ? sourceOwners.of(core.start(), draft) : null;
            if (subject != null) {
                return subject;
            }
            Voice voice = pronouns.of(first, core.start(), draft, around);
            return voice == null || voice.parties().size() != 1
                    ? null
                    : voice.parties().getFirst();
        }
        boolean rebels = Office.isOfRebels(words.text(whole));
        for (Sighting sighting : roster.in(whole)) {
            Party party = sighting.party();
            boolean seat = words.flat().startsWith("-based", sighting.range().end());
            if (seat || (rebels && party.schema() == Schema.COUNTRY)) {
                continue;
            }
            String before = words.flat()
                    .substring(
                            Math.max(whole.start(), sighting.range().start() - LONGEST_SEAT),
                            sighting.range().start());
            if (SEEN.matcher(before).find()) {
                continue;
            }
            if (!SEATED.matcher(before).find() || core.contains(sighting.range())) {
                return party.schema() == Schema.PLACE && party.country() != null
                        ? roster.state(party.country())
                        : party;
            }
        }
        for (Sighting sighting : roster.in(whole)) {
            String country = sighting.party().country();
            if (country != null
                    && !rebels
                    && !FROM_ELSEWHERE.matcher(words.text(core)).find()
                    && words.flat()
                            .substring(whole.start(), sighting.range().start())
                            .endsWith("in ")) {
                return roster.state(country);
            }
        }
        return null;
    }

    /** The forces whose paper or wing is described: {@code a military statement}, {@code the army's media wing}. */
    private @Nullable Range writer(Range core) {
        Matcher forces = OF_FORCES.matcher(words.text(core));
        return forces.find() ? new Range(core.start() + forces.start(1), core.start() + forces.end(1)) : null;
    }

    /** Whose analysis, tests or report it is: {@code an investigation by Bellingcat}, {@code a Reuters analysis}. */
    private @Nullable Party finder(Range whole, Range core) {
        Matcher done = DONE_BY.matcher(words.flat()).region(core.end(), whole.end());
        if (done.lookingAt()) {
            Range named = new Range(done.end(), whole.end());
            Sighting there = roster.at(named.start());
            if (there == null) {
                String name = words.text(words.in(named).getFirst());
                return Lexicon.COMMON.contains(name) ? null : roster.named(name, Schema.ORGANIZATION, null);
            }
            Sighting behind = roster.first(named, sighting -> sighting.kind() != MentionKind.ADJECTIVE);
            return behind == null ? null : behind.party();
        }
        return roster.in(core).stream()
                .map(Sighting::party)
                .filter(party -> party.schema().isOrganization())
                .findFirst()
                .orElse(null);
    }

    private Voice document(Range whole, Range core, @Nullable Party owner, String description, Draft draft) {
        for (Sighting sighting : roster.in(new Range(core.end(), Math.max(core.end(), whole.end())))) {
            String between = words.flat().substring(core.end(), sighting.range().start());
            if (between.matches(" (?:by|of|from)(?: the)?(?: [\\p{Ll}-]+){0,3} ?")) {
                return Voice.of(sighting.party(), 0.7);
            }
        }
        String first = words.text(words.in(core).getFirst()).toLowerCase(Locale.ROOT);
        boolean possessed = words.text(core).contains("'s ") || OWNER.contains(first);
        if (owner != null
                && possessed
                && owner.schema() != Schema.PLACE
                && !Lexicon.VAGUE.contains(
                        Lexicon.bare(words.text(words.in(core).getLast())))) {
            return Voice.of(owner, 0.6);
        }
        boolean again = first.equals("the");
        Voice author = again ? author(core) : null;
        if (author != null) {
            return author;
        }
        Voice last = again ? memory.nearest(core.start(), draft, party -> party.schema() != Schema.PLACE, true) : null;
        return last == null || description.contains("report")
                ? Voice.unnamed(description, owner, 0.5)
                : last.carried(0.8);
    }

    /** Who "said in a report" what "the report" then goes on to say. */
    private @Nullable Voice author(Range core) {
        String noun = Lexicon.bare(words.text(words.in(core).getLast()));
        Pattern saidIn = Pattern.compile("\\bin an? (?:[\\p{L}-]+ ){0,2}" + Pattern.quote(noun) + "\\b");
        for (Memory.Spoken spoken : memory.spokenBefore(core.start()).reversed()) {
            int end = Math.min(core.start(), spoken.at() + FARTHEST_PAPER);
            if (saidIn.matcher(words.flat()).region(spoken.at(), end).find()) {
                return spoken.voice().carried(0.8);
            }
        }
        return null;
    }

    private Party group(Range core, String noun) {
        for (Party party : roster.around(core.start())) {
            if (party.schema() == Schema.GROUP
                    && party.names().stream()
                            .anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith(noun))) {
                return party;
            }
        }
        String name = words.text(core).replaceFirst("^[Tt]he ", "");
        return roster.named(name, Schema.GROUP, null);
    }

    /** "The official", after "a senior Indian official". */
    private @Nullable Voice sameUnnamed(Range core, String noun) {
        Memory.Spoken last = memory.last(core.start());
        boolean same = last != null
                && last.voice().isUnnamed()
                && Pattern.compile("\\b" + Pattern.quote(noun) + "\\b")
                        .matcher(last.voice().description())
                        .find();
        return same && last != null ? last.voice().carried(0.9) : null;
    }

    private @Nullable Voice lastTwo(int before) {
        for (Memory.Spoken spoken : memory.spokenBefore(before).reversed()) {
            if (spoken.voice().parties().size() == 2) {
                return spoken.voice().carried(0.9);
            }
        }
        return null;
    }

    /** A name that nothing explains but that speaks. */
    private Party unknownName(List<Range> inside) {
        int from = inside.size() - 1;
        while (from > 0
                && Character.isUpperCase(words.text(inside.get(from - 1)).charAt(0))
                && !Lexicon.COMMON.contains(words.text(inside.get(from - 1)))
                && !Lexicon.isOffice(words.text(inside.get(from - 1)))
                && roster.at(inside.get(from - 1).start()) == null) {
            from--;
        }
        Range range = new Range(inside.get(from).start(), inside.getLast().end());
        String name = words.text(range);
        boolean shouting = name.equals(name.toUpperCase(Locale.ROOT));
        boolean article = from > 0 && words.text(inside.get(from - 1)).equalsIgnoreCase("the");
        Party party = roster.explaining(name).stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseGet(() -> roster.named(name, shouting || article ? Schema.ORGANIZATION : Schema.PERSON, null));
        roster.see(range, party, MentionKind.NAME);
        return party;
    }
}
