package org.gainsay.read.times;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gainsay.model.Form;
import org.gainsay.model.Stance;
import org.gainsay.read.parties.Attribution;
import org.gainsay.read.parties.Cast;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * Statements marked in their text: {@code {source} [cue] <content>}, one a sentence, with another nested in its content or coordinated by
 * a second source or cue. One without a source has the speaker of the one before.
 */
record MarkedSentences(ArticleText text, List<Draft> drafts, Cast cast) {
    private static final class Statement {
        private final List<Range> source = new ArrayList<>();
        private final List<Range> cue = new ArrayList<>();
        private final List<Range> content = new ArrayList<>();
        private final @Nullable Statement within;

        private Statement(@Nullable Statement within) {
            this.within = within;
        }

        private boolean isEmpty() {
            return source.isEmpty() && cue.isEmpty() && content.isEmpty();
        }

        private int start() {
            return Stream.of(source, cue, content)
                    .flatMap(List::stream)
                    .mapToInt(Range::start)
                    .min()
                    .orElseThrow();
        }
    }

    /** A mark that is open, and the statement of which it marks a part. */
    private record Open(int start, Statement statement) {}

    static MarkedSentences of(String marked) {
        StringBuilder plain = new StringBuilder();
        List<Statement> statements = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        Statement current = new Statement(null);
        for (int at = 0; at < marked.length(); at++) {
            char letter = marked.charAt(at);
            switch (letter) {
                case '{', '[', '<' -> {
                    boolean another = letter == '[' || (letter == '{' && !current.source.isEmpty());
                    if (another && !current.cue.isEmpty()) {
                        current = new Statement(current.within);
                    }
                    if (!statements.contains(current)) {
                        statements.add(current);
                    }
                    open.push(new Open(plain.length(), current));
                    current = letter == '<' ? new Statement(current) : current;
                }
                case '}', ']', '>' -> {
                    Open mark = open.pop();
                    current = mark.statement();
                    (letter == '}' ? current.source : letter == ']' ? current.cue : current.content)
                            .add(new Range(mark.start(), plain.length()));
                }
                default -> plain.append(letter);
            }
            if (letter == '.' && open.isEmpty() && !current.isEmpty()) {
                current = new Statement(null);
            }
        }
        ArticleText text = ArticleText.of(plain.toString());
        statements.sort(Comparator.comparingInt(Statement::start));
        return new MarkedSentences(text, drafts(statements), cast(text, statements));
    }

    private static List<Draft> drafts(List<Statement> statements) {
        return statements.stream()
                .map(each -> new Draft(
                        each.source,
                        each.cue,
                        each.content,
                        Stance.ASSERTS,
                        Form.INDIRECT,
                        statements.indexOf(each.within),
                        1,
                        1))
                .toList();
    }

    private static Cast cast(ArticleText text, List<Statement> statements) {
        List<Attribution> attributions = new ArrayList<>();
        String speaker = "";
        for (Statement each : statements) {
            speaker = each.source.isEmpty()
                    ? speaker
                    : text.slice(each.source.getFirst()).toLowerCase(Locale.ROOT);
            attributions.add(new Attribution(List.of(speaker), null, null, null, null, 1));
        }
        return new Cast(List.of(), List.of(), attributions);
    }
}
