package org.gainsay.read;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import org.gainsay.model.Article;
import org.gainsay.model.MadeWith;
import org.gainsay.model.Reading;
import org.gainsay.model.Relation;
import org.gainsay.model.Said;
import org.gainsay.read.events.EventFinder;
import org.gainsay.read.events.Happenings;
import org.gainsay.read.links.ListLinker;
import org.gainsay.read.links.PlaceLinker;
import org.gainsay.read.parties.Cast;
import org.gainsay.read.parties.CastFinder;
import org.gainsay.read.relations.RelationFinder;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.statements.StatementFinder;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Language;
import org.gainsay.read.times.SaidFinder;
import org.gainsay.screen.Screener;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article: text in, a reading of the contract {@code reading/1} out, the same bytes every time. The stages run in the order
 * of {@link #read}; each is a package of its own. Safe for several threads; each call runs on its caller's thread alone.
 */
public final class ArticleReader implements AutoCloseable {
    /** Of everything that is not the statement model; raised with every change that can move a reading. */
    public static final String RULES_VERSION = "13";

    private final Stages stages;
    private final ListLinker lists;
    private final MadeWith madeWith;

    /** What does not depend on the lists, and takes longest to load. */
    public record Stages(
            StatementFinder statements,
            CastFinder cast,
            PlaceLinker places,
            EventFinder events,
            RelationFinder relations) {
        /**
         * Loads them.
         *
         * @param nativeCache folder where native libraries are unpacked once
         */
        public static Stages load(Path nativeCache) {
            return new Stages(
                    StatementFinder.open(nativeCache),
                    new CastFinder(),
                    new PlaceLinker(),
                    new EventFinder(),
                    new RelationFinder());
        }

        public void close() {
            statements.close();
        }
    }

    /**
     * A reader over loaded stages, which it closes with itself.
     *
     * @param madeWith versions, as each reading names them
     */
    public ArticleReader(Stages stages, Screener screener, MadeWith madeWith) {
        this.stages = stages;
        this.lists = new ListLinker(screener);
        this.madeWith = madeWith;
    }

    /** Reads one article. Of a text that is not English only names are found: it has no statements and no events. */
    public Reading read(Article article) {
        return read(article, codePoints -> {});
    }

    /**
     * The same.
     *
     * @param passed told, again and again while a long text is read, up to which code point that has come; on the caller's thread
     */
    public Reading read(Article article, IntConsumer passed) {
        ArticleText text = ArticleText.of(article.text());
        String language = Language.of(text);
        List<Draft> drafts =
                language.equals(Language.ENGLISH) ? stages.statements().find(text, passed) : List.of();
        Cast cast = stages.cast().of(text, drafts);
        cast = stages.places().link(cast);
        cast = lists.link(cast);
        Happenings happenings = language.equals(Language.ENGLISH)
                ? stages.events().find(text, drafts, cast)
                : new Happenings(List.of(), List.of());
        EventfulNarration eventful = EventfulNarration.of(drafts, cast, happenings);
        if (eventful.drafts().size() < drafts.size()) {
            drafts = eventful.drafts();
            cast = eventful.cast();
            happenings = stages.events().find(text, drafts, cast);
        }
        List<Relation> relations = stages.relations().find(text, drafts, cast, happenings);
        List<@Nullable Said> said =
                SaidFinder.find(text, drafts, cast, article.metadata().published());
        return Assembly.reading(article, language, madeWith, text, drafts, cast, happenings, relations, said);
    }

    /** Name and version of the statement model. */
    public static String modelVersion() {
        return StatementFinder.modelVersion();
    }

    @Override
    public void close() {
        stages.close();
    }
}
