package org.gainsay.server.articles;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gainsay.desk.ArticleFiles;
import org.gainsay.desk.Desk;
import org.gainsay.desk.SourceJson;
import org.gainsay.desk.corrections.Corrections;
import org.gainsay.format.Json;
import org.gainsay.format.ReadingJson;
import org.gainsay.intake.Beside;
import org.gainsay.intake.Intake;
import org.gainsay.intake.Pieces;
import org.gainsay.intake.Received;
import org.gainsay.intake.Supplies;
import org.gainsay.intake.Supply;
import org.gainsay.ledger.Shelved;
import org.gainsay.model.Metadata;
import org.gainsay.model.Reading;
import org.gainsay.model.Reprint;
import org.gainsay.server.http.Bodies;
import org.gainsay.server.http.Caller;
import org.gainsay.server.http.ListAnswer;
import org.gainsay.server.http.Parameters;
import org.gainsay.server.http.Refusal;
import org.gainsay.server.http.Route;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reading an article, and what was read before. */
public final class ArticleRoutes {
    /** A page with pictures in it, or a long PDF. */
    private static final int LARGEST = 32 << 20;

    private static final int LONGEST_NAME = 255;

    private final Desk desk;

    private ArticleRoutes(Desk desk) {
        this.desk = desk;
    }

    public static List<Route> of(Desk desk) {
        ArticleRoutes routes = new ArticleRoutes(desk);
        return List.of(
                Route.post("/api/v1/read", routes::read),
                Route.get("/api/v1/articles", routes::all),
                Route.get("/api/v1/sources", routes::all),
                Route.get("/api/v1/articles/{id}", routes::reading),
                Route.get("/api/v1/articles/{id}/text", routes::text),
                Route.get("/api/v1/articles/{id}/source", routes::source));
    }

    private void read(Context context) {
        Parameters given = Parameters.of(context, "file", "title", "publisher", "published", "url", "keep");
        Metadata metadata = metadata(given);
        @Nullable String file = file(given.word("file"));
        boolean keep = given.flag("keep", true);
        Reading reading = read(
                desk,
                supply(context, file),
                file,
                metadata,
                keep,
                Caller.of(context).name());
        context.contentType("application/json").result(Json.line(ReadingJson.of(reading)) + "\n");
    }

    /** Only public addresses: whoever can reach this server must not reach through it what he cannot. */
    static Reading read(Desk desk, Supply supply, @Nullable String file, Metadata metadata, boolean keep, String by) {
        try (Intake intake = new Intake(new Intake.Rules(ArticleFiles.LARGEST, false, false));
                Pieces pieces = intake.open(supply)) {
            return desk.read(only(pieces), file, metadata, keep, by);
        }
    }

    private static Metadata metadata(Parameters given) {
        String published = given.word("published");
        if (published != null) {
            Beside.requireDate(published, "published");
        }
        return new Metadata(given.word("title"), given.word("publisher"), published, given.word("url"));
    }

    /** A name and no way to it, on one line, since it only says what the document was called; null where nothing is left of it. */
    private static @Nullable String file(@Nullable String given) {
        if (given == null) {
            return null;
        }
        String name = given.substring(1 + Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')))
                .codePoints()
                .filter(letter -> !Character.isISOControl(letter))
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return name.isEmpty() ? null : name;
    }

    /** An address in an object, or else the document itself; what it is shows in its content. */
    private static Supply supply(Context context, @Nullable String file) {
        if (!Bodies.mediaType(context).equals("application/json")) {
            return new Supply.OfStream(
                    new ByteArrayInputStream(Bodies.bytes(context, LARGEST)), file == null ? "the body" : file);
        }
        JsonNode url = Bodies.object(context).get("url");
        if (url == null || !url.isString() || !url.asString().contains("://")) {
            throw Refusal.wrong(
                    "the body has no url; give {\"url\": \"https://…\"}, or send the text itself as text/plain");
        }
        return Supplies.of(url.asString().strip(), InputStream.nullInputStream())
                .supplies()
                .getFirst();
    }

    private static Received only(Pieces pieces) {
        if (!pieces.hasNext()) {
            throw Refusal.wrong("there is no article in it");
        }
        Received received = pieces.next();
        if (pieces.hasNext()) {
            throw Refusal.wrong("there are several articles in it (a feed, an archive); send them one by one,"
                    + " or read them with gainsay read");
        }
        return received;
    }

    private void all(Context context) throws IOException {
        Parameters given = Parameters.of(context, ListAnswer.PARAMETERS.toArray(String[]::new));
        Map<String, Reprint> copies = desk.copies().all();
        List<Shelved> articles = new ArrayList<>();
        try (Stream<Shelved> shelf = desk.home().shelf().all()) {
            shelf.forEach(articles::add);
        }
        new ListAnswer<>(
                        articles,
                        Shelved::id,
                        article -> SourceJson.of(article, copies.get(article.id())),
                        ListAnswer.Table.ofKeys(
                                SourceJson.KEYS, article -> SourceJson.of(article, copies.get(article.id()))),
                        null)
                .answer(context, given);
    }

    private Shelved found(Context context) {
        Parameters.of(context);
        return shelved(context);
    }

    private Shelved shelved(Context context) {
        String id = context.pathParam("id");
        @Nullable Shelved article = desk.home().shelf().find(id).orElse(null);
        if (article == null) {
            throw Refusal.notFound("no article '" + id + "' in this home; /api/v1/articles lists them");
        }
        return article;
    }

    /** With what people have corrected in it, unless the original is asked for. */
    private void reading(Context context) {
        boolean original = Parameters.of(context, "original").flag("original", false);
        Reading reading = desk.home().shelf().reading(shelved(context));
        JsonNode json = original
                ? ReadingJson.of(reading)
                : Corrections.of(desk.docket()).json(reading);
        context.contentType("application/json").result(Json.line(json) + "\n");
    }

    private void text(Context context) {
        String text = desk.home().shelf().text(found(context));
        context.contentType("text/plain; charset=utf-8").result(text);
    }

    /** As it came, and never as a page that a browser would run. */
    private void source(Context context) {
        byte[] source = desk.home().store().bytes(found(context).sha256());
        context.header("Content-Disposition", "attachment");
        context.contentType("application/octet-stream").result(source);
    }
}
