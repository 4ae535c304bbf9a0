package org.gainsay.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gainsay.format.Json;
import org.gainsay.ledger.Export;
import org.gainsay.ledger.Head;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Kept;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Verdict;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gainsay ledger}: what was kept, whether it is whole, and what shall be forgotten. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description =
                "Lists, shows, verifies, exports, repeats, erases, backs up, copies and imports what was read and screened.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay ledger list",
            "  gainsay ledger verify",
            "  gainsay ledger head > head.json        # later: gainsay ledger verify --head head.json",
            "  gainsay ledger export --type screening --out screenings.jsonl",
            "  gainsay ledger verify screenings.jsonl",
            "  gainsay ledger show 3",
            "  gainsay ledger list --type screening   # which numbers are screenings",
            "  gainsay ledger rerun 7                 # 7 being one of them",
            "  gainsay ledger erase --before 2024-01-01 --rule \"kept for two years\"",
            "  gainsay ledger erase --person \"Jane Miller\" --rule \"her request\"   # lists; --yes erases",
            "  gainsay ledger retain --dry-run        # what retention.properties no longer wants kept",
            "  gainsay ledger backup monday.zip       # the whole home, also while others write",
            "  gainsay ledger copy --to \"jdbc:postgresql://HOST/DATABASE?user=NAME\"",
            "  gainsay ledger import OUT              # what a Spark job has made with --format ledger"
        })
final class LedgerCommand extends CommandGroup {
    private LedgerCommand() {}

    static CommandLine with(Session session) {
        return new CommandLine(new LedgerCommand())
                .addSubcommand(new LedgerListCommand(session))
                .addSubcommand(new Verify(session))
                .addSubcommand(new ShowHead(session))
                .addSubcommand(new ExportEntries(session))
                .addSubcommand(new Show(session))
                .addSubcommand(new RerunCommand(session))
                .addSubcommand(new LedgerEraseCommand(session))
                .addSubcommand(new LedgerRetainCommand(session))
                .addSubcommand(new LedgerBackupCommand(session))
                .addSubcommand(new LedgerCopyCommand(session))
                .addSubcommand(new LedgerImportCommand(session));
    }

    static Instant instant(String date, String option) {
        try {
            return date.length() > 10
                    ? Instant.parse(date)
                    : LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw new InputException(
                    option + " " + date + ": write a date such as 2024-01-31 or 2024-01-31T12:00:00Z", e);
        }
    }

    /** Finds an entry by its place or its hash. */
    static Kept find(Home home, String seqOrHash) {
        Optional<Kept> kept = seqOrHash.matches("[0-9a-fA-F]{64}")
                ? home.ledger().find(seqOrHash.toLowerCase(java.util.Locale.ROOT))
                : seqOrHash.matches("[0-9]{1,18}") ? home.ledger().find(Long.parseLong(seqOrHash)) : Optional.empty();
        return kept.orElseThrow(() -> new InputException("no entry '" + seqOrHash + "' in the ledger of "
                + home.folder() + ", which ends with " + home.ledger().head().seq() + "; give its number or its hash"));
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description =
                    "Checks every entry, and of a home the stored files too: 0 whole, 1 not whole, naming the first row that is wrong and how.")
    static final class Verify implements Callable<Integer> {
        private final Session session;

        @Parameters(arity = "0..1", paramLabel = "FILE", description = "An export; without it the home's own ledger.")
        private @Nullable Path file;

        @Option(
                names = "--head",
                paramLabel = "FILE",
                description =
                        "What `ledger head` printed earlier (- for standard input): finds a tail that was cut off.")
        private @Nullable String head;

        @Option(names = "--format", description = "text (default) or jsonl.")
        private ListsCommand.Format format = ListsCommand.Format.text;

        @Mixin
        private final HomeFolder home = new HomeFolder();

        Verify(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Head kept = head == null ? null : head(head);
            Verdict verdict;
            if (file != null) {
                verdict = Export.verify(file, kept);
            } else {
                try (Home opened = home.existing(session)) {
                    verdict = opened.ledger().verifyWithFiles(kept);
                }
            }
            session.console()
                    .out()
                    .println(format == ListsCommand.Format.text ? verdict.sentence() : Json.line(verdict.json()));
            if (verdict instanceof Verdict.Broken broken && broken.fault().isOfFile()) {
                session.console().say("the chain is whole; gainsay doctor says how to mend the file");
            }
            return verdict instanceof Verdict.Whole ? Program.DONE : Program.FOUND;
        }

        private Head head(String name) {
            try (BufferedReader reader = name.equals("-")
                    ? new BufferedReader(new InputStreamReader(session.in(), StandardCharsets.UTF_8))
                    : Files.newBufferedReader(Path.of(name))) {
                String line = reader.readLine();
                return Head.parse(line == null ? "" : line, name);
            } catch (IOException e) {
                throw new InputException(
                        name + ": cannot be read; give the file that holds what ledger head printed", e);
            }
        }
    }

    @Command(
            name = "head",
            mixinStandardHelpOptions = true,
            description = "Prints where the ledger ends; kept elsewhere it proves later that nothing was cut off.")
    static final class ShowHead implements Callable<Integer> {
        private final Session session;

        @Mixin
        private final HomeFolder home = new HomeFolder();

        ShowHead(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            try (Home opened = home.existing(session)) {
                session.console().out().println(opened.ledger().head().line());
            }
            return Program.DONE;
        }
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description =
                    "Writes entries with their bodies as JSON lines, which `ledger verify FILE` checks without a home.")
    static final class ExportEntries implements Callable<Integer> {
        private final Session session;

        @Option(names = "--since", paramLabel = "D", description = "Only entries made at or after this date.")
        private @Nullable String since;

        @Option(names = "--type", paramLabel = "T", description = "Only this type: reading, screening, list, …")
        private @Nullable String type;

        @Option(names = "--out", paramLabel = "FILE", description = "Write there, whole or not at all.")
        private @Nullable Path out;

        @Mixin
        private final HomeFolder home = new HomeFolder();

        ExportEntries(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() throws IOException {
            Instant from = since == null ? null : instant(since, "--since");
            try (Home opened = home.existing(session)) {
                if (out == null) {
                    Writer writer = new BufferedWriter(
                            new OutputStreamWriter(session.console().out(), StandardCharsets.UTF_8));
                    Export.write(opened.ledger(), from, type, writer);
                    writer.flush();
                } else {
                    toFile(opened.ledger(), from, out);
                }
            }
            return Program.DONE;
        }

        private void toFile(Ledger ledger, @Nullable Instant from, Path target) {
            Path aside = target.resolveSibling(target.getFileName() + ".part");
            try {
                long lines;
                try (Writer writer = Files.newBufferedWriter(aside)) {
                    lines = Export.write(ledger, from, type, writer);
                }
                Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                session.console().say(lines + " entries written to " + target);
            } catch (IOException e) {
                aside.toFile().delete();
                throw new InputException(target + ": cannot be written; check the folder and the space on its disk", e);
            }
        }
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Prints one entry with its body.")
    static final class Show implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "SEQ|HASH", description = "Its number or its hash.")
        private String entry = "";

        @Mixin
        private final HomeFolder home = new HomeFolder();

        Show(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            try (Home opened = home.existing(session)) {
                session.console().out().println(Json.pretty(find(opened, entry).json()));
            }
            return Program.DONE;
        }
    }
}
