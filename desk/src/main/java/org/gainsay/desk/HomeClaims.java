package org.gainsay.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gainsay.claims.Claims;
import org.gainsay.claims.Decision;
import org.gainsay.claims.reprints.CopiedText;
import org.gainsay.ledger.Home;
import org.gainsay.model.Claim;
import org.gainsay.model.InputException;
import org.gainsay.model.Publication;
import org.gainsay.model.Reprint;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a home with the articles that tell them.
 *
 * @param publications by id
 */
public record HomeClaims(Map<String, Publication> publications, List<Claim> claims) {
    /** All of them as they are now; says which decisions of people no longer fit. */
    public static HomeClaims of(Home home, Consumer<String> say) {
        Map<String, Publication> publications = new LinkedHashMap<>();
        try (Stream<Publication> all = home.shelf().publications()) {
            all.forEach(publication -> publications.put(publication.id(), publication));
        }
        Map<String, Reprint> reprints = home.copies(new CopiedText()).all();
        List<Decision> decisions = DecisionBody.in(home.ledger());
        for (Decision decision : Claims.unfitting(publications.values(), decisions)) {
            say.accept(decision.name() + " about claims no longer fits: an article that it speaks of is gone or "
                    + "reads differently now; look at it with gainsay ledger list --type decision");
        }
        return new HomeClaims(publications, Claims.of(publications.values(), reprints, decisions));
    }

    public Publication publication(String article) {
        Publication publication = publications.get(article);
        if (publication == null) {
            throw new InputException("no article '" + article + "' in this home");
        }
        return publication;
    }

    /** The ISO date on which an article was published; null where that is not known. */
    public @Nullable String published(String article) {
        return publication(article).reading().article().metadata().published();
    }
}
