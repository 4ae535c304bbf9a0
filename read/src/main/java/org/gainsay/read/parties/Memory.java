package org.gainsay.read.parties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.MentionKind;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/** Who has been named and who has spoken up to a place in the text, and who of them comes to mind first there. */
final class Memory {
    /** A statement whose speaker is known. */
    record Spoken(int at, Voice voice, Draft draft) {}

    private static final double SPOKE = 2.5;
    private static final double SUBJECT = 1.8;
    private static final double REPORTED = -2.5;
    private static final double OBLIQUE = -1.0;
    private static final int LONGEST_LINK = 40;
    private static final Pattern PAIR =
            Pattern.compile(",? and (?:his |her |its |the )?(?:\\p{Lu}\\p{L}+(?:'s)? )?(?:[\\p{Ll}]+ ){0,2}|, ");
    private static final Pattern OBLIQUE_BEFORE =
            Pattern.compile("\\b(?:of|with|to|by|for|from|against|on|about|in|at|into|via|through)(?: the)? $");
    private static final Pattern INTRODUCED = Pattern.compile(
            "\\b(?:An?|One|Another) (?:\\p{L}+ ){0,3}?(?:official|diplomat|officer|adviser|aide|source|insider|minister|lawmaker|general|trader)\\b");
    /** "The foreign ministry's letter": words within which a description has its noun. */
    private static final int HEAD_WORDS = 3;

    private static final int INTRODUCED_SENTENCES_BACK = 3;
    private static final int REACH_IN_SENTENCES = 14;

    private final ArticleText text;
    private final String flat;
    private final Roster roster;
    private final Nearness nearness;
    private final NavigableMap<Integer, List<Spoken>> spoken = new TreeMap<>();
    /** The last one of each place that is of the text's own level. */
    private final NavigableMap<Integer, Spoken> ofTheText = new TreeMap<>();

    Memory(ArticleText text, String flat, Roster roster, List<Draft> drafts) {
        this.text = text;
        this.flat = flat;
        this.roster = roster;
        nearness = new Nearness(text, flat, drafts);
    }

    void spoke(int at, Voice voice, Draft draft) {
        Spoken one = new Spoken(at, voice, draft);
        spoken.computeIfAbsent(at, place -> new ArrayList<>()).add(one);
        if (draft.within() < 0) {
            ofTheText.put(at, one);
        }
    }

