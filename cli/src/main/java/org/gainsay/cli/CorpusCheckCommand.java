package org.gainsay.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gainsay.cli.corpus.CorpusCheck;
import org.gainsay.cli.corpus.CorpusCounts;
import org.gainsay.model.EventType;
import org.gainsay.model.Form;
import org.gainsay.model.Stance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gainsay corpus check}: what is wrong in annotated documents, and what is in them. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Checks annotated documents, one a line, in the form of corpus/README.md and corpus/MORE.md: spans inside the text and "
                    + "equal to it, stances, forms, 'within', events with the roles and statuses of their types, licences, ids, and "
                    + "texts that stand twice.",
            "Prints what is in them on standard output, and a line for each fault on standard error: file, line, document, what it "
                    + "is and how to mend it. Exit code 2 where there is one."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  gainsay corpus check corpus/", "  gainsay corpus check news.jsonl more.jsonl"})
final class CorpusCheckCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            paramLabel = "FILE|DIR",
            arity = "1..*",
            description = "Files of documents; of a folder every .jsonl below it.")
    private List<Path> inputs = List.of();

    CorpusCheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        CorpusCheck check = new CorpusCheck(session.console()::say);
        CorpusCheck.files(inputs).forEach(check::file);
        check.betweenDocuments();
        print(check);
        if (check.faults() == 0) {
            return Program.DONE;
        }
        session.console().say(check.faults() + (check.faults() == 1 ? " fault" : " faults") + "; each is named above");
        return Program.WRONG_INPUT;
    }

    private void print(CorpusCheck check) {
        CorpusCounts total = check.total();
        Table files = new Table(
                        "file", "documents", "words", "statements", "denials", "narrated", "with events", "events")
                .counting("documents", "words", "statements", "denials", "narrated", "with events", "events");
        check.counts().forEach((file, counts) -> files.row(file(file, counts)));
        files.row(file("all", total)).print(session.console(), "");
        session.console().out().println();
        List<String> headings = new ArrayList<>(List.of("stance"));
        Arrays.stream(Form.values()).filter(form -> form != Form.NARRATION).forEach(form -> headings.add(form.label()));
        headings.add("all");
        Table stances = new Table(headings.toArray(String[]::new))
                .counting(headings.subList(1, headings.size()).toArray(String[]::new));
        for (Stance stance : Stance.values()) {
            List<String> row = new ArrayList<>(List.of(stance.label()));
            Arrays.stream(Form.values())
                    .filter(form -> form != Form.NARRATION)
                    .forEach(form -> row.add(number(total.statements(stance, form))));
            row.add(number(total.statements(stance)));
            stances.row(row.toArray(String[]::new));
        }
        stances.print(session.console(), "");
        session.console().out().println();
        Table events = new Table("event", "all", "by status").counting("all");
        for (EventType type : EventType.values()) {
            String all = number(total.acts(type).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum());
            String statuses = total.acts(type).entrySet().stream()
                    .map(status -> status.getKey() + " " + status.getValue())
                    .collect(Collectors.joining(", "));
            events.row(type.label(), all, statuses);
        }
        events.print(session.console(), "");
    }

    private static String[] file(String name, CorpusCounts counts) {
        return new String[] {
            name,
            number(counts.documents()),
            number(counts.words()),
            number(counts.statements()),
            number(counts.statements(Stance.DENIES)),
            number(counts.narrated()),
            number(counts.documentsWithActs()),
            number(counts.acts())
        };
    }

    private static String number(int count) {
        return Integer.toString(count);
    }
}
