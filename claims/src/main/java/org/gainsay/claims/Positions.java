package org.gainsay.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gainsay.model.Role;
import org.gainsay.model.Span;
import org.gainsay.model.Stance;
import org.gainsay.model.Standing;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementReference;
import org.gainsay.model.Voice;

/**
 * Who takes what position on one event: the contract's table of standing. Narration is no voice; only a side's last day counts, but a
 * confirmation stands until that side denies. Nothing here says what is true.
 */
final class Positions {
    /** Those who do it, of whom it takes one to admit it. */
    static final List<Role> DOERS =
            List.of(Role.SUPPLIER, Role.RECIPIENT, Role.PARTICIPANT, Role.IMPOSER, Role.ATTACKER);

    /** Of one's own voice beside what one passes on, fewer words say nothing. */
    private static final double PASSED_ON = 0.5;

    private final Articles articles;
    private final Speakers speakers;
    private final Twins twins;
    private final Days days;

    Positions(Articles articles, Speakers speakers, Twins twins) {
        this.articles = articles;
        this.speakers = speakers;
        this.twins = twins;
        this.days = new Days(articles, twins);
    }

    /** One voice with what decides about it. */
    private record Taken(Voice voice, String sideKey, String day, boolean acknowledges, int place, int start) {
        boolean denies() {
            return voice.stance() == Stance.DENIES;
        }

        boolean confirms() {
            return voice.stance() == Stance.CONFIRMS;
        }

        Taken superseded(boolean superseded) {
            Voice v = voice;
            Voice marked = new Voice(
                    v.speaker(),
                    v.side(),
                    v.onBehalfOf(),
                    v.stance(),
                    v.article(),
                    v.statement(),
                    v.spans(),
                    v.said(),
                    superseded,
                    v.alsoIn());
            return new Taken(marked, sideKey, day, acknowledges, place, start);
        }
    }

    /** All voices on an event, by what they do, and what follows. */
    record Result(
            Standing standing,
            List<Voice> asserted,
            List<Voice> confirmed,
            List<Voice> denied,
            List<Voice> acknowledged) {}

    Result of(Bundle bundle) {
        List<Taken> taken = lastDays(taken(bundle));
        return new Result(
                standing(taken),
                voices(taken.stream().filter(one -> !one.denies() && !one.confirms())),
                voices(taken.stream().filter(Taken::confirms)),
                voices(taken.stream().filter(Taken::denies)),
                voices(taken.stream().filter(Taken::acknowledges)));
    }

    private static List<Voice> voices(Stream<Taken> taken) {
        return taken.map(Taken::voice).toList();
    }

    /** The table. */
    private static Standing standing(List<Taken> taken) {
        List<Taken> now =
                taken.stream().filter(one -> !one.voice().superseded()).toList();
        boolean denied = now.stream().anyMatch(Taken::denies);
        boolean affirmed = now.stream().anyMatch(one -> !one.denies());
        if (denied) {
            return affirmed ? Standing.CONTESTED : Standing.DENIED;
        }
        if (!affirmed) {
            return Standing.REPORTED;
        }
        if (now.stream().anyMatch(Taken::acknowledges)) {
            return Standing.ACKNOWLEDGED;
        }
        return now.stream().anyMatch(Taken::confirms) ? Standing.CONFIRMED : Standing.ALLEGED;
    }

    /**
     * Marks what a side said before its last day. What an article without a date says is on no known day: it is neither the past nor the last
     * word, and only what its own text tells as earlier is before it.
     */
    private static List<Taken> lastDays(List<Taken> taken) {
        Map<String, String> last = new HashMap<>();
        Map<String, String> lastDenial = new HashMap<>();
        Set<String> undated = new HashSet<>();
        for (Taken one : taken) {
            if (one.day().equals(Articles.UNDATED)) {
                undated.add(one.sideKey());
                continue;
            }
            last.merge(one.sideKey(), one.day(), Positions::later);
            if (one.denies()) {
                lastDenial.merge(one.sideKey(), one.day(), Positions::later);
            }
        }
        return taken.stream()
                .map(one -> {
                    String until = one.confirms()
                            ? lastDenial.getOrDefault(one.sideKey(), one.day())
                            : last.getOrDefault(one.sideKey(), one.day());
                    boolean told = one.day().equals(Days.BEFORE) && !one.confirms() && undated.contains(one.sideKey());
                    return one.superseded(told || one.day().compareTo(until) < 0);
                })
                .toList();
    }

