package org.gainsay.cli;

import java.util.List;
import org.gainsay.desk.Desk;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A home that is there already, with the lists that answer in it. */
final class DeskOptions {
    @Mixin
    private final HomeFolder home = new HomeFolder();

    @Option(
            names = "--list",
            paramLabel = "SOURCE[@DATE]=PATH",
            description =
                    "A list to look at, as screen takes it; may be given several times. Without it those installed.")
    private List<String> lists = List.of();

    /** Opens it; what should be known is said on standard error. */
    Desk open(Session session) {
        home.existing(session).close();
        return Desk.open(home.path(), home.store(), lists, session.clock(), session.console()::say);
    }
}
