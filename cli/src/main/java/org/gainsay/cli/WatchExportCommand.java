package org.gainsay.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gainsay.format.Json;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.model.InputException;
import org.gainsay.server.http.ListAnswer;
import org.gainsay.watch.customers.Portfolio;
import org.gainsay.watch.customers.Portfolio.Standing;
import org.gainsay.watch.customers.Watching;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code gainsay watch export}: a portfolio, or one of its customers, to be handed on. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes everybody of a portfolio with his hits and what was decided: csv with a row a hit, or JSON lines"
                    + " with one a customer, on which lists he was screened last among them.",
            "In csv a cell that a spreadsheet would take for a formula begins with an apostrophe."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay watch export --out customers.csv",
            "  gainsay watch export --name clients --with-hits --format jsonl",
            "  gainsay watch export --customer C-1042 --format jsonl    # his history with it"
        })
final class WatchExportCommand implements Callable<Integer> {
    /** How it is written. */
    enum Format {
        csv,
        jsonl
    }

    private final Session session;

    @Option(names = "--name", paramLabel = "PORTFOLIO", description = "Which portfolio; default ${DEFAULT-VALUE}.")
    private String name = Watching.USUAL;

    @Option(names = "--customer", paramLabel = "ID", description = "This customer alone.")
    private @Nullable String customer;

    @Option(names = "--with-hits", description = "Those alone who have hits.")
    private boolean withHits;

    @Option(names = "--format", description = "csv, or jsonl; else by the name of --out, else csv.")
    private @Nullable Format format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to, instead of standard output; a file that is there is replaced.")
    private @Nullable Path out;

    @Mixin
    private final HomeFolder home = new HomeFolder();

    WatchExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Home opened = home.existing(session)) {
            Portfolio portfolio = new Watching(opened, Ledger.LOCAL).portfolio(name);
            if (customer != null
                    && portfolio
                            .customer(portfolio.customers().entry(), customer, session.today())
                            .isEmpty()) {
                throw new InputException("portfolio " + name + " has no customer '" + customer
                        + "'; give the id as it stands in his file");
            }
            if (out == null) {
                write(portfolio, session.console().out());
            } else {
                try (OutputStream bytes = Files.newOutputStream(out);
                        PrintStream file = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
                    write(portfolio, file);
                    if (file.checkError()) {
                        throw new IOException("not all of it could be written");
                    }
                } catch (IOException e) {
                    throw new InputException(
                            out
                                    + ": cannot be written; check that the folder is there, its permissions and the"
                                    + " space left",
                            e);
                }
            }
        }
        return Program.DONE;
    }

    private void write(Portfolio portfolio, PrintStream to) {
        boolean lines = format == Format.jsonl
                || (format == null
                        && String.valueOf(out).toLowerCase(Locale.ROOT).endsWith(".jsonl"));
        if (lines) {
            each(portfolio, (query, hits) -> to.println(Json.line(line(portfolio, query, hits))));
            return;
        }
        try {
            CSVPrinter csv = new CSVPrinter(
                    to, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
            csv.printRecord(WatchCells.COLUMNS);
            each(portfolio, (query, hits) -> {
                if (hits.isEmpty()) {
                    print(csv, WatchCells.none(portfolio.name(), query));
                }
                hits.forEach(hit -> print(csv, WatchCells.of(hit)));
            });
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(CSVPrinter csv, List<String> cells) {
        try {
            csv.printRecord(cells.stream().map(ListAnswer::inert).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void each(Portfolio portfolio, BiConsumer<JsonNode, List<Standing>> print) {
        portfolio.everybody(session.today(), customer, (query, hits) -> {
            if (!withHits || !hits.isEmpty()) {
                print.accept(query, hits);
            }
        });
    }

    private ObjectNode line(Portfolio portfolio, JsonNode query, List<Standing> hits) {
        ObjectNode json = Json.object();
        json.put("portfolio", portfolio.name());
        json.put("customer", query.path("id").asString(""));
        json.set("query", query);
        portfolio
                .last()
                .ifPresentOrElse(
                        last -> json.putObject("screened")
                                .put("at", last.at())
                                .put("run", last.entry().run())
                                .set("sources", last.entry().sources()),
                        () -> json.putNull("screened"));
        ArrayNode array = json.putArray("hits");
        for (Standing hit : hits) {
            ObjectNode each = (ObjectNode) hit.hit().deepCopy();
            each.put("found", hit.found().at());
            each.set("case", WatchCells.caseOf(hit));
            array.add(each);
        }
        if (customer != null) {
            ArrayNode history = json.putArray("history");
            WatchHistory.of(portfolio, customer, session.today()).forEach(event -> history.add(event.json()));
        }
        return json;
    }
}