    private static String later(String one, String other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** In order of time. A statement has one voice for all copies of its text. */
    private List<Taken> taken(Bundle bundle) {
        Map<StatementReference, Heard> mentions = new LinkedHashMap<>();
        bundle.pieces().stream()
                .flatMap(Piece::heard)
                .sorted(Comparator.comparingInt(heard -> articles.place(heard.article())))
                .forEach(heard -> mentions.putIfAbsent(heard.reference(), heard));
        List<Taken> taken = new ArrayList<>();
        Set<StatementReference> counted = new LinkedHashSet<>();
        for (Heard heard : mentions.values()) {
            if (counted.add(heard.reference())) {
                List<StatementReference> copies = twins.of(heard).stream()
                        .filter(twin -> !twin.equals(heard) && articles.areOneText(twin.article(), heard.article()))
                        .map(Heard::reference)
                        .filter(mentions::containsKey)
                        .toList();
                counted.addAll(copies);
                if (takesPosition(heard, mentions, bundle)) {
                    taken.addAll(voices(heard, copies, bundle));
                }
            }
        }
        taken.sort(
                Comparator.comparing(Taken::day).thenComparingInt(Taken::place).thenComparingInt(Taken::start));
        return taken;
    }

    private boolean takesPosition(Heard heard, Map<StatementReference, Heard> mentions, Bundle bundle) {
        Statement statement = heard.statement();
        return switch (statement.stance()) {
            case DEMANDS, EXPRESSES_CONCERN -> false;
            case ASSERTS -> !passesOn(heard, mentions) && !Reserve.isUnaware(statement) && !isNegated(heard, bundle);
            case ACCUSES -> !Reserve.isComment(heard, told(heard, bundle)) && !isNegated(heard, bundle);
            case CONFIRMS, WARNS, ANNOUNCES -> !isNegated(heard, bundle);
            case DENIES ->
                !Reserve.isOfANumber(statement)
                        && !isOfAnotherNumber(heard, mentions)
                        && !isRefusal(heard, bundle)
                        && !isOnlyOfWhatMayCome(heard, bundle)
                        && (hasPart(heard, bundle) || !Reserve.isOfAShare(heard, bundle.pieces()));
        };
    }

    private static boolean isNegated(Heard heard, Bundle bundle) {
        List<Piece> told = told(heard, bundle);
        return !told.isEmpty() && told.stream().allMatch(piece -> Negation.isOf(heard, piece.event()));
    }

    /** "We will not send any", of what is said to have been sent: a denial of the plan alone. */
    private static boolean isOnlyOfWhatMayCome(Heard heard, Bundle bundle) {
        return told(heard, bundle).stream().allMatch(Positions::isAhead)
                && bundle.pieces().stream().anyMatch(piece -> piece.status() != null && !isAhead(piece));
    }

    /** "Denied that it had received 24 of them", by a side that admits six in the same text: of how many, not of the deed. */
    private boolean isOfAnotherNumber(Heard heard, Map<StatementReference, Heard> mentions) {
        return Reserve.counts(heard.statement())
                && mentions.values().stream()
                        .filter(other -> other.article().equals(heard.article()))
                        .filter(other ->
                                other.statement().stance() == Stance.CONFIRMS && other.number() < heard.number())
                        .anyMatch(other -> speakers.of(other).stream()
                                .anyMatch(one -> speakers.of(heard).stream()
                                        .anyMatch(two -> two.side().equals(one.side()))));
    }

    /** "We will not send any": of what nobody is said to have done yet, and no denial that it was planned. */
    private static boolean isRefusal(Heard heard, Bundle bundle) {
        return Reserve.refuses(heard.statement())
                && !told(heard, bundle).isEmpty()
                && told(heard, bundle).stream().allMatch(Positions::isAhead)
                && isNegated(heard, bundle);
    }

    private static boolean isAhead(Piece piece) {
        return piece.status() != null && TraitReader.AHEAD.contains(piece.status());
    }

    /** Whether whoever speaks, or his state, is said by anybody to have done it. */
    private boolean hasPart(Heard heard, Bundle bundle) {
        List<Actor> doers = DOERS.stream()
                .flatMap(role -> bundle.pieces().stream().flatMap(piece -> piece.cells(role)))
                .flatMap(cell -> Stream.ofNullable(cell.actor()))
                .toList();
        return speakers.of(heard).stream()
                .anyMatch(speaker -> doers.stream()
                        .anyMatch(doer -> doer.root().equals(speaker.side().value())
                                || (doer.state() != null
                                        && doer.state().equals(speaker.side().country()))));
    }

    private static List<Piece> told(Heard heard, Bundle bundle) {
        return bundle.pieces().stream()
                .filter(piece -> piece.heard().anyMatch(heard::equals))
                .toList();
    }

    /** "Said that Moscow had denied it": the nested statement counts, for Moscow. */
    private static boolean passesOn(Heard heard, Map<StatementReference, Heard> mentions) {
        int length = heard.statement().content().stream().mapToInt(Span::length).sum();
        return mentions.values().stream()
                .filter(inner -> inner.article().equals(heard.article())
                        && heard.statement().id().equals(inner.statement().within()))
                .anyMatch(inner -> {
                    List<Span> parts = Stream.of(
                                    inner.statement().source(),
                                    inner.statement().cue(),
                                    inner.statement().content())
                            .flatMap(List::stream)
                            .toList();
                    int first = parts.stream().mapToInt(Span::start).min().orElse(0);
                    int last = parts.stream().mapToInt(Span::end).max().orElse(0);
                    return last - first >= PASSED_ON * length;
                });
    }

    private List<Taken> voices(Heard heard, List<StatementReference> copies, Bundle bundle) {
        Statement statement = heard.statement();
        List<Taken> voices = new ArrayList<>();
        for (Speakers.Speaker speaker : speakers.of(heard)) {
            if (accusesAnother(heard, speaker, bundle)) {
                continue;
            }
            Voice voice = new Voice(
                    speaker.party(),
                    speaker.side(),
                    speaker.onBehalfOf(),
                    statement.stance(),
                    heard.article(),
                    statement.id(),
                    statement.content(),
                    statement.said(),
                    false,
                    copies);
            boolean acknowledges = statement.stance() != Stance.DENIES
                    && doers(heard, bundle).contains(speaker.side().value());
            voices.add(new Taken(
                    voice,
                    sideKey(speaker, heard),
                    days.of(heard),
                    acknowledges,
                    articles.place(heard.article()),
                    heard.start()));
        }
        return voices;
    }

    /** "They accused each other": whoever accuses means a deed of another, not the one that his own side is said to have done. */
    private static boolean accusesAnother(Heard heard, Speakers.Speaker speaker, Bundle bundle) {
        if (heard.statement().stance() != Stance.ACCUSES) {
            return false;
        }
        Set<String> told = roots(told(heard, bundle).stream().flatMap(piece -> piece.cells(Role.ATTACKER)));
        Set<String> attackers =
                told.isEmpty() ? roots(bundle.pieces().stream().flatMap(piece -> piece.cells(Role.ATTACKER))) : told;
        return attackers.equals(Set.of(speaker.side().value()));
    }

    /** Unnamed people of no state are a side of their own, in each text another. */
    private String sideKey(Speakers.Speaker speaker, Heard heard) {
        String side = speaker.side().value();
        return side.equals(Speakers.UNNAMED)
                ? side + " " + articles.original(heard.article()) + " "
                        + speaker.side().name()
                : side;
    }

    /**
     * Who does it in the version that a statement gives: whom it names itself; else whom its surroundings name; else, unless it accuses
     * or speakers differ about the attacker, whom the others name.
     */
    private static Set<String> doers(Heard heard, Bundle bundle) {
        List<Piece> pieces = told(heard, bundle);
        Set<String> doers = new TreeSet<>();
        boolean accuses = heard.statement().stance() == Stance.ACCUSES;
        for (Role role : DOERS) {
            Set<String> own =
                    roots(pieces.stream().flatMap(piece -> piece.cells(role)).filter(Cell::own));
            Set<String> around = roots(pieces.stream().flatMap(piece -> piece.cells(role)));
            Set<String> all = roots(bundle.pieces().stream().flatMap(piece -> piece.cells(role)));
            if (!own.isEmpty()) {
                doers.addAll(own);
            } else if (!around.isEmpty()) {
                doers.addAll(around);
            } else if (!accuses && (role != Role.ATTACKER || all.size() == 1)) {
                doers.addAll(all);
            }
        }
        return doers;
    }

    private static Set<String> roots(Stream<Cell> cells) {
        Set<String> roots = new TreeSet<>();
        cells.forEach(cell -> {
            if (cell.actor() != null) {
                roots.add(cell.actor().root());
            }
        });
        return roots;
    }
}
