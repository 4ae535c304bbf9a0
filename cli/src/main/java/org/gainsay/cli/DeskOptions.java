package org.gainsay.cli;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
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

    /** Opens it; what should be known of the lists is said on standard error. */
    Desk open(Session session) {
        return open(session, session.console()::say);
    }

    /**
     * The same for commands whose answers hang on no list: how old lists are, which is said while they are opened, nobody needs to know. What
     * is to be said later is.
     */
    Desk openQuietly(Session session) {
        AtomicBoolean opened = new AtomicBoolean();
        Desk desk = open(session, line -> {
            if (opened.get()) {
                session.console().say(line);
            }
        });
        opened.set(true);
        return desk;
    }

    private Desk open(Session session, Consumer<String> say) {
        home.existing(session).close();
        return Desk.open(home.path(), home.store(), lists, session.clock(), say);
    }
}
