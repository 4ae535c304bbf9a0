package org.gainsay.read.relations;

import static org.gainsay.model.RelationBasis.EXPLICIT;
import static org.gainsay.model.RelationBasis.INFERRED;
import static org.gainsay.model.RelationType.CONFIRMS;
import static org.gainsay.model.RelationType.CONTRADICTS;
import static org.gainsay.model.RelationType.CORROBORATES;
import static org.gainsay.model.RelationType.DENIES;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.model.Form;
import org.gainsay.model.Stance;

/** Denials and confirmations, each held against the statement that it answers, and what cannot both be true. */
final class Oppositions {
    private static final Set<Stance> CLAIMS =
            Set.of(Stance.ASSERTS, Stance.ACCUSES, Stance.CONFIRMS, Stance.ANNOUNCES, Stance.WARNS);
    private static final Set<Stance> FIRM = Set.of(Stance.ASSERTS, Stance.ACCUSES, Stance.CONFIRMS);
    private static final Pattern DENYING = Pattern.compile(
            "\\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es?|ed|ing)|disput(?:es?|ed|ing)|call(?:s|ed|ing)?|rul(?:e|es|ed|ing) out|disavow\\w*|repl(?:y|ies|ied))\\b");
    private static final Pattern REFUSAL = Pattern.compile(
            "\\b(?:impossible|lies?|false|fabricated|fabrications?|baseless|groundless|untrue|nonsense|fake|rubbish)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ACCUSATION =
            Pattern.compile("\\b(?:accusations?|allegations?|charges?)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEMAND = Pattern.compile("\\bdemands?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern REPLY = Pattern.compile(
            "\\b(?:repl(?:y|ies|ied)|counter(?:s|ed)?|respond(?:s|ed)?|retort(?:s|ed)?|answer(?:s|ed)?)\\b");
    private static final int NEAR = 4;
    private static final int AROUND = 5;

    private final Standings standings;
    private final Links links;

    Oppositions(Standings standings, Links links) {
        this.standings = standings;
        this.links = links;
    }

    void find() {
        List<Standing> all = standings.all();
        all.stream().filter(s -> s.denies() && !s.isHeadline()).forEach(this::denial);
        all.stream()
                .filter(s -> s.stance() == Stance.CONFIRMS && !s.isHeadline())
                .forEach(this::confirmation);
        all.stream().filter(s -> s.denies() && !s.isHeadline()).forEach(this::contradictions);
        all.forEach(this::partyConfirmsNarration);
    }

    private void denial(Standing denial) {
        if (echoes(denial)) {
            return;
        }
        claimAnswered(denial).ifPresent(claim -> {
            boolean saidBefore = standings.before(denial).stream()
                    .filter(s -> s.denies()
                            && !s.isHeadline()
                            && s.sameSide(denial)
                            && s.draft().within() < 0)
                    .anyMatch(s -> standings.linked(s).anyMatch(claim::sameSide));
            boolean open = DENYING.matcher(denial.cue()).find()
                    || REFUSAL.matcher(denial.content()).find();
            if (saidBefore && !open) {
                links.add(denial, claim, CONTRADICTS, INFERRED);
            } else {
                links.add(denial, claim, DENIES, EXPLICIT);
            }
        });
    }

    /** Whether a denial only goes on with the one before it: "denied the allegation, calling it fabricated". */
    private boolean echoes(Standing denial) {
        if (denial.index() == 0) {
            return false;
        }
        Standing before = standings.get(denial.index() - 1);
        return before.denies() && before.sameSpeaker(denial) && before.sentence() == denial.sentence();
    }

    /** The claim that a denial answers: one that it quotes, an accusation, one of the same event, else the one just before it. */
    private Optional<Standing> claimAnswered(Standing denial) {
        Optional<Standing> quoted = standings.near(denial).stream()
                .filter(s ->
                        s.draft().within() == denial.index() && s.stance() == Stance.ACCUSES && !s.sameSide(denial))
                .findFirst();
        if (quoted.isPresent()) {
            return quoted;
        }
        boolean reported = denial.draft().within() >= 0
                && !standings.get(denial.draft().within()).sameSide(denial);
        if (reported) {
            return accusationOf(denial);
        }
        List<Standing> ofEvent = standings.near(denial).stream()
                .filter(s -> claims(s) && !s.sameSide(denial) && !s.isArticle())
                .filter(s ->
                        !nested(s, denial) && s.sharesEvent(denial) && !s.told().isEmpty())
                .toList();
        Optional<Standing> accusation = accusationMeant(denial);
        if (denial.told().isEmpty() && accusation.isPresent()) {
            return accusation;
        }
        Optional<Standing> before = denial.points() && denial.told().isEmpty() ? justBefore(denial) : Optional.empty();
        if (before.isPresent() && before.get().paragraph() == denial.paragraph()) {
            return before;
        }
        if (!ofEvent.isEmpty()) {
            List<Standing> open =
                    ofEvent.stream().filter(s -> !answered(s, denial)).toList();
            return (open.isEmpty() ? ofEvent : open).stream().min(byFitness(denial));
        }
        return accusation.or(() -> justBefore(denial)).or(() -> carriedOver(denial));
    }

    private Optional<Standing> accusationOf(Standing denial) {
        return standings.near(denial).stream()
                .filter(s -> s.stance() == Stance.ACCUSES && !s.isHeadline() && !s.sameSide(denial))
                .filter(s -> !nested(s, denial) && s.sharesEvent(denial))
                .min(byFitness(denial));
    }

    /** Whether the denier's side has answered a claim already that only it quotes. */
    private boolean answered(Standing claim, Standing denial) {
        return claim.draft().within() >= 0 && standings.linked(claim).anyMatch(s -> s.denies() && s.sameSide(denial));
    }

    /** What the same speaker has denied just before, for a denial that goes on without naming it. */
    private Optional<Standing> carriedOver(Standing denial) {
        if (denial.index() == 0 || !denial.events().isEmpty()) {
            return Optional.empty();
        }
        Standing before = standings.get(denial.index() - 1);
        boolean goesOn = before.denies() && before.sameSpeaker(denial) && before.paragraph() == denial.paragraph();
        return standings
                .linked(before)
                .filter(s -> goesOn && !s.sameSide(denial))
                .findFirst();
    }

    /** "The accusation", "accusations that …": one by another side nearby, also where the words differ. */
    private Optional<Standing> accusationMeant(Standing denial) {
        if (!ACCUSATION.matcher(denial.content()).find()) {
            return Optional.empty();
        }
        return standings.beside(denial, AROUND).stream()
                .filter(s -> s.stance() == Stance.ACCUSES && !s.isHeadline() && !s.sameSide(denial))
                .filter(s -> s.canConcern(denial))
                .min(byFitness(denial));
    }

    private Optional<Standing> justBefore(Standing denial) {
        boolean ofDemand = DEMAND.matcher(denial.content()).find();
        boolean reply = REPLY.matcher(denial.cue()).find();
        return standings.all().subList(Math.max(0, denial.index() - NEAR), denial.index()).reversed().stream()
                .filter(s -> ofDemand ? s.stance() == Stance.DEMANDS : claims(s))
                .filter(s -> !s.sameSide(denial) && !s.isHeadline() && !s.isArticle() && !nested(s, denial))
                .filter(s -> denial.points() || reply || denial.sharedWords(s) >= 2)
                .min(Comparator.<Standing>comparingInt(s ->
                                s.paragraph() == denial.paragraph() && !s.told().isEmpty() ? 0 : 1)
                        .thenComparingInt(s -> denial.index() - s.index()));
    }

    private static boolean nested(Standing a, Standing b) {
        return a.draft().within() == b.index() || b.draft().within() == a.index();
    }

    private static boolean claims(Standing standing) {
        return CLAIMS.contains(standing.stance()) && !standing.isHeadline();
    }

    /** Accusations first, then what stands before, the nearest first. */
    private static Comparator<Standing> byFitness(Standing answer) {
        return Comparator.<Standing>comparingInt(s -> s.stance() == Stance.ACCUSES ? 0 : 1)
                .thenComparingInt(s -> s.index() < answer.index() ? 0 : 1)
                .thenComparingInt(s -> Math.abs(s.index() - answer.index()));
    }

    private void confirmation(Standing confirmation) {
        Optional<Standing> last = standings.before(confirmation).reversed().stream()
                .filter(s -> !s.isHeadline()
                        && !s.isArticle()
                        && (s.sharesEvent(confirmation) || answersBefore(confirmation, s)))
                .findFirst();
        boolean settled = last.isPresent() && !last.get().sameSpeaker(confirmation);
        if (settled && last.get().denies()) {
            links.add(
                    confirmation,
                    last.get(),
                    CONTRADICTS,
                    answersBefore(confirmation, last.get()) ? EXPLICIT : INFERRED);
            return;
        }
        if (settled && last.get().stance() == Stance.CONFIRMS) {
            links.add(confirmation, last.get(), CORROBORATES, EXPLICIT);
            return;
        }
        standings.near(confirmation).stream()
                .filter(s ->
                        claims(s) && !s.sameSpeaker(confirmation) && s.stance() != Stance.CONFIRMS && !s.isArticle())
                .filter(s -> s.sharesEvent(confirmation) && !s.told().isEmpty() && !nested(s, confirmation))
                .min(byFitness(confirmation))
                .ifPresent(claim -> links.add(
                        confirmation, claim, CONFIRMS, claim.index() < confirmation.index() ? EXPLICIT : INFERRED));
    }

    /** Whether a confirmation without an event of its own follows a statement directly: "ruled it out; that evening … confirmed it". */
    private static boolean answersBefore(Standing confirmation, Standing before) {
        return confirmation.events().isEmpty()
                && confirmation.points()
                && confirmation.index() - before.index() == 1
                && confirmation.paragraph() == before.paragraph();
    }

    /** One firm claim a side that cannot be true beside a denial of the same event. */
    private void contradictions(Standing denial) {
        if (denial.told().isEmpty()) {
            return;
        }
        List<Standing> against = standings.near(denial).stream()
                .filter(s -> FIRM.contains(s.stance()) && !s.isHeadline() && !s.isArticle())
                .filter(s -> !s.sameSide(denial) && !s.told().isEmpty() && s.sharesEvent(denial))
                .filter(s -> denial.draft().within() != s.index() && s.draft().within() != denial.index())
                .filter(s -> s.speakers().stream().noneMatch("UNNAMED"::equals))
                .sorted(Comparator.<Standing>comparingInt(s -> s.stance() == Stance.CONFIRMS ? 0 : 1)
                        .thenComparingInt(s -> s.index() > denial.index() ? 0 : 1)
                        .thenComparingInt(s -> Math.abs(s.index() - denial.index())))
                .toList();
        List<Standing> heard = new ArrayList<>(standings.linked(denial).toList());
        for (Standing claim : against) {
            if (heard.stream().noneMatch(claim::sameSide)) {
                links.add(claim, denial, CONTRADICTS, INFERRED);
                heard.add(claim);
            }
        }
        int outer = denial.draft().within();
        if (outer >= 0 && denial.cue().contains("falsely")) {
            links.add(standings.get(outer), denial, CONTRADICTS, EXPLICIT);
        }
    }

    /** A party to an event that tells it directly after the newspaper has told it. */
    private void partyConfirmsNarration(Standing standing) {
        boolean tells = standing.stance() == Stance.ASSERTS
                || standing.stance() == Stance.ANNOUNCES
                || standing.stance() == Stance.CONFIRMS;
        if (standing.index() == 0
                || standing.isArticle()
                || !tells
                || standing.draft().within() >= 0) {
            return;
        }
        Standing before = standings.get(standing.index() - 1);
        boolean told = before.isArticle() && before.draft().form() == Form.NARRATION && before.sharesEvent(standing);
        if (told && standing.takesPart() && before.paragraph() == standing.paragraph()) {
            links.add(standing, before, CONFIRMS, INFERRED);
        }
    }
}
