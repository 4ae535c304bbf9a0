package org.gainsay.read.scene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.Entity;
import org.gainsay.model.Form;
import org.gainsay.model.Mention;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Schema;
import org.gainsay.model.Span;
import org.gainsay.model.Stance;
import org.gainsay.read.parties.Attribution;
import org.gainsay.read.parties.Cast;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/**
 * Builds an article of a few statements. Parties stand in brackets, their id first: {@code [RU Moscow]} is a state (two letters),
 * {@code [WAGNER Wagner]} an organisation, {@code [@KYIV Kyiv]} a place, {@code [!PETROV Petrov]} a person; a tilde marks an adjective: {@code [IR~ Iranian]}.
 */
public final class Scene {
    private static final Pattern MARK = Pattern.compile("\\[([@!]?)(\\w+)(~?) ([^\\]]+)\\]");

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Attribution> attributions = new ArrayList<>();

    /** A sentence that the newspaper itself tells. */
    public Scene narrates(String sentence) {
        Range content = append(sentence);
        text.append(". ");
        return add(List.of(), List.of(), content, Stance.ASSERTS, Form.NARRATION, Entity.ARTICLE);
    }

    /** A sentence with its source, cue and content in this order. */
    public Scene says(String source, String cue, String content, Stance stance) {
        Range from = append(source);
        String speaker = mentions.getLast().entity();
        text.append(' ');
        Range by = append(cue);
        text.append(' ');
        Range what = append(content);
        text.append(". ");
        return add(List.of(from), List.of(by), what, stance, Form.INDIRECT, speaker);
    }

    /** Gives the speaker of the last statement an office, which its source names. */
    public Scene as(String office) {
        int at = text.lastIndexOf(office);
        attributions.add(new Attribution(
                attributions.removeLast().speakers(), new Span(at, at + office.length(), office), null, null, null, 1));
        return this;
    }

    /** Words that belong to no statement. */
    public Scene and(String words) {
        append(words);
        text.append(". ");
        return this;
    }

    public Scene paragraph() {
        text.append("\n\n");
        return this;
    }

    public ArticleText text() {
        return ArticleText.of(text.toString());
    }

    public List<Draft> drafts() {
        return List.copyOf(drafts);
    }

    public Cast cast() {
        return new Cast(List.copyOf(entities.values()), mentions, attributions);
    }

    private Scene add(List<Range> source, List<Range> cue, Range content, Stance stance, Form form, String speaker) {
        drafts.add(new Draft(source, cue, List.of(content), stance, form, Draft.NOWHERE, 1, 1));
        attributions.add(new Attribution(List.of(speaker), null, null, null, null, 1));
        return this;
    }

    private Range append(String marked) {
        int start = text.length();
        Matcher matcher = MARK.matcher(marked);
        int from = 0;
        while (matcher.find()) {
            text.append(marked, from, matcher.start());
            int at = text.length();
            text.append(matcher.group(4));
            mention(matcher, at);
            from = matcher.end();
        }
        text.append(marked.substring(from));
        return new Range(start, text.length());
    }

    private void mention(Matcher matcher, int at) {
        String id = matcher.group(2);
        String sort = matcher.group(1);
        Schema schema = sort.equals("@")
                ? Schema.PLACE
                : sort.equals("!") ? Schema.PERSON : id.length() == 2 ? Schema.COUNTRY : Schema.ORGANIZATION;
        entities.putIfAbsent(id, new Entity(id, id, schema, null, List.of(), List.of(), List.of()));
        MentionKind kind = matcher.group(3).isEmpty() ? MentionKind.NAME : MentionKind.ADJECTIVE;
        mentions.add(new Mention(new Span(at, at + matcher.group(4).length(), matcher.group(4)), id, kind));
    }
}
