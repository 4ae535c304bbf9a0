package org.gainsay.read.parties;

import java.util.regex.Pattern;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Schema;
import org.gainsay.model.Stance;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * Whom "its" means in a source that follows what it says: in {@code Ethiopia made no deliveries to Eritrea, its deputy minister said} the
 * subject of what is said, not who is named last. Where that is only {@code it}, {@code the country} or {@code we}, whoever has just denied,
 * and for a denial of what another has just said, whoever that was said of.
 */
final class SourceOwners {
    private static final Pattern LEADS_TO_SUBJECT = Pattern.compile(
            "(?:[Tt]hat )?(?:[Tt]he )?(?:(?:government|state|leadership|company|firm)(?: in| of)? (?:the )?)?");

    private final ArticleText text;
    private final Words words;
    private final Roster roster;
    private final Memory memory;

    SourceOwners(ArticleText text, Words words, Roster roster, Memory memory) {
        this.text = text;
        this.words = words;
        this.roster = roster;
        this.memory = memory;
    }

    /** The owner of the office that a source names with "its" at a place; null where the words do not tell. */
    @Nullable Party of(int at, Draft draft) {
        Range said = draft.content().getFirst();
        if (said.end() > at || text.sentenceIndex(said.end() - 1) != text.sentenceIndex(at)) {
            return null;
        }
        Party subject = subject(said);
        if (subject != null) {
            return subject;
        }
        Memory.Spoken last = draft.stance() == Stance.DENIES ? memory.last(draft.start()) : null;
        if (last == null || text.paragraphIndex(at) - text.paragraphIndex(last.at()) > 1) {
            return null;
        }
        if (last.draft().stance() != Stance.DENIES) {
            return last.draft().isNarration()
                    ? null
                    : subject(last.draft().content().getFirst());
        }
        Party denier =
                last.voice().parties().size() == 1 ? last.voice().parties().getFirst() : null;
        return denier == null || denier.isPerson() ? last.voice().behalf() : denier;
    }

    /** The state or organisation with which words begin. */
    private @Nullable Party subject(Range said) {
        Sighting first = roster.first(said, sighting -> true);
        boolean begins = first != null
                && LEADS_TO_SUBJECT
                        .matcher(words.flat()
                                .substring(said.start(), first.range().start()))
                        .matches();
        if (!begins || first == null || first.kind() == MentionKind.ADJECTIVE || first.kind() == MentionKind.PRONOUN) {
            return null;
        }
        Party party = first.party();
        String country = party.country();
        if (party.schema() == Schema.PLACE || party.schema() == Schema.PUBLIC_BODY) {
            return country == null ? null : roster.state(country);
        }
        return party.isPerson() ? null : party;
    }
}
