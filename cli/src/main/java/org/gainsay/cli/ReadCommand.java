package org.gainsay.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gainsay.format.Json;
import org.gainsay.format.ReadingJson;
import org.gainsay.lists.ListSource;
import org.gainsay.model.InputException;
import org.gainsay.model.Metadata;
import org.gainsay.model.Reading;
import org.gainsay.read.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
            "  gainsay read - --published 2022-12-10 --publisher \"A newspaper\" < article.txt",
            "  gainsay read article.txt --list un_sc=consolidated.xml --list eu_fsf=fsf.xml.gz"
        })
final class ReadCommand implements Callable<Integer> {
    enum Format {
        text,
        json,
        jsonl
    }

    private final Session session;

    @Parameters(
            paramLabel = "FILE|DIR|-",
            arity = "1..*",
            description = "Plain text in UTF-8; of a folder every .txt below it; - is standard input. "
                    + "NAME.meta.json beside NAME.txt may hold title, publisher, published and url.")
    private List<String> inputs = List.of();

    @Mixin
    private final ListOptions lists = new ListOptions();

    @Option(names = "--format", description = "text for people (default), json, or jsonl with one line an article.")
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
            description = "Leave out statements whose parts are less certain than X, 0 to 1.")
    private double minConfidence;

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
        List<ArticleFiles.Source> sources = new ArrayList<>();
        inputs.forEach(input -> refusals.guard(() -> sources.addAll(ArticleFiles.sources(input))));
        Metadata given = given(sources.size());
        Map<String, String> known = new HashMap<>();
        Optional<ArticleFiles.Loaded> first = next(sources, known, given, refusals);
        if (first.isEmpty()) {
            return refusals.exitCode();
        }
        List<ListSource> used = lists.sources(home.folder());
        try (Keeping keeping = Keeping.in(home.open(session));
                Engine engine =
                        Engine.start(used, lists.skipBroken(), home.folder(), home.nativeCache(), session.console());
                Progress progress = Progress.of(session.console(), "reading", sources.size() + 1)) {
            keeping.lists(used, engine.lists());
            Optional<ArticleFiles.Loaded> article = first;
            boolean printed = false;
            while (article.isPresent()) {
                Reading reading =
                        Confident.only(engine.reader().read(article.get().article()), minConfidence);
                keeping.reading(reading, article.get().bytes());
                if (!reading.article().language().equals(Language.ENGLISH)) {
                    session.console()
                            .say(reading.article().id() + ": does not seem to be English, so no statements were read; "
                                    + "only names were looked up");
                }
                print(reading, printed);
                printed = true;
                progress.step();
                article = next(sources, known, given, refusals);
            }
        }
        return refusals.exitCode();
    }

    /** The next article that can be read; what is wrong with those before it is said. */
    private Optional<ArticleFiles.Loaded> next(
            List<ArticleFiles.Source> sources, Map<String, String> known, Metadata given, Refusals refusals) {
        while (!sources.isEmpty()) {
            ArticleFiles.Source source = sources.removeFirst();
            List<ArticleFiles.Loaded> loaded = new ArrayList<>();
            refusals.guard(() -> {
                ArticleFiles.Loaded article = ArticleFiles.load(source, session.in(), given, prefix);
                requireOneText(known, article, source);
                loaded.add(article);
            });
            if (!loaded.isEmpty()) {
                return Optional.of(loaded.getFirst());
            }
        }
        return Optional.empty();
    }

    private void requireOneText(Map<String, String> known, ArticleFiles.Loaded loaded, ArticleFiles.Source source) {
        String id = loaded.article().id();
        String before = known.putIfAbsent(id, loaded.article().sha256());
        if (before != null && !before.equals(loaded.article().sha256()) && !replace) {
            throw new InputException(source.label() + ": another text of this run has the id '" + id
                    + "' already; read them apart with --as PREFIX, or give --replace");
        }
    }

    private Metadata given(int articles) {
        Metadata given = new Metadata(title, publisher, published, url);
        if (!given.equals(Metadata.NONE) && articles > 1) {
            throw new InputException("--title, --publisher, --published and --url are for one input; for several put "
                    + "NAME.meta.json beside each NAME.txt");
        }
        if (published != null) {
            ArticleFiles.requireDate(published, "--published");
        }
        return given;
    }

    private void print(Reading reading, boolean further) {
        if (quiet) {
            return;
        }
        Console console = session.console();
        switch (format) {
            case text -> {
                if (further) {
                    console.out().println();
                }
                ReadingReport.print(reading, console);
            }
            case json -> console.out().println(Json.pretty(ReadingJson.of(reading)));
            case jsonl -> console.out().println(Json.line(ReadingJson.of(reading)));
        }
        console.out().flush();
    }
}
