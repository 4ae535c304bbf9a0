package org.gainsay.read.relations;

import static org.gainsay.model.RelationBasis.EXPLICIT;
import static org.gainsay.model.RelationBasis.INFERRED;
import static org.gainsay.model.RelationType.CONFIRMS;
import static org.gainsay.model.RelationType.CONTRADICTS;
import static org.gainsay.model.RelationType.DENIES;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
    private static final int NEAR = 4;

    private final List<Standing> standings;
    private final Links links;

    Oppositions(List<Standing> standings, Links links) {
        this.standings = standings;
        this.links = links;
    }

    void find() {
        standings.stream().filter(s -> s.denies() && !s.isHeadline()).forEach(this::denial);
        standings.stream()
                .filter(s -> s.stance() == Stance.CONFIRMS && !s.isHeadline())
                .forEach(this::confirmation);
        standings.stream().filter(s -> s.denies() && !s.isHeadline()).forEach(this::contradictions);
        standings.forEach(this::partyConfirmsNarration);
    }

    private void denial(Standing denial) {
        Optional<Standing> claim = claimAnswered(denial);
        if (claim.isEmpty()) {
            return;
        }
        boolean saidBefore = standings.subList(0, denial.index()).stream()
                .anyMatch(s -> s.denies() && !s.isHeadline() && s.sameSide(denial) && links.between(s, claim.get()));
        if (saidBefore && !DENYING.matcher(denial.cue()).find()) {
            links.add(denial, claim.get(), CONTRADICTS, INFERRED);
        } else {
            links.add(denial, claim.get(), DENIES, EXPLICIT);
        }
    }

    /** The claim that a denial answers: of the same event, an accusation before others; else the one just before it. */
    private Optional<Standing> claimAnswered(Standing denial) {
        Optional<Standing> nested = standings.stream()
                .filter(s -> s.draft().within() == denial.index() && CLAIMS.contains(s.stance()) && !s.sameSide(denial))
                .filter(s -> s.stance() == Stance.ACCUSES)
                .findFirst();
        if (nested.isPresent()) {
            return nested;
        }
        Predicate<Standing> other = s -> claims(s)
                && !s.sameSide(denial)
                && s.draft().within() != denial.index()
                && denial.draft().within() != s.index();
        List<Standing> ofEvent = standings.stream()
                .filter(other)
                .filter(s -> s.sharesEvent(denial) && !s.told().isEmpty() && !s.isArticle())
                .toList();
        if (!ofEvent.isEmpty()) {
            return ofEvent.stream().min(byFitness(denial));
        }
        boolean ofDemand = denial.content().matches("(?is).*\\bdemands?\\b.*");
        return standings.subList(Math.max(0, denial.index() - NEAR), denial.index()).reversed().stream()
                .filter(s -> ofDemand ? s.stance() == Stance.DEMANDS : claims(s))
                .filter(s -> !s.sameSide(denial) && !s.isHeadline() && !s.isArticle())
                .filter(s -> denial.draft().within() != s.index())
                .filter(s -> denial.points()
                        || denial.sharedWords(s) >= 2
                        || (denial.index() - s.index() == 1 && denial.paragraph() == s.paragraph()))
                .findFirst();
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
        Predicate<Standing> other =
                s -> claims(s) && !s.sameSpeaker(confirmation) && s.stance() != Stance.CONFIRMS && !s.isArticle();
        standings.stream()
                .filter(other)
                .filter(s -> s.sharesEvent(confirmation) && s.draft().within() != confirmation.index())
                .min(byFitness(confirmation))
                .ifPresent(claim -> links.add(
                        confirmation, claim, CONFIRMS, claim.index() < confirmation.index() ? EXPLICIT : INFERRED));
        if (confirmation.index() > 0 && confirmation.events().isEmpty()) {
            Standing before = standings.get(confirmation.index() - 1);
            boolean answers = before.denies() && before.paragraph() == confirmation.paragraph();
            if (answers && !before.sameSpeaker(confirmation)) {
                links.add(confirmation, before, CONTRADICTS, EXPLICIT);
            }
        }
    }

    /** One firm claim a side that cannot be true beside a denial of the same event. */
    private void contradictions(Standing denial) {
        if (denial.told().isEmpty()) {
            return;
        }
        List<Standing> against = standings.stream()
                .filter(s -> FIRM.contains(s.stance()) && !s.isHeadline() && !s.isArticle())
                .filter(s -> !s.sameSide(denial) && !s.told().isEmpty() && s.sharesEvent(denial))
                .filter(s -> denial.draft().within() != s.index() && s.draft().within() != denial.index())
                .filter(s -> s.speakers().stream().noneMatch("UNNAMED"::equals))
                .sorted(Comparator.<Standing>comparingInt(s -> s.stance() == Stance.CONFIRMS ? 0 : 1)
                        .thenComparingInt(s -> s.index() > denial.index() ? 0 : 1)
                        .thenComparingInt(s -> Math.abs(s.index() - denial.index())))
                .toList();
        List<Standing> heard = new ArrayList<>();
        standings.stream().filter(s -> links.between(denial, s)).forEach(heard::add);
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

    /** A named speaker who, directly after the newspaper has told an event, tells it too. */
    private void partyConfirmsNarration(Standing standing) {
        if (standing.index() == 0
                || standing.isArticle()
                || standing.denies()
                || standing.draft().within() >= 0) {
            return;
        }
        Standing before = standings.get(standing.index() - 1);
        boolean told = before.isArticle() && before.draft().form() == Form.NARRATION && before.sharesEvent(standing);
        if (told && !standing.side().isEmpty() && before.paragraph() == standing.paragraph()) {
            links.add(standing, before, CONFIRMS, INFERRED);
        }
    }
}
