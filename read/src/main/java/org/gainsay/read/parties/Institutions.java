package org.gainsay.read.parties;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.Form;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Schema;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/** Who is meant by a body without its name: {@code the ministry}, {@code their military}, {@code the government}, {@code the firm}. */
final class Institutions {
    private static final Pattern COMMON_WORDS =
            Pattern.compile("(?:(?:'s)?(?: \\p{Ll}[\\p{Ll}-]+){1,4},?|-based \\p{Ll}+) ");
    private static final Pattern OWN = Pattern.compile("^(?:[Ii]ts|[Tt]heir) ");
    private static final Pattern APPOSITION = Pattern.compile("^, (?:an?|the) (?=\\p{Lu})");
    private static final Set<String> FORCES = Set.of("military", "army", "navy");
    private static final int NEAR_A_FIRM = 50;

    private final Words words;
    private final Roster roster;
    private final Memory memory;

    Institutions(Words words, Roster roster, Memory memory) {
        this.words = words;
        this.roster = roster;
        this.memory = memory;
    }

    Voice government(Range core, @Nullable Party owner, Draft draft, String description) {
        String country = owner == null ? null : owner.country();
        if (country != null) {
            return Voice.of(roster.state(country), 0.8);
        }
        List<Range> inside = words.in(core);
        if (inside.size() > 2
                && Character.isUpperCase(
                        words.text(inside.get(inside.size() - 2)).charAt(0))) {
            return Voice.of(roster.body(words.text(core).replaceFirst("^[Tt]he ", ""), null), 0.6);
        }
        if (owner != null && owner.isPerson()) {
            String most = mostNamedState(core.start());
            return most == null ? Voice.unnamed(description, owner, 0.4) : Voice.of(roster.state(most), 0.5);
        }
        Voice state = memory.nearest(core.start(), draft, party -> party.schema() == Schema.COUNTRY, false);
        return state == null ? Voice.unnamed(description, owner, 0.4) : state;
    }

