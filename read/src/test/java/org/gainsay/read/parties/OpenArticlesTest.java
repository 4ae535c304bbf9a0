package org.gainsay.read.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gainsay.format.Json;
import org.gainsay.format.ReadingParser;
import org.gainsay.model.Entity;
import org.gainsay.model.Form;
import org.gainsay.model.Mention;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Reading;
import org.gainsay.model.Schema;
import org.gainsay.model.Span;
import org.gainsay.model.Statement;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.junit.jupiter.api.Test;

/** Given the sources, cues and contents of the open gold articles, the speakers must come out right. */
class OpenArticlesTest {
    private record Article(ArticleText text, Reading gold, Cast cast) {
        static Article of(Path gold) {
            try {
                Reading reading = ReadingParser.of(Json.parse(Files.readString(gold), gold.toString()));
                String file = gold.getFileName().toString().replace(".gold.json", ".txt");
                ArticleText text = ArticleText.of(Files.readString(gold.resolveSibling(file)));
                return new Article(text, reading, new CastFinder().of(text, drafts(reading)));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private static List<Draft> drafts(Reading gold) {
            Map<String, Integer> places = new HashMap<>();
            gold.statements().forEach(statement -> places.put(statement.id(), places.size()));
            List<Draft> drafts = new ArrayList<>();
            for (Statement statement : gold.statements()) {
                drafts.add(new Draft(
                        ranges(statement.source()),
                        ranges(statement.cue()),
                        ranges(statement.content()),
                        statement.stance(),
                        statement.form(),
                        places.getOrDefault(String.valueOf(statement.within()), Draft.NOWHERE),
                        1,
                        1));
            }
            return drafts;
        }

        private static List<Range> ranges(List<Span> spans) {
            return spans.stream()
                    .map(span -> new Range(span.start(), span.end()))
                    .toList();
        }

        /** Our ids to those of the gold record, by name, else by most of the mentions that overlap. */
        Map<String, String> goldIds() {
            Map<String, String> ids =
                    new HashMap<>(Map.of(Entity.ARTICLE, Entity.ARTICLE, Entity.UNNAMED, Entity.UNNAMED));
            for (Entity entity : cast.entities()) {
                Map<String, Integer> votes = new TreeMap<>();
                for (Mention mention : cast.mentions()) {
                    gold.mentions().stream()
                            .filter(other -> mention.entity().equals(entity.id())
                                    && other.span().overlaps(mention.span()))
                            .forEach(other -> votes.merge(other.entity(), 1, Integer::sum));
                }
                votes.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .ifPresent(best -> ids.put(entity.id(), best.getKey()));
                gold.entities().stream()
                        .filter(other -> other.schema() == entity.schema()
                                && other.name().equalsIgnoreCase(entity.name()))
                        .forEach(other -> ids.put(entity.id(), other.id()));
            }
            return ids;
        }

        long right() {
            Map<String, String> ids = goldIds();
            long right = 0;
            for (int i = 0; i < gold.statements().size(); i++) {
                Statement statement = gold.statements().get(i);
                Set<String> speakers = new HashSet<>();
                cast.attributions().get(i).speakers().forEach(id -> speakers.add(ids.getOrDefault(id, "?")));
                boolean free = statement.form() == Form.FREE_INDIRECT && speakers.equals(Set.of(Entity.ARTICLE));
                right += free || speakers.equals(Set.copyOf(statement.speakers())) ? 1 : 0;
            }
            return right;
        }
    }

    private static List<Article> articles() throws IOException {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = at.resolve("shared/eval/reading/dev");
            if (Files.isDirectory(at.resolve("shared/contract")) && Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    return files.filter(file -> file.toString().endsWith(".gold.json"))
                            .sorted()
                            .map(Article::of)
                            .toList();
                }
            }
        }
        System.out.println("shared data is absent, left out: speakers of the open articles");
        return List.of();
    }

    @Test
    void speakersAreRight() throws IOException {
        List<Article> articles = articles();
        long statements = articles.stream()
                .mapToLong(article -> article.gold().statements().size())
                .sum();
        long right = articles.stream().mapToLong(Article::right).sum();
        assertThat(right).isGreaterThanOrEqualTo(Math.round(0.95 * statements));
    }

    @Test
    void noGovernmentIsTakenForItsCapital() throws IOException {
        for (Article article : articles()) {
            Map<String, Schema> schemas = new HashMap<>();
            article.cast().entities().forEach(entity -> schemas.put(entity.id(), entity.schema()));
            List<Span> governments = article.gold().mentions().stream()
                    .filter(mention -> mention.kind() == MentionKind.METONYM)
                    .map(Mention::span)
                    .toList();
            assertThat(article.cast().mentions())
                    .filteredOn(mention -> schemas.get(mention.entity()) == Schema.PLACE)
                    .filteredOn(mention ->
                            mention.span().text().matches("Moscow|Tehran|London|Kyiv|Beijing|Minsk|Warsaw|Washington"))
                    .extracting(Mention::span)
                    .doesNotContainAnyElementsOf(governments.isEmpty() ? List.of(new Span(0, 0, "")) : governments);
        }
    }
}
