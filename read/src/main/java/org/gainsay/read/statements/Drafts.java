package org.gainsay.read.statements;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.model.Form;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/** Makes drafts of the candidates that are left: form, nesting, confidence. */
final class Drafts {
    private Drafts() {}

    static List<Draft> of(ArticleText text, List<Candidate> candidates) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            drafts.add(new Draft(
                    candidate.source(),
                    candidate.cue(),
                    candidate.content(),
                    candidate.stance(),
                    form(text, candidate),
                    within(candidates, i),
                    candidate.probability(),
                    candidate.stanceProbability()));
        }
        return drafts;
    }

    private static Form form(ArticleText text, Candidate candidate) {
        if (candidate.kind() == AnchorKind.NARRATION) {
            return Form.NARRATION;
        }
        boolean opens =
                candidate.content().stream().anyMatch(range -> text.plain().charAt(range.start()) == '"');
        if (opens || candidate.kind() == AnchorKind.SPEECH) {
            return Form.DIRECT;
        }
        boolean quotes = candidate.content().stream()
                .anyMatch(range ->
                        text.plain().substring(range.start(), range.end()).contains("\""));
        return quotes ? Form.MIXED : Form.INDIRECT;
    }

    /** The shortest statement whose content holds this one's source and cue. */
    private static int within(List<Candidate> candidates, int inner) {
        List<Range> said =
                Ranges.concat(candidates.get(inner).cue(), candidates.get(inner).source());
        int best = Draft.NOWHERE;
        for (int i = 0; i < candidates.size() && !said.isEmpty(); i++) {
            Candidate outer = candidates.get(i);
            boolean holds = i != inner && outer.kind() != AnchorKind.NARRATION && Ranges.contain(outer.content(), said);
            if (holds
                    && (best == Draft.NOWHERE
                            || Ranges.length(outer.content())
                                    < Ranges.length(candidates.get(best).content()))) {
                best = i;
            }
        }
        return best;
    }
}
