package org.gainsay.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainsay.model.Form;
import org.gainsay.model.Stance;
import org.gainsay.read.events.Happenings;
import org.gainsay.read.parties.Attribution;
import org.gainsay.read.parties.Cast;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.Range;
import org.junit.jupiter.api.Test;

class EventfulNarrationTest {
    private static Draft draft(int start, Form form, int within) {
        return new Draft(
                List.of(), List.of(), List.of(new Range(start, start + 9)), Stance.ASSERTS, form, within, 1, 1);
    }

    private static Attribution by(String speaker) {
        return new Attribution(List.of(speaker), null, null, null, null, 1);
    }

    @Test
    void dropsNarrationWithoutAnEventAndKeepsWhoReportsWhom() {
        List<Draft> drafts = List.of(
                draft(0, Form.NARRATION, Draft.NOWHERE),
                draft(10, Form.NARRATION, Draft.NOWHERE),
                draft(20, Form.INDIRECT, Draft.NOWHERE),
                draft(30, Form.INDIRECT, 2));
        Cast cast = new Cast(List.of(), List.of(), List.of(by("A"), by("B"), by("C"), by("D")));
        Happenings happenings = new Happenings(List.of(), List.of(List.of(), List.of("e1"), List.of(), List.of()));
        EventfulNarration kept = EventfulNarration.of(drafts, cast, happenings);
        assertThat(kept.drafts())
                .extracting(draft -> draft.content().getFirst().start())
                .containsExactly(10, 20, 30);
        assertThat(kept.drafts()).extracting(Draft::within).containsExactly(Draft.NOWHERE, Draft.NOWHERE, 1);
        assertThat(kept.cast().attributions())
                .extracting(one -> one.speakers().getFirst())
                .containsExactly("B", "C", "D");
    }
}
