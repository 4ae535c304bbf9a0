package org.gainsay.server.claims;

import java.util.List;
import java.util.stream.Stream;
import org.gainsay.claims.filter.ClaimFilter;
import org.gainsay.claims.filter.PartyName;
import org.gainsay.desk.ClaimQuestion;
import org.gainsay.desk.HomeClaims;
import org.gainsay.model.Claim;
import org.gainsay.model.InputException;
import org.gainsay.server.http.ListAnswer;
import org.gainsay.server.http.Parameters;
import org.gainsay.server.http.Refusal;

/** The filters of the claims contract as parameters, and of which article a claim tells. */
final class Question {
    /** With those of every list. */
    static final String[] PARAMETERS = Stream.concat(
                    Stream.of("about", "between", "type", "standing", "since", "until", "article"),
                    ListAnswer.PARAMETERS.stream())
            .toArray(String[]::new);

    private Question() {}

    /** The claims that are asked for, in their order. */
    static List<Claim> wanted(HomeClaims all, Parameters given) {
        List<Claim> wanted = all.wanted(of(given));
        String article = given.word("article");
        return article == null
                ? wanted
                : wanted.stream()
                        .filter(claim -> claim.articles().contains(article))
                        .toList();
    }

    /** Nobody is called "***": as with any other name that nobody has, there is nothing to be found. */
    private static void requireName(String name) {
        try {
            PartyName.of(name);
        } catch (InputException e) {
            throw Refusal.notFound(String.valueOf(e.getMessage()));
        }
    }

    static ClaimFilter of(Parameters given) {
        Stream.concat(Stream.ofNullable(given.word("about")), given.names("between").stream())
                .forEach(Question::requireName);
        return new ClaimQuestion(
                        given.word("about"),
                        given.names("between"),
                        given.word("type"),
                        given.word("standing"),
                        given.word("since"),
                        given.word("until"))
                .filter("");
    }
}
