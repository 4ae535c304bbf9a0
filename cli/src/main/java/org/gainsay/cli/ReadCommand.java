package org.gainsay.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.gainsay.desk.Arrival;
import org.gainsay.desk.ArticleFiles;
import org.gainsay.desk.Engine;
import org.gainsay.desk.Keeping;
import org.gainsay.desk.ListWarnings;
import org.gainsay.desk.ReadOnce;
import org.gainsay.format.AnnotationJson;
import org.gainsay.format.FtmReading;
import org.gainsay.format.Json;
import org.gainsay.format.PloverRows;
import org.gainsay.format.ReadingJson;
import org.gainsay.intake.Beside;
import org.gainsay.intake.Intake;
import org.gainsay.lists.ListSource;
import org.gainsay.model.Article;
import org.gainsay.model.InputException;
import org.gainsay.model.Metadata;
import org.gainsay.model.Reading;
import org.gainsay.read.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code gainsay read}: articles in, readings out. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Reads articles: who says what, who confirms it, who denies it, who was sanctioned, who is on a list.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay read examples/arms-deliveries.txt",
            "  gainsay read articles/ --format jsonl > readings.jsonl",
            "  gainsay read https://www.example.org/news/article.html",
            "  gainsay read page.html report.pdf feed.xml crawl.warc.gz --format jsonl --with-text",
            "  gainsay read https://www.example.org/feed.xml --follow-links",
            "  gainsay read articles/ --format plover > events.csv",
            "  gainsay read articles/ --format ftm > named.ftm.json",
            "  gainsay read article.txt --format annotations > article.jsonld",
            "  gainsay read - --published 2022-12-10 --publisher \"A newspaper\" < article.txt",
            "  gainsay read article.txt --list un_sc=consolidated.xml --list eu_fsf=fsf.xml.gz"
        })
final class ReadCommand implements Callable<Integer> {
    enum Format {
        text,
        json,
        jsonl,
        ftm,
        annotations,
        plover
    }

    /** Characters of a text that takes several seconds. */
    private static final int LONG = 50_000;

    private final Session session;

    @Parameters(
            paramLabel = "FILE|DIR|URL|-",
            arity = "1..*",
            description =
                    "Plain text in UTF-8, web pages, PDFs, RSS or Atom feeds, WARC archives, any of them also in gzip; the "
                            + "content says which. Of a folder every such file below it, by its ending (.txt, .html, .pdf, .xml, .warc, .gz). "
                            + "- is standard input. NAME.meta.json beside a file may hold title, publisher, published and url.")
    private List<String> inputs = List.of();

    @Mixin
    private final ListOptions lists = new ListOptions();

    @Option(
            names = "--format",
            description =
                    "text for people (default), json (of one article), or jsonl with one line an article; for other tools ftm "
                            + "(FollowTheMoney, a line an entity), annotations (W3C Web Annotation in JSON-LD, a line an article) or "
                            + "plover (csv, a row for each event, actor and recipient).")
    private Format format = Format.text;

    @Option(names = "--title", paramLabel = "TEXT", description = "The article's title (one input only).")
    private @Nullable String title;

    @Option(names = "--publisher", paramLabel = "NAME", description = "Who published it (one input only).")
    private @Nullable String publisher;

    @Option(names = "--published", paramLabel = "DATE", description = "When, such as 2022-12-10 (one input only).")
    private @Nullable String published;

    @Option(names = "--url", paramLabel = "URL", description = "Where it stands (one input only); it is not fetched.")
    private @Nullable String url;

    @Option(names = "--as", paramLabel = "PREFIX", description = "Put before each article's id.")
    private String prefix = "";

    @Option(names = "--replace", description = "Of two texts with one id keep both, the later one counting.")
    private boolean replace;

    @Option(
            names = "--min-confidence",
            paramLabel = "X",
            description = "Leave out statements less certain than X, 0 to 1: of parts times speaker times stance.")
    private double minConfidence;

    @Option(
            names = "--follow-links",
            description = "Of a feed, read the pages that its items link to instead of what it holds of them.")
    private boolean followLinks;

    @Option(names = "--allow-private", description = "Also fetch from this machine and network.")
    private boolean allowPrivate;

    @Option(names = "--with-text", description = "Put the text that offsets count in into the JSON, as article.text.")
    private boolean withText;

    @Mixin
    private final HomeOptions home = new HomeOptions();

    @Option(names = "--quiet", description = "Print nothing on standard output.")
    private boolean quiet;

    ReadCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (minConfidence < 0 || minConfidence > 1) {
            throw new InputException("--min-confidence is " + minConfidence + ": give a number from 0 to 1");
        }
        Refusals refusals = new Refusals(session.console());
        Intake.Rules rules = new Intake.Rules(ArticleFiles.LARGEST, followLinks, allowPrivate);
        Incoming.Naming naming = new Incoming.Naming(given(), prefix, replace);
        try (Incoming incoming = new Incoming(inputs, session.in(), rules, naming, refusals)) {
            requireOneInput(incoming.waiting());
            incoming.passedOver().forEach(session.console()::say);
            Optional<Arrival> first = incoming.next();
            if (format == Format.json
                    && !quiet
                    && first.isPresent()
                    && incoming.next().isPresent()) {
                throw new InputException(
                        "--format json prints one article, and here are several; --format jsonl prints a "
                                + "line for each");
            }
            if (first.isPresent()) {
                read(first.get(), incoming, refusals);
            }
        }
        return refusals.exitCode();
    }

    private void read(Arrival first, Incoming incoming, Refusals refusals) {
        List<ListSource> used = lists.sources(home.folder());
        try (Keeping keeping = Keeping.in(home.open(session));
                Engine engine = Engine.start(
                        used, lists.skipBroken(), home.folder(), home.nativeCache(), session.console()::say);
                Progress progress = Progress.of(session.console(), "reading", incoming.waiting() + 1)) {
            ListWarnings.say(used, engine.lists().editions(), home.folder(), session.today(), session.console()::say);
            ReadOnce once = new ReadOnce(keeping, engine, used, replace);
            try (ReadAhead ahead = new ReadAhead(
                    first, incoming, article -> read(engine, article), article -> isAhead(article, once))) {
                boolean printed = false;
                for (Optional<ReadAhead.Next> next = ahead.next(); next.isPresent(); next = ahead.next()) {
                    ReadAhead.Next article = next.get();
                    if (refusals.passes(() -> once.requirePlace(article.arrival()))) {
                        printed |= read(article.arrival(), article.reader(), once, printed);
                    }
                    progress.step();
                }
            }
        }
    }

    /** A long text is read when its turn has come, since it has a bar of its own. */
    private static boolean isAhead(Article article, ReadOnce once) {
        return article.text().length() < LONG && !once.isHeld(article);
    }

    /** Whether anything was printed. */
    private boolean read(Arrival arrival, Function<Article, Reading> reader, ReadOnce once, boolean further) {
        ReadOnce.Result result = once.read(arrival, reader);
        sayIfNotRead(arrival.article().id(), result.language());
        if (!result.lost().isEmpty()) {
            session.console()
                    .say(arrival.article().id() + ": read anew without its " + String.join(", ", result.lost())
                            + ", which the home had and now has no more; give it again, as options or in NAME.meta.json "
                            + "beside the file");
        }
        if (!quiet) {
            Reading reading = Confident.only(result.reading().get(), minConfidence);
            print(reading, arrival.article().text(), further);
        }
        return !quiet;
    }

    private void sayIfNotRead(String article, String language) {
        if (!language.equals(Language.ENGLISH)) {
            String name = Language.name(language);
            session.console()
                    .say(article + ": "
                            + (name == null
                                    ? "does not seem to be English"
                                    : "seems to be in " + name + ", not English")
                            + ", so no statements were read; only names were looked up");
        }
    }

    private Reading read(Engine engine, Article article) {
        int length = article.text().length();
        if (length < LONG) {
            return engine.reader().read(article);
        }
        try (Progress progress = Progress.of(session.console(), "reading " + article.id(), length)) {
            return engine.reader().read(article, progress::stepTo);
        }
    }

    private Metadata given() {
        if (published != null) {
            Beside.requireDate(published, "--published");
        }
        return new Metadata(title, publisher, published, url);
    }

    private void requireOneInput(int sources) {
        if (!given().equals(Metadata.NONE) && sources > 1) {
            throw new InputException("--title, --publisher, --published and --url are for one input; for several put "
                    + "NAME.meta.json beside each NAME.txt");
        }
    }

    private void print(Reading reading, String text, boolean further) {
        Console console = session.console();
        switch (format) {
            case text -> {
                if (further) {
                    console.out().println();
                }
                ReadingReport.print(reading, console);
            }
            case json -> console.out().println(Json.pretty(json(reading, text)));
            case jsonl -> console.out().println(Json.line(json(reading, text)));
            case ftm -> FtmReading.of(reading).forEach(entity -> console.out().println(Json.line(entity)));
            case annotations -> console.out().println(Json.line(AnnotationJson.of(reading, text)));
            case plover -> console.out().print((further ? "" : PloverRows.header()) + PloverRows.of(reading));
        }
        console.out().flush();
    }

    private ObjectNode json(Reading reading, String text) {
        ObjectNode json = ReadingJson.of(reading);
        if (withText) {
            ((ObjectNode) json.get("article")).put("text", text);
        }
        return json;
    }
}
