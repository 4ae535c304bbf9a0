package org.gainsay.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.gainsay.ledger.AccessKey;
import org.gainsay.ledger.Account;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Role;
import org.gainsay.model.InputException;
import org.gainsay.server.access.NewKey;
import org.gainsay.server.access.PathGroup;
import org.gainsay.server.access.UserNames;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gainsay users key}: keys by which programs act in a user's name. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = "Makes, lists and revokes the keys by which programs act in a user's name.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay users key add ben --scope screen,match --expires 2027-01-31 > key.txt",
            "  curl -H \"Authorization: Bearer $(cat key.txt)\" …",
            "  gainsay users key list",
            "  gainsay users key remove 0123456789ab"
        })
final class UserKeysCommand extends CommandGroup {
    private UserKeysCommand() {}

    static CommandLine with(Session session) {
        return new CommandLine(new UserKeysCommand())
                .addSubcommand(new Add(session))
                .addSubcommand(new ListAll(session))
                .addSubcommand(new Remove(session));
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Makes a key and prints it, the only time that it is seen.")
    private static final class Add implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "NAME", description = "In whose name it acts.")
        private String name = "";

        @Option(
                names = "--expires",
                paramLabel = "DATE",
                description = "Its last day, or a time; 90 days from now where nothing is said.")
        private @Nullable String expires;

        @Option(
                names = "--scope",
                split = ",",
                paramLabel = "GROUP",
                description =
                        "The only paths that it opens: screen, read, articles, claims, lists, jobs, cases, audit, "
                                + "match, reconcile, mcp, system, access. Without it all but access.")
        private List<String> scope = List.of();

        @Option(names = "--role", paramLabel = "ROLE", description = "Less than the user's own.")
        private @Nullable String role;

        @Mixin
        private final HomeFolder home = new HomeFolder();

        Add(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Instant now = session.clock().instant();
            Instant last = expires == null ? now.plus(NewKey.USUAL) : NewKey.expiry(expires, now);
            List<String> groups = PathGroup.scope(scope);
            try (Home opened = home.existing(session)) {
                Account owner = opened.accounts().find(name).orElseThrow(() -> UsersCommand.noSuchUser(name));
                Role given = role == null ? owner.role() : UserNames.role(role);
                if (!owner.role().covers(given)) {
                    throw new InputException("--role " + given.label() + ": " + name + " is only "
                            + owner.role().label());
                }
                NewKey key = NewKey.of(name, given, groups, now, last);
                opened.accounts().addKey(Ledger.LOCAL, key.kept());
                session.console()
                        .say("key " + key.kept().id() + " of " + name + ", good until "
                                + key.kept().expires()
                                + "; it is printed this once");
                session.console().out().println(key.key());
            }
            return Program.DONE;
        }
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Lists the keys, not to be used by this: what opens is kept nowhere.")
    private static final class ListAll implements Callable<Integer> {
        private final Session session;

        @Mixin
        private final HomeFolder home = new HomeFolder();

        ListAll(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Instant now = session.clock().instant();
            Table table = new Table("id", "user", "role", "scope", "expires", "state");
            try (Home opened = home.existing(session)) {
                for (AccessKey key : opened.accounts().keys()) {
                    table.row(
                            key.id(),
                            key.owner(),
                            key.role().label(),
                            String.join(" ", key.scope()),
                            key.expires().toString(),
                            key.expires().isAfter(now) ? "" : "expired");
                }
            }
            if (table.isEmpty()) {
                session.console().out().println("no keys");
            } else {
                table.print(session.console(), "");
            }
            return Program.DONE;
        }
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Revokes a key: within two seconds it opens nothing more.")
    private static final class Remove implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "ID", description = "As users key list shows it.")
        private String id = "";

        @Mixin
        private final HomeFolder home = new HomeFolder();

        Remove(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            try (Home opened = home.existing(session)) {
                if (!opened.accounts().removeKey(Ledger.LOCAL, id)) {
                    throw new InputException("no key '" + id + "'; gainsay users key list shows them");
                }
            }
            session.console().say("revoked " + id);
            return Program.DONE;
        }
    }
}
