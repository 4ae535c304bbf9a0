package org.gainsay.read.parties;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.Schema;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/** Whom lawyers speak for: {@code Petrovic's lawyer}, {@code a lawyer for the company}, {@code her lawyer}. */
final class Clients {
    private static final String LAWYER =
            "(?:defen[cs]e )?(?:lawyers?|attorneys?(?! general)|solicitors?|barristers?|counsels?|legal team|legal representatives?|legal advis[eo]rs?)\\b";
    private static final Pattern ANY = Pattern.compile("\\b" + LAWYER, Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_A_NAME = Pattern.compile("'s? (?:[\\p{L}-]+ ){0,2}" + LAWYER);
    private static final Pattern OWN = Pattern.compile(
            "\\b(?<whose>his|her|its|their) (?:\\p{Ll}[\\p{L}-]+ ){0,2}" + LAWYER, Pattern.CASE_INSENSITIVE);
    private static final Pattern FOR = Pattern.compile(
            "\\b(?:" + LAWYER
                    + "(?: who)? (?:for|of|to|representing|represents|acting for|defending)|who (?:represents|defends|acts for))"
                    + "(?: the| (?:arms|arms dealer|businessman|broker))? ?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRM = Pattern.compile(
            "(?:the (?:\\p{Ll}+ )?)?(?:company|firm|carrier|airline|bank|manufacturer|maker|supplier|trader|dealer|broker|shipbuilder|exporter)\\b");
    private static final Pattern THE_FIRMS = Pattern.compile(
            "\\b[Tt]he (?:company|firm|carrier|airline|bank|manufacturer)'s (?:\\p{Ll}[\\p{L}-]+ ){0,2}" + LAWYER);

    private final Words words;
    private final Roster roster;
    private final Memory memory;
    private final Pronouns pronouns;

    Clients(Words words, Roster roster, Memory memory, Pronouns pronouns) {
        this.words = words;
        this.roster = roster;
        this.memory = memory;
        this.pronouns = pronouns;
    }

    /** Whether words name a lawyer. */
    static boolean isLawyer(String words) {
        return ANY.matcher(words).find();
    }

    /** Lets those who are somebody's lawyers speak for them, in all that they say. */
    void settle(List<Draft> drafts, List<@Nullable Voice> voices) {
        Map<Party, Party> clients = new HashMap<>();
        for (int at = 0; at < voices.size(); at++) {
            Voice voice = voices.get(at);
            Draft draft = drafts.get(at);
            if (voice == null || draft.source().isEmpty() || voice.parties().size() > 1) {
                continue;
            }
            Party speaker = voice.isUnnamed() ? null : voice.parties().getFirst();
            boolean known = voice.behalf() != null || (speaker != null && !speaker.isPerson());
            Party client = known ? null : client(draft.source().getFirst(), draft);
            if (client != null && client != speaker) {
                if (speaker == null) {
                    voices.set(at, behalfOf(voice, client));
                } else {
                    clients.putIfAbsent(speaker, client);
                }
            }
        }
        for (int at = 0; at < voices.size(); at++) {
            Voice voice = voices.get(at);
            Party client = voice == null || voice.parties().size() != 1
                    ? null
                    : clients.get(voice.parties().getFirst());
            if (voice != null && client != null) {
                voices.set(at, behalfOf(voice, client));
            }
        }
    }

    private static Voice behalfOf(Voice voice, Party client) {
        return new Voice(voice.parties(), voice.description(), voice.role(), client, voice.confidence());
    }

    /** The client of whoever a source calls a lawyer; null where it calls nobody one, or does not say whose. */
    private @Nullable Party client(Range source, Draft draft) {
        String flat = words.flat();
        Matcher ofTheFirm = THE_FIRMS.matcher(flat).region(source.start(), source.end());
        if (ofTheFirm.find()) {
            return firm(source.start(), draft);
        }
        Matcher own = OWN.matcher(flat).region(source.start(), source.end());
        if (own.find()) {
            String whose = own.group("whose").toLowerCase(Locale.ROOT);
            Party firm = whose.equals("its") ? firm(own.start(), draft) : null;
            if (firm != null) {
                return firm; // a text that names a firm and a state seldom speaks of the state's lawyer
            }
            Voice voice = pronouns.of(whose, own.start(), draft, null);
            return voice == null || voice.parties().size() != 1
                    ? null
                    : voice.parties().getFirst();
        }
        for (Sighting named : roster.in(source)) {
            Matcher possessed = OF_A_NAME.matcher(flat).region(named.range().end(), source.end());
            if (possessed.lookingAt()) {
                return named.party();
            }
        }
        Matcher to = FOR.matcher(flat).region(source.start(), source.end());
        if (!to.find()) {
            return null;
        }
        Sighting named = roster.first(new Range(to.end(), source.end()), any -> true);
        if (named != null && named.range().start() == to.end()) {
            return named.party();
        }
        return FIRM.matcher(flat).region(to.end(), source.end()).lookingAt() ? firm(source.start(), draft) : null;
    }

    private @Nullable Party firm(int at, Draft draft) {
        Voice company = memory.nearest(at, draft, party -> party.schema() == Schema.COMPANY, false);
        Voice voice = company != null
                ? company
                : memory.nearest(at, draft, party -> party.schema() == Schema.ORGANIZATION, false);
        return voice == null || voice.parties().size() != 1
                ? null
                : voice.parties().getFirst();
    }
}
