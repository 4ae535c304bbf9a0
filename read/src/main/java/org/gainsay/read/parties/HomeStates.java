package org.gainsay.read.parties;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Schema;
import org.gainsay.model.Stance;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * Whom officials serve whose state the words beside their names leave out: "the defence secretary, Alan Thorley", after "Britain confirmed";
 * "the regional governor", of the place that was spoken of.
 */
final class HomeStates {
    /** Offices that only a state gives. */
    private static final Pattern OF_A_STATE = Pattern.compile(
            "\\b(?:(?:prime|foreign|defen[cs]e|interior|finance|justice|trade|energy|deputy|vice|economy|transport|culture) (?:\\p{L}+ )?minist(?:er|ry)"
                    + "|minister|(?:defen[cs]e|foreign|home|state|deputy) secretary|sanctions commissioner|prosecutors?|attorney general"
                    + "|(?:deputy )?governor|mayor|prefect|regional administration|deputy minister|presidential (?:adviser|aide|office|spokes\\p{L}+)|ambassador|attach[eé]|consul(?:[ -]general)?"
                    + "|(?:customs|police|border guards?|coast ?guard|intelligence|port|tax|prisons?|security|counter-?intelligence)(?: \\p{Ll}+)? (?:director|chief|commissioner|head|commander|superintendent|inspector|spokes\\p{L}+)"
                    + "|(?:head|director(?:-general)?|chief|commander) of (?:the )?(?:\\p{Ll}+ )?(?:customs|police|border guards?|coast ?guard|port|counter-?intelligence)|harbou?r ?master"
                    + "|president's|chief of (?:the )?general staff|(?:(?<!(?:secretary|director|attorney|consul|auditor|inspector)[ -])general(?! (?:manager|assembly|secretary|prosecutor|electric|motors|dynamics"
                    + "|counsel|director))|admiral|colonel|brigadier)|military spokes\\p{L}+|army spokes\\p{L}+|government spokes\\p{L}+)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OF_A_PLACE = Pattern.compile(
            "\\b(?:governor|mayor|prefect|regional|district|city|municipal|local|provincial|customs|police|port|harbou?r|coast ?guard|border)\\b",
            Pattern.CASE_INSENSITIVE);
    /** Who is somebody no longer, or for a party or a firm. */
    private static final Pattern OF_NONE = Pattern.compile(
            "\\b(?:former|ex|retired|opposition|shadow|exiled|rebels?|militia|insurgents?|lawyer|party|company)\\b",
            Pattern.CASE_INSENSITIVE);

    /** "The UN mission in Afghanistan" is not Afghanistan's. */
    private static final Pattern OF_MANY_STATES = Pattern.compile(
            "^(?:The |the )?(?:UN|U\\.N\\.|United Nations|EU|European Union|AU|African Union|NATO|Nato|OSCE|IAEA|ECOWAS|Ecowas|Arab League)(?!\\p{L})");

    private static final Pattern SPOKESMAN =
            Pattern.compile("\\bspokes(?:man|woman|person)\\b", Pattern.CASE_INSENSITIVE);

    /** Forces without their state are those of the state in which the text was written. */
    private static final Pattern FORCES = Pattern.compile(
            "(?:[Aa]n? |[Tt]he |[Oo]ne )?(?:\\p{Ll}+ )?(?:military|army|navy|air force|armed forces|customs)(?:'s)?(?: \\p{Ll}+){0,3}");

    /** "Spokesman Reza Najafi": of whoever has just spoken. */
    private static final Pattern BARE_SPOKESMAN =
            Pattern.compile("^(?:The |the |A |a )?[Ss]pokes(?:man|woman|person),? \\p{Lu}");

    private static final Pattern MINISTRY = Pattern.compile(
            "(?i)\\b(defen[cs]e|foreign|interior|trade|justice|finance|transport|economy|energy) ministry\\b");
    private static final Pattern OWN = Pattern.compile("^(?:[Ii]ts|[Tt]heir) ");
    private static final Pattern ARMY = Pattern.compile("\\b(?:military|army|navy|air force|armed forces)$");

