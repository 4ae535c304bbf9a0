package org.gainsay.cli;

import org.gainsay.desk.Versions;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program without a command. */
@Command(
        name = "gainsay",
        mixinStandardHelpOptions = true,
        versionProvider = GainsayCommand.Version.class,
        sortOptions = false,
        description = {
            "Reads news into a sourced record of who is said to have supplied what to whom,",
            "who confirms it, who denies it and who was sanctioned for it, and screens names",
            "against official sanctions lists."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay read examples/arms-deliveries.txt",
            "  gainsay claims --about Russia",
            "  gainsay transfers --between Iran Russia",
            "  gainsay screen --name \"Qods Aviation\"",
            "  gainsay compare \"Vasily Nebenzya\" \"Wassili Nebensja\"",
            "  gainsay lists show us_ofac_sdn 16418",
            "  gainsay ledger verify",
            "  gainsay serve"
        })
final class GainsayCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "no command given: read, sources, claims, claim, correct, transfers, dossier, timeline, stats, leads, screen, compare, "
                        + "lists, ledger, cases, watch, serve, users, doctor, bench or corpus");
    }

    /** Program and model, as {@code --version} prints them. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "gainsay " + Versions.PROGRAM, "statement model " + Versions.model(), "score " + Versions.SCREENING
            };
        }
    }
}
