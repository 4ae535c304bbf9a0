package org.gainsay.server.access;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gainsay.ledger.Accounts;
import org.gainsay.ledger.Home;
import org.gainsay.model.InputException;
import org.gainsay.server.http.OwnPages;
import org.gainsay.server.http.Route;

/**
 * Who may use a server, put together: its gate, and the paths by which people sign in and say who else may.
 *
 * @param gate through which every request goes
 */
public record Access(Gate gate, List<Route> routes) {
    public Access {
        routes = List.copyOf(routes);
    }

    /**
     * Of a server.
     *
     * @param home where its settings lie
     * @param reached whether it listens to others than this machine
     * @param say is told the code with which the first administrator is made, where there shall be one
     */
    public static Access of(
            Home home, AccessSettings settings, boolean reached, InstantSource clock, Consumer<String> say) {
        Accounts accounts = home.accounts();
        boolean proxied = settings.publicAddress() != null;
        OwnPages pages = new OwnPages(settings.publicAddress(), reached && !proxied, settings.others());
        Peers peers = new Peers(reached || proxied, proxied);
        Sessions sessions = new Sessions(accounts, new SessionCookie(settings.isSecure()), clock);
        Recognition recognition = new Recognition(accounts, sessions, peers, clock);
        SetupCode code = new SetupCode();
        if (settings.setup()) {
            say.accept(
                    accounts.isEmpty()
                            ? "setup: open /set-up in the page and give this code, once, to make the first administrator: "
                                    + code.make()
                            : "setup: there are users already, so there is no code; an administrator can add more");
        }
        Optional<OidcSettings> oidc = OidcSettings.of(home.folder());
        if (oidc.isPresent() && reached && !proxied) {
            throw new InputException(
                    "serve: the identity provider must know where it sends people back; say so with --public-address");
        }
        List<String> ways = oidc.isPresent() ? List.of("password", "oidc") : List.of("password");
        List<Route> routes = Stream.of(
                        new SessionRoutes(accounts, sessions, recognition, peers, code, ways, clock).routes(),
                        new OidcRoutes(accounts, sessions, recognition, settings, oidc.orElse(null), clock).routes(),
                        new UserRoutes(accounts, recognition, clock).routes(),
                        new KeyRoutes(accounts, recognition, clock).routes())
                .flatMap(List::stream)
                .toList();
        return new Access(new Gate(pages, peers, recognition, sessions, settings.rates(), clock), routes);
    }
}