    private static final Pattern PLACE = Pattern.compile(
            " (?:\\p{Ll}+ )?(?:port|city|town|village|region|district|province|capital|coast|border|island|oblast)\\b");
    private static final Pattern OF_A_FIRM = Pattern.compile(
            "\\b(?:manager|managing director|chief executive|owner|founder)\\b|\\bits (?:director|chair(?:wo)?man)\\b"
                    + "|\\b(?:the|its|their) (?:company|firm|yard|shipyard|bank|maker|trader|dealer|plant)(?:'s\\b|$)"
                    + "|\\b(?:of|for|at) the (?:company|firm|yard|shipyard|bank|maker|trader|dealer|plant)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPEAKS_IN = Pattern.compile(
            "^(?: (?:reporters|journalists|parliament|lawmakers|deputies|the press|an? (?:\\p{Ll}+ )?(?:conference|briefing)))? in (?=\\p{Lu})");
    private static final int MOST_VOICES = 50;
    private static final int FARTHEST_FIRM = 600;
    private static final int NEAR = 30;
    private static final int PARAGRAPHS_BACK = 1;
    private static final int STATEMENTS_BACK = 3;
    private static final int SENTENCES_BACK = 3;

    private final ArticleText text;
    private final Words words;
    private final Roster roster;
    private final List<Draft> drafts;
    private final List<@Nullable Voice> voices;
    private final Map<Party, Party> homes = new LinkedHashMap<>();

    private HomeStates(ArticleText text, Words words, Roster roster, List<Draft> drafts, List<@Nullable Voice> voices) {
        this.text = text;
        this.words = words;
        this.roster = roster;
        this.drafts = drafts;
        this.voices = voices;
    }

    /** The states of those who speak for one that is only to be understood; each person's by where they speak first. */
    static Map<Party, Party> of(
            ArticleText text, Words words, Roster roster, List<Draft> drafts, List<@Nullable Voice> voices) {
        HomeStates states = new HomeStates(text, words, roster, drafts, voices);
        for (int index = 0; index < drafts.size(); index++) {
            states.look(index);
        }
        return states.homes;
    }

    private void look(int index) {
        Voice voice = voices.get(index);
        if (voice == null
                || voice.behalf() != null
                || voice.parties().size() != 1
                || drafts.get(index).source().isEmpty()) {
            return;
        }
        Party speaker = voice.parties().getFirst();
        String office = office(speaker, drafts.get(index));
        boolean serves = speaker.isPerson()
                ? OF_A_STATE.matcher(office).find() && !OF_NONE.matcher(office).find() && !servesAnother(speaker)
                : (speaker.schema() == Schema.PUBLIC_BODY
                                || FORCES.matcher(speaker.name()).matches())
                        && !OF_MANY_STATES.matcher(speaker.name()).find();
        boolean ofAFirm = speaker.isPerson()
                && speaker.offices().stream().allMatch(held -> held.body() == null)
                && OF_A_FIRM.matcher(office).find();
        Party spokenFor = speaker.isPerson() && SPOKESMAN.matcher(office).find() ? owner(index, speaker) : null;
        if (speaker.country() == null && !homes.containsKey(speaker) && spokenFor != null) {
            homes.put(speaker, spokenFor);
            return;
        }
        Party government = government(index, speaker);
        if (speaker.country() == null && !homes.containsKey(speaker) && government != null && serves) {
            homes.put(speaker, government);
        } else if (speaker.country() == null && !homes.containsKey(speaker) && ofAFirm) {
            Party firm = firm(index);
            if (firm != null) {
                homes.put(speaker, firm);
            }
        } else if (speaker.country() == null && !homes.containsKey(speaker) && serves) {
            Party home = home(index, office, speaker.isPerson());
            if (home != null) {
                homes.put(speaker, home);
            }
        }
    }

    /** "Abkhazia's foreign minister", "the Houthi military spokesman": whom they serve is said and is no state; "foreign ministry" leaves it open. */
    private static boolean servesAnother(Party speaker) {
        return speaker.offices().stream()
                .anyMatch(office -> office.body() != null
                        && office.body() != speaker
                        && office.body().country() == null
                        && !Governments.isPartOfOne(office.body()));
    }