    private @Nullable String mostNamedState(int before) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Sighting sighting :
                roster.starting(Math.max(0, before - ArticleText.REACH), before).values()) {
            String country = sighting.party().country();
            if (sighting.party().schema() == Schema.COUNTRY && country != null) {
                counts.merge(country, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    Voice institution(Range core, String noun, @Nullable Party owner, Draft draft, String description) {
        if (owner != null && owner.isPerson() && noun.equals("office")) {
            return Voice.of(roster.named("Office of " + owner.name(), Schema.PUBLIC_BODY, owner.country()), 0.7);
        }
        if (owner != null && owner.country() != null && Lexicon.BODY.contains(noun)) {
            Party body = roster.body(
                    words.text(core).replaceFirst("^(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) ", ""), owner.country());
            return Voice.of(body, 0.8);
        }
        if (owner != null && OWN.matcher(words.text(core)).find() && Governments.canHaveMinistries(owner)) {
            Party body = roster.named(
                    owner.name() + OWN.matcher(words.text(core)).replaceFirst(" "), Schema.PUBLIC_BODY, null);
            return new Voice(List.of(body), "", null, owner, 0.6);
        }
        Voice firm = firm(core, noun, owner, draft);
        if (firm != null) {
            return firm;
        }
        List<Sighting> owners = roster.in(core);
        if (owner != null && !owners.isEmpty() && owners.getFirst().party() == owner) {
            return Voice.of(
                    roster.named(words.text(core).replaceFirst("^[Tt]he ", ""), Schema.ORGANIZATION, owner.country()),
                    0.6);
        }
        Voice same = memory.nearest(core.start(), draft, party -> isCalled(party, noun), false);
        if (same != null) {
            return same;
        }
        Voice alike = memory.nearest(core.start(), draft, party -> isKind(party, noun), false);
        if (alike != null) {
            return alike;
        }
        if (draft.form() == Form.HEADLINE) {
            for (Party party : roster.around(core.start())) {
                if (isCalled(party, noun) || isKind(party, noun)) {
                    return Voice.of(party, 0.5);
                }
            }
        }
        Sighting doer = Lexicon.BODY.contains(noun) ? doer(draft, core) : null;
        if (doer != null) {
            return Voice.of(
                    roster.body(
                            words.text(core).replaceFirst("^[Tt]he ", ""),
                            doer.party().country()),
                    0.7);
        }
        Voice state = Lexicon.BODY.contains(noun)
                ? memory.nearest(core.start(), draft, party -> party.schema() == Schema.COUNTRY, false)
                : null;
        if (state != null) {
            return Voice.of(
                    roster.body(
                            words.text(core).replaceFirst("^[Tt]he ", ""),
                            state.parties().getFirst().country()),
                    0.6);
        }
        return FORCES.contains(noun) ? Voice.of(roster.body(noun, null), 0.4) : Voice.unnamed(description, owner, 0.4);
    }

    /** "The Chinese company": the firm of that state that was named last, else one of which the text tells no state. */
    private @Nullable Voice firm(Range core, String noun, @Nullable Party owner, Draft draft) {
        String state = owner == null || owner.schema() != Schema.COUNTRY ? null : owner.country();
        if (state == null
                || !Lexicon.COMPANY.contains(noun)
                || !words.text(core).toLowerCase(Locale.ROOT).startsWith("the ")) {
            return null;
        }
        Voice own = memory.nearest(
                core.start(), draft, party -> party.schema() == Schema.COMPANY && state.equals(home(party)), false);
        return own != null
                ? own
                : memory.nearest(
                        core.start(), draft, party -> party.schema() == Schema.COMPANY && home(party) == null, false);
    }

    /** A firm's state, as far as the words beside its first mention tell: "the Chinese maker Weida", "Weida, a Chinese company". */
    private @Nullable String home(Party firm) {
        Sighting first = firm.country() == null ? roster.lastBy(firm, 0) : null;
        if (first == null) {
            return firm.country();
        }
        int start = first.range().start();
        String told = null;
        for (Sighting before : roster.in(new Range(Math.max(0, start - NEAR_A_FIRM), start))) {
            int end = before.range().end();
            told = before.party().schema() == Schema.COUNTRY
                            && COMMON_WORDS
                                    .matcher(words.flat().substring(end, start))
                                    .matches()
                    ? before.party().country()
                    : told;
        }
        Matcher apposition = APPOSITION.matcher(words.after(first.range().end()));
        Sighting after =
                told == null && apposition.find() ? roster.at(first.range().end() + apposition.end()) : null;
        return after != null && after.kind() == MentionKind.ADJECTIVE
                ? after.party().country()
                : told;
    }

    /** "China has put it on a list, the commerce ministry announced": the state of whose act a body tells before it is named. */
    private @Nullable Sighting doer(Draft draft, Range core) {
        Range content = draft.content().getFirst();
        Sighting first = content.end() <= core.start() && content.length() > 0 ? roster.at(content.start()) : null;
        return first != null
                        && first.range().start() == content.start()
                        && first.party().schema() == Schema.COUNTRY
                        && first.kind() != MentionKind.ADJECTIVE
                ? first
                : null;
    }

    private static boolean isCalled(Party party, String noun) {
        String wanted = noun.equals("military") ? "army" : noun;
        return !party.isPerson()
                && party.schema() != Schema.COUNTRY
                && party.schema() != Schema.PLACE
                && party.names().stream()
                        .anyMatch(name -> (" "
                                        + name.toLowerCase(Locale.ROOT)
                                                .replace("military", "army")
                                                .replace("armed forces", "army")
                                        + " ")
                                .contains(" " + wanted + " "));
    }

    private static boolean isKind(Party party, String noun) {
        if (Lexicon.COMPANY.contains(noun) && party.schema() == Schema.COMPANY) {
            return true;
        }
        if (noun.equals("alliance") || noun.equals("coalition")) {
            return (party.schema() == Schema.GROUP && isCalled(party, "coalition"))
                    || party.name().startsWith("North Atlantic");
        }
        if (Lexicon.GROUP.contains(noun) && !noun.endsWith("s")) {
            return party.schema() == Schema.ORGANIZATION && !isCalled(party, "army") && !isCalled(party, "force");
        }
        return false;
    }
}
