package org.gainsay.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.Publication;
import org.gainsay.model.Reading;
import org.gainsay.model.Span;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementReference;
import org.jspecify.annotations.Nullable;

/**
 * Statements that are one utterance told more than once: a statement and its counterpart in a copy of the text, and a quotation that
 * another article tells again, word for word. What one of them is about, all are; and none was made later than its first report.
 */
final class Twins {
    /** Fewer quoted words may be anybody's. */
    private static final int QUOTED_WORDS = 6;

    private static final double COUNTERPART = 0.6;
    private static final Pattern QUOTED = Pattern.compile("[\"“”„«»]");
    private static final Pattern QUOTATION = Pattern.compile("[\"“”„«]([^\"“”„»]+)[\"“”»]");

    private final Articles articles;
    private final Map<StatementReference, Heard> all = new LinkedHashMap<>();
    private final Map<StatementReference, List<Heard>> groups = new HashMap<>();

    private Twins(Articles articles) {
        this.articles = articles;
    }

    static Twins of(Articles articles) {
        Twins twins = new Twins(articles);
        for (Publication publication : articles.publications()) {
            for (Statement statement : publication.reading().statements()) {
                Heard heard = new Heard(publication, statement);
                twins.all.put(heard.reference(), heard);
            }
        }
        Unions unions = new Unions();
        Set<StatementReference> joined = new TreeSet<>(Comparator.comparing(StatementReference::toString));
        twins.joinQuotations(unions, joined);
        twins.joinCopies(unions, joined);
        twins.group(unions, joined);
        return twins;
    }

    private void group(Unions unions, Set<StatementReference> joined) {
        Map<String, List<Heard>> grouped = new HashMap<>();
        for (StatementReference reference : joined) {
            grouped.computeIfAbsent(unions.root(reference.toString()), root -> new ArrayList<>())
                    .add(Objects.requireNonNull(all.get(reference)));
        }
        for (List<Heard> group : grouped.values()) {
            group.sort(Comparator.<Heard>comparingInt(heard -> articles.place(heard.article()))
                    .thenComparingInt(Heard::number));
            group.forEach(heard -> groups.put(heard.reference(), group));
        }
    }

    private void joinQuotations(Unions unions, Set<StatementReference> joined) {
        Map<String, StatementReference> first = new HashMap<>();
        for (Heard heard : all.values()) {
            String words = quoted(heard.statement());
            if (words != null) {
                StatementReference known = first.putIfAbsent(words, heard.reference());
                if (known != null && !known.article().equals(heard.article())) {
                    join(known, heard.reference(), unions, joined);
                }
            }
        }
    }

    private static void join(
            StatementReference one, StatementReference other, Unions unions, Set<StatementReference> joined) {
        unions.join(one.toString(), other.toString());
        joined.add(one);
        joined.add(other);
    }

    /** The words of a quotation of some length that is all or nearly all that is said. */
    static @Nullable String quoted(Statement statement) {
        if (statement.content().stream()
                .noneMatch(span -> QUOTED.matcher(span.text()).find())) {
            return null;
        }
        StringBuilder content = new StringBuilder();
        for (Span span : statement.content()) {
            content.append(content.isEmpty() ? "" : " ").append(span.text());
        }
        Matcher quotation = QUOTATION.matcher(content);
        List<String> words = new ArrayList<>();
        while (quotation.find()) {
            words.addAll(Words.in(quotation.group(1)));
        }
        boolean whole = words.size() * 4 >= Words.in(content.toString()).size() * 3;
        return words.size() >= QUOTED_WORDS && whole ? String.join(" ", words) : null;
    }

    private void joinCopies(Unions unions, Set<StatementReference> joined) {
        for (Publication copy : articles.publications()) {
            if (articles.isCopy(copy.id())) {
                Publication original = articles.get(articles.original(copy.id()));
                counterparts(copy.reading(), original.reading())
                        .forEach((mine, theirs) -> join(
                                new StatementReference(copy.id(), mine),
                                new StatementReference(original.id(), theirs),
                                unions,
                                joined));
            }
        }
    }

    /** For each statement of a copy that of the original which shares most words with it, at least most of the shorter's. */
    private static Map<String, String> counterparts(Reading copy, Reading original) {
        Map<String, String> counterparts = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        List<Set<String>> candidates =
                original.statements().stream().map(Twins::words).toList();
        for (Statement statement : copy.statements()) {
            Set<String> words = words(statement);
            double most = COUNTERPART;
            String best = null;
            for (int place = 0; place < candidates.size(); place++) {
                double shared = shared(words, candidates.get(place));
                String candidate = original.statements().get(place).id();
                if (shared > most && !taken.contains(candidate)) {
                    most = shared;
                    best = candidate;
                }
            }
            if (best != null) {
                taken.add(best);
                counterparts.put(statement.id(), best);
            }
        }
        return counterparts;
    }

    private static Set<String> words(Statement statement) {
        Set<String> words = new HashSet<>();
        statement.content().forEach(span -> words.addAll(Words.telling(span.text())));
        return words;
    }

    private static double shared(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        return both == 0 ? 0 : (double) both / Math.max(one.size(), other.size());
    }

    Collection<Heard> all() {
        return all.values();
    }

    /** All tellings of one utterance, in the order of the articles; none of what is told only once. */
    List<Heard> of(Heard heard) {
        return groups.getOrDefault(heard.reference(), List.of());
    }

    /** The telling whose reading counts for all that have none, or that are copies: the first that reports an event. */
    Heard reader(Heard heard) {
        List<Heard> twins = of(heard);
        boolean copied = articles.isCopy(heard.article());
        for (Heard twin : twins) {
            boolean reports = !twin.statement().reports().isEmpty();
            if (twin.equals(heard) && !copied && reports) {
                return heard;
            }
            boolean oneText = articles.areOneText(twin.article(), heard.article());
            if (reports && (oneText || heard.statement().reports().isEmpty())) {
                return twin;
            }
        }
        return heard;
    }

    /** The day of its first report; of what was told only once that of its article. */
    String firstDay(Heard heard) {
        return of(heard).stream()
                .map(twin -> articles.day(twin.article()))
                .min(String::compareTo)
                .orElse(articles.day(heard.article()));
    }
}
