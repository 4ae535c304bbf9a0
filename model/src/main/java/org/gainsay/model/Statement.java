package org.gainsay.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who said what, and how.
 *
 * @param id {@code s1}, {@code s2}, … in order of the text
 * @param speakers entity ids, or {@link Entity#ARTICLE}, or {@link Entity#UNNAMED}
 * @param source spans that name the speaker here; empty where carried over
 * @param role the speaker's office, if any
 * @param onBehalfOf entity id, where the office makes it certain
 * @param cue spans of the cue; empty for narration and free-standing quotations
 * @param content spans of what is said
 * @param stance the speaker's, towards what is reported
 * @param within id of the statement that reports this one
 * @param reports ids of the events that the content is about
 * @param note a remark of an annotator; never set by a reading
 */
public record Statement(
        String id,
        List<String> speakers,
        List<Span> source,
        @Nullable Span role,
        @Nullable String onBehalfOf,
        List<Span> cue,
        List<Span> content,
        Stance stance,
        Form form,
        @Nullable String within,
        List<String> reports,
        @Nullable EntityOrSpan forum,
        @Nullable EntityOrSpan addressee,
        @Nullable Confidence confidence,
        @Nullable Said said,
        @Nullable String note) {
    public Statement {
        speakers = List.copyOf(speakers);
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        reports = List.copyOf(reports);
    }

    public boolean isNarration() {
        return speakers.equals(List.of(Entity.ARTICLE));
    }
}
