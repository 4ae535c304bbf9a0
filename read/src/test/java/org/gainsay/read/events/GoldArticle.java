package org.gainsay.read.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gainsay.format.Json;
import org.gainsay.format.ReadingParser;
import org.gainsay.model.Reading;
import org.gainsay.model.Span;
import org.gainsay.model.Statement;
import org.gainsay.read.parties.Attribution;
import org.gainsay.read.parties.Cast;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/** An article whose statements and parties were marked by hand: what this stage gets when the stages before it are right. */
record GoldArticle(ArticleText text, Reading reading, List<Draft> drafts, Cast cast) {
    /** The articles below {@code shared/eval/reading/dev}; none where that folder is absent, which one line says. */
    static List<GoldArticle> all() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/contract"))) {
                return in(at.resolve("shared/eval/reading/dev"));
            }
        }
        System.out.println("shared data is absent, left out: events and relations of the gold articles");
        return List.of();
    }

    private static List<GoldArticle> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".gold.json"))
                    .sorted()
                    .map(GoldArticle::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldArticle read(Path gold) {
        try {
            Path source = gold.resolveSibling(gold.getFileName().toString().replace(".gold.json", ".txt"));
            Reading reading = ReadingParser.of(Json.parse(Files.readString(gold), gold.toString()));
            List<Draft> drafts = drafts(reading.statements());
            Cast cast = new Cast(reading.entities(), reading.mentions(), attributions(reading.statements()));
            return new GoldArticle(ArticleText.of(Files.readString(source)), reading, drafts, cast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Draft> drafts(List<Statement> statements) {
        Map<String, Integer> places = new LinkedHashMap<>();
        statements.forEach(statement -> places.put(statement.id(), places.size()));
        List<Draft> drafts = new ArrayList<>();
        for (Statement s : statements) {
            int within = s.within() == null ? Draft.NOWHERE : places.getOrDefault(s.within(), Draft.NOWHERE);
            drafts.add(new Draft(
                    ranges(s.source()), ranges(s.cue()), ranges(s.content()), s.stance(), s.form(), within, 1, 1));
        }
        return drafts;
    }

    private static List<Attribution> attributions(List<Statement> statements) {
        return statements.stream()
                .map(s -> new Attribution(s.speakers(), s.role(), s.onBehalfOf(), s.forum(), s.addressee(), 1))
                .toList();
    }

    private static List<Range> ranges(List<Span> spans) {
        return spans.stream().map(span -> new Range(span.start(), span.end())).toList();
    }
}
