package org.gainsay.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that only has commands below it, and asks for one of them where none is given. */
abstract class CommandGroup implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public final void run() {
        List<String> names = List.copyOf(spec.subcommands().keySet());
        String all = names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast();
        String called = spec.qualifiedName().substring(spec.root().name().length() + 1);
        throw new ParameterException(spec.commandLine(), called + ": say which: " + all);
    }
}
