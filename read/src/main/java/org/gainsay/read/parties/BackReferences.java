package org.gainsay.read.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.Form;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Schema;
import org.gainsay.model.Stance;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Coverage;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/** Finds whom the pronouns mean that are no sources, and {@code his country}, once it is known who says what. */
final class BackReferences {
    private static final Pattern NOBODY = Pattern.compile(
            "(?i)^(?: is| was| would be| will be| had been| has been| may be| might be|'s|) (?:\\p{L}+ly )?(?:\\w+ed that|likely|unlikely|clear|unclear|possible|impossible|important|necessary|hard|difficult|not|too|also|time|up|said|reported|that|to|because|the|a)\\b");
    private static final Pattern COMPANY = Pattern.compile("^ (?:company|firm)\\b");
    private static final Pattern CLIENT = Pattern.compile("^ clients?\\b");
    private static final Set<String> WHOSE_CLIENT = Set.of("my", "our", "her", "his", "their");
    private static final Set<String> NOT_HERE = Set.of("that", "which", "who", "all", "both", "each", "neither", "you");
    private static final int REACH_IN_SENTENCES = 2;

    private final ArticleText text;
    private final Words words;
    private final Roster roster;
    private final List<Draft> drafts;
    private final List<@Nullable Voice> voices;
    private final Pronouns pronouns;
    private final SourceOwners sourceOwners;
    private final Coverage contents;
    private final Coverage sources;

    BackReferences(
            ArticleText text,
            Words words,
            Roster roster,
            List<Draft> drafts,
            List<@Nullable Voice> voices,
            Pronouns pronouns,
            SourceOwners sourceOwners) {
        this.text = text;
        this.words = words;
        this.roster = roster;
        this.drafts = drafts;
        this.voices = voices;
        this.pronouns = pronouns;
        this.sourceOwners = sourceOwners;
        contents = Coverage.of(drafts.stream().map(Draft::content).toList());
        sources = Coverage.of(drafts.stream().map(Draft::source).toList());
    }

    void find() {
        List<Sighting> found = new ArrayList<>();
        for (Range word : words.in(new Range(0, text.length()))) {
            String pronoun = words.text(word).toLowerCase(Locale.ROOT);
            if (!Pronouns.isPronoun(pronoun)
                    || NOT_HERE.contains(pronoun)
                    || words.text(word).equals("US")
                    || roster.at(word.start()) != null) {
                continue;
            }
            if (pronoun.endsWith("self") && isNamedRightBefore(word)) {
                continue; // "may strike Kabul itself": only stresses the name
            }
            if (pronoun.equals("it")
                    && NOBODY.matcher(words.flat()
                                    .substring(word.end(), Math.min(words.flat().length(), word.end() + 40)))
                            .find()) {
                continue;
            }
            Sighting client = client(pronoun, word);
            if (client != null) {
                found.add(client);
                continue;
            }
            Party party = meant(pronoun, word);
            if (party != null) {
                found.add(new Sighting(word, party, MentionKind.PRONOUN));
                country(pronoun, word, party, found);
            }
        }
        found.forEach(sighting -> roster.see(sighting.range(), sighting.party(), sighting.kind()));
    }

    private boolean isNamedRightBefore(Range word) {
        Sighting before = word.start() < 2 ? null : roster.at(word.start() - 2);
        return before != null && before.range().end() == word.start() - 1;
    }

    /** "My client", "her client": for whom a lawyer speaks. */
    private @Nullable Sighting client(String pronoun, Range word) {
        int around = around(word.start());
        Voice speaker = around < 0 ? null : voices.get(around);
        Party client = speaker == null ? null : speaker.behalf();
        Matcher noun = CLIENT.matcher(words.after(word.end()));
        return client != null && WHOSE_CLIENT.contains(pronoun) && noun.find()
                ? new Sighting(new Range(word.start(), word.end() + noun.end()), client, MentionKind.NOMINAL)
                : null;
    }

