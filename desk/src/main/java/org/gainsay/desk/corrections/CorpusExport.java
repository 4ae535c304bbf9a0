package org.gainsay.desk.corrections;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gainsay.claims.reprints.CopiedText;
import org.gainsay.desk.docket.HomeDocket;
import org.gainsay.format.Json;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Shelved;
import org.gainsay.model.Reading;
import org.gainsay.model.Reprint;

/** Articles that people have corrected, as documents of the corpus for training. */
public final class CorpusExport {
    private CorpusExport() {}

    /**
     * Writes a document a line, in order of the articles' ids. Of copies of one text only the first is written: a corpus holds each text
     * once.
     *
     * @param licence under which the texts may be passed on
     * @return how many were written
     */
    public static int write(Home home, String licence, Writer out) throws IOException {
        Corrections corrections = Corrections.of(HomeDocket.of(home));
        Map<String, Reprint> copies = home.copies(new CopiedText()).all();
        Set<String> families = new TreeSet<>();
        int written = 0;
        try (Stream<Shelved> shelf = home.shelf().all()) {
            for (Shelved article : (Iterable<Shelved>) shelf::iterator) {
                if (corrections.bySource().containsKey(article.sha256())) {
                    Reprint copy = copies.get(article.id());
                    Reading reading =
                            corrections.corrected(home.shelf().reading(article)).reading();
                    String original = copy == null ? null : copy.original();
                    if (families.add(original == null ? article.id() : original)) {
                        out.write(Json.line(
                                CorpusDocument.of(reading, home.shelf().text(article), licence)));
                        out.write('\n');
                        written++;
                    }
                }
            }
        }
        return written;
    }
}
