package org.gainsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gainsay.desk.Desk;
import org.gainsay.desk.cases.CaseExport;
import org.gainsay.desk.cases.CaseJson;
import org.gainsay.desk.cases.Cases;
import org.gainsay.desk.cases.Conflict;
import org.gainsay.desk.cases.Decided;
import org.gainsay.desk.docket.HomeDocket;
import org.gainsay.format.Json;
import org.gainsay.ledger.Docket;
import org.gainsay.ledger.DocketQuestion;
import org.gainsay.ledger.Filed;
import org.gainsay.ledger.Ledger;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code gainsay cases}: the queue of matches and followed claims. */
@Command(
        name = "cases",
        mixinStandardHelpOptions = true,
        description =
                "The queue: matches of screenings made with --queue, and claims that somebody follows. What was cleared stays "
                        + "cleared until its entry changes, and then comes back saying what changed.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay screen customers.csv --queue",
            "  gainsay cases list --state open",
            "  gainsay cases decide k0123456789abcdef --verdict no_match --reason other_birth_date",
            "  gainsay cases export k0123456789abcdef --out case.html"
        })
final class CasesCommand extends CommandGroup {
    private CasesCommand() {}

    static CommandLine with(Session session) {
        return new CommandLine(new CasesCommand())
                .addSubcommand(new Listed(session))
                .addSubcommand(new Shown(session))
                .addSubcommand(new Decide(session))
                .addSubcommand(new Exported(session));
    }

    /** How cases are printed. */
    enum Format {
        table,
        jsonl,
        csv
    }

    /** How one is printed. */
    enum Sheet {
        text,
        json
    }

