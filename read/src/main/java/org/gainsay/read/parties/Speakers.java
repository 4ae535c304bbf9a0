package org.gainsay.read.parties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.Form;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Schema;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.gainsay.read.text.Turn;
import org.jspecify.annotations.Nullable;

/** Who makes each statement: by its source, by the label of its turn, or carried over from the statement before. */
final class Speakers {
    private static final Set<String> UNNAMED_LABELS = Set.of(
            "Q",
            "QUESTION",
            "REPORTER",
            "PRESS",
            "AIDE",
            "PARTICIPANT",
            "AUDIENCE",
            "OPERATOR",
            "MODERATOR",
            "OFFICIAL",
            "VOICE",
            "JOURNALIST",
            "MEMBER");

    private static final Pattern HEARSAY = Pattern.compile(
            "(?i)(?:(?:is|are|was|were|been) )?(?:widely )?(?:said|believed|thought|reported|alleged|understood|suspected|rumoured|rumored)");
    private static final Pattern BE = Pattern.compile("(?i)\\b(?:is|are|was|were|been)\\b");
    private static final int LONGEST_MESSAGE = 120;
    private static final Pattern REPEATS = Pattern.compile(
            "(?i)\\b(?:quot(?:es?|ed|ing)|recall(?:s|ed|ing)?|cit(?:es?|ed|ing)|repeat(?:s|ed|ing)?)\\b");
    private static final Pattern MESSAGE = Pattern.compile(
            "(?i)\\b(?:message|words|statement|denial|announcement|answer|reply|communique|report|letter) (?:from|of|by) ");

    private final ArticleText text;
    private final Words words;
    private final Roster roster;
    private final List<Draft> drafts;
    private final Memory memory;
    private final Pronouns pronouns;
    private final SourceOwners sourceOwners;
    private final Sources sources;
    private final Unsourced unsourced;
    private final List<@Nullable Voice> voices;
    /** The letters of statements that were held against a headline, by index. */
    private final Map<Integer, String> letters = new HashMap<>();

    Speakers(ArticleText text, Words words, Roster roster, List<Draft> drafts) {
        this.text = text;
        this.words = words;
        this.roster = roster;
        this.drafts = drafts;
        memory = new Memory(text, words.flat(), roster, drafts);
        pronouns = new Pronouns(roster, memory);
        sourceOwners = new SourceOwners(text, words, roster, memory);
        sources = new Sources(
                words,
                roster,
                pronouns,
                new Descriptions(
                        words,
                        roster,
                        memory,
                        pronouns,
                        sourceOwners,
                        new OfficeHolders(text, words, roster, memory, drafts),
                        new Institutions(words, roster, memory)));
        unsourced = new Unsourced(text, words, roster, memory, sources);
        voices = new ArrayList<@Nullable Voice>();
        for (int i = 0; i < drafts.size(); i++) {
            voices.add(null);
        }
    }

