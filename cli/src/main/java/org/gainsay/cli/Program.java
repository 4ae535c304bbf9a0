package org.gainsay.cli;

import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Set;
import org.gainsay.ledger.HomeFailure;
import org.gainsay.model.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line as a function of arguments, streams and a clock; tests call it without a process. */
final class Program {
    static final int DONE = 0;
    static final int FOUND = 1;
    static final int WRONG_INPUT = 2;
    static final int SOURCE_FAILED = 3;

    private Program() {}

    static int run(String[] arguments, Console console, InputStream in, InstantSource clock) {
        Session session = new Session(console, in, clock);
        CommandLine commandLine = new CommandLine(new GainsayCommand())
                .addSubcommand(new ReadCommand(session))
                .addSubcommand(new SourcesCommand(session))
                .addSubcommand(new ClaimsCommand(session))
                .addSubcommand(ClaimCommand.with(session))
                .addSubcommand(new CorrectCommand(session))
                .addSubcommand(new TransfersCommand(session))
                .addSubcommand(new DossierCommand(session))
                .addSubcommand(new TimelineCommand(session))
                .addSubcommand(new StatsCommand(session))
                .addSubcommand(new LeadsCommand(session))
                .addSubcommand(new ScreenCommand(session))
                .addSubcommand(new CompareCommand(session))
                .addSubcommand(ListsCommand.with(session))
                .addSubcommand(LedgerCommand.with(session))
                .addSubcommand(CasesCommand.with(session))
                .addSubcommand(WatchCommand.with(session))
                .addSubcommand(new ServeCommand(session))
                .addSubcommand(UsersCommand.with(session))
                .addSubcommand(new DoctorCommand(session))
                .addSubcommand(BenchCommand.with(session))
                .addSubcommand(CorpusCommand.with(session));
        commandLine
                .setOut(writer(console.out()))
                .setErr(writer(console.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.colour() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.min(console.width(), 100))
                .setUsageHelpLongOptionsMaxWidth(34)
                .setParameterExceptionHandler((e, args) -> wrongCommandLine(e, console))
                .setExecutionExceptionHandler((e, command, result) -> failed(e, console));
        try {
            return commandLine.execute(arguments);
        } catch (OutOfMemoryError e) {
            console.say(
                    "there is not enough memory for this; give the JVM more (JAVA_TOOL_OPTIONS=-Xmx4g), or fewer lists");
            return WRONG_INPUT;
        } catch (StackOverflowError | LinkageError e) {
            return failed(e, console);
        } finally {
            console.out().flush();
            console.err().flush();
        }
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static int wrongCommandLine(ParameterException e, Console console) {
        CommandLine command = e.getCommandLine();
        String message = String.valueOf(e.getMessage()).strip();
        if (e instanceof UnmatchedArgumentException unmatched) {
            String given = unmatched.getUnmatched().getFirst();
            boolean option = unmatched.isUnknownOption();
            if (command.getParent() == null && !option) {
                message = "no command '" + given + "'";
            }
            Set<String> known = option
                    ? command.getCommandSpec().optionsMap().keySet()
                    : command.getSubcommands().keySet();
            message += Slip.of(given, known)
                    .map(meant -> "; did you mean " + meant + "?")
                    .orElse("");
        }
        console.say(message + "; try " + command.getCommandSpec().qualifiedName() + " --help");
        return WRONG_INPUT;
    }

    private static int failed(Throwable e, Console console) {
        switch (e) {
            case InputException wrong -> console.say(String.valueOf(wrong.getMessage()));
            case HomeFailure home -> console.say(String.valueOf(home.getMessage()));
            case UncheckedIOException io ->
                console.say("a file could not be read or written: " + io.getMessage() + "; check disk and permissions");
            default -> {
                console.say("a fault of the program, please report it: " + e);
                if (System.getenv("GAINSAY_DEBUG") != null) {
                    e.printStackTrace(console.err());
                }
            }
        }
        return WRONG_INPUT;
    }
}