    /** What was said within reach before a place, in order of the text. */
    List<Spoken> spokenBefore(int at) {
        return spoken.subMap(at - ArticleText.REACH, at).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The last statement of the text's own level before a place that somebody made. */
    @Nullable Spoken last(int before) {
        Map.Entry<Integer, Spoken> last = ofTheText.lowerEntry(before);
        return last == null ? null : last.getValue();
    }

    /** Who is meant at a place by a word that can only mean certain parties; null where nobody comes to mind. */
    @Nullable Voice nearest(int at, @Nullable Draft draft, Predicate<Party> wanted, boolean unnamedToo) {
        Voice best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        int reach = text.sentencesBack(at, REACH_IN_SENTENCES);
        for (Sighting sighting : roster.starting(reach, at + 1).descendingMap().values()) {
            Party party = sighting.party();
            if (sighting.range().end() > at || !wanted.test(party) || sighting.kind() == MentionKind.ADJECTIVE) {
                continue;
            }
            double score = score(sighting, at, draft);
            if (score > bestScore) {
                bestScore = score;
                best = Voice.of(party, 0.6);
            }
        }
        List<Spoken> near = spoken.subMap(reach, Math.max(reach, at)).values().stream()
                .flatMap(List::stream)
                .toList();
        for (Spoken one : near) {
            if (one.draft.equals(draft)) {
                continue;
            }
            boolean fits = one.voice.isUnnamed()
                    ? unnamedToo && isOne(one.voice.description())
                    : one.voice.parties().size() == 1
                            && wanted.test(one.voice.parties().getFirst());
            double score = nearness.of(one.at, at) + SPOKE + (one.draft.within() < 0 ? 0 : -1.5);
            if (fits && score >= bestScore) {
                bestScore = score;
                best = one.voice.carried(0.9);
            }
        }
        return bestScore < -REACH_IN_SENTENCES ? null : best;
    }

    /** Somebody without a name with whom the paragraph goes on: "An American official went further. …, he said." */
    @Nullable Voice introduced(int at) {
        int start = Math.max(text.paragraphAt(at).start(), text.sentencesBack(at, INTRODUCED_SENTENCES_BACK));
        Matcher someone = INTRODUCED.matcher(flat).region(Math.min(start, at), at);
        Range last = null;
        while (someone.find()) {
            if (text.sentenceAt(someone.start()).start() == someone.start()) {
                last = new Range(someone.start(), someone.end());
            }
        }
        if (last == null || text.sentenceIndex(at) == text.sentenceIndex(last.start())) {
            return null;
        }
        Range since = new Range(last.start(), at);
        if (roster.first(since, sighting -> sighting.party().isPerson()) != null
                || !spokenIn(since).isEmpty()) {
            return null;
        }
        Sighting state = roster.first(last, sighting -> sighting.party().country() != null);
        String country = state == null ? null : state.party().country();
        return Voice.unnamed(
                flat.substring(last.start(), last.end()).toLowerCase(Locale.ROOT),
                country == null ? null : roster.state(country),
                0.6);
    }

    private List<Spoken> spokenIn(Range range) {
        return spoken.subMap(range.start(), Math.max(range.start(), range.end())).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Whether an unnamed speaker is a single person: "a spokesman", not "officials". */
    private static boolean isOne(String description) {
        return Arrays.stream(description.split(" ")).limit(HEAD_WORDS).noneMatch(Lexicon.DOCUMENT::contains)
                && description.matches(
                        "(?:an?|one|the|his|her|its|their)\\b.*|.*\\b(?:man|woman|official|source|person)\\b.*")
                && !description.matches(
                        ".*(?:[^s]s|people|police|media|information|intelligence|men|evidence|data)(?: (?:of|in|for|from|at|with|to)\\b.*)?");
    }

    /** What a relative pronoun goes back to: the party named last in its sentence. */
    @Nullable Voice justBefore(int at, Predicate<Party> wanted) {
        Range sentence = text.sentenceAt(at);
        Party last = null;
        for (Sighting sighting : roster.in(new Range(sentence.start(), Math.max(sentence.start(), at)))) {
            boolean owner = flat.startsWith("'s ", sighting.range().end()) || sighting.kind() == MentionKind.ADJECTIVE;
            last = wanted.test(sighting.party()) && !owner ? sighting.party() : last;
        }
        return last == null ? null : Voice.of(last, 0.7);
    }

    /** The two of one kind who were named together last before a place: {@code Iran and Iraq … both}. */
    @Nullable Voice pair(int at) {
        Sighting first = null;
        Voice found = null;
        for (Sighting sighting : roster.in(new Range(Math.max(0, at - ArticleText.REACH), at))) {
            if (sighting.kind() == MentionKind.ADJECTIVE
                    || flat.startsWith("'s ", sighting.range().end())) {
                continue;
            }
            if (first != null
                    && first.party() != sighting.party()
                    && first.party().schema() == sighting.party().schema()
                    && sighting.range().start() - first.range().end() < LONGEST_LINK
                    && sighting.range().start() >= first.range().end()
                    && PAIR.matcher(flat.substring(
                                    first.range().end(), sighting.range().start()))
                            .matches()) {
                found = new Voice(List.of(first.party(), sighting.party()), "", null, null, 0.7);
            }
            first = sighting;
        }
        return found;
    }

    private double score(Sighting sighting, int at, @Nullable Draft draft) {
        int place = sighting.range().start();
        double score = nearness.of(place, at);
        Range sentence = text.sentenceAt(place);
        String before = flat.substring(Math.max(0, place - 12), place);
        boolean oblique = flat.startsWith("'s ", sighting.range().end())
                || OBLIQUE_BEFORE.matcher(before).find();
        if (nearness.isReported(place, draft)) {
            score += REPORTED;
        } else if (!oblique && firstOfItsKind(sighting, sentence)) {
            score += SUBJECT;
        }
        if (oblique) {
            score += OBLIQUE;
        }
        return score;
    }

    private boolean firstOfItsKind(Sighting sighting, Range sentence) {
        Sighting first = roster.first(
                sentence,
                other -> other.party().isPerson() == sighting.party().isPerson()
                        && !text.quoted(other.range().start()));
        return first != null && first.party() == sighting.party();
    }
}
