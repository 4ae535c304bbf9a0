package org.gainsay.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gainsay.claims.dossier.Dossier;
import org.gainsay.claims.dossier.Subject;
import org.gainsay.claims.filter.PartyName;
import org.gainsay.desk.HomeClaims;
import org.gainsay.desk.KnownListings;
import org.gainsay.format.FtmClaims;
import org.gainsay.format.Json;
import org.gainsay.format.ScreeningJson;
import org.gainsay.ledger.Home;
import org.gainsay.model.Claim;
import org.gainsay.model.Header;
import org.gainsay.model.Hit;
import org.gainsay.model.InputException;
import org.gainsay.screen.EntryKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code gainsay dossier}: everything on one party. */
@Command(
        name = "dossier",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows everything on one party: the list entries that the name may mean, the claims on which it takes a position, in "
                    + "which it plays a part, and in which others accuse it, and the articles that tell of it.",
            "By SOURCE:ENTRY only what is linked to that entry, or to entries of other lists that are the same party."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay dossier \"Qods Aviation Industries\"",
            "  gainsay dossier us_ofac_sdn:16418 --format json",
            "  gainsay dossier Iran"
        })
final class DossierCommand implements Callable<Integer> {
    enum Format {
        text,
        json,
        ftm
    }

    private final Session session;

    @Parameters(paramLabel = "NAME|SOURCE:ENTRY", arity = "1", description = "Whom it is about.")
    private String subject = "";

    @Option(
            names = "--format",
            description = "text for people (default), json, or ftm (FollowTheMoney, a line an entity).")
    private Format format = Format.text;

    @Mixin
    private final ListOptions lists = new ListOptions();

    @Mixin
    private final HomeFolder home = new HomeFolder();

    DossierCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        PartyName name = PartyName.of(subject);
        Optional<EntryKey> entry = EntryKey.parse(subject.strip());
        List<Hit> hits = List.of();
        Subject meant = new Subject(List.of(name), Set.of());
        // A state is on no list; entries that have its name in theirs are somebody else.
        if (name.country() == null) {
            KnownListings listings = lists.known(home.path(), session.console());
            if (entry.isPresent()) {
                requireListed(entry.get(), listings);
                hits = listings.ofParty(entry.get());
                meant = new Subject(List.of(), listings.parties(Set.of(entry.get())));
            } else {
                hits = listings.named(subject);
                meant = new Subject(List.of(name), listings.certain(subject));
            }
        }
        Dossier dossier;
        try (Home opened = home.existing(session);
                HomeClaims claims = HomeClaims.of(opened, session.console()::say)) {
            dossier = claims.dossier(meant);
            if (entry.isEmpty() && dossier.articles().isEmpty()) {
                NearestNames.sayIfUnknown(name, claims, session.console());
            }
        }
        switch (format) {
            case text -> DossierReport.print(subject, name.country() != null, hits, dossier, session.console());
            case json -> session.console().out().println(Json.pretty(json(hits, dossier)));
            case ftm ->
                FtmClaims.of(dossier.claims(), dossier.articles())
                        .forEach(entity -> session.console().out().println(Json.line(entity)));
        }
        return Program.DONE;
    }

    private static void requireListed(EntryKey entry, KnownListings listings) {
        if (listings.find(entry).isEmpty()) {
            throw new InputException("dossier: no entry '" + entry.entry() + "' in " + entry.source()
                    + " among these lists; check the id, or name the list with --list " + entry.source() + "=PATH");
        }
    }

    private static ObjectNode json(List<Hit> hits, Dossier dossier) {
        ObjectNode json = Json.object();
        json.set("listings", ScreeningJson.hits(hits));
        json.set("claims_by", ids(dossier.claimsBy()));
        json.set("claims_about", ids(dossier.claimsAbout()));
        json.set("claims_against", ids(dossier.claimsAgainst()));
        json.set(
                "articles",
                Json.words(dossier.articles().stream().map(Header::id).toList()));
        return json;
    }

    private static ArrayNode ids(List<Claim> claims) {
        return Json.words(claims.stream().map(Claim::id).toList());
    }
}
