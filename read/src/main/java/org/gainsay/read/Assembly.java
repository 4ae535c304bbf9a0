package org.gainsay.read;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.model.Article;
import org.gainsay.model.Confidence;
import org.gainsay.model.Header;
import org.gainsay.model.MadeWith;
import org.gainsay.model.Reading;
import org.gainsay.model.Relation;
import org.gainsay.model.Said;
import org.gainsay.model.Statement;
import org.gainsay.read.events.Happenings;
import org.gainsay.read.parties.Attribution;
import org.gainsay.read.parties.Cast;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.jspecify.annotations.Nullable;

/** Puts together what the stages found. */
final class Assembly {
    private Assembly() {}

    static Reading reading(
            Article article,
            String language,
            MadeWith madeWith,
            ArticleText text,
            List<Draft> drafts,
            Cast cast,
            Happenings happenings,
            List<Relation> relations,
            List<@Nullable Said> said) {
        List<Statement> statements = new ArrayList<>();
        for (int index = 0; index < drafts.size(); index++) {
            statements.add(statement(
                    index,
                    text,
                    drafts.get(index),
                    cast.attributions().get(index),
                    happenings.reports().get(index),
                    said.get(index)));
        }
        Header header =
                new Header(article.id(), article.sha256(), text.length(), language, madeWith, article.metadata());
        return new Reading(
                header, cast.entities(), cast.mentions(), statements, happenings.events(), relations, List.of());
    }

    private static Statement statement(
            int index,
            ArticleText text,
            Draft draft,
            Attribution attribution,
            List<String> reports,
            @Nullable Said said) {
        return new Statement(
                id(index),
                attribution.speakers(),
                text.spans(draft.source()),
                attribution.role(),
                attribution.onBehalfOf(),
                text.spans(draft.cue()),
                text.spans(draft.content()),
                draft.stance(),
                draft.form(),
                draft.within() == Draft.NOWHERE ? null : id(draft.within()),
                reports,
                attribution.forum(),
                attribution.addressee(),
                new Confidence(
                        rounded(draft.partsConfidence()),
                        rounded(attribution.confidence()),
                        rounded(draft.stanceConfidence())),
                said,
                null);
    }

    private static String id(int index) {
        return "s" + (index + 1);
    }

    private static double rounded(double confidence) {
        return Math.round(confidence * 100) / 100.0;
    }
}
