package org.gainsay.cli;

import java.util.concurrent.Callable;
import org.gainsay.claims.dossier.Dossier;
import org.gainsay.claims.filter.PartyName;
import org.gainsay.desk.HomeClaims;
import org.gainsay.desk.PartyDossier;
import org.gainsay.format.FtmClaims;
import org.gainsay.format.Json;
import org.gainsay.ledger.Home;
import org.gainsay.screen.EntryKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
        PartyDossier party;
        try (Home opened = home.existing(session);
                HomeClaims claims = HomeClaims.of(opened, session.console()::say)) {
            party = PartyDossier.of(subject, claims, () -> lists.known(home.path(), session.console()));
            if (EntryKey.parse(subject.strip()).isEmpty()
                    && party.dossier().articles().isEmpty()) {
                NearestNames.sayIfUnknown(PartyName.of(subject), claims, session.console());
            }
        }
        Dossier dossier = party.dossier();
        switch (format) {
            case text -> DossierReport.print(subject, party.state(), party.hits(), dossier, session.console());
            case json -> session.console().out().println(Json.pretty(party.json()));
            case ftm ->
                FtmClaims.of(dossier.claims(), dossier.articles())
                        .forEach(entity -> session.console().out().println(Json.line(entity)));
        }
        return Program.DONE;
    }
}
