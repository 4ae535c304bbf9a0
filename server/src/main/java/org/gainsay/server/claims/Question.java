package org.gainsay.server.claims;

import java.util.stream.Stream;
import org.gainsay.claims.filter.ClaimFilter;
import org.gainsay.desk.ClaimQuestion;
import org.gainsay.server.http.ListAnswer;
import org.gainsay.server.http.Parameters;

/** The filters of the claims contract as parameters. */
final class Question {
    /** With those of every list. */
    static final String[] PARAMETERS = Stream.concat(
                    Stream.of("about", "between", "type", "standing", "since", "until"), ListAnswer.PARAMETERS.stream())
            .toArray(String[]::new);

    private Question() {}

    static ClaimFilter of(Parameters given) {
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
