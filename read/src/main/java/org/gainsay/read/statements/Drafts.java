package org.gainsay.read.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.model.Form;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/** Makes drafts of the candidates that are left: form, nesting, confidence. */
final class Drafts {
    private Drafts() {}

    static List<Draft> of(ArticleText text, Titles titles, List<Candidate> candidates) {
        List<Draft> drafts = new ArrayList<>();
        Nearby nearby = new Nearby(candidates);
        Map<Candidate, Integer> index = new HashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            index.put(candidates.get(i), i);
        }
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            drafts.add(new Draft(
                    candidate.source(),
                    candidate.cue(),
                    candidate.content(),
                    candidate.stance(),
                    form(text, titles, candidate),
                    within(candidate, nearby, index),
                    Calibration.parts(candidate),
                    Calibration.stance(candidate)));
        }
        return drafts;
    }

    private static Form form(ArticleText text, Titles titles, Candidate candidate) {
        if (candidate.kind() == AnchorKind.NARRATION) {
            return Form.NARRATION;
        }
        if (titles.hold(candidate.content())) {
            return Form.HEADLINE;
        }
        int letters = 0;
        int quoted = 0;
        for (Range range : candidate.content()) {
            for (int at = range.start(); at < range.end(); at++) {
                if (Character.isLetterOrDigit(text.plain().charAt(at))) {
                    letters++;
                    quoted += text.quoted(at) ? 1 : 0;
                }
            }
        }
        if (quoted > 0) {
            return quoted == letters ? Form.DIRECT : Form.MIXED;
        }
        if (candidate.kind() == AnchorKind.CUE) {
            return Form.INDIRECT;
        }
        return text.turns().isEmpty() ? Form.FREE_INDIRECT : Form.DIRECT;
    }

    /** The shortest statement whose content holds this one's source and cue. */
    private static int within(Candidate inner, Nearby nearby, Map<Candidate, Integer> index) {
        Candidate best = null;
        for (Candidate outer : nearby.to(inner)) {
            if (outer.kind() != AnchorKind.NARRATION
                    && outer.reports(inner)
                    && !inner.reports(outer)
                    && (best == null || Ranges.length(outer.content()) < Ranges.length(best.content()))) {
                best = outer;
            }
        }
        return best == null ? Draft.NOWHERE : index.getOrDefault(best, Draft.NOWHERE);
    }
}
