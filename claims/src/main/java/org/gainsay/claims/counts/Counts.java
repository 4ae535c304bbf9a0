package org.gainsay.claims.counts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gainsay.claims.counts.Count.By;
import org.gainsay.claims.kept.KeptArticle;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimMention;
import org.gainsay.model.Header;
import org.gainsay.model.Standing;
import org.jspecify.annotations.Nullable;

/** Articles, statements and claims by publisher, month, language and standing. Stateless; safe from any thread. */
public final class Counts {
    private static final String UNKNOWN = "unknown";

    private Counts() {}

    /**
     * All there is in one line, then a line for each publisher, month, language and standing that there is, in their order.
     *
     * @param all of which every article counts, whether a claim is in it or not
     * @param claims a claim counts once for each publisher, month and language in which it is told
     */
    public static List<Count> of(Iterable<KeptArticle> all, List<Claim> claims) {
        Map<String, KeptArticle> articles = new TreeMap<>();
        all.forEach(article -> articles.put(article.header().id(), article));
        List<Count> counts = new ArrayList<>();
        counts.add(new Count(By.ALL, "all", articles.size(), statements(articles.values()), claims.size()));
        counts.addAll(
                by(By.PUBLISHER, articles, claims, header -> header.metadata().publisher()));
        counts.addAll(
                by(By.MONTH, articles, claims, header -> month(header.metadata().published())));
        counts.addAll(by(By.LANGUAGE, articles, claims, Header::language));
        counts.addAll(byStanding(claims));
        return List.copyOf(counts);
    }

    private static @Nullable String month(@Nullable String published) {
        return published == null ? null : published.substring(0, Math.min(published.length(), "2022-12".length()));
    }

    private static List<Count> by(
            By by, Map<String, KeptArticle> articles, List<Claim> claims, Function<Header, @Nullable String> kind) {
        SortedMap<String, List<KeptArticle>> kinds = new TreeMap<>();
        Map<String, String> kindOf = new HashMap<>();
        articles.forEach((id, article) -> {
            String value = Objects.requireNonNullElse(kind.apply(article.header()), UNKNOWN);
            kinds.computeIfAbsent(value, any -> new ArrayList<>()).add(article);
            kindOf.put(id, value);
        });
        Map<String, Long> told = claims.stream()
                .flatMap(claim -> claim.articles().stream()
                        .map(kindOf::get)
                        .filter(Objects::nonNull)
                        .distinct())
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
        List<Count> counts = new ArrayList<>();
        kinds.forEach((value, of) ->
                counts.add(new Count(by, value, of.size(), statements(of), told.getOrDefault(value, 0L))));
        return counts;
    }

    private static long statements(Iterable<KeptArticle> articles) {
        long statements = 0;
        for (KeptArticle article : articles) {
            statements += article.statements();
        }
        return statements;
    }

    /** By the claims alone: the articles that tell one of that standing, and the statements that report it. */
    private static List<Count> byStanding(List<Claim> claims) {
        List<Count> counts = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            Set<String> articles = new HashSet<>();
            Set<String> statements = new LinkedHashSet<>();
            int number = 0;
            for (Claim claim : claims) {
                if (claim.standing() == standing) {
                    number++;
                    articles.addAll(claim.articles());
                    for (ClaimMention mention : claim.mentions()) {
                        statements.add(mention.article() + "#" + mention.statement());
                    }
                }
            }
            if (number > 0) {
                counts.add(new Count(By.STANDING, standing.label(), articles.size(), statements.size(), number));
            }
        }
        return counts;
    }
}
