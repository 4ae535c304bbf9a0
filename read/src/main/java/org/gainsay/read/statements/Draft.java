package org.gainsay.read.statements;

import java.util.List;
import org.gainsay.model.Form;
import org.gainsay.model.Stance;
import org.gainsay.read.text.Range;

/**
 * A statement before it is known who is meant by its source and what its content is about.
 *
 * @param source what names the speaker here; empty for narration and where carried over
 * @param cue empty for narration and for speech without a cue
 * @param content in order of the text, never empty
 * @param within index of the draft that reports this one, or -1
 * @param partsConfidence 0..1, of source, cue and content
 * @param stanceConfidence 0..1
 */
public record Draft(
        List<Range> source,
        List<Range> cue,
        List<Range> content,
        Stance stance,
        Form form,
        int within,
        double partsConfidence,
        double stanceConfidence) {
    public static final int NOWHERE = -1;

    public Draft {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("a statement needs a content");
        }
    }

    /** The same, reported by another draft. */
    public Draft withWithin(int other) {
        return new Draft(source, cue, content, stance, form, other, partsConfidence, stanceConfidence);
    }

    public boolean isNarration() {
        return form == Form.NARRATION;
    }

    /** First code point of any of its parts. */
    public int start() {
        int start = content.getFirst().start();
        for (Range range : source) {
            start = Math.min(start, range.start());
        }
        for (Range range : cue) {
            start = Math.min(start, range.start());
        }
        return start;
    }
}