    private @Nullable Party meant(String pronoun, Range word) {
        int around = around(word.start());
        Voice speaker = around < 0 ? null : voices.get(around);
        boolean first = Pronouns.isFirstPerson(pronoun);
        if (first
                && (speaker == null
                        || !(text.quoted(word.start()) || !text.turns().isEmpty()))) {
            return null;
        }
        Party client = speaker == null ? null : speaker.behalf();
        if (pronoun.equals("it")
                && client != null
                && client.schema().isOrganization()
                && word.start() - drafts.get(around).content().getFirst().start() <= "\"that ".length()) {
            return client; // "the firm's lawyer said it had sold nothing"
        }
        if (pronoun.equals("it") && around >= 0 && text.quoted(word.start())) {
            Party quoted = inQuotation(word.start(), drafts.get(around));
            if (quoted != null) {
                return quoted;
            }
        }
        if (pronoun.equals("its")) {
            Party owner = inSource(word.start());
            owner = owner == null ? lastNamed(word.start()) : owner;
            if (owner != null) {
                return owner;
            }
        }
        Draft here = new Draft(List.of(), List.of(), List.of(word), Stance.ASSERTS, Form.INDIRECT, around, 1, 1);
        Voice voice = pronouns.of(pronoun, word.start(), here, speaker);
        if (voice == null || voice.parties().size() != 1) {
            return null;
        }
        Party party = voice.parties().getFirst();
        boolean several = pronoun.startsWith("the");
        return first || isNear(party, word.start(), several && party.schema() != Schema.GROUP) ? party : null;
    }

    /** "Iran arms them. The rockets it sends": whom the speaker began with, in the same words, rather than who speaks. */
    private @Nullable Party inQuotation(int at, Draft draft) {
        Range sentence = text.sentenceAt(at);
        int first = draft.content().stream().mapToInt(Range::start).min().orElse(at); // pieces need not be in order
        int start = Math.max(first, text.sentencesBack(at, 1));
        Sighting here = firstThing(Math.max(start, sentence.start()), at);
        return here == null && start < sentence.start() ? party(firstThing(start, sentence.start())) : party(here);
    }

    private static @Nullable Party party(@Nullable Sighting sighting) {
        return sighting == null ? null : sighting.party();
    }

    private @Nullable Sighting firstThing(int from, int to) {
        return to <= from
                ? null
                : roster.first(
                        new Range(from, to),
                        sighting -> (sighting.kind() == MentionKind.NAME || sighting.kind() == MentionKind.METONYM)
                                && !sighting.party().isPerson()
                                && sighting.party().schema() != Schema.PLACE);
    }

    private @Nullable Party inSource(int at) {
        return sources.at(at).stream()
                .map(index -> sourceOwners.of(at, drafts.get(index)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What "its" goes back to as a rule: the state or organisation named last in the same sentence. */
    private @Nullable Party lastNamed(int at) {
        Range sentence = text.sentenceAt(at);
        Party last = null;
        for (Sighting sighting : roster.in(new Range(sentence.start(), Math.max(sentence.start(), at)))) {
            boolean thing = !sighting.party().isPerson() && sighting.party().schema() != Schema.PLACE;
            last = thing && sighting.kind() != MentionKind.ADJECTIVE ? sighting.party() : last;
        }
        return last;
    }

    /** Index of the innermost statement whose content holds a place; -1 where the article speaks. */
    private int around(int at) {
        int best = Draft.NOWHERE;
        for (int i : contents.at(at)) {
            if (best < 0 || drafts.get(i).within() >= 0) {
                best = i;
            }
        }
        return best;
    }

    private boolean isNear(Party party, int at, boolean asPeople) {
        return roster.starting(text.sentencesBack(at, REACH_IN_SENTENCES), at).values().stream()
                .anyMatch(sighting -> sighting.party() == party
                        && (!asPeople || sighting.kind() == MentionKind.NOMINAL)
                        && sighting.range().end() <= at);
    }

    private void country(String pronoun, Range word, Party owner, List<Sighting> found) {
        String country = owner.country();
        int end = word.end() + " country".length();
        if (country != null
                && owner.isPerson()
                && pronoun.matches("his|her|my")
                && words.flat().startsWith(" country", word.end())) {
            found.add(new Sighting(new Range(word.start(), end), roster.state(country), MentionKind.NOMINAL));
        }
        Matcher firm = COMPANY.matcher(words.after(word.end()));
        if (owner.isPerson() && pronoun.matches("his|her|my") && firm.find()) {
            owner.offices().stream()
                    .map(Office::body)
                    .filter(body -> body != null && body.schema() == Schema.COMPANY)
                    .findFirst()
                    .ifPresent(body -> found.add(
                            new Sighting(new Range(word.start(), word.end() + firm.end()), body, MentionKind.NOMINAL)));
        }
    }
}
