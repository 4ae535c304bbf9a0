package org.gainsay.desk;

import java.util.List;
import org.gainsay.model.ListEdition;
import org.gainsay.model.MadeWith;
import org.gainsay.read.ArticleReader;

/** What answers depend on. */
public final class Versions {
    /** Of the program. */
    public static final String PROGRAM = "0.1.0";

    /** Of the score: raised with every change that can move one, so that a past screening is never compared with another rule. */
    public static final String SCREENING = "gainsay-names-8";

    private Versions() {}

    /** Of the statement model. */
    public static String model() {
        return ArticleReader.modelVersion();
    }

    /** Of all that a reading depends on. */
    public static MadeWith madeWith(List<ListEdition> lists) {
        return new MadeWith(PROGRAM, model(), ArticleReader.RULES_VERSION, lists);
    }
}
