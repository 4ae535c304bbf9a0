package org.gainsay.cli;

import java.util.concurrent.Callable;
import org.gainsay.ledger.Account;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Role;
import org.gainsay.model.InputException;
import org.gainsay.server.access.Passwords;
import org.gainsay.server.access.UserNames;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gainsay users}: who may use the servers of a home. */
@Command(
        name = "users",
        mixinStandardHelpOptions = true,
        description = {
            "Says who may use the servers of a home: readers look; analysts also screen, read, decide and correct; administrators also "
                    + "update lists and say who may what. Each change is kept in the ledger.",
            "As long as there are none, gainsay serve answers one person on the same machine. The first one is an administrator."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay users add anna --role administrator",
            "  gainsay users add ben --role analyst --password-file ben.txt",
            "  gainsay users role ben reader",
            "  gainsay users key add ben --scope screen,match --expires 2027-01-31 > key.txt",
            "  gainsay users list",
            "  gainsay users remove ben"
        })
final class UsersCommand extends CommandGroup {
    private UsersCommand() {}

    static CommandLine with(Session session) {
        return new CommandLine(new UsersCommand())
                .addSubcommand(new Add(session))
                .addSubcommand(new ListAll(session))
                .addSubcommand(new ChangeRole(session))
                .addSubcommand(new ChangePassword(session))
                .addSubcommand(new Remove(session))
                .addSubcommand(UserKeysCommand.with(session));
    }

    static InputException noSuchUser(String name) {
        return new InputException("no user '" + name + "'; gainsay users list shows them");
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Adds a user; the password is asked for.")
    private static final class Add implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "NAME", description = "Small letters a to z, digits, and . _ @ -")
        private String name = "";

        @Option(
                names = "--role",
                required = true,
                paramLabel = "ROLE",
                description = "reader, analyst or administrator.")
        private String role = "";

        @Mixin
        private final PasswordOption password = new PasswordOption();

        @Mixin
        private final HomeFolder home = new HomeFolder();

        Add(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            UserNames.require(name);
            Role given = UserNames.role(role);
            String hash = Passwords.hash(password.read(session, name));
            Account account =
                    new Account(name, given, hash, null, false, session.clock().instant());
            try (Home opened = home.open(session)) {
                if (!opened.accounts().add(Ledger.LOCAL, account)) {
                    throw new InputException(
                            "there is a user '" + name + "' already; gainsay users role and password change one");
                }
            }
            session.console().say("added " + name + ", " + given.label());
            return Program.DONE;
        }
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Lists the users with their roles.")
    private static final class ListAll implements Callable<Integer> {
        private final Session session;

        @Mixin
        private final HomeFolder home = new HomeFolder();

        ListAll(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Table table = new Table("name", "role", "since", "state");
            try (Home opened = home.existing(session)) {
                for (Account account : opened.accounts().all()) {
                    table.row(
                            account.name(),
                            account.role().label(),
                            account.created().toString(),
                            account.disabled() ? "disabled" : "");
                }
            }
            if (table.isEmpty()) {
                session.console().out().println("no users; gainsay serve answers one person on this machine");
            } else {
                table.print(session.console(), "");
            }
            return Program.DONE;
        }
    }

    @Command(
            name = "role",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Gives a user another role, from now on.")
    private static final class ChangeRole implements Callable<Integer> {
        private final Session session;

        @Parameters(index = "0", paramLabel = "NAME", description = "Whose.")
        private String name = "";

        @Parameters(index = "1", paramLabel = "ROLE", description = "reader, analyst or administrator.")
        private String role = "";

        @Mixin
        private final HomeFolder home = new HomeFolder();

        ChangeRole(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Role given = UserNames.role(role);
            try (Home opened = home.existing(session)) {
                if (opened.accounts()
                        .change(Ledger.LOCAL, name, account -> account.withRole(given))
                        .isEmpty()) {
                    throw noSuchUser(name);
                }
            }
            session.console().say(name + " is " + given.label() + " now");
            return Program.DONE;
        }
    }

    @Command(
            name = "password",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Gives a user another password, signs out everywhere, and lets in again who was disabled.")
    private static final class ChangePassword implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "NAME", description = "Whose.")
        private String name = "";

        @Mixin
        private final PasswordOption password = new PasswordOption();

        @Mixin
        private final HomeFolder home = new HomeFolder();

        ChangePassword(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            try (Home opened = home.existing(session)) {
                if (opened.accounts().find(name).isEmpty()) {
                    throw noSuchUser(name);
                }
                String hash = Passwords.hash(password.read(session, name));
                opened.accounts()
                        .change(
                                Ledger.LOCAL,
                                name,
                                account -> account.withPassword(hash).withDisabled(false));
            }
            session.console().say(name + " has a new password");
            return Program.DONE;
        }
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Removes a user with all keys; what the ledger holds of the user stays.")
    private static final class Remove implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "NAME", description = "Whom.")
        private String name = "";

        @Mixin
        private final HomeFolder home = new HomeFolder();

        Remove(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            try (Home opened = home.existing(session)) {
                if (!opened.accounts().remove(Ledger.LOCAL, name)) {
                    throw noSuchUser(name);
                }
            }
            session.console().say("removed " + name);
            return Program.DONE;
        }
    }
}
