package org.gainsay.cli;

import java.util.List;
import org.gainsay.claims.dossier.Dossier;
import org.gainsay.model.Claim;
import org.gainsay.model.Header;
import org.gainsay.model.Hit;

/** A dossier for people: a table under each heading. */
final class DossierReport {
    private static final String INDENT = "    ";

    private DossierReport() {}

    /** @param state whether it is about one, which no list holds */
    static void print(String subject, boolean state, List<Hit> hits, Dossier dossier, Console console) {
        console.head(subject, "", console::dim);
        if (!state) {
            listings(hits, console);
        }
        claims("takes a position on", dossier.claimsBy(), console);
        claims("plays a part in", dossier.claimsAbout(), console);
        claims("said of it by others in", dossier.claimsAgainst(), console);
        articles(dossier.articles(), console);
    }

    private static void heading(String words, Console console) {
        console.out().println();
        console.out().println(console.bold(words));
    }

    /** Of a likeness the score is said: it is a reason to look, not a finding. */
    private static void listings(List<Hit> hits, Console console) {
        heading("may be on a list as", console);
        if (hits.isEmpty()) {
            console.out().println(INDENT + "nobody of that name");
            return;
        }
        Table table = new Table("list", "entry", "score", "there called", "listed", "programmes")
                .naming("there called")
                .counting("score");
        for (List<Hit> party : HitsByParty.of(hits)) {
            String equals = "";
            for (Hit hit : party) {
                boolean named =
                        hit.why().stream().anyMatch(reason -> reason.part().equals("entry"));
                table.row(
                        hit.source(),
                        hit.entry(),
                        named ? "-" : ScreenPrinter.score(hit),
                        equals + hit.caption(),
                        Dates.shown(hit.listed() == null ? null : hit.listed().toString()),
                        Programmes.inShort(hit.programs()));
                equals = "= ";
            }
        }
        table.print(console, INDENT);
    }

    private static void claims(String words, List<Claim> claims, Console console) {
        heading(words, console);
        if (claims.isEmpty()) {
            console.out().println(INDENT + "no claim");
            return;
        }
        Table table = new Table("claim", "first told", "standing", "what").naming("what");
        for (Claim claim : claims) {
            table.row(
                    claim.id(),
                    Dates.shown(claim.firstReported()),
                    claim.standing().label(),
                    claim.type().label().replace('_', ' ') + " " + claim.label());
        }
        table.print(console, INDENT);
    }

    private static void articles(List<Header> articles, Console console) {
        heading("articles", console);
        if (articles.isEmpty()) {
            console.out().println(INDENT + "none");
            return;
        }
        Table table = new Table("date", "article", "publisher", "title").naming("title");
        for (Header article : articles) {
            String publisher = article.metadata().publisher();
            String title = article.metadata().title();
            table.row(
                    Dates.shown(article.metadata().published()),
                    article.id(),
                    publisher == null ? "-" : publisher,
                    title == null ? "" : title);
        }
        table.print(console, INDENT);
    }
}
