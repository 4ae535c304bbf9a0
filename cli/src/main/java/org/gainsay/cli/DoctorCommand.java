package org.gainsay.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gainsay.cli.doctor.Doctor;
import org.gainsay.cli.doctor.Finding;
import org.gainsay.format.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gainsay doctor}: how the home and the program are. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Looks at the program and a home: versions, lists and their age, room on the disk, the ledger's chain, who can reach it, what waits. "
                    + "Each line says ok, look or bad, and what to do.",
            "Nothing is changed or mended. The exit code is 1 where something is bad."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  gainsay doctor", "  gainsay doctor --home /var/lib/gainsay --format jsonl"})
final class DoctorCommand implements Callable<Integer> {
    /** Columns for the longest state and what parts it from the next. */
    private static final int STATE = 6;

    private final Session session;

    @Option(names = "--format", description = "text for people (default), or jsonl with one line a finding.")
    private ListsCommand.Format format = ListsCommand.Format.text;

    @Mixin
    private final HomeFolder home = new HomeFolder();

    DoctorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Finding> findings =
                Doctor.look(home.path(), home.store(), session.clock().instant());
        if (format == ListsCommand.Format.text) {
            findings.forEach(this::print);
        } else {
            findings.forEach(finding -> session.console().out().println(Json.line(finding.json())));
        }
        return findings.stream().anyMatch(finding -> finding.state() == Finding.State.BAD)
                ? Program.FOUND
                : Program.DONE;
    }

    private void print(Finding finding) {
        Console console = session.console();
        String name = String.format(Locale.ROOT, "%-13s ", finding.of());
        String indent = " ".repeat(STATE + name.length());
        int room = console.width() - indent.length();
        List<String> lines = Columns.wrap(finding.says(), room);
        console.out().println(painted(finding.state()) + name + lines.getFirst());
        lines.stream().skip(1).forEach(line -> console.out().println(indent + line));
        if (finding.mend() != null) {
            Columns.wrap("→ " + finding.mend(), room)
                    .forEach(line -> console.out().println(indent + line));
        }
    }

    private String painted(Finding.State state) {
        String word = String.format(Locale.ROOT, "%-" + STATE + "s", state.label());
        return switch (state) {
            case OK -> session.console().dim(word);
            case LOOK -> session.console().paint(Console.Paint.WARNED, word);
            case BAD -> session.console().paint(Console.Paint.DENIED, word);
        };
    }
}