    private @Nullable Party home(int index, String office, boolean person) {
        Range source = drafts.get(index).source().getFirst();
        Party named = named(source);
        if (named != null) {
            return named;
        }
        Party seat = seat(source);
        if (seat != null || !person) {
            Party ministers = seat == null ? ministers(office) : seat;
            return ministers == null && FORCES.matcher(office).matches() ? dateline() : ministers;
        }
        Party after = seatAfter(index);
        after = after == null ? seatOfTheParagraph(source) : after;
        if (after != null) {
            return after;
        }
        if (OF_A_PLACE.matcher(office).find()) {
            return around(index);
        }
        return speaking(index);
    }

    /** "The Defence Ministry", of which the defence minister has spoken. */
    private @Nullable Party ministers(String body) {
        Matcher ministry = MINISTRY.matcher(body);
        if (!ministry.find()) {
            return null;
        }
        Pattern office = Pattern.compile("(?i)\\b" + Pattern.quote(ministry.group(1)) + " minister\\b");
        return homes.entrySet().stream()
                .filter(home -> home.getKey().offices().stream()
                        .anyMatch(held -> office.matcher(held.words()).find()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** "Its energy minister", after the words of a government that is no state's. */
    private @Nullable Party government(int index, Party speaker) {
        Party owner = owner(index, speaker);
        return owner != null && Governments.canHaveMinistries(owner) ? owner : null;
    }

    /** Whom "its" means before an office, where that is neither a person nor a place. */
    private @Nullable Party owner(int index, Party speaker) {
        Range source = drafts.get(index).source().getFirst();
        Sighting first = roster.at(source.start());
        Party owner = first != null
                        && first.kind() == MentionKind.PRONOUN
                        && OWN.matcher(words.text(source)).find()
                ? first.party()
                : null;
        for (Office office : speaker.offices()) {
            owner = owner == null && OWN.matcher(office.words()).find() ? office.body() : owner;
        }
        if (owner == null
                && (OWN.matcher(words.text(source)).find()
                        || BARE_SPOKESMAN.matcher(words.text(source)).find())) {
            owner = lastSide(index);
        }
        if (owner == null || owner == speaker || owner.isPerson() || owner.schema() == Schema.PLACE) {
            return null;
        }
        String country = owner.country();
        return country != null && Governments.isPartOfOne(owner) ? roster.state(country) : owner;
    }

    /** "Their spokesman", after the side has spoken in the same paragraph. */
    private @Nullable Party lastSide(int index) {
        Voice last = index == 0 ? null : voices.get(index - 1);
        boolean near = index > 0
                && text.paragraphIndex(drafts.get(index - 1).start())
                        == text.paragraphIndex(drafts.get(index).start());
        return near && last != null && last.parties().size() == 1
                ? last.parties().getFirst()
                : null;
    }

    /** The firm that "its" means, or the one named last before "the manager" in his paragraph, or the only one named before. */
    private @Nullable Party firm(int index) {
        Range source = drafts.get(index).source().getFirst();
        Sighting its = roster.first(source, sighting -> sighting.kind() == MentionKind.PRONOUN);
        if (its != null && its.party().schema() == Schema.COMPANY) {
            return its.party();
        }
        List<Party> near =
                firms(Math.max(text.paragraphAt(source.start()).start(), source.start() - FARTHEST_FIRM), source);
        if (!near.isEmpty()) {
            return near.getLast();
        }
        Set<Party> all = new LinkedHashSet<>(firms(Math.max(0, source.start() - ArticleText.REACH), source));
        return all.size() == 1 ? all.iterator().next() : null;
    }

    private List<Party> firms(int from, Range before) {
        return roster.in(new Range(from, before.start())).stream()
                .map(Sighting::party)
                .filter(party -> party.schema() == Schema.COMPANY)
                .toList();
    }

    /** "The Ukrainian sanctions commissioner". */
    private @Nullable Party named(Range source) {
        Sighting state = roster.first(source, sighting -> sighting.party().schema() == Schema.COUNTRY);
        return state == null ? null : state.party();
    }

    /** "In Berlin, the defence minister". */
    private @Nullable Party seat(Range source) {
        int start = text.sentenceAt(source.start()).start();
        Sighting seat = seatAt(start);
        boolean before = seat != null
                && seat.range().end() <= source.start()
                && source.start() - seat.range().end() <= NEAR;
        return before && seat != null && seat.party().country() != null
                ? roster.state(seat.party().country())
                : null;
    }

    private @Nullable Sighting seatAt(int start) {
        return words.flat().startsWith("In ", start) ? roster.at(start + "In ".length()) : null;
    }

    /** "In Zagreb the mood has turned. Defence Minister Horvat said": the capital with which the paragraph begins. */
    private @Nullable Party seatOfTheParagraph(Range source) {
        Sighting seat = seatAt(text.paragraphAt(source.start()).start());
        Gazetteer.Known known = seat == null
                ? null
                : Gazetteer.builtIn().at(words.flat(), seat.range().start());
        String country = seat == null ? null : seat.party().country();
        return known != null && known.sense() == Sense.CAPITAL && country != null ? roster.state(country) : null;
    }

    private String office(Party person, Draft draft) {
        StringBuilder office = new StringBuilder();
        person.offices().forEach(held -> office.append(held.words()).append(' '));
        Range source = draft.source().getFirst();
        return office.append(words.text(source)).toString();
    }

    /** The one state that has just spoken, and of several that of the dateline; not where it is answered by a denial. */
    private @Nullable Party speaking(int index) {
        Draft draft = drafts.get(index);
        int paragraph = text.paragraphIndex(draft.start());
        Party doer = doer(draft);
        if (doer != null
                && (draft.stance() == Stance.ANNOUNCES || (draft.stance() == Stance.DENIES && doer == dateline()))) {
            return doer;
        }
        Party carriedOn = carriedOn(index);
        if (carriedOn != null) {
            return carriedOn;
        }
        Party silent = draft.stance() == Stance.DENIES ? null : silent(index);
        if (silent != null) {
            return silent;
        }
        Set<Party> states = new LinkedHashSet<>();
        for (int back = index - 1; back >= Math.max(0, index - STATEMENTS_BACK); back--) {
            Voice voice = voices.get(back);
            Draft before = drafts.get(back);
            if (paragraph - text.paragraphIndex(before.start()) > PARAGRAPHS_BACK) {
                break;
            }
            Party state = voice == null ? null : state(voice);
            boolean owned = before.stance() == Stance.CONFIRMS && paragraph == text.paragraphIndex(before.start());
            if (state != null && draft.stance() == Stance.DENIES && before.stance() != Stance.DENIES && !owned) {
                return null;
            }
            if (state != null) {
                states.add(state);
            }
        }
        Party dateline = states.size() > 1 ? dateline() : null;
        return states.size() == 1 ? states.iterator().next() : states.contains(dateline) ? dateline : null;
    }

    /** "The army dismissed the claim. \"We fired nothing,\" General Abebe said": the state whose denial the next words carry on. */
    private @Nullable Party carriedOn(int index) {
        if (index == 0 || drafts.get(index).stance() != Stance.DENIES) {
            return null;
        }
        Draft before = drafts.get(index - 1);
        Voice voice = voices.get(index - 1);
        boolean goesOn = before.stance() == Stance.DENIES
                && text.paragraphIndex(before.start())
                        == text.paragraphIndex(drafts.get(index).start());
        return goesOn && voice != null ? state(voice) : null;
    }

    /** "France will send howitzers, the minister said": the state with which what is announced begins. */
    private @Nullable Party doer(Draft draft) {
        int start = draft.content().getFirst().start();
        Sighting first = start < draft.source().getFirst().start() ? roster.at(start) : null;
        return first != null
                        && first.range().start() == start
                        && first.party().schema() == Schema.COUNTRY
                        && first.kind() != MentionKind.ADJECTIVE
                ? first.party()
                : null;
    }

    /** "The government spokesman said in Berlin": where that state has spoken before, or the text was written. */
    private @Nullable Party seatAfter(int index) {
        Draft draft = drafts.get(index);
        int end = draft.cue().isEmpty()
                ? draft.source().getFirst().end()
                : Math.max(
                        draft.cue().getLast().end(), draft.source().getFirst().end());
        Matcher in = SPEAKS_IN.matcher(words.after(end));
        Sighting city = in.find() ? roster.at(end + in.end()) : null;
        if (city == null || city.party().schema() != Schema.PLACE) {
            return null;
        }
        String country = city.party().country();
        Gazetteer.Known known =
                Gazetteer.builtIn().at(words.flat(), city.range().start());
        if (country == null || known == null || known.sense() != Sense.CAPITAL) {
            return null;
        }
        Party state = roster.state(country);
        return state == dateline() || hasSpoken(state, index) ? state : null;
    }

    private boolean hasSpoken(Party state, int before) {
        return voices.subList(Math.max(0, before - MOST_VOICES), before).stream()
                .anyMatch(voice -> voice != null && state(voice) == state);
    }

    /** The subject of the sentence before in the same paragraph, which makes no statement: "Bern again refused; the minister said". */
    private @Nullable Party silent(int index) {
        Draft draft = drafts.get(index);
        Range paragraph = text.paragraphAt(draft.start());
        int start = text.sentenceAt(draft.start()).start();
        if (start <= paragraph.start()) {
            return null;
        }
        Range before = text.sentenceAt(text.sentencesBack(start, 1));
        boolean told = drafts.subList(Math.max(0, index - STATEMENTS_BACK), index).stream()
                .anyMatch(other -> before.contains(other.start()) && !other.isNarration());
        Sighting subject = told ? null : roster.first(before, sighting -> true);
        boolean first = subject != null
                && subject.range().start() - before.start() <= "The ".length()
                && subject.kind() != MentionKind.ADJECTIVE
                && (subject.party().schema() == Schema.COUNTRY
                        || subject.party().schema() == Schema.PUBLIC_BODY);
        String country = first && subject != null ? subject.party().country() : null;
        return country == null ? null : roster.state(country);
    }

    private @Nullable Party state(Voice voice) {
        if (voice.parties().size() > 1) {
            return null;
        }
        Party party =
                voice.parties().isEmpty() ? voice.behalf() : voice.parties().getFirst();
        if (party == null) {
            return null;
        }
        Party home = homes.get(party);
        boolean serves = party.schema() == Schema.COUNTRY
                || party.schema() == Schema.PUBLIC_BODY
                || ARMY.matcher(party.name()).find()
                || party.isInOffice();
        return home != null ? home : serves && party.country() != null ? roster.state(party.country()) : null;
    }

    /** The state of the place named last before what a governor or a mayor says; else that of the dateline. */
    private @Nullable Party around(int index) {
        int end = drafts.get(index).start();
        int start = text.sentencesBack(end, SENTENCES_BACK);
        Party found = null;
        for (Sighting sighting : roster.in(new Range(start, end))) {
            Party party = sighting.party();
            boolean place = party.schema() == Schema.PLACE
                    || (sighting.kind() == MentionKind.ADJECTIVE
                            && PLACE.matcher(words.after(sighting.range().end()))
                                    .lookingAt());
            if (place && party.country() != null) {
                found = roster.state(party.country());
            }
        }
        return found == null ? dateline() : found;
    }

    /** The state of the city in capitals with which the text begins. */
    private @Nullable Party dateline() {
        for (Range paragraph :
                text.paragraphs().subList(0, Math.min(3, text.paragraphs().size()))) {
            Sighting first = roster.at(paragraph.start());
            if (first != null
                    && first.party().country() != null
                    && (first.party().schema() == Schema.PLACE || first.party().schema() == Schema.COUNTRY)
                    && words.text(first.range())
                            .equals(words.text(first.range()).toUpperCase(Locale.ROOT))) {
                return roster.state(first.party().country());
            }
        }
        return null;
    }
}