    /** One voice for each draft; null where the article itself speaks. */
    List<@Nullable Voice> voices() {
        for (int i = 0; i < drafts.size(); i++) {
            voice(i);
        }
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (draft.form() == Form.HEADLINE && draft.source().isEmpty()) {
                voices.set(i, headline(draft));
            }
        }
        new Clients(words, roster, memory, pronouns).settle(drafts, voices);
        new BackReferences(text, words, roster, drafts, voices, pronouns, sourceOwners).find();
        FirmReferences.find(text, words, roster);
        return voices;
    }

    private void voice(int index) {
        Draft draft = drafts.get(index);
        if (draft.isNarration()
                || (draft.form() == Form.HEADLINE && draft.source().isEmpty())) {
            return;
        }
        int number = text.turnIndex(draft.content().getFirst().start());
        Turn turn = number < 0 ? null : text.turns().get(number);
        if (voices.get(index) != null) {
            return;
        }
        if (draft.within() > index && drafts.get(draft.within()).within() < 0) {
            voice(draft.within());
        }
        Voice around = draft.within() >= 0 ? voices.get(draft.within()) : null;
        @Nullable Voice voice;
        if (turn != null && draft.within() < 0 && speaksByLabel(draft, turn)) {
            voice = label(turn);
        } else if (isHearsay(draft)) {
            voice = Voice.unnamed("", null, 0.7);
        } else if (draft.source().isEmpty()) {
            voice = unsourced.of(draft);
        } else {
            if (around == null && turn != null) {
                around = label(turn);
            }
            if (turn != null && isYou(draft.source().getFirst())) {
                around = addressed(number);
            }
            voice = read(draft, around);
        }
        voices.set(index, voice);
        if (voice == null) {
            return;
        }
        int at = draft.source().isEmpty()
                ? draft.start()
                : draft.source().getFirst().start();
        memory.spoke(at, voice, draft);
    }

    /** The clearest of the sources; after "told the agency, noting" it is not the agency that notes. */
    private Voice read(Draft draft, @Nullable Voice around) {
        Range first = draft.source().getFirst();
        if (!draft.cue().isEmpty() && isListener(first, draft.cue().getFirst())) {
            Memory.Spoken last = memory.last(first.start());
            if (last != null) {
                return last.voice().carried(0.9);
            }
        }
        Range quoted = quotedParty(draft);
        if (quoted != null) {
            return sources.read(quoted, draft, around);
        }
        Voice best = sources.read(first, draft, around);
        for (Range source : draft.source().subList(1, draft.source().size())) {
            Voice voice = sources.read(source, draft, around);
            best = voice.confidence() > best.confidence() ? voice : best;
        }
        return best;
    }

    /** Whose words somebody only repeats: "the governor quoted the first message from Moscow". */
    private @Nullable Range quotedParty(Draft draft) {
        if (draft.cue().isEmpty()
                || !REPEATS.matcher(words.text(draft.cue().getLast())).find()) {
            return null;
        }
        int from = draft.cue().getLast().end();
        int to = Math.min(draft.content().getFirst().start(), from + LONGEST_MESSAGE);
        Matcher message = to > from ? MESSAGE.matcher(words.flat()).region(from, to) : null;
        if (message == null || !message.find()) {
            return null;
        }
        Sighting party = roster.first(new Range(message.start(), to), sighting -> true);
        return party == null ? null : party.range();
    }

    private boolean isListener(Range source, Range cue) {
        String before = words.flat().substring(Math.max(0, source.start() - 30), source.start());
        return words.text(cue).matches("\\p{Ll}+ing\\b.*")
                && words.flat().startsWith(", ", source.end())
                && cue.start() == source.end() + 2
                && before.matches(".*\\b(?:told|assured|informed|asked)(?: the| \\p{Ll}+){0,3} $");
    }

    /** "Emirates said to arm rebels": of whom it is said, he does not say it. */
    private boolean isHearsay(Draft draft) {
        return !draft.source().isEmpty()
                && draft.cue().size() == 1
                && HEARSAY.matcher(words.text(draft.cue().getFirst())).matches()
                && draft.source().getFirst().end() <= draft.cue().getFirst().start()
                && words.flat().startsWith(" to ", draft.cue().getFirst().end())
                && !words.flat().startsWith(" to be", draft.cue().getFirst().end())
                && (draft.form() == Form.HEADLINE
                        || BE.matcher(words.text(draft.cue().getFirst())).find());
    }

    private static boolean speaksByLabel(Draft draft, Turn turn) {
        return draft.source().isEmpty() || turn.label().overlaps(draft.source().getFirst());
    }

    private boolean isYou(Range source) {
        return words.text(source).toLowerCase(Locale.ROOT).matches("you(?: \\w+)?");
    }

    /** Whom a question speaks to: whoever answers next. */
    private @Nullable Voice addressed(int index) {
        boolean question = label(text.turns().get(index)).isUnnamed();
        return question && index + 1 < text.turns().size() ? label(text.turns().get(index + 1)) : null;
    }

    private Voice label(Turn turn) {
        Range range = turn.label();
        List<Range> inside = words.in(range);
        if (inside.isEmpty()) {
            return Voice.unnamed("", null, 0.5);
        }
        String last = words.text(inside.getLast());
        if (UNNAMED_LABELS.contains(last)) {
            return Voice.unnamed(words.text(range).toLowerCase(Locale.ROOT), null, 0.9);
        }
        Range whole = new Range(inside.getFirst().start(), inside.getLast().end());
        Sighting there = roster.at(inside.getLast().start());
        if (there != null && there.party().isPerson()) {
            return Voice.of(there.party(), 0.95);
        }
        String name = last.charAt(0) + last.substring(1).toLowerCase(Locale.ROOT);
        Party party = Lexicon.isOffice(last)
                ? roster.named(words.text(whole).toLowerCase(Locale.ROOT), Schema.PERSON, null)
                : person(name);
        roster.see(whole, party, MentionKind.NAME);
        return Voice.of(party, 0.95);
    }

    private Party person(String surname) {
        for (Party party : roster.explaining(surname)) {
            if (party.isPerson() && party.surname().equalsIgnoreCase(surname)) {
                return party;
            }
        }
        return roster.add(new Party(surname, Schema.PERSON, null));
    }

    /** A headline in quotation marks is whoever says the same words in the text; other headlines are the article's. */
    private @Nullable Voice headline(Draft draft) {
        if (!text.quoted(draft.content().getFirst().start())) {
            return unsourced.labelled(draft);
        }
        String said = letters(draft);
        for (int i = 0; i < drafts.size(); i++) {
            Voice voice = voices.get(i);
            boolean near = Math.abs(drafts.get(i).start() - draft.start()) <= ArticleText.REACH;
            if (voice != null && near && !drafts.get(i).equals(draft)) {
                if (letters.computeIfAbsent(i, index -> letters(drafts.get(index)))
                        .contains(said)) {
                    return voice;
                }
            }
        }
        return Voice.unnamed("", null, 0.5);
    }

    private String letters(Draft draft) {
        StringBuilder joined = new StringBuilder();
        draft.content().forEach(range -> joined.append(Unsourced.letters(words.text(range))));
        return joined.toString();
    }
}
