package org.gainsay.read.parties;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.model.Entity;
import org.gainsay.model.EntityOrSpan;
import org.gainsay.model.Form;
import org.gainsay.model.Mention;
import org.gainsay.model.Schema;
import org.gainsay.model.Span;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.jspecify.annotations.Nullable;

/**
 * Finds who and what an article names, and who makes each of its statements. Rules over lists of states, organisations, places and
 * offices; no model. Immutable, safe to share.
 */
public final class CastFinder {
    /**
     * Reads one article.
     *
     * @param drafts its statements in order of the text
     * @return one entity a party, all mentions, and for each draft its speakers
     */
    public Cast of(ArticleText text, List<Draft> drafts) {
        Words words = new Words(text);
        Roster roster = RollCall.of(text, words);
        List<@Nullable Voice> voices = new Speakers(text, words, roster, drafts).voices();
        Spokespeople.settle(text, roster, drafts, voices);
        Map<Party, Party> homes = HomeStates.of(text, words, roster, drafts, voices);
        // Before the identifiers, since it may bring in a state that only its officials stand for.
        List<@Nullable Party> sides = new ArrayList<>();
        for (Voice voice : voices) {
            sides.add(voice == null ? null : behalf(voice, roster, homes));
        }
        FirmHomes.tell(words, roster);
        Map<Party, String> ids = Identifiers.of(roster);
        return new Cast(
                entities(roster, ids),
                mentions(text, roster, ids),
                attributions(text, new Audience(text, words, roster), ids, drafts, voices, sides));
    }

    private static List<Entity> entities(Roster roster, Map<Party, String> ids) {
        List<Entity> entities = new ArrayList<>();
        for (Party party : roster.parties()) {
            List<String> variants = party.names().stream()
                    .filter(name -> !name.equals(party.name()))
                    .toList();
            entities.add(new Entity(
                    ids.getOrDefault(party, party.name()),
                    party.name(),
                    party.schema(),
                    party.country(),
                    List.of(),
                    variants,
                    List.of()));
        }
        return entities;
    }

    private static List<Mention> mentions(ArticleText text, Roster roster, Map<Party, String> ids) {
        return roster.sightings().stream()
                .map(sighting -> new Mention(
                        text.span(sighting.range()),
                        ids.getOrDefault(sighting.party(), sighting.party().name()),
                        sighting.kind()))
                .toList();
    }

    private static List<Attribution> attributions(
            ArticleText text,
            Audience audience,
            Map<Party, String> ids,
            List<Draft> drafts,
            List<@Nullable Voice> voices,
            List<@Nullable Party> sides) {
        List<Attribution> attributions = new ArrayList<>();
        Set<String> introduced = new HashSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            Voice voice = voices.get(i);
            if (voice == null) {
                attributions.add(new Attribution(List.of(Entity.ARTICLE), null, null, null, null, 0.9));
                continue;
            }
            List<String> speakers = voice.parties().stream()
                    .map(party -> ids.getOrDefault(party, party.name()))
                    .toList();
            boolean named = !drafts.get(i).source().isEmpty();
            if (named) {
                introduced.addAll(speakers);
            }
            boolean supported = named || drafts.get(i).form() == Form.HEADLINE || introduced.containsAll(speakers);
            Party behalf = sides.get(i);
            Span role = voice.role() == null ? null : text.span(voice.role());
            attributions.add(new Attribution(
                    speakers.isEmpty() || !supported ? List.of(Entity.UNNAMED) : speakers,
                    role,
                    behalf == null ? null : ids.get(behalf),
                    told(text, ids, audience.forum(drafts.get(i))),
                    told(text, ids, audience.addressee(drafts.get(i))),
                    voice.confidence()));
        }
        return attributions;
    }

    private static @Nullable EntityOrSpan told(ArticleText text, Map<Party, String> ids, Audience.@Nullable Told told) {
        if (told == null) {
            return null;
        }
        String id = told.party() == null ? null : ids.get(told.party());
        return id == null ? new EntityOrSpan.Words(text.span(told.range())) : new EntityOrSpan.Of(id);
    }

    private static final Pattern STAFF = Pattern.compile("\\b(?:deput(?:y|ies)|aides?|advis[eo]rs?|spokes\\p{L}+)\\b");

    private static final Set<String> OF_THE_UNION = Set.of(
            "European Commission",
            "European Council",
            "Council of the European Union",
            "European External Action Service");

    /** Who speaks for the Union's offices speaks for the Union. */
    private static @Nullable Party behalf(Voice voice, Roster roster, Map<Party, Party> homes) {
        Party party = ownBehalf(voice, roster, homes);
        Party speaker =
                party == null && voice.parties().size() == 1 ? voice.parties().getFirst() : party;
        return speaker != null && OF_THE_UNION.contains(speaker.name())
                ? roster.named("European Union", Schema.ORGANIZATION, null)
                : party;
    }

    private static @Nullable Party ownBehalf(Voice voice, Roster roster, Map<Party, Party> homes) {
        Party behalf = voice.behalf();
        if (behalf != null
                && behalf.isPerson()
                && STAFF.matcher(voice.description()).find()) {
            Party served = ownBehalf(Voice.of(behalf, voice.confidence()), roster, homes);
            return served == null ? behalf : served; // "the minister's deputy" serves whom the minister does
        }
        if (behalf != null || voice.parties().size() != 1) {
            return behalf;
        }
        Party party = voice.parties().getFirst();
        String country = party.country();
        boolean serves = party.isPerson() ? party.isInOffice() : party.schema() == Schema.PUBLIC_BODY;
        if (serves && country != null) {
            return roster.state(country);
        }
        if (homes.containsKey(party)) {
            return homes.get(party);
        }
        return party.isPerson()
                ? party.offices().stream()
                        .map(Office::served)
                        .map(body -> body != null && body.isPerson() ? state(body, roster) : body)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** The state that somebody serves, whose adviser serves it too. */
    private static @Nullable Party state(Party chief, Roster roster) {
        String country = chief.country();
        return country != null && chief.isInOffice() ? roster.state(country) : null;
    }
}
