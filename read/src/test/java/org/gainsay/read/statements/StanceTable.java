package org.gainsay.read.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gainsay.model.Stance;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/**
 * The lines of {@code stances.txt}. {@code == kind} opens a kind of passages. A passage is one line, {@code //} between its paragraphs, and
 * {@code ! } before it says that it is known to be read wrongly. Lines after it say what must be read:
 *
 * <ul>
 *   <li>{@code > Moscow denies: sold the jets}: a statement that denies, with the first words in its source and the last ones in its
 *       content; of several the one with the shortest content. The source may be left out.
 *   <li>{@code > no denial: sold the jets}: if there is such a statement, it does not deny.
 *   <li>{@code > no statement: sold the jets}: there is none.
 *   <li>{@code > no denial}, {@code > nothing}: no statement of the passage denies; there is none at all.
 * </ul>
 *
 * A denial that none of these lines asks for is an error as well.
 */
final class StanceTable {
    private static final String KIND = "== ";
    private static final String EXPECTED = "> ";
    private static final String MISS = "! ";

    private final List<String> lines;
    private final List<Row> rows = new ArrayList<>();

    record Row(int line, String kind, String passage, boolean knownMiss, List<String> expected) {}

    private record Expected(String source, String verdict, String words) {
        static Expected of(String line) {
            int colon = line.indexOf(": ");
            String head = colon < 0 ? line : line.substring(0, colon);
            String words = colon < 0 ? "" : line.substring(colon + 2).replace('\u2019', '\'');
            if (head.startsWith("no")) {
                return new Expected("", head, words);
            }
            int space = head.lastIndexOf(' ');
            return new Expected(head.substring(0, Math.max(0, space)), head.substring(space + 1), words);
        }
    }

    StanceTable(List<String> lines) {
        this.lines = List.copyOf(lines);
        String kind = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(KIND)) {
                kind = line.substring(KIND.length());
            } else if (line.startsWith(EXPECTED)) {
                rows.getLast().expected().add(line.substring(EXPECTED.length()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                boolean miss = line.startsWith(MISS);
                String passage = miss ? line.substring(MISS.length()) : line;
                rows.add(new Row(i, kind, passage.replace(" // ", "\n\n"), miss, new ArrayList<>()));
            }
        }
    }

    List<Row> rows() {
        return rows;
    }

    /** The same lines with these passages marked, by the numbers of their lines. */
    List<String> marked(Set<Integer> misses) {
        List<String> marked = new ArrayList<>(lines);
        for (Row row : rows) {
            String line = lines.get(row.line());
            String bare = row.knownMiss() ? line.substring(MISS.length()) : line;
            marked.set(row.line(), misses.contains(row.line()) ? MISS + bare : bare);
        }
        return marked;
    }

    /** What is wrong with these drafts of the passage; empty where nothing is. */
    static List<String> errors(Row row, ArticleText text, List<Draft> drafts) {
        List<String> errors = new ArrayList<>();
        Set<Draft> askedFor = new HashSet<>();
        for (String line : row.expected()) {
            Expected expected = Expected.of(line);
            Optional<Draft> found = drafts.stream()
                    .filter(draft -> !expected.words().isEmpty()
                            && words(text, draft.content()).contains(expected.words())
                            && words(text, draft.source()).contains(expected.source()))
                    .min(Comparator.comparingInt(draft -> Ranges.length(draft.content())));
            boolean right = switch (expected.verdict()) {
                case "nothing" -> drafts.isEmpty();
                case "no statement" -> found.isEmpty();
                case "no denial" -> found.filter(StanceTable::denies).isEmpty();
                default ->
                    found.filter(draft -> draft.stance()
                                    == Stance.valueOf(expected.verdict().toUpperCase(Locale.ROOT)))
                            .isPresent();
            };
            if (!right) {
                errors.add(line);
            }
            found.ifPresent(askedFor::add);
        }
        drafts.stream()
                .filter(draft -> denies(draft) && !askedFor.contains(draft))
                .forEach(draft -> errors.add("denial not asked for: " + words(text, draft.content())));
        return errors;
    }

    private static boolean denies(Draft draft) {
        return draft.stance() == Stance.DENIES;
    }

    static String words(ArticleText text, List<Range> ranges) {
        return Ranges.words(text, ranges).replaceAll("\\s+", " ");
    }
}