    private static Filed found(Cases cases, String id) {
        return cases.find(id.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() ->
                        new InputException("cases: none with the id '" + id + "'; gainsay cases list shows them"));
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Lists cases: what is due first, then the higher score.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  gainsay cases list --state open,returned --source us_ofac_sdn --format csv > queue.csv",
                "  gainsay cases list --state open --limit 20"
            })
    static final class Listed implements Callable<Integer> {
        private static final int PAGE = 1_000;

        private final Session session;

        @Option(
                names = "--state",
                split = ",",
                paramLabel = "S",
                description = "open, returned, waiting, decided, followed; all without it.")
        private List<String> states = List.of();

        @Option(names = "--source", paramLabel = "SOURCE", description = "Only hits on this list.")
        private @Nullable String source;

        @Option(names = "--text", paramLabel = "WORDS", description = "Words of the name, the id or the entry.")
        private @Nullable String text;

        @Mixin
        private final Paging paging = new Paging();

        @Option(names = "--format", description = "table for people (default), jsonl or csv.")
        private Format format = Format.table;

        @Mixin
        private final DeskOptions options = new DeskOptions();

        Listed(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            paging.require();
            Set<String> wanted = new LinkedHashSet<>(states.isEmpty() ? HomeDocket.STATES : states);
            for (String state : wanted) {
                if (!HomeDocket.STATES.contains(state)) {
                    throw new InputException(
                            "--state " + state + ": give one of " + String.join(", ", HomeDocket.STATES));
                }
            }
            String words = text == null ? null : text.toLowerCase(Locale.ROOT);
            DocketQuestion question = new DocketQuestion(HomeDocket.CASES, wanted, source, null, null, 0, words);
            try (Desk desk = options.open(session)) {
                List<Filed> all = all(new Cases(desk), question);
                List<Filed> shown = paging.of(all);
                print(shown);
                if (all.isEmpty()) {
                    session.console().say("no such cases; gainsay screen FILE --queue makes some");
                } else if (shown.size() < all.size()) {
                    session.console().say(paging.part("case", shown.size(), all.size()));
                }
            }
            return Program.DONE;
        }

        private static List<Filed> all(Cases cases, DocketQuestion question) {
            List<Filed> all = new ArrayList<>();
            Docket.@Nullable Place last = null;
            List<Filed> page;
            do {
                page = cases.page(question, last, PAGE);
                all.addAll(page);
                last = page.isEmpty() ? null : page.getLast().place();
            } while (page.size() == PAGE);
            return all;
        }

        private void print(List<Filed> all) {
            Console console = session.console();
            switch (format) {
                case jsonl -> all.forEach(filed -> console.out().println(Json.line(CaseJson.line(filed))));
                case csv -> CsvRows.print(CaseJson.COLUMNS, all.stream(), CaseJson::cells, console);
                case table -> {
                    CaseReport.lines(all, console);
                }
            }
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description =
                    "Shows a case: what was screened beside the entry, why it is a hit, what has changed or is gone, what happened.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  gainsay cases show k0123456789abcdef",
                "  gainsay cases show k0123456789abcdef --format json     # with the entry as it is and as it was decided upon"
            })
    static final class Shown implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "ID", description = "As cases list shows it.")
        private String id = "";

        @Option(names = "--format", description = "text for people (default), or json.")
        private Sheet format = Sheet.text;

        @Mixin
        private final DeskOptions options = new DeskOptions();

        Shown(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            try (Desk desk = options.open(session)) {
                ObjectNode whole = CaseJson.whole(found(new Cases(desk), id), desk);
                switch (format) {
                    case json -> session.console().out().println(Json.pretty(whole));
                    case text -> CaseReport.print(whole, session.console());
                }
            }
            return Program.DONE;
        }
    }

    @Command(
            name = "decide",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description =
                    "Decides a case. The decision is kept in the ledger, and holds until what it was decided upon changes.",
            footerHeading = "%nExample:%n",
            footer =
                    "  gainsay cases decide k0123456789abcdef --verdict no_match --reason other_birth_date --note \"born 1990\"")
    static final class Decide implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "ID", description = "As cases list shows it.")
        private String id = "";

        @Option(names = "--verdict", required = true, paramLabel = "V", description = "match, no_match or unsure.")
        private String verdict = "";

        @Option(
                names = "--reason",
                required = true,
                paramLabel = "R",
                description =
                        "For match: same_details, same_name, same_identifier, confirmed; of a claim concerns_us. For no_match: "
                                + "other_name, other_birth_date, other_country, other_kind, other_identifier, confirmed, "
                                + "other_party; of a claim concerns_others. For unsure: too_little_known. For any: other. Where "
                                + "the case says that its hit or customer is gone: gone, with no_match or unsure.")
        private String reason = "";

        @Option(names = "--note", paramLabel = "TEXT", description = "In your own words.")
        private @Nullable String note;

        @Mixin
        private final DeskOptions options = new DeskOptions();

        Decide(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Decided decided = Decided.of(
                    Json.object().put("verdict", verdict).put("reason", reason).put("note", note));
            try (Desk desk = options.open(session)) {
                Cases cases = new Cases(desk);
                Filed before = found(cases, id);
                Filed after = cases.decide(before.id(), decided, Ledger.LOCAL);
                ObjectNode json = CaseJson.line(after);
                if (after.seq() == before.seq()) {
                    session.console()
                            .out()
                            .println(id + " was decided so already: " + verdict.replace('_', ' ') + ", entry "
                                    + after.seq() + "; nothing was kept");
                    return Program.DONE;
                }
                String second = json.path("second_pair").path("note").asString("");
                session.console()
                        .out()
                        .println(id + " " + json.path("state").asString("") + ": " + verdict.replace('_', ' ')
                                + "; kept as entry " + json.path("seen").asString("")
                                + (second.isEmpty() ? "" : "; " + second));
            } catch (Conflict e) {
                throw new InputException("cases decide: " + e.getMessage(), e);
            }
            return Program.DONE;
        }
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description =
                    "Writes a case as one file with all that an examiner needs: a page, or JSON where the name ends in .json.",
            footerHeading = "%nExample:%n",
            footer = "  gainsay cases export k0123456789abcdef --out case.html")
    static final class Exported implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "ID", description = "As cases list shows it.")
        private String id = "";

        @Option(
                names = "--out",
                required = true,
                paramLabel = "FILE",
                description = "Where to; a file that is there is replaced.")
        private Path out = Path.of("case.html");

        @Mixin
        private final DeskOptions options = new DeskOptions();

        Exported(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            try (Desk desk = options.open(session)) {
                Filed filed = found(new Cases(desk), id);
                CaseExport export = new CaseExport(desk);
                Files.writeString(
                        out,
                        out.toString().endsWith(".json") ? Json.pretty(export.json(filed)) + "\n" : export.html(filed));
            } catch (IOException e) {
                throw new InputException(
                        out + ": cannot be written; check that the folder is there, and its permissions", e);
            }
            return Program.DONE;
        }
    }
}
